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
package org.skelite.graph.measure;

import java.util.HashMap;
import java.util.Map;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Tree;

/**
 * Orders of branches as those of rivers: 1 for branches that end freely, and where two of the
 * highest order n meet, n + 1 for the one that leads on to the root (A. Strahler, Transactions
 * of the American Geophysical Union 38 (1957),
 * <a href="https://doi.org/10.1029/TR038i006p00913">doi:10.1029/TR038i006p00913</a>). Of loops,
 * the branch that is cut counts as two that end freely, see {@link SpanningTree}. Immutable.
 */
public final class StrahlerOrders {

	private final Map<Integer, Integer> orders = new HashMap<>();
	private int highest;

	StrahlerOrders(final Tree tree, final SpanningTree spanning) {
		// at each node: the highest order that has come so far, and how often
		final Map<Integer, int[]> arrived = new HashMap<>();
		for (final Branch branch : spanning.cut()) {
			orders.put(branch.id(), 1);
			arrive(arrived, branch.start(), 1);
			arrive(arrived, branch.end(), 1);
		}
		for (int i = spanning.order().size() - 1; i >= 0; i--) {
			final Node node = spanning.order().get(i);
			final int[] here = arrived.get(node.id());
			final int order = here == null ? 1 : here[1] > 1 ? here[0] + 1 : here[0];
			final Branch toRoot = spanning.toRoot(node);
			if (toRoot == null) highest = tree.branches().isEmpty() ? 0 : order;
			else {
				orders.put(toRoot.id(), order);
				arrive(arrived, toRoot.other(node.id()), order);
			}
		}
	}

	private static void arrive(final Map<Integer, int[]> arrived, final int node, final int order) {
		final int[] here = arrived.computeIfAbsent(node, n -> new int[2]);
		if (order > here[0]) {
			here[0] = order;
			here[1] = 1;
		}
		else if (order == here[0]) here[1]++;
	}

	/** Returns the order of a branch. */
	int of(final Branch branch) {
		return orders.get(branch.id());
	}

	/** Returns the order of the tree, that of its root; 0 without branches. */
	public int highest() {
		return highest;
	}
}
