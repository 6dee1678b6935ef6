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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.graph.Branch;
import org.skelite.graph.SkeletonGraph;

/** Lengths against closed forms, in random directions and places. */
class LengthTest {

	private static final int CURVES = 60;

	/** The ends of a curve are those of pixels, half a diagonal away at most. */
	private static final double END = 2;

	@ParameterizedTest
	@CsvSource({ "2, line, 30", "2, line, 100", "2, arc, 30", "2, ring, 63", "3, line, 30",
		"3, line, 100", "3, arc, 31", "3, arc, 90", "3, helix, 150", "3, ring, 63", "3, ring, 190" })
	void lengthsAreRightWithinAPercent(final int dimensions, final String name,
		final double length)
	{
		final Curves curves = new Curves(dimensions);
		final boolean ring = name.equals("ring");
		final DoubleFunction<double[]> curve = switch (name) {
			case "line" -> Curves::line;
			case "helix" -> Curves.helix(8, 20);
			case "ring" -> Curves.arc(length / 2 / Math.PI);
			default -> Curves.arc(length > 50 ? 30 : 10);
		};
		double sum = 0;
		double chain = 0;
		for (int i = 0; i < CURVES; i++) {
			final SkeletonGraph graph = dimensions == 2 ? curves.draw(2, curve, length, 1, 1) : curves.draw(
				3, curve, length, 1, 1, 1);
			assertEquals(1, graph.branches().size());
			final Branch branch = graph.branches().get(0);
			assertEquals(ring ? Branch.Type.RING : Branch.Type.END_END, graph.type(branch));
			final BranchMeasures measures = BranchMeasures.of(graph, branch);
			assertEquals(length, measures.length(), .01 * length + (ring ? .5 : END));
			sum += measures.length();
			chain += measures.chainLength();
		}
		assertEquals(length, sum / CURVES, .01 * length);
		assertTrue(chain / CURVES > 1.02 * length, "chains are too long");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 2, line, 100", "1, 1, 3, line, 30", "1, 1, 3, line, 100", "1, 1, 3, arc, 90",
		"1, 1, 3, helix, 150", ".5, .5, 1.5, line, 100" })
	void longPixelsCountAsLong(final double x, final double y, final double z, final String name,
		final double length)
	{
		final Curves curves = new Curves(7);
		final DoubleFunction<double[]> curve = switch (name) {
			case "line" -> Curves::line;
			case "helix" -> Curves.helix(8, 20);
			default -> Curves.arc(30);
		};
		double sum = 0;
		for (int i = 0; i < CURVES; i++) {
			final SkeletonGraph graph = curves.draw(3, curve, length, x, y, z);
			sum += BranchMeasures.of(graph, graph.branches().get(0)).length();
		}
		assertEquals(length, sum / CURVES, .01 * length);
	}
}
