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

import java.util.function.ToDoubleFunction;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Tree;

/** What can be measured of a tree. Immutable. */
public final class TreeMeasures {

	private final Tree tree;
	private final GraphMeasures measures;
	private final SpanningTree spanning;
	private final StrahlerOrders strahler;
	private final ShortestPaths.Path longestPath;
	private final Sholl sholl;

	TreeMeasures(final Tree tree, final GraphMeasures measures, final double shollStep) {
		this.tree = tree;
		this.measures = measures;
		spanning = new SpanningTree(tree);
		strahler = new StrahlerOrders(tree, spanning);
		longestPath = new ShortestPaths(tree, branch -> measures.of(branch).length()).longest();
		sholl = Sholl.of(tree, spanning.root(), shollStep);
	}

	/** Returns the tree without its loops, and its root. */
	public SpanningTree spanning() {
		return spanning;
	}

	public StrahlerOrders strahler() {
		return strahler;
	}

	/** Returns the longest of the shortest paths between nodes, along smooth lines. */
	public ShortestPaths.Path longestPath() {
		return longestPath;
	}

	/** Returns the profile around the root. */
	Sholl sholl() {
		return sholl;
	}

	/** Returns the sum of a measure over the branches; NaN if it is not defined for one. */
	double sum(final ToDoubleFunction<BranchMeasures> measure) {
		return tree.branches().stream().mapToDouble(b -> measure.applyAsDouble(measures.of(b))).sum();
	}

	/** Returns the mean radius, weighted by length; that of the node if there is no branch. */
	double meanRadius() {
		if (tree.branches().isEmpty()) return tree.nodes().get(0).radius();
		return sum(b -> b.meanRadius() * b.length()) / sum(BranchMeasures::length);
	}

	/** Returns the mean of the branches that have a tortuosity, NaN if there is none. */
	double meanTortuosity() {
		return tree.branches().stream().mapToDouble(b -> measures.of(b).tortuosity()).filter(t -> !Double
			.isNaN(t)).average().orElse(Double.NaN);
	}

	/** Returns the mean of the least angles of all junctions, NaN if there is none. */
	double meanLeastAngle() {
		return tree.nodes().stream().filter(n -> n.kind() == Node.Kind.JUNCTION).mapToDouble(n -> measures
			.of(n).least()).average().orElse(Double.NaN);
	}

	/** Returns the number of end points; an isolated one counts. */
	long ends() {
		return count(Node.Kind.END) + count(Node.Kind.ISOLATED);
	}

	/** Returns the mean length of the branches, NaN if there is none. */
	double meanLength() {
		return sum(BranchMeasures::length) / tree.branches().size();
	}

	/** Returns the greatest length of a branch, NaN if there is none. */
	double greatestLength() {
		return tree.branches().stream().mapToDouble(b -> measures.of(b).length()).max().orElse(
			Double.NaN);
	}

	/** Returns how many junctions have some number of branches. */
	long junctions(final int degree) {
		return tree.nodes().stream().filter(n -> n.degree() == degree).count();
	}

	/** Returns how many nodes are of a kind. */
	long count(final Node.Kind kind) {
		return tree.nodes().stream().filter(n -> n.kind() == kind).count();
	}

	/** Returns the skeleton pixels that belong to branches alone. */
	long slabPixels() {
		return tree.branches().stream().mapToLong(TreeMeasures::slabPixels).sum();
	}

	private static long slabPixels(final Branch branch) {
		return branch.line().size() - 2L;
	}

	/** Returns the skeleton pixels of junctions. */
	long junctionPixels() {
		return tree.nodes().stream().filter(n -> n.kind() == Node.Kind.JUNCTION).mapToLong(Node::pixels)
			.sum();
	}
}
