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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.topology.BettiNumbers;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelSet;

class SkeletonTracerTest {

	private static SkeletonGraph trace(final PixelSet set) {
		PixelLines.thin(set);
		return SkeletonTracer.trace(set, p -> 1, DistanceMap.unitSpacing(set.numDimensions()));
	}

	private static SkeletonGraph trace(final String... rows) {
		return trace(Pixels.draw(rows));
	}

	private static void assertGraph(final int trees, final int nodes, final int branches,
		final SkeletonGraph graph)
	{
		assertEquals(trees + " trees, " + nodes + " nodes, " + branches + " branches", graph.trees()
			.size() + " trees, " + graph.nodes().size() + " nodes, " + graph.branches().size() +
			" branches");
	}

	@Test
	void aSinglePixelIsANodeOfItsOwn() {
		final SkeletonGraph graph = trace("...", ".#.", "...");
		assertGraph(1, 1, 0, graph);
		assertEquals(Node.Kind.ISOLATED, graph.node(1).kind());
		assertEquals(1, graph.node(1).x());
	}

	@Test
	void twoPixelsAreABranch() {
		final SkeletonGraph graph = trace("##");
		assertGraph(1, 2, 1, graph);
		assertEquals(1, graph.branches().get(0).line().length());
		assertEquals(Branch.Type.END_END, graph.type(graph.branches().get(0)));
	}

	@Test
	void aLineHasAllItsPixels() {
		final SkeletonGraph graph = trace("#....", ".###.", "....#");
		assertGraph(1, 2, 1, graph);
		assertEquals(5, graph.branches().get(0).line().size());
		assertEquals(2 + 2 * Math.sqrt(2), graph.branches().get(0).line().length(), 1e-12);
	}

	@Test
	void touchingJunctionPixelsAreOneJunction() {
		final SkeletonGraph graph = trace("#...#", ".#.#.", "..#..", "..#..", "..#..");
		assertGraph(1, 4, 3, graph);
		final SkeletonGraph cross = trace("..#..", "..#..", "#####", "..#..", "..#..");
		assertGraph(1, 5, 4, cross);
		final Node junction = cross.nodes().stream().filter(n -> n.kind() == Node.Kind.JUNCTION)
			.findAny().get();
		assertEquals(5, junction.pixels());
		assertEquals(2, junction.x());
		assertEquals(2, junction.y());
		assertEquals(4, junction.degree());
	}

	@Test
	void anEndBesideAJunctionHasABranch() {
		final SkeletonGraph graph = trace("#.#", ".#.", ".#.");
		assertGraph(1, 4, 3, graph);
		assertEquals(1 + 2 * Math.sqrt(2), graph.branches().stream().mapToDouble(b -> b.line()
			.length()).sum(), 1e-12);
	}

	@Test
	void blocksAreNoLoops() {
		assertGraph(1, 2, 1, trace("....", ".##.", ".##.", "...."));
		assertGraph(1, 2, 1, trace(".......", "###....", "..##...", "...####"));
		assertEquals(0, trace("#..##..", ".####..", "..##.##").trees().get(0).loops());
	}

	@Test
	void ringsAreKept() {
		final SkeletonGraph graph = trace(".###...#.", "#...#.#.#", "#...#..#.", ".###.....");
		assertGraph(2, 2, 2, graph);
		for (final Branch ring : graph.branches()) {
			assertEquals(Branch.Type.RING, graph.type(ring));
			assertTrue(ring.line().isClosed());
		}
		assertEquals(4 * Math.sqrt(2), graph.branches().get(1).line().length(), 1e-12);
	}

	@Test
	void aLoopAtAJunctionIsOneBranch() {
		final SkeletonGraph graph = trace(".###.....", "#...#....", "#...#####", ".###.....");
		assertGraph(1, 2, 2, graph);
		assertEquals(1, graph.trees().get(0).loops());
	}

	@Test
	void aLoopOfJunctionPixelsIsKept() {
		// each of the four pixels around the hole has three neighbors or more
		final SkeletonGraph graph = trace("...#...", "...#...", "###.###", "...#...", "...#...");
		assertEquals(1, graph.trees().get(0).loops());
		assertEquals(4, graph.nodes().stream().filter(n -> n.kind() == Node.Kind.END).count());
	}

	@Test
	void numbersFollowTheRows() {
		final SkeletonGraph graph = trace("#######", ".......", "#######");
		assertEquals(0, graph.node(1).y());
		assertEquals(6, graph.node(2).x());
		assertEquals(1, graph.branches().get(0).tree());
		assertEquals(2, graph.branches().get(1).tree());
		assertEquals(3, graph.branches().get(1).start());
		assertEquals(4, graph.branches().get(1).end());
	}

	@Test
	void coordinatesAreCalibratedAndPlaced() {
		final PixelSet set = new PixelSet(new long[] { 3, 3, 3 }, 1);
		for (int i = 0; i < 3; i++)
			set.add(set.position(1, 1, i));
		final SkeletonGraph graph = SkeletonTracer.trace(set, p -> set.z(p), new double[] { .5, .5, 2 },
			new long[] { 10, 20, 30 }, new Source(1, 0, 2, 7));
		final Polyline line = graph.branches().get(0).line();
		assertEquals(5.5, line.x(0));
		assertEquals(10.5, line.y(0));
		assertEquals(60, line.z(0));
		assertEquals(4, line.length());
		assertEquals(2, line.radius(2));
		assertEquals(7, graph.trees().get(0).source().label());
	}

	@Test
	void graphsHaveTheComponentsAndLoopsOfSkeletons2D() {
		final Random random = new Random(1);
		for (int i = 0; i < 300; i++)
			assertTopology(Pixels.random(random, .2 + .6 * random.nextDouble(), 14, 14));
	}

	@Test
	void graphsHaveTheComponentsAndLoopsOfSkeletons3D() {
		final Random random = new Random(2);
		for (int i = 0; i < 200; i++)
			assertTopology(Pixels.random(random, .05 + .3 * random.nextDouble(), 8, 8, 8));
	}

	private static void assertTopology(final PixelSet set) {
		final BettiNumbers expected = BettiNumbers.of(set);
		final SkeletonGraph graph = trace(set);
		assertEquals(expected, BettiNumbers.of(set));
		assertEquals(expected.components(), graph.trees().size());
		assertEquals(expected.tunnels(), graph.trees().stream().mapToInt(Tree::loops).sum(), () -> text(
			set));
		final long pixels = graph.nodes().stream().mapToInt(Node::pixels).sum() + graph.branches()
			.stream().mapToInt(b -> b.line().size() - 2).sum();
		assertEquals(set.count(), pixels, "each pixel once");
	}

	private static String text(final PixelSet set) {
		final StringBuilder text = new StringBuilder();
		for (long z = 0; z < (set.numDimensions() == 3 ? set.dimension(2) : 1); z++, text.append('\n'))
			for (long y = 0; y < set.dimension(1); y++, text.append('\n'))
				for (long x = 0; x < set.dimension(0); x++)
					text.append(set.contains(set.position(x, y, z)) ? '#' : '.');
		return text.toString();
	}
}
