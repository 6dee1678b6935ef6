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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.skelite.util.SkeliteException;

/**
 * Puts nodes and branches together to a graph, and numbers them: trees by their first nodes,
 * nodes of a tree in the order in which they were added, branches by their nodes and then in
 * the order in which they were added. Not safe for use by several threads.
 */
public final class GraphBuilder {

	/** A node that has no number yet. */
	private record Vertex(Source source, double x, double y, double z, double radius,
		int pixels)
	{}

	/** A branch that has no number yet. */
	private record Edge(int start, int end, Polyline line) {}

	private final double[] spacing;
	private final List<Vertex> vertices = new ArrayList<>();
	private final List<Edge> edges = new ArrayList<>();

	/** @param spacing size of a pixel along x, y and, in 3D, z */
	public GraphBuilder(final double... spacing) {
		this.spacing = spacing.clone();
	}

	/**
	 * Adds a node.
	 *
	 * @return a handle for {@link #branch}
	 */
	public int node(final Source source, final double x, final double y, final double z,
		final double radius, final int pixels)
	{
		vertices.add(new Vertex(source, x, y, z, radius, pixels));
		return vertices.size() - 1;
	}

	/**
	 * Adds a branch.
	 *
	 * @param start handle of the node that it begins in
	 * @param end handle of the node that it ends in
	 * @param line at least two points, from the one to the other
	 */
	public GraphBuilder branch(final int start, final int end, final Polyline line) {
		if (line.size() < 2) throw SkeliteException.input(
			"A branch has at least two points, got " + line.size() + ".");
		edges.add(new Edge(start, end, line));
		return this;
	}

	/** Adds all of another graph. */
	public GraphBuilder add(final SkeletonGraph graph) {
		final int first = vertices.size() - 1;
		for (final Tree tree : graph.trees()) {
			for (final Node node : tree.nodes())
				node(tree.source(), node.x(), node.y(), node.z(), node.radius(), node.pixels());
			for (final Branch branch : tree.branches())
				branch(first + branch.start(), first + branch.end(), branch.line());
		}
		return this;
	}

	/** Returns the graph of what was added so far. */
	public SkeletonGraph build() {
		final int[] root = roots();
		final Integer[] order = new Integer[vertices.size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingInt(v -> root[v]));
		final int[] id = new int[vertices.size()];
		for (int i = 0; i < order.length; i++)
			id[order[i]] = i + 1;
		final int[] degree = new int[vertices.size()];
		final List<Edge> sorted = new ArrayList<>();
		for (final Edge edge : edges) {
			degree[edge.start()]++;
			degree[edge.end()]++;
			sorted.add(id[edge.start()] <= id[edge.end()] ? edge : new Edge(edge.end(), edge.start(), edge
				.line().reversed()));
		}
		sorted.sort(Comparator.<Edge>comparingInt(e -> id[e.start()]).thenComparingInt(e -> id[e
			.end()]));
		return new SkeletonGraph(spacing, trees(root, order, id, degree, sorted));
	}

	/** Returns for each vertex the lowest one of its tree. */
	private int[] roots() {
		final int[] parent = new int[vertices.size()];
		Arrays.setAll(parent, i -> i);
		for (final Edge edge : edges) {
			final int a = find(parent, edge.start());
			final int b = find(parent, edge.end());
			parent[Math.max(a, b)] = Math.min(a, b);
		}
		Arrays.setAll(parent, i -> find(parent, i));
		return parent;
	}

	private static int find(final int[] parent, final int element) {
		int i = element;
		while (parent[i] != i) {
			parent[i] = parent[parent[i]];
			i = parent[i];
		}
		return i;
	}

	private List<Tree> trees(final int[] root, final Integer[] order, final int[] id,
		final int[] degree, final List<Edge> sorted)
	{
		final List<Tree> trees = new ArrayList<>();
		int edge = 0;
		int branch = 1;
		for (int first = 0, end; first < order.length; first = end) {
			end = first;
			final int number = trees.size() + 1;
			final List<Node> nodes = new ArrayList<>();
			while (end < order.length && root[order[end]] == root[order[first]]) {
				final Vertex v = vertices.get(order[end]);
				nodes.add(new Node(id[order[end]], number, v.x(), v.y(), v.z(), v.radius(), v.pixels(),
					degree[order[end]]));
				end++;
			}
			final List<Branch> branches = new ArrayList<>();
			for (; edge < sorted.size() && id[sorted.get(edge).start()] <= end; edge++) {
				final Edge e = sorted.get(edge);
				branches.add(new Branch(branch++, number, id[e.start()], id[e.end()], e.line()));
			}
			trees.add(new Tree(number, vertices.get(order[first]).source(), List.copyOf(nodes), List.copyOf(
				branches)));
		}
		return trees;
	}
}
