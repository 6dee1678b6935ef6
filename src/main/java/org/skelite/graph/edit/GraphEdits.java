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
package org.skelite.graph.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.skelite.graph.Branch;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.Node;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.ShortestPaths;
import org.skelite.graph.measure.SmoothLine;
import org.skelite.util.SkeliteException;

/**
 * How a graph is changed before it is measured, in the order of the methods. By
 * default nothing changes. Settings can be chained. Not safe for use by several threads.
 */
public final class GraphEdits {

	private boolean cutLoops;
	private double minBranch;
	private double minRadii;
	private boolean dissolve;
	private boolean longestPath;
	private double minTree;
	private int largest;
	private boolean smooth;

	/** Sets whether loops are cut at their thinnest place. */
	public GraphEdits cutLoops(final boolean on) {
		cutLoops = on;
		return this;
	}

	/** Sets the length below which branches that end freely are dropped, shortest first. */
	public GraphEdits minBranch(final double length) {
		minBranch = notNegative("Least length of branches", length);
		return this;
	}

	/** Sets the same as a multiple of the radius of the junction that the branch comes from. */
	public GraphEdits minRadii(final double multiple) {
		minRadii = notNegative("Least length of branches as a multiple of the radius", multiple);
		return this;
	}

	/** Sets whether nodes in which two branches meet become points of one branch. */
	public GraphEdits dissolve(final boolean on) {
		dissolve = on;
		return this;
	}

	/** Sets whether of each tree only the longest of the shortest paths is kept, as one branch. */
	public GraphEdits longestPath(final boolean on) {
		longestPath = on;
		return this;
	}

	/** Sets the total length below which trees are dropped. */
	public GraphEdits minTree(final double length) {
		minTree = notNegative("Least length of skeletons", length);
		return this;
	}

	/** Sets how many trees are kept of each part of an image, longest first; 0 for all. */
	public GraphEdits largest(final int number) {
		largest = (int) notNegative("Number of skeletons", number);
		return this;
	}

	/** Sets whether lines are made smooth, see {@link SmoothLine}. */
	public GraphEdits smooth(final boolean on) {
		smooth = on;
		return this;
	}

	private static double notNegative(final String what, final double value) {
		if (!(value >= 0)) throw SkeliteException.input(what + " must be at least 0, got " + value +
			".");
		return value;
	}

	/** Returns the changed graph, with numbers of its own. */
	public SkeletonGraph apply(final SkeletonGraph graph) {
		SkeletonGraph edited = graph;
		if (cutLoops) edited = LoopCutting.apply(edited);
		if (minBranch > 0 || minRadii > 0) edited = BranchPruning.apply(edited, minBranch, minRadii);
		if (dissolve) edited = dissolved(edited);
		if (longestPath) edited = longestPaths(edited);
		if (minTree > 0 || largest > 0) edited = largest(edited);
		return smooth ? smoothed(edited) : edited;
	}

	private static SkeletonGraph dissolved(final SkeletonGraph graph) {
		final EditableGraph edited = new EditableGraph(graph);
		edited.points().forEach(edited::dissolve);
		return edited.build();
	}

	private static SkeletonGraph longestPaths(final SkeletonGraph graph) {
		final GraphMeasures measures = new GraphMeasures(graph, Double.MAX_VALUE);
		final EditableGraph edited = new EditableGraph(graph);
		for (final Tree tree : graph.trees()) {
			final ShortestPaths.Path path = measures.of(tree).longestPath();
			// a ring has one node, and so no path
			if (path.branches().isEmpty()) continue;
			final Set<Branch> kept = new HashSet<>(path.branches());
			for (final Branch branch : tree.branches())
				if (!kept.contains(branch)) edited.remove(edited.line(branch.id()));
		}
		edited.points().forEach(edited::dissolve);
		return edited.build();
	}

	private SkeletonGraph largest(final SkeletonGraph graph) {
		final GraphMeasures measures = new GraphMeasures(graph, Double.MAX_VALUE);
		final EditableGraph edited = new EditableGraph(graph);
		final List<Tree> order = new ArrayList<>(graph.trees());
		final Map<Tree, Double> length = new HashMap<>();
		for (final Tree tree : order)
			length.put(tree, tree.branches().stream().mapToDouble(b -> measures.of(b).length()).sum());
		order.sort(Comparator.comparingDouble((Tree tree) -> -length.get(tree)).thenComparingInt(
			Tree::id));
		final Map<Source, Integer> taken = new HashMap<>();
		for (final Tree tree : order) {
			final boolean kept = length.get(tree) >= minTree && (largest == 0 || taken.getOrDefault(tree
				.source(), 0) < largest);
			if (kept) taken.merge(tree.source(), 1, Integer::sum);
			else edited.remove(tree);
		}
		return edited.build();
	}

	private static SkeletonGraph smoothed(final SkeletonGraph graph) {
		final GraphBuilder builder = new GraphBuilder(graph.spacing());
		for (final Tree tree : graph.trees())
			for (final Node n : tree.nodes())
				builder.node(tree.source(), n.x(), n.y(), n.z(), n.radius(), n.pixels());
		for (final Branch branch : graph.branches())
			// the node of a ring stays where it is
			builder.branch(branch.start() - 1, branch.end() - 1, SmoothLine.of(branch.line(), false, graph
				.spacing()));
		return builder.build();
	}
}
