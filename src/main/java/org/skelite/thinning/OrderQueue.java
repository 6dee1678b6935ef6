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

import java.util.ArrayList;
import java.util.List;

/**
 * A priority queue of the numbers below a limit, each at most once, the lowest
 * first. It is a tree of bits, 64 per node: inserting and taking the lowest
 * number touch one word per level and allocate nothing. Not safe for use by
 * several threads.
 */
final class OrderQueue {

	private final long[][] levels;

	OrderQueue(final int limit) {
		final List<long[]> list = new ArrayList<>();
		int size = limit;
		do {
			size = (int) ((size + 63L) / 64);
			list.add(new long[Math.max(size, 1)]);
		}
		while (size > 1);
		levels = list.toArray(new long[0][]);
	}

	void insert(final int number) {
		int n = number;
		for (final long[] level : levels) {
			final long word = level[n >>> 6];
			level[n >>> 6] = word | 1L << n;
			if (word != 0) return;
			n >>>= 6;
		}
	}

	/** Removes and returns the lowest number, or returns -1 if there is none. */
	int poll() {
		int n = 0;
		for (int k = levels.length - 1; k >= 0; k--) {
			final long word = levels[k][n];
			if (word == 0) return -1;
			n = n << 6 | Long.numberOfTrailingZeros(word);
		}
		int rest = n;
		for (final long[] level : levels) {
			final long word = level[rest >>> 6] & ~(1L << rest);
			level[rest >>> 6] = word;
			if (word != 0) break;
			rest >>>= 6;
		}
		return n;
	}
}
