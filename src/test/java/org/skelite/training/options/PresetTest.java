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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.skelite.model.ModelCard;

/** Tests what presets fill in, and what they leave alone. */
class PresetTest {

	private static TrainingParameters parameters(final int dimensions) {
		final TrainingParameters parameters = new TrainingParameters();
		parameters.dimensions = dimensions;
		return parameters;
	}

	private static ModelCard card(final int dimensions) {
		return new ModelCard(ModelCard.FORMAT_VERSION, "start", dimensions, 9, List.of(8), 2, 16, 0.5,
			Map.of(), Map.of());
	}

	@Test
	void valuesFollowTheDimensions() {
		final TrainingParameters flat = parameters(2);
		Preset.STANDARD.fill(flat, null);
		final TrainingParameters volume = parameters(3);
		Preset.STANDARD.fill(volume, null);
		assertEquals(List.of(7, 128, 6, 8000, 400), List.of(flat.patchSize, flat.crop, flat.batch,
			flat.steps, flat.validateEvery));
		assertEquals(List.of(5, 64, 2, 6000, 300), List.of(volume.patchSize, volume.crop, volume.batch,
			volume.steps, volume.validateEvery));
		assertEquals(20, flat.maxRadius);
		assertEquals(10, volume.maxRadius);
		assertEquals(14, Preset.iterations(flat, 0));
		ParameterChecks.check(flat);
		ParameterChecks.check(volume);
	}

	@Test
	void givenValuesAreKept() {
		final TrainingParameters parameters = parameters(2);
		parameters.steps = 11;
		parameters.patchSize = 9;
		parameters.masks = "folder";
		Preset.THOROUGH.fill(parameters, null);
		assertEquals(11, parameters.steps);
		assertEquals(9, parameters.patchSize);
		assertEquals(1, parameters.validateEvery);
		assertEquals(Target.TEACHER, parameters.target);
		assertEquals(5, Preset.iterations(parameters, 5));
	}

	@Test
	void fineTuningKeepsTheNetwork() {
		final TrainingParameters parameters = parameters(2);
		Preset.STANDARD.fill(parameters, card(2));
		assertEquals(9, parameters.patchSize);
		assertEquals(List.of(8), parameters.hiddenUnits);
		assertTrue(parameters.learningRate < 3e-3);
		final TrainingParameters other = parameters(2);
		other.patchSize = 5;
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
