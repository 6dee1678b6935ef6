package org.skelite.training;

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
		return new ModelCard(ModelCard.FORMAT_VERSION, "start", dimensions, 9, List.of(8), 2, 16, 0.6,
			Map.of(), Map.of());
	}

	@Test
	void valuesFollowTheDimensions() {
		final TrainingParameters flat = parameters(2);
		Preset.STANDARD.fill(flat, null);
		final TrainingParameters volume = parameters(3);
		Preset.STANDARD.fill(volume, null);
		assertEquals(List.of(7, 128, 6, 12000, 600), List.of(flat.patchSize, flat.crop, flat.batch,
			flat.steps, flat.validateEvery));
		assertEquals(List.of(5, 64, 2, 4000, 200), List.of(volume.patchSize, volume.crop, volume.batch,
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
		assertEquals(0.6, parameters.anchorThreshold);
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
