package org.skelite.baseline;

import java.util.Arrays;

/** A growing list of members. Not safe for use by several threads. */
final class MemberList {

	private int[] members = new int[64];
	private int size;

	void add(final int member) {
		if (size == members.length) members = Arrays.copyOf(members, 2 * size);
		members[size++] = member;
	}

	/** Returns the members in ascending order and leaves the list empty. */
	int[] takeSorted() {
		final int[] taken = Arrays.copyOf(members, size);
		Arrays.sort(taken);
		size = 0;
		return taken;
	}
}
