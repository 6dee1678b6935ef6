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
import static org.skelite.score.Drawings.draw;
import static org.skelite.score.MaskScoresTest.assertScores;
import static org.skelite.score.MaskScoresTest.byName;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

class SegmentationScoresTest {

	private final PixelSet truth = draw( //
		"..........", //
		"##########", //
		"##########", //
		"##########", //
		"..........");
	private final PixelSet truthSkeleton = draw( //
		"..........", //
		"..........", //
		".########.", //
		"..........", //
		"..........");
	/** Broken in the middle, and one row too high at the left. */
	private final PixelSet prediction = draw( //
		"####......", //
		"####.#####", //
		"####.#####", //
		".....#####", //
		"..........");
	private final PixelSet predictionSkeleton = draw( //
		"..........", //
		".##.......", //
		"......###.", //
		"..........", //
		"..........");

	@Test
	void brokenBar() {
		final SegmentationScores scores = SegmentationScores.of(prediction, predictionSkeleton, truth,
			truthSkeleton);
		assertScores(byName(scores), "Topology precision", 1, "Topology sensitivity", 7 / 8.0, "clDice",
			2 * (7 / 8.0) / (15 / 8.0), "Dice", 46 / 57.0, "Components", 2, "Expected components", 1,
			"Tunnels", 0, "Betti-0 error", 1, "Betti-1 error", 0, "Betti error", 1);
	}

	@Test
	void masksThatDoNotMeetHaveClDiceZero() {
		final PixelSet a = draw("###", "...", "...");
		final PixelSet b = draw("...", "...", "###");
		assertScores(byName(SegmentationScores.of(a, a, b, b)), "clDice", 0, "Topology precision", 0,
			"Topology sensitivity", 0, "Dice", 0);
	}

	@Test
	void emptySkeletonHasNoShare() {
		final ClDice clDice = ClDice.of(prediction, prediction.emptyCopy(), truth, truthSkeleton);
		assertEquals(Double.NaN, clDice.precision());
		assertEquals(7 / 8.0, clDice.sensitivity());
		assertEquals(Double.NaN, clDice.value());
	}

	@Test
	void pictureShowsWhatIsCounted() {
		final Agreement agreement = Agreement.ofMasks(prediction, predictionSkeleton, truth,
			truthSkeleton);
		assertEquals(5, agreement.agreed().count());
		assertEquals(0, agreement.extra().count());
		assertEquals(1, agreement.missed().count());
		assertEquals(34, agreement.mask().count());
	}
}
