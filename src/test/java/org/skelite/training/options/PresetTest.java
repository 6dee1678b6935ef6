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
package org.skelite.training.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.skelite.training.options.TrainingOption.*;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.skelite.model.ModelCard;

/** Tests what presets fill in, and what they leave alone. */
class PresetTest {

	private static TrainingParameters parameters(final int dimensions) {
		return TrainingParameters.INITIAL.with(DIMENSIONS, dimensions);
	}

	private static ModelCard card(final int dimensions) {
		return new ModelCard(ModelCard.FORMAT_VERSION, "start", dimensions, 9, List.of(8), 2, 16, 0.5,
			Map.of(), Map.of());
	}

	@Test
	void valuesFollowTheDimensions() {
		final TrainingParameters flat = Preset.STANDARD.fill(parameters(2), null);
		final TrainingParameters volume = Preset.STANDARD.fill(parameters(3), null);
		assertEquals(List.of(7, 128, 6, 8000, 400), List.of(flat.get(PATCH), flat.get(CROP),
			flat.get(BATCH), flat.get(STEPS), flat.get(VALIDATE_EVERY)));
		assertEquals(List.of(5, 64, 2, 6000, 300), List.of(volume.get(PATCH), volume.get(CROP), volume
			.get(BATCH), volume.get(STEPS), volume.get(VALIDATE_EVERY)));
		assertEquals(20, flat.get(MAX_RADIUS));
		assertEquals(10, volume.get(MAX_RADIUS));
		assertEquals(14, Preset.iterations(flat, 0));
		ParameterChecks.check(flat);
		ParameterChecks.check(volume);
	}

	@Test
	void givenValuesAreKept() {
		final TrainingParameters parameters = Preset.THOROUGH.fill(parameters(2).with(STEPS, 11).with(
			PATCH, 9).with(MASKS, "folder"), null);
		assertEquals(11, parameters.get(STEPS));
		assertEquals(9, parameters.get(PATCH));
		assertEquals(1, parameters.get(VALIDATE_EVERY));
		assertEquals(Target.TEACHER, parameters.get(TARGET));
		assertEquals(5, Preset.iterations(parameters, 5));
	}

	@Test
	void fineTuningKeepsTheNetwork() {
		final TrainingParameters parameters = Preset.STANDARD.fill(parameters(2), card(2));
		assertEquals(9, parameters.get(PATCH));
		assertEquals(List.of(8), parameters.get(HIDDEN));
		assertTrue(parameters.get(LEARNING_RATE) < 3e-3);
		final TrainingParameters other = parameters(2).with(PATCH, 5);
		assertThrows(IllegalArgumentException.class, () -> Preset.STANDARD.fill(other, card(2)));
		assertThrows(IllegalArgumentException.class, () -> Preset.STANDARD.fill(parameters(2), card(
			3)));
	}

	@Test
	void schedulesWarmUpAndFall() {
		for (final Schedule schedule : Schedule.values()) {
			assertTrue(schedule.factor(0, 1000) < 0.02);
			assertEquals(schedule == Schedule.CONSTANT ? 1 : 0.5, schedule.factor(500, 1000), 1e-9);
			assertEquals(schedule == Schedule.CONSTANT ? 1 : 0, schedule.factor(1000, 1000), 1e-9);
		}
	}
}
