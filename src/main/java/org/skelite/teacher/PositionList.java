package org.skelite.teacher;

import java.util.Arrays;

/** A growing list of positions. Not safe for use by several threads. */
final class PositionList {

	private long[] positions = new long[64];
	private int size;

	void add(final long position) {
		if (size == positions.length) positions = Arrays.copyOf(positions, 2 * size);
		positions[size++] = position;
	}

	long get(final int index) {
		return positions[index];
	}

	int size() {
		return size;
	}

	void clear() {
		size = 0;
	}
}
