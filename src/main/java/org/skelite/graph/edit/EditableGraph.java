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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.skelite.graph.Branch;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;

/** A graph whose branches and nodes can be taken away. Not safe for use by several threads. */
final class EditableGraph {

	/** A node, and what ends in it; loops twice. */
	static final class Point {

		private final Source source;
		private final Node node;
		private final List<Line> lines = new ArrayList<>(3);
		private boolean removed;

		private Point(final Source source, final Node node) {
			this.source = source;
			this.node = node;
		}

		double radius() {
			return node.radius();
		}

		/** Returns how many ends of branches meet here. */
		int degree() {
			return lines.size();
		}
	}

	/** A branch. */
	static final class Line {

		private final Point start;
		private final Point end;
		private final Polyline points;
		private boolean removed;

		private Line(final Point start, final Point end, final Polyline points) {
			this.start = start;
			this.end = end;
			this.points = points;
		}

		Point start() {
			return start;
		}

		Point end() {
			return end;
		}

		Polyline points() {
			return points;
		}

		boolean isRemoved() {
			return removed;
		}
	}

	private final SkeletonGraph graph;
	private final List<Point> points = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();

	EditableGraph(final SkeletonGraph graph) {
		this.graph = graph;
		for (final Tree tree : graph.trees())
			for (final Node node : tree.nodes())
				points.add(new Point(tree.source(), node));
		for (final Branch branch : graph.branches())
			add(points.get(branch.start() - 1), points.get(branch.end() - 1), branch.line());
	}

	private Line add(final Point start, final Point end, final Polyline line) {
		final Line added = new Line(start, end, line);
		start.lines.add(added);
		end.lines.add(added);
		lines.add(added);
		return added;
	}

	/** Returns the line of a branch of the original graph, by the branch's number. */
	Line line(final int branch) {
		return lines.get(branch - 1);
	}

	/** Returns the branches that are left, in the order in which they came. */
	List<Line> lines() {
		return lines.stream().filter(line -> !line.removed).toList();
	}

	/** Returns the nodes that are left. */
	List<Point> points() {
		return points.stream().filter(point -> !point.removed).toList();
	}

	/** Takes a branch away, and the nodes that are left without any. */
	void remove(final Line line) {
		line.removed = true;
		for (final Point point : List.of(line.start, line.end)) {
			point.lines.remove(line);
			if (point.lines.isEmpty()) point.removed = true;
		}
	}

	/** Takes a branch away, but leaves its nodes. */
	void open(final Line line) {
		line.removed = true;
		line.start.lines.remove(line);
		line.end.lines.remove(line);
	}

	/** Takes away all of a tree. */
	void remove(final Tree tree) {
		tree.branches().forEach(branch -> line(branch.id()).removed = true);
		tree.nodes().forEach(node -> points.get(node.id() - 1).removed = true);
	}

	/** Adds a branch from a node to a point that becomes a node: the line's last one. */
	void addEnd(final Point start, final Polyline line) {
		final int last = line.size() - 1;
		final Point end = new Point(start.source, new Node(0, 0, line.x(last), line.y(last), line.z(
			last), line.radius(last), 1, 1));
		points.add(end);
		add(start, end, line);
	}

	/**
	 * Makes one branch of the two that meet in a node.
	 *
	 * @return that branch, or null if there are not two
	 */
	Line dissolve(final Point point) {
		if (point.removed || point.degree() != 2 || point.lines.get(0) == point.lines.get(1))
			return null;
		final Line a = point.lines.get(0);
		final Line b = point.lines.get(1);
		final Polyline before = a.end == point ? a.points : a.points.reversed();
		final Polyline after = b.start == point ? b.points : b.points.reversed();
		final Point start = a.end == point ? a.start : a.end;
		final Point end = b.start == point ? b.end : b.start;
		open(a);
		open(b);
		point.removed = true;
		return add(start, end, new Polyline.Builder().add(before).add(after.part(1, after.size()))
			.build());
	}

	/** Returns what is left, as a graph. */
	SkeletonGraph build() {
		final GraphBuilder builder = new GraphBuilder(graph.spacing());
		final Map<Point, Integer> handles = new IdentityHashMap<>();
		for (final Point point : points()) {
			final Node n = point.node;
			handles.put(point, builder.node(point.source, n.x(), n.y(), n.z(), n.radius(), n.pixels()));
		}
		for (final Line line : lines())
			builder.branch(handles.get(line.start), handles.get(line.end), line.points);
		return builder.build();
	}
}
