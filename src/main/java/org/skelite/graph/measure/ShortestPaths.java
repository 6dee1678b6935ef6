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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.ToDoubleFunction;

import org.skelite.graph.Branch;
import org.skelite.graph.Tree;

/** Shortest paths between the nodes of a tree along its branches. Not safe for use by several threads. */
public final class ShortestPaths {

	/** A path: where it begins and ends, by numbers of nodes, its branches in a row, its length. */
	public record Path(int start, int end, List<Branch> branches, double length) {}

	/** Relative error of sums in another order. */
	private static final double ROUNDING = 1e-12;

	private record Visit(int node, double distance) {}

	private final int first;
	private final List<List<Branch>> branches = new ArrayList<>();
	private final ToDoubleFunction<Branch> length;
	private final double[] distance;
	private final Branch[] arrival;

	/** @param length gives the length of a branch */
	ShortestPaths(final Tree tree, final ToDoubleFunction<Branch> length) {
		this.length = length;
		// the nodes of a tree have consecutive numbers
		first = tree.nodes().get(0).id();
		for (int i = 0; i < tree.nodes().size(); i++)
			branches.add(new ArrayList<>());
		for (final Branch branch : tree.branches()) {
			branches.get(branch.start() - first).add(branch);
			branches.get(branch.end() - first).add(branch);
		}
		distance = new double[branches.size()];
		arrival = new Branch[branches.size()];
	}

	/**
	 * Returns the longest of the shortest paths between any two nodes; of equal ones the first.
	 * <p>
	 * From one node after the other the distances of all are found, which tell how far the others
	 * are from any at least and at most; those that cannot be the end of a longer path any more are
	 * left out (F. Takes, W. Kosters, Algorithms 6 (2013), <a href=
	 * "https://doi.org/10.3390/a6010100">doi:10.3390/a6010100</a>).
	 * </p>
	 */
	Path longest() {
		from(0);
		from(farthest());
		Path longest = path(farthest());
		final double[] least = new double[distance.length];
		final double[] most = new double[distance.length];
		Arrays.fill(most, Double.POSITIVE_INFINITY);
		int next = middle(longest);
		for (boolean outermost = true; next >= 0; outermost = !outermost) {
			from(next);
			final int end = farthest();
			if (distance[end] > longest.length() * (1 + ROUNDING)) longest = path(end);
			for (int i = 0; i < most.length; i++) {
				least[i] = Math.max(least[i], Math.max(distance[i], distance[end] - distance[i]));
				most[i] = Math.min(most[i], distance[end] + distance[i]);
			}
			most[next] = 0;
			next = next(least, most, longest.length() * (1 + ROUNDING), outermost);
		}
		return longest;
	}

	/** Returns which of the nodes that may be ends to try next, negative if there is none. */
	private static int next(final double[] least, final double[] most, final double length,
		final boolean outermost)
	{
		int next = -1;
		for (int i = 0; i < most.length; i++) {
			if (most[i] <= length) continue;
			if (next < 0 || (outermost ? most[i] > most[next] : least[i] < least[next])) next = i;
		}
		return next;
	}

	/** Returns the node of a path that is nearest to its middle. */
	private int middle(final Path path) {
		int node = path.start() - first;
		double passed = 0;
		int middle = node;
		double best = path.length() / 2;
		for (final Branch branch : path.branches()) {
			node = branch.other(node + first) - first;
			passed += length.applyAsDouble(branch);
			final double away = Math.abs(passed - path.length() / 2);
			if (away < best) {
				best = away;
				middle = node;
			}
		}
		return middle;
	}

	/** Finds the distances of all nodes from one (E. Dijkstra, doi:10.1007/BF01386390). */
	private void from(final int start) {
		Arrays.fill(distance, Double.POSITIVE_INFINITY);
		Arrays.fill(arrival, null);
		distance[start] = 0;
		final PriorityQueue<Visit> queue = new PriorityQueue<>(Comparator.comparingDouble(
			Visit::distance));
		queue.add(new Visit(start, 0));
		while (!queue.isEmpty()) {
			final Visit visit = queue.poll();
			if (visit.distance() > distance[visit.node()]) continue;
			for (final Branch branch : branches.get(visit.node())) {
				final int other = branch.other(visit.node() + first) - first;
				final double d = visit.distance() + length.applyAsDouble(branch);
				if (d >= distance[other]) continue;
				distance[other] = d;
				arrival[other] = branch;
				queue.add(new Visit(other, d));
			}
		}
	}

	private int farthest() {
		int farthest = 0;
		for (int i = 1; i < distance.length; i++)
			if (distance[i] > distance[farthest]) farthest = i;
		return farthest;
	}

	/** Returns the path to a node that was found last. */
	private Path path(final int end) {
		final List<Branch> path = new ArrayList<>();
		int node = end;
		for (Branch branch = arrival[node]; branch != null; branch = arrival[node]) {
			path.add(branch);
			node = branch.other(node + first) - first;
		}
		Collections.reverse(path);
		return new Path(node + first, end + first, path, distance[end]);
	}
}
