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
package org.skelite.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.skelite.score.Drawings.draw;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

class MaskScoresTest {

	@Test
	void ringInItsMask() {
		final Map<String, Double> scores = scores(draw(Drawings.RING), draw(Drawings.WIDE_RING));
		assertScores(scores, "Pixels", 12, "Pixels outside mask", 0, "Components", 1, "Tunnels", 1,
			"Betti-0 error", 0, "Betti-1 error", 0, "Betti error", 0, "Deletable points", 0,
			"End points", 0, "Junctions", 0);
	}

	@Test
	void brokenRingHasLostTheHole() {
		final Map<String, Double> scores = scores(draw(Drawings.BROKEN_RING), draw(
			Drawings.WIDE_RING));
		assertScores(scores, "Pixels", 11, "Components", 1, "Tunnels", 0, "Expected tunnels", 1,
			"Betti-0 error", 0, "Betti-1 error", 1, "Betti error", 1, "End points", 2);
	}

	@Test
	void cavitiesAreNotDefinedIn2d() {
		final Map<String, Double> scores = scores(draw(Drawings.RING), draw(Drawings.WIDE_RING));
		for (final String name : new String[] { "Cavities", "Expected cavities", "Betti-2 error" })
			assertEquals(Double.NaN, scores.get(name), name);
	}

	@Test
	void oneOfTwoDiscsLacksItsSkeleton() {
		final Map<String, Double> scores = scores(draw( //
			".........", //
			".##......", //
			".........", //
			"........."), draw(Drawings.TWO_DISCS));
		assertScores(scores, "Components", 1, "Expected components", 2, "Betti-0 error", 1,
			"Betti-1 error", 0, "Betti error", 1, "End points", 2, "Pixels outside mask", 0);
	}

	@Test
	void pixelsOutsideTheMask() {
		final Map<String, Double> scores = scores(draw( //
			".........", //
			".########", //
			".........", //
			"........."), draw(Drawings.TWO_DISCS));
		assertScores(scores, "Pixels", 8, "Pixels outside mask", 1, "Betti-0 error", 1);
	}

	@Test
	void pointLosesTheCavityOfTheShell() {
		final PixelSet point = Drawings.volume(7, 7, 7, (x, y, z) -> x == 1 && y == 3 && z == 3);
		assertScores(scores(point, Drawings.shell()), "Components", 1, "Tunnels", 0, "Cavities", 0,
			"Expected components", 1, "Expected tunnels", 0, "Expected cavities", 1, "Betti-2 error", 1,
			"Betti error", 1, "End points", 1);
		assertScores(scores(Drawings.shell(), Drawings.shell()), "Cavities", 1, "Betti error", 0,
			"Pixels", 98);
	}

	@Test
	void middleOfTheTorus() {
		assertScores(scores(Drawings.middleOfTorus(), Drawings.torus()), "Pixels", 20, "Components", 1,
			"Tunnels", 1, "Cavities", 0, "Betti-0 error", 0, "Betti-1 error", 0, "Betti-2 error", 0,
			"Betti error", 0, "Deletable points", 0, "End points", 0, "Junctions", 0,
			"Pixels outside mask", 0);
	}

	@Test
	void surfaceOfTheTorusHasTwoTunnelsAndACavity() {
		final PixelSet surface = PixelSets.difference(Drawings.torus(), Drawings.volume(11, 11, 5, (x,
			y, z) -> Math.max(Math.abs(x - 5), Math.abs(y - 5)) == 3 && z == 2));
		assertScores(scores(surface, Drawings.torus()), "Components", 1, "Tunnels", 2, "Cavities", 1,
			"Betti-0 error", 0, "Betti-1 error", 1, "Betti-2 error", 1, "Betti error", 2);
	}

	@Test
	void pixelsThatMeetAreOneJunction() {
		final PixelSet plus = draw( //
			"...#...", //
			"...#...", //
			"#######", //
			"...#...", //
			"...#...");
		assertScores(scores(plus, plus), "Junctions", 1, "End points", 4, "Deletable points", 0);
		final PixelSet two = draw( //
			"..#.....", //
			"..#.....", //
			"########", //
			".....#..", //
			".....#..");
		assertScores(scores(two, two), "Junctions", 1, "End points", 4);
		final PixelSet apart = draw( //
			"..#.......", //
			"..#.......", //
			"##########", //
			".......#..", //
			".......#..");
		assertScores(scores(apart, apart), "Junctions", 2, "End points", 4);
	}

	@Test
	void cornersOfStepsAreDeletable() {
		final PixelSet step = draw( //
			"###..", //
			"..#..", //
			"..###");
		assertScores(scores(step, step), "Deletable points", 2, "End points", 2);
	}

	@Test
	void sizesMustBeEqual() {
		final PixelSet ring = draw(Drawings.RING);
		final PixelSet discs = draw(Drawings.TWO_DISCS);
		assertThrows(IllegalArgumentException.class, () -> MaskScores.of(ring, discs));
	}

	private static Map<String, Double> scores(final PixelSet skeleton, final PixelSet mask) {
		return byName(MaskScores.of(skeleton, mask));
	}

	static Map<String, Double> byName(final Scores scores) {
		return scores.list().stream().collect(Collectors.toMap(Score::name, Score::value));
	}

	/** Names and values alternate. */
	static void assertScores(final Map<String, Double> scores, final Object... expected) {
		for (int i = 0; i < expected.length; i += 2)
			assertEquals(((Number) expected[i + 1]).doubleValue(), scores.get(expected[i]),
				(String) expected[i]);
	}
}
