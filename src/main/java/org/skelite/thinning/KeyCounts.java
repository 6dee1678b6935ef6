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

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Counts keys of two kinds, and numbers the different ones in the order of their first use. A hash
 * table with open addressing. Not safe for use by several threads.
 */
final class KeyCounts {

	private static final int FIRST_CAPACITY = 1 << 10;

	private static final long EMPTY = -1;

	private long[] table = emptyTable(FIRST_CAPACITY);

	/** Number of the key at each place of the table. */
	private int[] numbers = new int[FIRST_CAPACITY];

	/** How often each key came as either kind: by twice its number plus the kind. */
	private int[] counts = new int[2 * FIRST_CAPACITY];
	private int size;

	/**
	 * Counts a key.
	 *
	 * @param key at least 0
	 * @param kind 0 or 1
	 * @return twice the key's number, plus the kind
	 */
	int add(final long key, final int kind) {
		final int slot = slot(key);
		final int place = 2 * (table[slot] == key ? numbers[slot] : number(key, slot)) + kind;
		counts[place]++;
		return place;
	}

	private int number(final long key, final int slot) {
		final int number = size++;
		table[slot] = key;
		numbers[slot] = number;
		if (4L * size > 3L * table.length) grow();
		return number;
	}

	private void grow() {
		final long[] old = table;
		final int[] oldNumbers = numbers;
		table = emptyTable(2 * old.length);
		numbers = new int[table.length];
		counts = Arrays.copyOf(counts, 2 * table.length);
		for (int i = 0; i < old.length; i++)
			if (old[i] != EMPTY) {
				final int slot = slot(old[i]);
				table[slot] = old[i];
				numbers[slot] = oldNumbers[i];
			}
	}

	private static long[] emptyTable(final int capacity) {
		final long[] table = new long[capacity];
		Arrays.fill(table, EMPTY);
		return table;
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

	/** Returns the keys that differ. */
	LongStream keys() {
		return Arrays.stream(table).filter(key -> key != EMPTY);
	}

	/** Returns twice the number of a key, or -1 if it never came. */
	int find(final long key) {
		final int slot = slot(key);
		return table[slot] == key ? 2 * numbers[slot] : -1;
	}

	/** Returns how often the keys came, by twice their number plus the kind; may be modified. */
	int[] counts() {
		return counts;
	}
}
