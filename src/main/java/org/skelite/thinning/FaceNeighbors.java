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
package org.skelite.thinning;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * The face neighbors of members: whether each is a member, and what its value is. Fast if
 * members come in the order of their positions: 64 in a row share what was looked up. Not safe
 * for use by several threads.
 */
final class FaceNeighbors {

	private final PixelIndex index;
	private final PixelSet set;

	/** Along x, y and z. */
	private final Side[] lower;
	private final Side[] higher;

	/** The first of the 64 positions. */
	private long start = -1;
	private int bit;
	private long rowStart;
	private long rowEnd;

	FaceNeighbors(final PixelIndex index) {
		this.index = index;
		set = index.set();
		lower = new Side[set.numDimensions()];
		higher = new Side[lower.length];
		for (int d = 0; d < lower.length; d++) {
			lower[d] = new Side(-set.stride(d));
			higher[d] = new Side(set.stride(d));
		}
	}

	/** Goes to the member at a position. */
	void moveTo(final long position) {
		bit = (int) position & 63;
		if (position - bit == start) return;
		start = position - bit;
		if (position < rowStart || position >= rowEnd) startRow(position);
		for (int d = 0; d < lower.length; d++) {
			lower[d].read();
			higher[d].read();
		}
		lower[0].outside = bit(rowStart);
		higher[0].outside = bit(rowEnd - 1);
	}

	private void startRow(final long position) {
		rowStart = set.rowStart(position);
		rowEnd = rowStart + set.dimension(0);
		for (int d = 1; d < lower.length; d++) {
			final long c = set.coordinate(position, d);
			lower[d].offset = c == 0 ? 0 : -set.stride(d);
			higher[d].offset = c == set.dimension(d) - 1 ? 0 : set.stride(d);
		}
	}

	private long bit(final long position) {
		return position - start >>> 6 == 0 ? 1L << position : 0;
	}

	/**
	 * Returns the raw bits of the value of the neighbor on the lower side, without a branch: 0 if it
	 * is no member, or the pixel's own value if it lies outside the image, as if its last row went
	 * on.
	 *
	 * @param d the dimension
	 * @param values a value for each member
	 * @param own bits of the pixel's own value
	 */
	int lowerBits(final int d, final float[] values, final int own) {
		return lower[d].valueBits(values, own);
	}

	/** The same for the neighbor on the higher side. */
	int higherBits(final int d, final float[] values, final int own) {
		return higher[d].valueBits(values, own);
	}

	/** The neighbors on a side of the 64 pixels. */
	private final class Side {

		/**
		 * Their positions relative to the pixels; 0, for the pixels themselves, where the image ends.
		 */
		private long offset;

		/** Which are members, how many of these come before, and which lie outside the image. */
		private long members;
		private int membersBefore;
		private long outside;

		private Side(final long offset) {
			this.offset = offset;
		}

		private void read() {
			members = set.word(start + offset);
			membersBefore = index.indexOf(start + offset);
		}

		private int valueBits(final float[] values, final int own) {
			final int member = -(int) (members >>> bit & 1);
			final int i = membersBefore + Long.bitCount(members & (1L << bit) - 1);
			return Float.floatToRawIntBits(values[i & member]) & member | own & -(int) (outside >>> bit & 1);
		}
	}
}
