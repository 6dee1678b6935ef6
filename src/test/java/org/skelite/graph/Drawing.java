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

/** Draws 3D graphs of straight branches, whose points are at most a pixel apart. */
public final class Drawing {

	private final GraphBuilder graph = new GraphBuilder(1, 1, 1);
	private final List<double[]> nodes = new ArrayList<>();

	/** Adds a node and returns its number from 0. */
	public int node(final double x, final double y, final double z, final double radius) {
		nodes.add(new double[] { x, y, z, radius });
		return graph.node(Source.MASK, x, y, z, radius, 1);
	}

	/** Adds a branch between two nodes; radii change evenly along it. */
	public Drawing branch(final int a, final int b) {
		final double[] p = nodes.get(a);
		final double[] q = nodes.get(b);
		final double length = Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] -
			q[2], 2));
		final int steps = (int) Math.ceil(length);
		final Polyline.Builder line = new Polyline.Builder();
		for (int i = 0; i <= steps; i++) {
			final double t = (double) i / steps;
			line.add(p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]), p[2] + t * (q[2] - p[2]), p[3] + t *
				(q[3] - p[3]));
		}
		graph.branch(a, b, line.build());
		return this;
	}

	public SkeletonGraph build() {
		return graph.build();
	}

	/** A root of radius 8, a fork at 50, of which each arm forks once more: seven branches. */
	public static SkeletonGraph tree() {
		final Drawing drawing = new Drawing();
		final int fork = drawing.node(50, 0, 0, 4);
		drawing.branch(drawing.node(0, 0, 0, 8), fork);
		for (final int side : new int[] { -1, 1 }) {
			final int next = drawing.node(80, 40 * side, 0, 2);
			drawing.branch(fork, next);
			for (final int up : new int[] { -1, 1 })
				drawing.branch(next, drawing.node(80, 40 * side, 60 * up, 1));
		}
		return drawing.build();
	}
}
