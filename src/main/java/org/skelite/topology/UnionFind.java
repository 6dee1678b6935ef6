package org.skelite.topology;

import java.util.Arrays;

/** Disjoint sets of the numbers below a limit. Not safe for use by several threads. */
final class UnionFind {

	private final int[] parent;
	private int sets;

	UnionFind(final int size) {
		parent = new int[size];
		Arrays.setAll(parent, i -> i);
		sets = size;
	}

	/** Returns the number of sets. */
	int sets() {
		return sets;
	}

	void join(final int a, final int b) {
		final int rootA = root(a);
		final int rootB = root(b);
		if (rootA == rootB) return;
		parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
		sets--;
	}

	private int root(final int element) {
		int i = element;
		while (parent[i] != i) {
			parent[i] = parent[parent[i]];
			i = parent[i];
		}
		return i;
	}
}
