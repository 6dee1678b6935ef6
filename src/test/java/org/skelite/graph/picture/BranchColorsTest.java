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
package org.skelite.graph.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.measure.GraphMeasures;

/** Tests {@link BranchColors}. */
class BranchColorsTest {

	/** Returns branches whose ends are 10 apart, by way of points so far beside their middle. */
	private static SkeletonGraph detours(final double... beside) {
		final GraphBuilder graph = new GraphBuilder(1, 1);
		for (int i = 0; i < beside.length; i++) {
			final int a = graph.node(Source.MASK, 0, 100 * i, 0, 1, 1);
			final int b = graph.node(Source.MASK, 10, 100 * i, 0, 1, 1);
			graph.branch(a, b, new Polyline.Builder().add(0, 100 * i, 0, 1).add(5, 100 * i + beside[i], 0, 1)
				.add(10, 100 * i, 0, 1).build());
		}
		return graph.build();
	}

	private static BranchColors colors(final SkeletonGraph graph) {
		return new BranchColors(new GraphMeasures(graph, 10), BranchColors.By.TORTUOSITY, "um");
	}

	/** Or else a ring that begins and ends at a junction would make all other branches alike. */
	@Test
	void oneBranchDoesNotTakeAllColorsOfTortuosity() {
		final double[] beside = new double[40];
		for (int i = 0; i < 39; i++)
			beside[i] = i * .2;
		beside[39] = 90;
		final SkeletonGraph graph = detours(beside);
		final BranchColors colors = colors(graph);
		assertTrue(colors.scale().max() < 2, String.valueOf(colors.scale().max()));
		assertTrue(colors.greatest().startsWith("\u2265 1."), colors.greatest());
		assertEquals(colors.scale().color(colors.scale().max()), colors.color(graph.branches().get(39)));
	}

	@Test
	void fewBranchesHaveTheWholeScale() {
		final SkeletonGraph graph = detours(0, 1, 90);
		final BranchColors colors = colors(graph);
		assertEquals(new GraphMeasures(graph, 10).of(graph.branches().get(2)).tortuosity(), colors.scale()
			.max());
		assertEquals(colors.text(colors.scale().max()), colors.greatest());
	}
}
