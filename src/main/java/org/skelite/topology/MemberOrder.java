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
 * Total orders of the members of a {@link PixelIndex}, by counting sort.
 * Keys may be any numbers, but it is fast where few of them differ, as distances
 * on a grid do. Not safe for use by several threads.
 */
final class MemberOrder {

	private static final int FIRST_CAPACITY = 1 << 12;

	private static final long EMPTY = -1;

	/** The distinct keys, a hash table with open addressing, and their numbers. */
	private long[] table = emptyTable(FIRST_CAPACITY);
	private int[] numbers = new int[FIRST_CAPACITY];

	/** How often each came, by its number. */
	private int[] counts = new int[FIRST_CAPACITY];
	private int size;

	private MemberOrder() {}

	/**
	 * Returns members sorted by their key. Of equal keys, those that are complemented
	 * come last and in reverse order; others keep their order.
	 *
	 * @param members members in their present order
	 * @param keys for each of them a number of at least 0, or the complement
	 *          {@code ~key} of one; used up
	 * @param progress asked whether to stop
	 */
	static int[] sort(final int[] members, final long[] keys, final Progress progress) {
		final MemberOrder distinct = new MemberOrder();
		for (int i = 0; i < keys.length; i++) {
			// all bits of what is complemented, else none; which it is cannot be foreseen
			final long complement = keys[i] >> 63;
			keys[i] = distinct.count(keys[i] ^ complement) ^ complement;
		}
		progress.checkCanceled();
		final int[] places = distinct.places();
		progress.checkCanceled();
		final int[] result = new int[members.length];
		for (int i = 0; i < keys.length; i++) {
			final int complement = (int) (keys[i] >> 63);
			final int of = 2 * ((int) keys[i] ^ complement) - complement;
			result[places[of]] = members[i];
			places[of] += 1 + 2 * complement;
		}
		return result;
	}

	private static long[] emptyTable(final int capacity) {
		final long[] table = new long[capacity];
		Arrays.fill(table, EMPTY);
		return table;
	}

	/** Counts a key and returns its number: how many others came before it. */
	private int count(final long key) {
		final int slot = slot(key);
		if (table[slot] != key) return first(key, slot);
		counts[numbers[slot]]++;
		return numbers[slot];
	}

	private int first(final long key, final int slot) {
		table[slot] = key;
		numbers[slot] = size;
		counts[size] = 1;
		if (4L * ++size > 3L * table.length) grow();
		return size - 1;
	}

	private void grow() {
		final long[] old = table;
		final int[] oldNumbers = numbers;
		table = emptyTable(2 * old.length);
		numbers = new int[table.length];
		counts = Arrays.copyOf(counts, table.length);
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

	/** Returns for each number where the first of its key goes, and where the last one does. */
	private int[] places() {
		final long[] sorted = Arrays.stream(table).filter(key -> key != EMPTY).sorted().toArray();
		final int[] places = new int[2 * size];
		int start = 0;
		for (final long key : sorted) {
			final int number = numbers[slot(key)];
			places[2 * number] = start;
			start += counts[number];
			places[2 * number + 1] = start - 1;
		}
		return places;
	}
}
