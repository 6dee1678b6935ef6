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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.skelite.score.Drawings.draw;
import static org.skelite.score.MaskScoresTest.assertScores;
import static org.skelite.score.MaskScoresTest.byName;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

class ReferenceScoresTest {

	@Test
	void brokenRingAgainstTheRing() {
		final PixelSet broken = draw(Drawings.BROKEN_RING);
		final PixelSet ring = draw(Drawings.RING);
		assertScores(byName(ReferenceScores.of(broken, ring, 0, 1, 1)), "Precision", 1, "Recall", 11 /
			12.0, "Mean distance", 0, "Dice", 22 / 23.0, "Reference end points", 0,
			"Reference junctions", 0, "Spurs", 2);
		assertEquals(22 / 23.0, ReferenceScores.of(broken, ring, 0, 1, 1).agreement().clDice(), 1e-15);
		assertScores(byName(ReferenceScores.of(broken, ring, 1, 1, 1)), "Precision", 1, "Recall", 1,
			"clDice", 1, "Dice", 22 / 23.0);
		assertScores(byName(ReferenceScores.of(ring, broken, 0, 1, 1)), "Precision", 11 / 12.0,
			"Recall", 1, "Mean distance", 1 / 12.0, "Spurs", 0);
	}

	@Test
	void distanceIsEuclidean() {
		final PixelSet point = draw("#...", "....", "....", "....");
		final PixelSet other = draw("....", "....", "....", "...#");
		final double distance = Math.sqrt(18);
		assertScores(byName(ReferenceScores.of(point, other, distance, 1, 1)), "Precision", 1,
			"Mean distance", distance);
		assertScores(byName(ReferenceScores.of(point, other, 4.2, 1, 1)), "Precision", 0, "Recall", 0,
			"clDice", 0, "Dice", 0);
	}

	@Test
	void toleranceRespectsAnisotropicVoxels() {
		final PixelSet line = Drawings.volume(6, 3, 4, (x, y, z) -> y == 1 && z == 1);
		final PixelSet above = Drawings.volume(6, 3, 4, (x, y, z) -> y == 1 && z == 2);
		final PixelSet beside = Drawings.volume(6, 3, 4, (x, y, z) -> y == 2 && z == 1);
		assertScores(byName(ReferenceScores.of(line, above, 2.9, 1, 1, 3)), "Precision", 0,
			"Mean distance", 3);
		assertScores(byName(ReferenceScores.of(line, above, 3, 1, 1, 3)), "Precision", 1);
		assertScores(byName(ReferenceScores.of(line, beside, 1, 1, 1, 3)), "Precision", 1,
			"Mean distance", 1);
	}

	@Test
	void distanceEqualToTheToleranceIsWithin() {
		for (int x = 0; x < 47; x++) {
			final PixelSet a = new PixelSet(new long[] { 50, 1 }, 1);
			final PixelSet b = a.emptyCopy();
			a.add(a.position(x, 0, 0));
			b.add(b.position(x + 3, 0, 0));
			assertEquals(1, CenterlineAgreement.of(a, b, 0.3, 0.1, 0.1).precision(), "at x = " + x);
		}
	}

	@Test
	void equalsComparingAllPairs() {
		final Random random = new Random(5);
		final double[] spacing = { 0.5, 0.7, 1.3 };
		for (int i = 0; i < 10; i++) {
			final PixelSet a = Drawings.volume(9, 8, 7, (x, y, z) -> random.nextInt(40) == 0);
			final PixelSet b = Drawings.volume(9, 8, 7, (x, y, z) -> random.nextInt(40) == 0);
			int near = 0;
			double sum = 0;
			for (long p = a.next(0); p >= 0; p = a.next(p + 1)) {
				double least = Double.POSITIVE_INFINITY;
				for (long q = b.next(0); q >= 0; q = b.next(q + 1)) {
					final double dx = (a.x(p) - b.x(q)) * spacing[0];
					final double dy = (a.y(p) - b.y(q)) * spacing[1];
					final double dz = (a.z(p) - b.z(q)) * spacing[2];
					least = Math.min(least, Math.sqrt(dx * dx + dy * dy + dz * dz));
				}
				sum += least;
				if (least <= 1.111) near++;
			}
			final CenterlineAgreement agreement = CenterlineAgreement.of(a, b, 1.111, spacing);
			assertEquals((double) near / a.count(), agreement.precision(), 1e-12);
			assertEquals(sum / a.count(), agreement.meanDistance(), 1e-9);
			assertEquals(agreement.precision(), CenterlineAgreement.of(b, a, 1.111, spacing).recall(),
				1e-12);
		}
	}

	@Test
	void whatCannotBeMeasuredIsNotDefined() {
		final PixelSet ring = draw(Drawings.RING);
		final PixelSet nothing = ring.emptyCopy();
		final Map<String, Double> scores = byName(ReferenceScores.of(nothing, ring, 2, 1, 1));
		assertScores(scores, "Precision", Double.NaN, "Recall", 0, "Mean distance", Double.NaN,
			"clDice", Double.NaN);
		assertScores(byName(ReferenceScores.of(nothing, nothing, 2, 1, 1)), "Precision", Double.NaN,
			"Recall", Double.NaN, "Dice", Double.NaN);
		for (final Score score : ReferenceScores.UNDEFINED.list()) {
			assertFalse(score.isDefined(), score.name());
			assertEquals("", score.text());
		}
	}

	@Test
	void negativeToleranceIsRefused() {
		final PixelSet ring = draw(Drawings.RING);
		for (final double tolerance : new double[] { -1, Double.NaN })
			assertThrows(IllegalArgumentException.class, () -> ReferenceScores.of(ring, ring, tolerance,
				1, 1));
	}

	@Test
	void namesAreTheSameForAllAndUnique() {
		final PixelSet ring = draw(Drawings.RING);
		final PixelSet torus = Drawings.torus();
		final SkeletonScores flat = new SkeletonScores(MaskScores.of(ring, ring),
			new CoverageScores(0, 0), ReferenceScores.UNDEFINED);
		final SkeletonScores solid = new SkeletonScores(MaskScores.of(torus, torus),
			new CoverageScores(0.5, 3), ReferenceScores.of(torus, torus, 0, 1, 1, 1));
		assertEquals(names(flat), names(solid));
		assertEquals(names(flat).size(), names(flat).stream().distinct().count());
	}

	private static List<String> names(final Scores scores) {
		return scores.list().stream().map(Score::name).toList();
	}

	@Test
	void textKeepsAllDigits() {
		assertEquals("3", new Score("a", 3).text());
		assertEquals("0.1234567890123", new Score("a", 0.1234567890123).text());
	}
}
