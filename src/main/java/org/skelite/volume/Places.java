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
package org.skelite.volume;

import net.imglib2.Interval;

import org.skelite.mask.PixelSet;

/**
 * Where the pixels of a block, or a block and what is around it, lie in a set that holds some interval of the image: turns the
 * places of {@link BlockPixels} into positions and back. Immutable, and so safe for use by
 * several threads.
 */
final class Places {

	private final PixelSet set;
	private final long[] shift;
	private final int width;
	private final int height;
	private final long[] last;

	/**
	 * @param core the pixels of the block
	 * @param interval the pixels of the set
	 */
	Places(final Interval core, final PixelSet set, final Interval interval) {
		this.set = set;
		shift = new long[3];
		last = new long[3];
		for (int d = 0; d < core.numDimensions(); d++) {
			shift[d] = core.min(d) - interval.min(d);
			last[d] = core.dimension(d) - 1;
		}
		width = (int) core.dimension(0);
		height = (int) core.dimension(1);
	}

	/** Returns the position of a place. */
	long position(final int place) {
		final int row = place / width;
		return set.position(shift[0] + place % width, shift[1] + row % height, shift[2] + row / height);
	}

	/** Whether a place of the block lies in the set's image. */
	boolean isWithin(final int place) {
		final int row = place / width;
		return isWithin(shift[0] + place % width, 0) && isWithin(shift[1] + row % height, 1) && (set
			.numDimensions() == 2 || isWithin(shift[2] + row / height, 2));
	}

	private boolean isWithin(final long coordinate, final int d) {
		return coordinate >= 0 && coordinate < set.dimension(d);
	}

	/** Returns the place at a position of the block. */
	int place(final long position) {
		final long x = set.x(position) - shift[0];
		final long y = set.y(position) - shift[1];
		final long z = set.z(position) - shift[2];
		return (int) (x + width * (y + height * z));
	}

	/**
	 * Whether a position lies in the block, and not in its outermost pixels.
	 *
	 * @param margin for each axis, how many of these are left out at the lower end and the upper one
	 */
	boolean contains(final long position, final int[][] margin) {
		for (int d = 0; d < margin.length; d++) {
			final long c = set.coordinate(position, d) - shift[d];
			if (c < margin[d][0] || c > last[d] - margin[d][1]) return false;
		}
		return true;
	}
}
