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
 * Total orders of the members of a {@link PixelIndex}, by stable counting sort.
 * Keys may be any numbers, but it is fast where few of them differ, as distances
 * on a grid do. Not safe for use by several threads.
 */
final class MemberOrder {

	private static final int FIRST_CAPACITY = 1 << 12;

	private static final long EMPTY = -1;

	/** The distinct keys, a hash table with open addressing, and their numbers. */
	private long[] table = emptyTable(FIRST_CAPACITY);
	private int[] numbers = new int[FIRST_CAPACITY];
	private int size;

	private MemberOrder() {}

	/**
	 * Returns members sorted by their key; those of equal key keep their order.
	 *
	 * @param order members in their present order
	 * @param keys a number of at least 0 for each member
	 * @param progress asked whether to stop
	 */
	static int[] sort(final int[] order, final long[] keys, final Progress progress) {
		final MemberOrder distinct = new MemberOrder();
		final int[] rank = new int[order.length];
		for (int i = 0; i < rank.length; i++)
			rank[i] = distinct.number(keys[order[i]]);
		progress.checkCanceled();
		final int[] ranks = distinct.ranks();
		progress.checkCanceled();
		final int[] ends = new int[ranks.length];
		for (int i = 0; i < rank.length; i++)
			ends[rank[i] = ranks[rank[i]]]++;
		int end = 0;
		for (int r = 0; r < ends.length; r++)
			ends[r] = end += ends[r];
		final int[] result = new int[order.length];
		for (int i = order.length - 1; i >= 0; i--)
			result[--ends[rank[i]]] = order[i];
		return result;
	}

	private static long[] emptyTable(final int capacity) {
		final long[] table = new long[capacity];
		Arrays.fill(table, EMPTY);
		return table;
	}

	/** Returns the number of a key: how many others came before it. */
	private int number(final long key) {
		final int slot = slot(key);
		if (table[slot] == key) return numbers[slot];
		table[slot] = key;
		numbers[slot] = size;
		if (4L * ++size > 3L * table.length) grow();
		return size - 1;
	}

	private void grow() {
		final long[] old = table;
		final int[] oldNumbers = numbers;
		table = emptyTable(2 * old.length);
		numbers = new int[table.length];
		for (int i = 0; i < old.length; i++)
			if (old[i] != EMPTY) {
				final int slot = slot(old[i]);
				table[slot] = old[i];
				numbers[slot] = oldNumbers[i];
			}
	}

	/** Returns where a key is, or where it goes. */
	private int slot(final long key) {
		final int mask = table.length - 1;
		// Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio
		int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
		while (table[slot] != key && table[slot] != EMPTY)
			slot = slot + 1 & mask;
		return slot;
	}

	/** Returns for each number the rank of its key. */
	private int[] ranks() {
		final long[] sorted = Arrays.stream(table).filter(key -> key != EMPTY).sorted().toArray();
		final int[] ranks = new int[size];
		for (int i = 0; i < size; i++)
			ranks[numbers[slot(sorted[i])]] = i;
		return ranks;
	}
}
