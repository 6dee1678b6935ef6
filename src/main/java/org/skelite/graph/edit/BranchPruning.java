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

import java.util.Comparator;
import java.util.PriorityQueue;

import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.measure.SmoothLine;

/**
 * Drops branches that end freely and are short, shortest first. A junction of which only two
 * branches are left is no node any more, and these are judged as one: of a fork with
 * short arms at the end of a long branch, the longer arm stays.
 */
final class BranchPruning {

	private record Candidate(EditableGraph.Line line, double length) {}

	private final EditableGraph graph;
	private final double[] spacing;
	private final double minLength;
	private final double minRadii;

	/**
	 * @param minLength shorter ones are dropped
	 * @param minRadii those shorter than this multiple of the radius of their junction are dropped
	 */
	private BranchPruning(final SkeletonGraph graph, final double minLength,
		final double minRadii)
	{
		this.graph = new EditableGraph(graph);
		spacing = graph.spacing();
		this.minLength = minLength;
		this.minRadii = minRadii;
	}

	static SkeletonGraph apply(final SkeletonGraph graph, final double minLength,
		final double minRadii)
	{
		final BranchPruning pruning = new BranchPruning(graph, minLength, minRadii);
		pruning.run();
		return pruning.graph.build();
	}

	private void run() {
		final PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble(
			Candidate::length));
		graph.lines().forEach(line -> queue.add(candidate(line)));
		while (!queue.isEmpty()) {
			final Candidate candidate = queue.poll();
			final EditableGraph.Line line = candidate.line();
			if (line.isRemoved() || !isShort(candidate)) continue;
			final EditableGraph.Point junction = junction(line);
			if (junction == null) continue;
			graph.remove(line);
			final EditableGraph.Line merged = graph.dissolve(junction);
			if (merged != null) queue.add(candidate(merged));
		}
	}

	private Candidate candidate(final EditableGraph.Line line) {
		return new Candidate(line, SmoothLine.of(line.points(), false, spacing).length());
	}

	private boolean isShort(final Candidate candidate) {
		final EditableGraph.Point junction = junction(candidate.line());
		return junction != null && (candidate.length() < minLength || candidate.length() < minRadii *
			junction.radius());
	}

	/** Returns the junction of a branch whose other end is free, or null. */
	private static EditableGraph.Point junction(final EditableGraph.Line line) {
		if (line.start().degree() == 1 && line.end().degree() > 2) return line.end();
		return line.end().degree() == 1 && line.start().degree() > 2 ? line.start() : null;
	}
}
