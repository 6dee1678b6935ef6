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
import java.util.List;
import java.util.stream.IntStream;

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

	/** Number of the first node; those of a tree are consecutive. */
	private final int first;

	/** The branch to the root of each node. */
	private final Branch[] toRoot;

	public SpanningTree(final Tree tree) {
		root = root(tree.nodes());
		first = tree.nodes().get(0).id();
		toRoot = new Branch[tree.nodes().size()];
		final List<List<Branch>> kept = keep(tree);
		order.add(root);
		for (int i = 0; i < order.size(); i++) {
			final Node node = order.get(i);
			for (final Branch branch : kept.get(node.id() - first)) {
				if (branch == toRoot(node)) continue;
				final int other = branch.other(node.id()) - first;
				toRoot[other] = branch;
				order.add(tree.nodes().get(other));
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
	private List<List<Branch>> keep(final Tree tree) {
		final List<Branch> branches = tree.branches();
		final double[] thinnest = branches.stream().mapToDouble(SpanningTree::thinnest).toArray();
		final int[] group = IntStream.range(0, toRoot.length).toArray();
		final boolean[] keeping = new boolean[branches.size()];
		IntStream.range(0, keeping.length).boxed().sorted(Comparator.comparingDouble(i -> -thinnest[i]))
			.forEach(i -> {
				final int a = find(group, branches.get(i).start() - first);
				final int b = find(group, branches.get(i).end() - first);
				group[a] = b;
				keeping[i] = a != b;
			});
		final List<List<Branch>> kept = new ArrayList<>();
		for (int node = 0; node < toRoot.length; node++)
			kept.add(new ArrayList<>());
		for (int i = 0; i < keeping.length; i++) {
			final Branch branch = branches.get(i);
			if (keeping[i]) {
				kept.get(branch.start() - first).add(branch);
				kept.get(branch.end() - first).add(branch);
			}
			else cut.add(branch);
		}
		return kept;
	}

	private static double thinnest(final Branch branch) {
		double radius = Double.POSITIVE_INFINITY;
		for (int i = 0; i < branch.line().size(); i++)
			radius = Math.min(radius, branch.line().radius(i));
		return Double.isNaN(radius) ? 0 : radius;
	}

	private static int find(final int[] group, final int node) {
		int i = node;
		while (group[i] != i) {
			group[i] = group[group[i]];
			i = group[i];
		}
		return i;
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
		return toRoot[node.id() - first];
	}
}
