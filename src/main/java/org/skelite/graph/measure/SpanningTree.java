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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Tree;

/**
 * A tree that has a root and no loops: of each loop, the branch with the thinnest place is cut.
 * The root is the node of greatest radius, the first of these; the first node where no radius
 * is known. Immutable.
 */
public final class SpanningTree {

	private final Node root;
	private final List<Branch> cut = new ArrayList<>();

	/** The nodes, each after the one that is nearer to the root. */
	private final List<Node> order = new ArrayList<>();

	/** The branch to the root of each node, by the node's number. */
	private final Map<Integer, Branch> toRoot = new HashMap<>();

	public SpanningTree(final Tree tree) {
		root = root(tree.nodes());
		final Map<Integer, List<Branch>> kept = keep(tree);
		final Map<Integer, Node> nodes = new HashMap<>();
		tree.nodes().forEach(node -> nodes.put(node.id(), node));
		order.add(root);
		for (int i = 0; i < order.size(); i++) {
			final Node node = order.get(i);
			for (final Branch branch : kept.getOrDefault(node.id(), List.of())) {
				if (branch == toRoot.get(node.id())) continue;
				final int other = branch.other(node.id());
				toRoot.put(other, branch);
				order.add(nodes.get(other));
			}
		}
	}

	private static Node root(final List<Node> nodes) {
		Node root = nodes.get(0);
		for (final Node node : nodes)
			if (node.radius() > root.radius()) root = node;
		return root;
	}

	/** Returns the branches of each node that are not cut, thickest places first. */
	private Map<Integer, List<Branch>> keep(final Tree tree) {
		final Map<Branch, Double> thinnest = new HashMap<>();
		for (final Branch branch : tree.branches())
			thinnest.put(branch, thinnest(branch));
		final List<Branch> sorted = new ArrayList<>(tree.branches());
		sorted.sort(Comparator.comparing((Branch branch) -> -thinnest.get(branch)));
		final Map<Integer, Integer> group = new HashMap<>();
		final Set<Branch> keeping = new HashSet<>();
		for (final Branch branch : sorted) {
			final int a = find(group, branch.start());
			final int b = find(group, branch.end());
			if (a == b) cut.add(branch);
			else {
				group.put(a, b);
				keeping.add(branch);
			}
		}
		cut.sort(Comparator.comparingInt(Branch::id));
		final Map<Integer, List<Branch>> kept = new HashMap<>();
		for (final Branch branch : tree.branches()) {
			if (!keeping.contains(branch)) continue;
			kept.computeIfAbsent(branch.start(), n -> new ArrayList<>()).add(branch);
			kept.computeIfAbsent(branch.end(), n -> new ArrayList<>()).add(branch);
		}
		return kept;
	}

	private static double thinnest(final Branch branch) {
		double radius = Double.POSITIVE_INFINITY;
		for (int i = 0; i < branch.line().size(); i++)
			radius = Math.min(radius, branch.line().radius(i));
		return Double.isNaN(radius) ? 0 : radius;
	}

	private static int find(final Map<Integer, Integer> group, final int node) {
		int root = node;
		while (group.containsKey(root))
			root = group.get(root);
		return root;
	}

	public Node root() {
		return root;
	}

	/** Returns the branches that are cut, by their numbers. */
	public List<Branch> cut() {
		return cut;
	}

	/** Returns the nodes, each after the one that is nearer to the root. */
	public List<Node> order() {
		return order;
	}

	/** Returns the branch that leads from a node towards the root, null for the root. */
	public Branch toRoot(final Node node) {
		return toRoot.get(node.id());
	}
}
