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

import org.skelite.mask.PixelSet;

/**
 * The Euler characteristic of a set of pixels, each taken as a closed square
 * (cube), which makes the set 8-connected (26-connected): the number of
 * vertices minus edges plus faces minus cubes.
 * <p>
 * Counted for 64 pixels at once, so that the cost is a few operations per word
 * of the set. Safe for use by several threads.
 * </p>
 */
final class EulerCharacteristic {

	private EulerCharacteristic() {}

	/** Returns the Euler characteristic of a set; pixels outside the image are background. */
	public static long of(final PixelSet set) {
		final long[] words = set.words();
		final int row = (int) (set.stride(1) >>> 6);
		if (set.numDimensions() == 2) return new Cells(words, row, 0).plane();
		return new Cells(words, row, (int) (set.stride(2) >>> 6)).volume();
	}

	/**
	 * Each cell is counted at its last pixel in the order of positions, whether
	 * that is foreground or not. The border takes those beyond the image.
	 */
	private static final class Cells {

		private final long[] words;
		private final int row;
		private final int slice;

		Cells(final long[] words, final int row, final int slice) {
			this.words = words;
			this.row = row;
			this.slice = slice;
		}

		long plane() {
			long sum = 0;
			for (int i = row; i < words.length; i++) {
				final long a = words[i];
				final long b = words[i - row];
				final long ax = withPrevious(i);
				final long bx = withPrevious(i - row);
				if ((ax | bx) == 0) continue;
				sum += Long.bitCount(ax | bx) - Long.bitCount(ax) - Long.bitCount(a | b) +
					Long.bitCount(a);
			}
			return sum;
		}

		long volume() {
			long sum = 0;
			for (int i = slice + row; i < words.length; i++) {
				final long ax = withPrevious(i);
				final long bx = withPrevious(i - row);
				final long cx = withPrevious(i - slice);
				final long dx = withPrevious(i - slice - row);
				if ((ax | bx | cx | dx) == 0) continue;
				final long a = words[i];
				final long b = words[i - row];
				final long c = words[i - slice];
				final long d = words[i - slice - row];
				final int vertices = Long.bitCount(ax | bx | cx | dx);
				final int edges = Long.bitCount(a | b | c | d) + Long.bitCount(ax | bx) +
					Long.bitCount(ax | cx);
				final int faces = Long.bitCount(ax) + Long.bitCount(a | b) + Long.bitCount(a | c);
				sum += vertices - edges + faces - Long.bitCount(a);
			}
			return sum;
		}

		/** Returns the union of 64 pixels with their predecessors along x. */
		private long withPrevious(final int word) {
			final long bits = words[word];
			return bits | bits << 1 | (word > 0 ? words[word - 1] >>> 63 : 0);
		}
	}
}
