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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.PixelLines;
import org.skelite.graph.Pixels;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.SkeletonTracer;
import org.skelite.graph.Source;
import org.skelite.graph.edit.GraphEdits;
import org.skelite.mask.PixelSet;

/** Small cases of what users of other programs that measure skeletons found to be wrong. */
class KnownFaultsTest {

	private static final String[] TREE = { "#.....#......", ".#...#.......", "..#.#........",
		"...#.........", "...#.....#...", "...#....#....", "...#####.....", "...#....#....",
		"...#.....####" };

	private static SkeletonGraph trace(final double[] spacing, final String... rows) {
		final PixelSet set = Pixels.draw(rows);
		PixelLines.thin(set);
		return SkeletonTracer.trace(set, p -> 1, spacing);
	}

	private static GraphTables tables(final SkeletonGraph graph) {
		return new GraphTables(new GraphMeasures(graph, 1), List.of(new SourceInfo(Source.MASK, 9, 99)),
			"mm", null);
	}

	private static double[] column(final MeasureTable table, final String name) {
		final int c = table.columns().indexOf(name);
		return table.rows().stream().mapToDouble(row -> ((Number) row.get(c)).doubleValue()).toArray();
	}

	private static double sum(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum;
	}

	/** AnalyzeSkeleton, issue 10; SNT, issue 4. */
	@Test
	void theAverageLengthIsThatOfTheTableOfBranches() {
		final GraphTables tables = tables(trace(new double[] { 1, 1 }, TREE));
		final double[] lengths = column(tables.branches(), "Length (mm)");
		assertEquals(sum(lengths) / lengths.length, column(tables.trees(), "Average branch length (mm)")[0],
			1e-9);
		assertEquals(sum(lengths), column(tables.images(), "Total length (mm)")[0], 1e-9);
	}

	/** AnalyzeSkeleton, issue 4: the place of a skeleton of one pixel was that of the one before. */
	@Test
	void singlePixelsLieWhereTheyAre() {
		final MeasureTable trees = tables(trace(new double[] { 1, 1 }, "#....", "....#", "..#..")).trees();
		assertEquals(List.of(0., 4., 2.), Arrays.stream(column(trees, "spx (mm)")).boxed()
			.toList());
		assertEquals(List.of(0., 1., 2.), Arrays.stream(column(trees, "spy (mm)")).boxed()
			.toList());
	}

	/** BoneJ, issue 256: lengths were calibrated, positions and distances were not. */
	@Test
	void allLengthsAndPlacesAreCalibrated() {
		final GraphTables small = tables(trace(new double[] { 1, 1 }, TREE));
		final GraphTables large = tables(trace(new double[] { 3, 3 }, TREE));
		for (final String name : List.of("Length (mm)", "Chain length (mm)", "Euclidean distance (mm)",
			"V1 x (mm)", "V1 y (mm)", "V2 x (mm)", "V2 y (mm)"))
		{
			final double[] a = column(small.branches(), name);
			final double[] b = column(large.branches(), name);
			for (int i = 0; i < a.length; i++)
				assertEquals(3 * a[i], b[i], 1e-9, name);
		}
		assertEquals(3 * column(small.trees(), "Longest shortest path (mm)")[0], column(large.trees(),
			"Longest shortest path (mm)")[0], 1e-9);
	}

	/** skan, issues 79 and 92: degrees of junctions, and so types of branches, were wrong. */
	@Test
	void degreesAreNumbersOfBranches() {
		final SkeletonGraph graph = trace(new double[] { 1, 1 }, TREE);
		for (final Node node : graph.nodes())
			assertEquals(graph.branches().stream().filter(b -> b.start() == node.id() || b.end() == node
				.id()).count(), node.degree());
		assertEquals(2, graph.branches().stream().filter(b -> graph
			.type(b) == Branch.Type.JUNCTION_JUNCTION).count());
		assertEquals(5, graph.branches().stream().filter(b -> graph.type(b) == Branch.Type.END_JUNCTION)
			.count());
	}

	/** skan, issue 133: pruning left a pixel of the branch at its junction. */
	@Test
	void pruningLeavesNothingBehind() {
		final SkeletonGraph graph = trace(new double[] { 1, 1 }, "....#....", "....#....", "#########");
		final SkeletonGraph pruned = new GraphEdits().minBranch(3).apply(graph);
		assertEquals(2, pruned.nodes().size());
		assertEquals(1, pruned.branches().size());
		assertEquals(8, BranchMeasures.of(pruned, pruned.branches().get(0)).distance());
		assertFalse(pruned.nodes().stream().anyMatch(n -> n.degree() != 1));
	}

	private static List<String> types(final SkeletonGraph graph) {
		return graph.branches().stream().map(b -> graph.type(b).name()).sorted().toList();
	}

	/** sknw, issue 17: of two branches between the same nodes one was lost. */
	@Test
	void bothSidesOfALoopAreBranches() {
		final SkeletonGraph graph = trace(new double[] { 1, 1 }, "....###....", "####...####",
			"....###....");
		assertEquals(List.of("END_JUNCTION", "END_JUNCTION", "JUNCTION_JUNCTION", "JUNCTION_JUNCTION"),
			types(graph));
		final GraphTables tables = tables(graph);
		assertEquals(6 + 4 + 4 * Math.sqrt(2), sum(column(tables.branches(), "Chain length (mm)")), 1e-9);
		assertEquals(1, column(tables.trees(), "# Loops")[0]);
		assertEquals(2, column(tables.trees(), "# Triple points")[0]);
		assertEquals(2, column(tables.trees(), "# End-point voxels")[0]);
	}

	/** sknw, issue 11: rings were lost; skan, issue 166: one with a corner was three branches. */
	@Test
	void smallRingsAreRings() {
		for (final double size : new double[] { 1, .5 }) {
			final SkeletonGraph graph = trace(new double[] { size, size }, ".#.", "#.#", ".##");
			assertEquals(List.of("RING"), types(graph));
			assertEquals(4 * Math.sqrt(2) * size, column(tables(graph).branches(), "Chain length (mm)")[0],
				1e-9);
			assertEquals(1, column(tables(graph).trees(), "# Loops")[0]);
		}
	}

	/** Two rings that share a pixel: skan, pull request 65, had branches from a junction to itself. */
	@Test
	void aFigureEightIsTwoLoops() {
		final SkeletonGraph graph = trace(new double[] { 1, 1 }, ".#...#.", "#.#.#.#", "#..#..#",
			"#.#.#.#", ".#...#.");
		assertEquals(1, graph.nodes().size());
		assertEquals(4, graph.nodes().get(0).degree());
		assertEquals(2, graph.branches().size());
		final GraphTables tables = tables(graph);
		for (final double length : column(tables.branches(), "Chain length (mm)"))
			assertEquals(2 + 6 * Math.sqrt(2), length, 1e-9);
		assertEquals(2, column(tables.trees(), "# Loops")[0]);
		assertEquals(1, column(tables.trees(), "# Quadruple points")[0]);
		assertEquals(0, column(tables.trees(), "# End-point voxels")[0]);
	}

	/** A triangle of touching pixels took the place of the hole, one side of which ended freely. */
	@Test
	void aHoleOfOnePixelIsALoop() {
		final SkeletonGraph graph = new GraphEdits().dissolve(true).apply(trace(new double[] { 1, 1 }, "......#..",
			"......#..", "..#.##...", "##.#.#...", "....##...", "......#..", "......#..", "......#.."));
		assertEquals(List.of("END_JUNCTION", "END_JUNCTION", "END_JUNCTION", "JUNCTION_JUNCTION",
			"JUNCTION_JUNCTION", "JUNCTION_JUNCTION"), types(graph));
		assertEquals(3, graph.nodes().stream().filter(n -> n.degree() == 1).count());
	}

	/** MitoGraph, issue 6: blobs of which every voxel is a junction were lost. */
	@Test
	void aCubeOfEightVoxelsIsASkeleton() {
		final PixelSet cube = new PixelSet(new long[] { 2, 2, 2 }, 1);
		for (int i = 0; i < 8; i++)
			cube.add(cube.position(i & 1, i >> 1 & 1, i >> 2));
		PixelLines.thin(cube);
		final MeasureTable trees = tables(SkeletonTracer.trace(cube, p -> 1, new double[] { 1, 1, 1 }))
			.trees();
		assertEquals(1, trees.rows().size());
		assertEquals(0, column(trees, "Total length (mm)")[0], 1);
	}

	/** Lines along the borders of the image, which end in its corners. */
	@Test
	void branchesAtTheBorderAreWhole() {
		final GraphTables tables = tables(trace(new double[] { 2, 2 }, "######", "......", "......",
			"######"));
		assertEquals(List.of(10., 10.), Arrays.stream(column(tables.branches(), "Length (mm)")).boxed()
			.toList());
	}
}
