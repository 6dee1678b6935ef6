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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.skelite.graph.Branch;
import org.skelite.graph.Drawing;
import org.skelite.graph.Node;
import org.skelite.graph.PixelLines;
import org.skelite.graph.Pixels;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.SkeletonTracer;
import org.skelite.mask.PixelSet;

class GraphEditsTest {

	private static double length(final SkeletonGraph graph) {
		return graph.branches().stream().mapToDouble(b -> b.line().length()).sum();
	}

	private static SkeletonGraph trace(final String... rows) {
		final PixelSet set = Pixels.draw(rows);
		PixelLines.thin(set);
		return SkeletonTracer.trace(set, p -> 1, 1, 1);
	}

	@Test
	void byDefaultNothingChanges() {
		final SkeletonGraph graph = Drawing.tree();
		final SkeletonGraph same = new GraphEdits().dissolve(true).apply(graph);
		assertEquals(graph.trees(), same.trees());
		assertEquals(graph.trees(), new GraphEdits().apply(graph).trees());
	}

	@Test
	void theLongestPathIsOneBranch() {
		final SkeletonGraph path = new GraphEdits().longestPath(true).apply(Drawing.tree());
		assertEquals(1, path.branches().size());
		assertEquals(2, path.nodes().size());
		assertEquals(220, length(path), 1e-9);
	}

	@Test
	void ringsHaveNoLongestPathAndStay() {
		assertEquals(1, new GraphEdits().longestPath(true).apply(trace(".#.", "#.#", ".#.")).branches()
			.size());
	}

	@Test
	void shortBranchesAreDroppedAndWhatIsLeftOfJunctionsIsOneBranch() {
		final Drawing drawing = new Drawing();
		final int a = drawing.node(50, 0, 0, 3);
		drawing.branch(drawing.node(0, 0, 0, 3), a);
		drawing.branch(a, drawing.node(100, 0, 0, 3));
		drawing.branch(a, drawing.node(50, 4, 0, 1));
		final SkeletonGraph graph = drawing.build();
		assertEquals(3, new GraphEdits().minBranch(4).apply(graph).branches().size());
		final SkeletonGraph pruned = new GraphEdits().minBranch(4.5).apply(graph);
		assertEquals(1, pruned.branches().size());
		assertEquals(100, length(pruned), 1e-9);
		assertEquals(1, new GraphEdits().minRadii(1.5).apply(graph).branches().size());
		assertEquals(3, new GraphEdits().minRadii(1).apply(graph).branches().size());
	}

	@Test
	void aForkOfShortArmsKeepsTheLongerOne() {
		final Drawing drawing = new Drawing();
		final int a = drawing.node(50, 0, 0, 1);
		drawing.branch(drawing.node(0, 0, 0, 1), a);
		drawing.branch(a, drawing.node(56, 0, 0, 1));
		drawing.branch(a, drawing.node(50, 5, 0, 1));
		final SkeletonGraph pruned = new GraphEdits().minBranch(10).apply(drawing.build());
		assertEquals(1, pruned.branches().size());
		assertEquals(56, length(pruned), 1e-9);
	}

	@Test
	void branchesThatAreWholeTreesAreNotPruned() {
		assertEquals(1, new GraphEdits().minBranch(99).apply(trace("###")).branches().size());
		assertEquals(0, new GraphEdits().minTree(99).apply(trace("###")).nodes().size());
	}

	@Test
	void theLargestTreesAreKept() {
		final SkeletonGraph graph = trace("####.#", "......", "###..#", "......", "#####.");
		assertEquals(5, graph.trees().size());
		final SkeletonGraph two = new GraphEdits().largest(2).apply(graph);
		assertEquals(List.of(3., 4.), two.branches().stream().map(b -> b.line().length()).toList());
		assertEquals(3, new GraphEdits().minTree(2).apply(graph).trees().size());
	}

	@Test
	void loopsAreCutAtTheThinnestPoint() {
		final PixelSet set = Pixels.draw("..#####..", "..#...#..", "..#...###", "..#...#..", "..#####..");
		PixelLines.thin(set);
		final SkeletonGraph graph = SkeletonTracer.trace(set, p -> set.x(p) == 2 && set.y(p) == 2 ? 1 : 5,
			1, 1);
		assertEquals(1, graph.trees().get(0).loops());
		final SkeletonGraph cut = new GraphEdits().cutLoops(true).apply(graph);
		assertEquals(0, cut.trees().get(0).loops());
		assertEquals(1, cut.trees().size());
		assertEquals(length(graph) - 1, length(cut), 1e-9);
		final Node end = cut.nodes().stream().filter(n -> n.radius() == 1).findAny().get();
		assertEquals(2, end.x());
	}

	@Test
	void ringsAreCutOpen() {
		final SkeletonGraph cut = new GraphEdits().cutLoops(true).dissolve(true).apply(trace(".##.", "#..#",
			"#..#", ".##."));
		assertEquals(1, cut.branches().size());
		assertEquals(Branch.Type.END_END, cut.type(cut.branches().get(0)));
	}

	@Test
	void smoothLinesAreShorter() {
		final SkeletonGraph graph = trace("##........", "..###.....", ".....###..", "........##");
		final SkeletonGraph smooth = new GraphEdits().smooth(true).apply(graph);
		assertEquals(Math.hypot(9, 3), length(smooth), .05);
	}

	@Test
	void settingsAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> new GraphEdits().minBranch(-1));
		assertThrows(IllegalArgumentException.class, () -> new GraphEdits().minTree(Double.NaN));
	}
}
