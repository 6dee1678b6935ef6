/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.topology;

/**
 * Tells at which edges of the image a pixel lies; fast where pixels come row by row.
 * Not safe for use by several threads.
 */
final class ImageEdges {

	private final PixelSet set;
	private final boolean[] first = new boolean[3];
	private final boolean[] last = new boolean[3];
	private long rowStart;
	private long rowEnd;

	ImageEdges(final PixelSet set) {
		this.set = set;
	}

	/** Sets the pixel; its position must lie inside the image. */
	void moveTo(final long position) {
		if (position < rowStart || position >= rowEnd) {
			rowStart = set.rowStart(position);
			rowEnd = rowStart + set.dimension(0);
			for (int d = 1; d < set.numDimensions(); d++) {
				final long c = set.coordinate(position, d);
				first[d] = c == 0;
				last[d] = c == set.dimension(d) - 1;
			}
		}
		first[0] = position == rowStart;
		last[0] = position == rowEnd - 1;
	}

	/** Whether the pixel has no neighbour before it along a dimension. */
	boolean isFirst(final int d) {
		return first[d];
	}

	/** Whether the pixel has no neighbour after it along a dimension. */
	boolean isLast(final int d) {
		return last[d];
	}
}
