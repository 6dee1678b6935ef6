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
package org.skelite.mask;

import java.util.Arrays;

/** The smallest box that holds some pixels of an image. Not safe for use by several threads. */
public final class Box {

	private final long[] min;
	private final long[] max;

	/**
	 * Creates an empty box.
	 *
	 * @param dimensions those of the image, 2 or 3
	 */
	public Box(final int dimensions) {
		min = new long[dimensions];
		max = new long[dimensions];
		Arrays.fill(min, Long.MAX_VALUE);
		Arrays.fill(max, -1);
	}

	/** Returns the box around all members of a set. */
	static Box around(final PixelSet set) {
		final Box box = new Box(set.numDimensions());
		for (final int word : set.filledWords()) {
			final long members = set.words()[word];
			final long first = (long) word << 6;
			box.add(set, first + Long.numberOfTrailingZeros(members));
			box.add(set, first + 63 - Long.numberOfLeadingZeros(members));
		}
		return box;
	}

	/** Makes the box hold a pixel, too. */
	public void add(final PixelSet set, final long position) {
		for (int d = 0; d < min.length; d++) {
			final long coordinate = set.coordinate(position, d);
			min[d] = Math.min(min[d], coordinate);
			max[d] = Math.max(max[d], coordinate);
		}
	}

	/** Returns the lowest coordinates; greater than the image if the box is empty. */
	long[] min() {
		return min.clone();
	}

	/** Returns the highest coordinates; -1 if the box is empty. */
	long[] max() {
		return max.clone();
	}

	/** Returns the length of the diagonal, outer sides of pixels included. */
	public double diagonal(final double[] spacing) {
		double squared = 0;
		for (int d = 0; d < min.length; d++)
			squared += Math.pow((max[d] - min[d] + 1) * spacing[d], 2);
		return Math.sqrt(squared);
	}
}
