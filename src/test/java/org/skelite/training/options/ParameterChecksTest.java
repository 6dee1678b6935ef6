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
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** Tests that wrong parameters are named with their values. */
class ParameterChecksTest {

	private static void assertRefused(final String message, final UnaryOperator<TrainingParameters> fault) {
		final TrainingParameters parameters = Preset.STANDARD.fill(TrainingParameters.INITIAL.with(MASKS,
			"folder"), null);
		ParameterChecks.check(parameters);
		final String actual = assertThrows(IllegalArgumentException.class, () -> ParameterChecks.check(
			fault.apply(parameters))).getMessage();
		assertTrue(actual.contains(message), actual);
		assertEquals(1, actual.lines().count());
	}

	@Test
	void wrongValuesAreNamed() {
		assertRefused("needs a name", p -> p.with(NAME, " "));
		assertRefused("Dimensions must be 2 or 3, got 4.", p -> p.with(DIMENSIONS, 4));
		assertRefused("Smoothing must be from 0 to 20, got 21.", p -> p.with(SMOOTHING, 21.0));
		assertRefused("got 1.0", p -> p.with(MIX, 1.0));
		assertRefused("got NaN", p -> p.with(MIX, Double.NaN));
		assertRefused("held back must be between 0 and 1, got 0.0.", p -> p.with(HOLD_BACK, 0.0));
		assertRefused("smallest radius must be at least 0.5, got 0.4.", p -> p.with(MIN_RADIUS, 0.4));
		assertRefused("largest radius must be at least 0.7, got 0.6.", p -> p.with(MAX_RADIUS, 0.6));
		assertRefused("least noise must be from 0 to 1, got -0.1.", p -> p.with(NOISE_MIN, -0.1));
		assertRefused("most noise must be from 0.2 to 1, got 0.1.", p -> p.with(NOISE_MAX, 0.1));
		assertRefused("Crop must be at least 16, got 15.", p -> p.with(CROP, 15));
		assertRefused("Patch must be from 1 to 31, got 33.", p -> p.with(PATCH, 33));
		assertRefused("Patch must be odd, got 4.", p -> p.with(PATCH, 4));
		assertRefused("hidden units must be from 1 to 1024, got 2000.", p -> p.with(HIDDEN, List.of(8,
			2000)));
		assertRefused("Detail must be from 0 to 10, got -1.", p -> p.with(DETAIL, -1.0));
		assertRefused("Iterations must be from 0 to 100, got 101.", p -> p.with(ITERATIONS, 101));
		assertRefused("Steps must be at least 1, got -5.", p -> p.with(STEPS, -5));
		assertRefused("Batch must be at least 1, got -1.", p -> p.with(BATCH, -1));
		assertRefused("learning rate must be above 0, got NaN.", p -> p.with(LEARNING_RATE, Double.NaN));
		assertRefused("weight of clDice must be at least 0, got -1.", p -> p.with(CL_DICE, -1.0));
		assertRefused("One weight of the loss", p -> p.with(CROSS_ENTROPY, 0.0).with(CL_DICE, 0.0)
			.with(THINNESS, 0.0));
		assertRefused("beside the skeleton must be at least 0, got NaN", p -> p.with(BAND_WEIGHT, Double.NaN));
		assertRefused("Validation must be at least 1, got -2.", p -> p.with(VALIDATION, -2));
		assertRefused("between validations must be at least 1, got -3.", p -> p.with(VALIDATE_EVERY, -3));
		assertRefused("Patience must be at least 0, got -1.", p -> p.with(PATIENCE, -1));
		assertRefused("are for own masks", p -> p.with(MASKS, "").with(SMOOTHING, 1.0));
	}
}
