package org.skelite.topology;

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
