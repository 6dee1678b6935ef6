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
import java.util.List;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Tree;

/** All measures of a graph. Immutable, and so safe for use by several threads. */
public final class GraphMeasures {

	private final SkeletonGraph graph;
	private final List<BranchMeasures> branches = new ArrayList<>();
	private final List<JunctionAngles> angles = new ArrayList<>();
	private final List<TreeMeasures> trees = new ArrayList<>();

	/**
	 * Measures a graph.
	 *
	 * @param shollStep difference of the radii of spheres, see {@link Sholl}
	 */
	public GraphMeasures(final SkeletonGraph graph, final double shollStep) {
		this.graph = graph;
		for (final Branch branch : graph.branches())
			branches.add(BranchMeasures.of(graph, branch));
		for (final Node node : graph.nodes())
			angles.add(JunctionAngles.of(graph, node));
		for (final Tree tree : graph.trees())
			trees.add(new TreeMeasures(tree, this, shollStep));
	}

	public SkeletonGraph graph() {
		return graph;
	}

	public BranchMeasures of(final Branch branch) {
		return branches.get(branch.id() - 1);
	}

	JunctionAngles of(final Node node) {
		return angles.get(node.id() - 1);
	}

	public TreeMeasures of(final Tree tree) {
		return trees.get(tree.id() - 1);
	}

	/** Returns the Strahler order of a branch. */
	public int strahler(final Branch branch) {
		return trees.get(branch.tree() - 1).strahler().of(branch);
	}
}
