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
package org.skelite.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A skeleton as nodes, where branches end or meet, and branches, which are lines of points
 * with radii. It may have loops, several branches between the same nodes, and several trees.
 * <p>
 * Coordinates are in the unit of the spacing; the center of the image's first pixel is the
 * origin. Numbers of trees, nodes and branches begin with 1. Immutable, and so safe for use by
 * several threads.
 * </p>
 */
public final class SkeletonGraph {

	private final double[] spacing;
	private final List<Tree> trees;
	private final List<Node> nodes;
	private final List<Branch> branches;
	private final List<List<Branch>> branchesOf;

	/**
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	SkeletonGraph(final double[] spacing, final List<Tree> trees) {
		this.spacing = spacing.clone();
		this.trees = List.copyOf(trees);
		nodes = trees.stream().flatMap(tree -> tree.nodes().stream()).toList();
		branches = trees.stream().flatMap(tree -> tree.branches().stream()).toList();
		branchesOf = new ArrayList<>();
		for (int i = 0; i < nodes.size(); i++)
			branchesOf.add(new ArrayList<>(3));
		for (final Branch branch : branches) {
			branchesOf.get(branch.start() - 1).add(branch);
			branchesOf.get(branch.end() - 1).add(branch);
		}
	}

	/** Returns a graph without anything in it. */
	public static SkeletonGraph empty(final double... spacing) {
		return new SkeletonGraph(spacing, List.of());
	}

	/** Returns 2 or 3. */
	public int numDimensions() {
		return spacing.length;
	}

	/** Returns the size of a pixel along x, y and, in 3D, z. */
	public double[] spacing() {
		return spacing.clone();
	}

	/** Returns the connected components, by their numbers. */
	public List<Tree> trees() {
		return trees;
	}

	/** Returns all nodes, by their numbers. */
	public List<Node> nodes() {
		return nodes;
	}

	/** Returns all branches, by their numbers. */
	public List<Branch> branches() {
		return branches;
	}

	/** Returns the node of a number. */
	public Node node(final int id) {
		return nodes.get(id - 1);
	}

	/** Returns the branches that end in a node, ascending; loops twice. */
	public List<Branch> branches(final Node node) {
		return branchesOf.get(node.id() - 1);
	}

	/** Returns what ends a branch. */
	public Branch.Type type(final Branch branch) {
		final boolean start = isEnd(branch.start());
		final boolean end = isEnd(branch.end());
		if (start && end) return Branch.Type.END_END;
		if (start || end) return Branch.Type.END_JUNCTION;
		if (branch.isLoop() && node(branch.start()).degree() == 2) return Branch.Type.RING;
		return Branch.Type.JUNCTION_JUNCTION;
	}

	private boolean isEnd(final int node) {
		return node(node).degree() == 1;
	}

	/** Whether there is nothing in it. */
	public boolean isEmpty() {
		return nodes.isEmpty();
	}
}
