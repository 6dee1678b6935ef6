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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.graph.Branch;
import org.skelite.graph.Drawing;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;
import org.skelite.util.SkeliteException;

class MeasuresTest {

	@Test
	void aConeHasItsVolumeAndSurface() {
		final Drawing drawing = new Drawing();
		drawing.branch(drawing.node(0, 0, 0, 2), drawing.node(0, 60, 80, 5));
		final SkeletonGraph graph = drawing.build();
		final BranchMeasures measures = BranchMeasures.of(graph, graph.branches().get(0));
		assertEquals(100, measures.length(), 1e-9);
		assertEquals(100, measures.distance(), 1e-9);
		assertEquals(1, measures.tortuosity(), 1e-9);
		assertEquals(3.5, measures.meanRadius(), 1e-9);
		assertEquals(2, measures.minRadius());
		assertEquals(5, measures.maxRadius());
		assertEquals(Math.sqrt(9. / 12), measures.radiusDeviation(), 1e-9);
		assertEquals(Math.PI * 100 * (4 + 10 + 25) / 3, measures.volume(), 1e-6);
		assertEquals(measures.volume() / 100, measures.meanArea(), 1e-9);
		assertEquals(2 * Math.PI * 3.5 * 100, measures.surface(), 1e-6);
		assertTrue(Double.isNaN(measures.area()), "that is of 2D");
	}

	@Test
	void aTreeHasStrahlerOrders() {
		final SkeletonGraph graph = Drawing.tree();
		final Tree tree = graph.trees().get(0);
		final SpanningTree spanning = new SpanningTree(tree);
		assertEquals(8, spanning.root().radius());
		final StrahlerOrders orders = new StrahlerOrders(tree, spanning);
		assertEquals(3, orders.highest());
		assertEquals(List.of(3, 2, 2, 1, 1, 1, 1), tree.branches().stream().map(orders::of).sorted((a,
			b) -> b - a).toList());
	}

	@Test
	void theLongestPathOfATreeIsFound() {
		final SkeletonGraph graph = Drawing.tree();
		final ShortestPaths.Path path = new ShortestPaths(graph.trees().get(0), b -> b.line().length())
			.longest();
		assertEquals(220, path.length(), 1e-9);
		assertEquals(4, path.branches().size());
	}

	@Test
	void theLongestPathIsThatOfAllPairs() {
		final Random random = new Random(3);
		for (int n = 0; n < 200; n++) {
			final Drawing drawing = new Drawing();
			final int nodes = 2 + random.nextInt(14);
			for (int i = 0; i < nodes; i++)
				drawing.node(random.nextInt(30), random.nextInt(30), i, 1);
			for (int i = 1; i < nodes; i++)
				drawing.branch(random.nextInt(i), i);
			for (int i = random.nextInt(6); i > 0; i--) {
				final int a = random.nextInt(nodes);
				final int b = random.nextInt(nodes);
				if (a != b) drawing.branch(a, b);
			}
			final SkeletonGraph graph = drawing.build();
			assertEquals(longestOfAll(graph), new ShortestPaths(graph.trees().get(0), b -> b.line()
				.length()).longest().length(), 1e-9);
		}
	}

	/** Floyd and Warshall. */
	private static double longestOfAll(final SkeletonGraph graph) {
		final int n = graph.nodes().size();
		final double[][] distance = new double[n][n];
		for (int i = 0; i < n; i++)
			for (int j = 0; j < n; j++)
				distance[i][j] = i == j ? 0 : 1e9;
		for (final Branch branch : graph.branches()) {
			final int a = branch.start() - 1;
			final int b = branch.end() - 1;
			distance[a][b] = Math.min(distance[a][b], branch.line().length());
			distance[b][a] = distance[a][b];
		}
		for (int k = 0; k < n; k++)
			for (int i = 0; i < n; i++)
				for (int j = 0; j < n; j++)
					distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
		double longest = 0;
		for (final double[] row : distance)
			for (final double d : row)
				longest = Math.max(longest, d);
		return longest;
	}

	@Test
	void loopsAreCutAtTheirThinnestPlace() {
		final Drawing drawing = new Drawing();
		final int a = drawing.node(0, 0, 0, 5);
		final int b = drawing.node(20, 0, 0, 4);
		final int c = drawing.node(20, 20, 0, 1);
		drawing.branch(a, b);
		drawing.branch(b, c);
		drawing.branch(c, a);
		drawing.branch(a, drawing.node(-20, 0, 0, 4));
		final SkeletonGraph graph = drawing.build();
		final SpanningTree spanning = new SpanningTree(graph.trees().get(0));
		assertEquals(1, spanning.cut().size());
		assertEquals(c + 1, spanning.cut().get(0).end());
		assertEquals(4, spanning.order().size());
		final StrahlerOrders orders = new StrahlerOrders(graph.trees().get(0), spanning);
		assertEquals(1, orders.of(spanning.cut().get(0)));
	}

	@Test
	void anglesAreThoseOfTheLines() {
		final Drawing drawing = new Drawing();
		final int center = drawing.node(0, 0, 0, 2);
		drawing.branch(center, drawing.node(40, 0, 0, 2));
		drawing.branch(center, drawing.node(0, 40, 0, 2));
		drawing.branch(center, drawing.node(-30, -30, 0, 2));
		final SkeletonGraph graph = drawing.build();
		final JunctionAngles angles = JunctionAngles.of(graph, graph.node(1));
		assertEquals(90, angles.least(), 1e-9);
		assertEquals(120, angles.mean(), 1e-9);
		assertEquals(135, angles.greatest(), 1e-9);
		assertTrue(Double.isNaN(JunctionAngles.of(graph, graph.node(2)).mean()));
	}

	/** The middle of tubes that fork is that of both as long as they overlap. */
	@Test
	void bendsWithinAJunctionAreNoDirections() {
		final GraphBuilder builder = new GraphBuilder(1, 1);
		final int fork = builder.node(Source.MASK, 0, 0, 0, 4, 1);
		for (final int side : new int[] { -1, 1 }) {
			final Polyline.Builder line = new Polyline.Builder();
			for (int i = 0; i < 40; i++) {
				final double away = Math.max(0, i - 6);
				line.add(i - away + away * Math.cos(Math.PI / 6), side * away * Math.sin(Math.PI / 6), 0, 3);
			}
			builder.branch(fork, builder.node(Source.MASK, 40, 20 * side, 0, 3, 1), line.build());
		}
		assertEquals(60, JunctionAngles.of(builder.build(), builder.build().node(1)).least(), 1e-9);
	}

	@Test
	void shortBranchesHaveTheDirectionOfTheirSecondHalf() {
		final Drawing drawing = new Drawing();
		final int center = drawing.node(0, 0, 0, 9);
		drawing.branch(center, drawing.node(3, 0, 0, 2));
		drawing.branch(center, drawing.node(0, 1, 0, 2));
		final SkeletonGraph graph = drawing.build();
		assertEquals(90, JunctionAngles.of(graph, graph.node(1)).least(), 1e-9);
	}

	/** Recursion would run out of stack. */
	@Test
	void treesMayBeDeep() {
		final Drawing drawing = new Drawing();
		final int nodes = 20_000;
		for (int i = 0; i < nodes; i++) {
			drawing.node(i, 0, 0, i == 0 ? 2 : 1);
			drawing.node(i, 1, 0, 1);
			drawing.branch(2 * i, 2 * i + 1);
			if (i > 0) drawing.branch(2 * i - 2, 2 * i);
		}
		final SkeletonGraph graph = drawing.build();
		final TreeMeasures measures = new GraphMeasures(graph, 1000).of(graph.trees().get(0));
		assertEquals(2 * nodes - 1, graph.branches().size());
		assertEquals(nodes + 1, new ShortestPaths(graph.trees().get(0), b -> b.line().length()).longest()
			.length(), 1e-6);
		assertEquals(2, measures.strahler().highest());
	}

	@Test
	void spheresAreCrossedByEachBranch() {
		final SkeletonGraph graph = Drawing.tree();
		final Node root = new SpanningTree(graph.trees().get(0)).root();
		final Sholl sholl = Sholl.of(graph.trees().get(0), root, 25);
		// the fork lies at 50, the next ones at 89.4, the ends at 107.7
		assertEquals(List.of(1, 1, 2, 4), sholl.crossings());
		assertEquals(3, sholl.peak());
		assertEquals(100, sholl.radius(3));
		final String message = assertThrows(SkeliteException.class, () -> Sholl.of(graph.trees().get(0),
			root, 1e-6)).getMessage();
		assertTrue(message.contains("1.0E-6 between the spheres of Sholl profiles is too small"), message);
	}
}
