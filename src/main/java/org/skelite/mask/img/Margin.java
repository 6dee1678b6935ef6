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
package org.skelite.mask.img;

import net.imglib2.Interval;

import org.skelite.mask.PixelSet;

/** How an image lies in a {@link PixelSet} that has a margin of background pixels around it. */
final class Margin {

	private Margin() {}

	/**
	 * Returns an empty set for an image.
	 *
	 * @param margin pixels by which the set's image is larger on each side
	 * @param border border of the set
	 */
	static PixelSet around(final Interval image, final int margin, final int border) {
		final long[] size = image.dimensionsAsLongArray();
		for (int d = 0; d < size.length; d++)
			size[d] += 2L * margin;
		return new PixelSet(size, border);
	}

	/** Returns the margin of a set around an image. */
	static int of(final PixelSet set, final Interval image) {
		return (int) (set.dimension(0) - image.dimension(0)) / 2;
	}

	/** Returns the position in the set of the first pixel of the image's row. */
	static long row(final PixelSet set, final int margin, final long y, final long z) {
		return set.position(margin, y + margin, set.numDimensions() == 3 ? z + margin : 0);
	}
}
