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
		require(!p.name.isBlank(), "The model needs a name.");
		require(p.dimensions == 2 || p.dimensions == 3, "Dimensions must be 2 or 3, got " +
			p.dimensions + ".");
		checkMasks(p);
		checkCurves(p);
		checkNetwork(p);
		checkCourse(p);
	}

	private static void checkMasks(final TrainingParameters p) {
		within("Smoothing", p.smoothing, 0, 20);
		require(p.mix >= 0 && p.mix < 1, "Mix, the share of synthesized curves, must be from 0 to below" +
			" 1, got " + p.mix + "; without own masks it is 1 anyway.");
		require(p.holdBack > 0 && p.holdBack < 1,
			"The share of masks that is held back must be between 0 and 1, got " + p.holdBack + ".");
		require(!p.masks.isEmpty() || p.smoothing == 0 && p.mix == 0,
			"Smoothing and mix are for own masks; name a folder of masks, too.");
	}

	private static void checkCurves(final TrainingParameters p) {
		within("The smallest radius", p.minRadius, 0.5, MAX);
		within("The largest radius", p.maxRadius, p.minRadius, MAX);
		require(p.kinds.stream().anyMatch(kind -> kind.exists(p.dimensions)),
			"Shapes of the kind flat need 3 dimensions; choose other kinds for 2D masks.");
		within("The greatest anisotropy", p.maxAnisotropy, 1, SynthesisOptions.MAX_ANISOTROPY);
		within("The least noise", p.minNoise, 0, 1);
		within("The most noise", p.maxNoise, p.minNoise, 1);
		within("Crop", p.crop, SynthesisOptions.MIN_SIZE, MAX);
	}

	private static void checkNetwork(final TrainingParameters p) {
		within("Patch", p.patchSize, 1, ModelCards.maxPatchSize(p.dimensions));
		require(p.patchSize % 2 == 1, "Patch must be odd, got " + p.patchSize + ".");
		require(p.hiddenUnits.size() <= ModelCards.MAX_HIDDEN_LAYERS, "There must be at most " +
			ModelCards.MAX_HIDDEN_LAYERS + " hidden layers, got " + p.hiddenUnits.size() + ".");
		for (final int units : p.hiddenUnits)
			within("Each of the hidden units", units, 1, ModelCards.MAX_HIDDEN_UNITS);
		final long weights = weights(p);
		require(weights <= ModelCards.MAX_PARAMETERS, "The network must have at most " +
			ModelCards.MAX_PARAMETERS + " weights, got " + weights +
			"; take a smaller patch or fewer hidden units.");
		within("Detail", p.detail, 0, ThinningOptions.MAX_DETAIL);
		within("Iterations", p.iterations, 0, Preset.MAX_ITERATIONS);
	}

	private static long weights(final TrainingParameters p) {
		final int[] units = new int[p.hiddenUnits.size() + 2];
		units[0] = 3 * p.patchSize * p.patchSize * (p.dimensions == 3 ? p.patchSize : 1);
		for (int i = 0; i < p.hiddenUnits.size(); i++)
			units[i + 1] = p.hiddenUnits.get(i);
		units[units.length - 1] = 1;
		return ModelCards.parameters(units);
	}

	private static void checkCourse(final TrainingParameters p) {
		within("Steps", p.steps, 1, MAX);
		within("Batch", p.batch, 1, MAX);
		require(p.learningRate > 0 && p.learningRate <= MAX, "The learning rate must be above 0, got " +
			p.learningRate + ".");
		within("The weight of cross-entropy", p.crossEntropy, 0, MAX);
		within("The weight of clDice", p.clDice, 0, MAX);
		within("The weight of thinness", p.thinning, 0, MAX);
		require(p.crossEntropy + p.clDice + p.thinning > 0,
			"One weight of the loss at least must be above 0.");
		within("The weight of skeleton pixels", p.targetWeight, 0, MAX);
		within("The weight beside the skeleton", p.bandWeight, 0, MAX);
		within("Validation", p.validation, 1, MAX);
		within("The steps between validations", p.validateEvery, 1, MAX);
		require(p.steps / p.validateEvery < MAX_VALIDATIONS, "There must be fewer than " +
			MAX_VALIDATIONS + " validations; validate more seldom than every " + p.validateEvery + " of " +
			p.steps + " steps.");
		within("Patience", p.patience, 0, MAX);
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
