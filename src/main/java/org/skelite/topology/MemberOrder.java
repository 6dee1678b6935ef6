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

import java.util.Arrays;

import org.skelite.progress.Progress;

/**
 * Total orders of the members of a {@link PixelIndex}, by stable radix sort.
 * Safe for use by several threads.
 */
final class MemberOrder {

	private static final int DIGIT = 11;

	private MemberOrder() {}

	/**
	 * Returns members sorted by their key; those of equal key keep their order.
	 *
	 * @param order members in their present order
	 * @param keys a number of at least 0 for each member
	 * @param progress asked whether to stop
	 */
	static int[] sort(final int[] order, final int[] keys, final Progress progress) {
		int[] sorted = order.clone();
		int[] spare = new int[order.length];
		final int[] ends = new int[1 << DIGIT];
		for (int shift = 0; shift < Integer.SIZE; shift += DIGIT) {
			progress.checkCanceled();
			Arrays.fill(ends, 0);
			for (final int member : sorted)
				ends[digit(keys[member], shift)]++;
			if (sorted.length == 0 || ends[digit(keys[sorted[0]], shift)] == sorted.length) continue;
			int end = 0;
			for (int digit = 0; digit < ends.length; digit++)
				ends[digit] = end += ends[digit];
			for (int i = sorted.length - 1; i >= 0; i--)
				spare[--ends[digit(keys[sorted[i]], shift)]] = sorted[i];
			final int[] swap = sorted;
			sorted = spare;
			spare = swap;
		}
		return sorted;
	}

	private static int digit(final int key, final int shift) {
		return key >>> shift & (1 << DIGIT) - 1;
	}
}
