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

import static org.skelite.training.options.TrainingOption.*;

import org.skelite.model.ModelCards;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.SkeliteException;

/** Checks parameters before any work is done. */
public final class ParameterChecks {

	private static final double MAX = Double.MAX_VALUE;

	/** Most validations of a training, each of which is kept in the checkpoint. */
	public static final int MAX_VALIDATIONS = 10_000;

	private ParameterChecks() {}

	/**
	 * @param p nothing left open but the iterations
	 * @throws SkeliteException if a parameter is out of its range; the
	 *           message says which one, and what was expected
	 */
	public static void check(final TrainingParameters p) {
		require(!p.get(NAME).isBlank(), "The model needs a name.");
		require(p.get(DIMENSIONS) == 2 || p.get(DIMENSIONS) == 3, "Dimensions must be 2 or 3, got " +
			p.get(DIMENSIONS) + ".");
		checkMasks(p);
		checkCurves(p);
		checkNetwork(p);
		checkCourse(p);
	}

	private static void checkMasks(final TrainingParameters p) {
		within("Smoothing", p.get(SMOOTHING), 0, 20);
		require(p.get(MIX) >= 0 && p.get(MIX) < 1, "Mix, the share of synthesized curves, must be from 0 to below" +
			" 1, got " + p.get(MIX) + "; without own masks it is 1 anyway.");
		require(p.get(HOLD_BACK) > 0 && p.get(HOLD_BACK) < 1,
			"The share of masks that is held back must be between 0 and 1, got " + p.get(HOLD_BACK) + ".");
		require(!p.get(MASKS).isEmpty() || p.get(SMOOTHING) == 0 && p.get(MIX) == 0,
			"Smoothing and mix are for own masks; name a folder of masks, too.");
		require(!p.get(MASKS).isEmpty() || p.get(CENTERLINES).isEmpty(),
			"Centerlines are those of own masks; name the folder of their masks, too.");
		require(p.get(CENTERLINES).isEmpty() || p.get(SMOOTHING) == 0,
			"Smoothing is for the teacher, who is not asked where there are centerlines; set it to 0.");
	}

	private static void checkCurves(final TrainingParameters p) {
		within("The smallest radius", p.get(MIN_RADIUS), 0.5, MAX);
		within("The largest radius", p.get(MAX_RADIUS), p.get(MIN_RADIUS), MAX);
		require(p.get(KINDS).stream().anyMatch(kind -> kind.exists(p.get(DIMENSIONS))),
			"Shapes of the kind flat need 3 dimensions; choose other kinds for 2D masks.");
		within("The greatest anisotropy", p.get(MAX_ANISOTROPY), 1, SynthesisOptions.MAX_ANISOTROPY);
		within("The least noise", p.get(NOISE_MIN), 0, 1);
		within("The most noise", p.get(NOISE_MAX), p.get(NOISE_MIN), 1);
		within("Crop", p.get(CROP), SynthesisOptions.MIN_SIZE, MAX);
	}

	private static void checkNetwork(final TrainingParameters p) {
		within("Patch", p.get(PATCH), 1, ModelCards.maxPatchSize(p.get(DIMENSIONS)));
		require(p.get(PATCH) % 2 == 1, "Patch must be odd, got " + p.get(PATCH) + ".");
		require(p.get(HIDDEN).size() <= ModelCards.MAX_HIDDEN_LAYERS, "There must be at most " +
			ModelCards.MAX_HIDDEN_LAYERS + " hidden layers, got " + p.get(HIDDEN).size() + ".");
		for (final int units : p.get(HIDDEN))
			within("Each of the hidden units", units, 1, ModelCards.MAX_HIDDEN_UNITS);
		final long weights = weights(p);
		require(weights <= ModelCards.MAX_PARAMETERS, "The network must have at most " +
			ModelCards.MAX_PARAMETERS + " weights, got " + weights +
			"; take a smaller patch or fewer hidden units.");
		within("Detail", p.get(DETAIL), 0, ThinningOptions.MAX_DETAIL);
		within("Iterations", p.get(ITERATIONS), 0, Preset.MAX_ITERATIONS);
	}

	private static long weights(final TrainingParameters p) {
		final int[] units = new int[p.get(HIDDEN).size() + 2];
		units[0] = 3 * p.get(PATCH) * p.get(PATCH) * (p.get(DIMENSIONS) == 3 ? p.get(PATCH) : 1);
		for (int i = 0; i < p.get(HIDDEN).size(); i++)
			units[i + 1] = p.get(HIDDEN).get(i);
		units[units.length - 1] = 1;
		return ModelCards.parameters(units);
	}

	private static void checkCourse(final TrainingParameters p) {
		within("Steps", p.get(STEPS), 1, MAX);
		within("Batch", p.get(BATCH), 1, MAX);
		require(p.get(LEARNING_RATE) > 0 && p.get(LEARNING_RATE) <= MAX, "The learning rate must be above 0, got " +
			p.get(LEARNING_RATE) + ".");
		within("The weight of cross-entropy", p.get(CROSS_ENTROPY), 0, MAX);
		within("The weight of clDice", p.get(CL_DICE), 0, MAX);
		within("The weight of thinness", p.get(THINNESS), 0, MAX);
		require(p.get(CROSS_ENTROPY) + p.get(CL_DICE) + p.get(THINNESS) > 0,
			"One weight of the loss at least must be above 0.");
		within("The weight of skeleton pixels", p.get(TARGET_WEIGHT), 0, MAX);
		within("The weight beside the skeleton", p.get(BAND_WEIGHT), 0, MAX);
		within("Validation", p.get(VALIDATION), 1, MAX);
		within("The steps between validations", p.get(VALIDATE_EVERY), 1, MAX);
		require(p.get(STEPS) / p.get(VALIDATE_EVERY) < MAX_VALIDATIONS, "There must be fewer than " +
			MAX_VALIDATIONS + " validations; validate more seldom than every " + p.get(VALIDATE_EVERY) + " of " +
			p.get(STEPS) + " steps.");
		within("Patience", p.get(PATIENCE), 0, MAX);
	}

	private static void within(final String what, final double value, final double min,
		final double max)
	{
		require(value >= min && value <= max, what + " must be " + (max == MAX ? "at least " + text(min)
			: "from " + text(min) + " to " + text(max)) + ", got " + text(value) + ".");
	}

	private static String text(final double value) {
		return value == (long) value ? String.valueOf((long) value) : String.valueOf(value);
	}

	private static void require(final boolean condition, final String message) {
		if (!condition) throw SkeliteException.input(message);
	}
}
