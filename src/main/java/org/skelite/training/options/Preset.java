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

import java.util.List;

import org.skelite.model.ModelCard;
import org.skelite.util.SkeliteException;

/**
 * Values for what a user leaves open. They depend on the number of dimensions,
 * and on the model that a training starts from.
 */
public enum Preset {

		/** A quarter of the standard steps: to try something out. */
		FAST(0.25),

		/** What the models that come with this program were trained with. */
		STANDARD(1),

		/** Three times the standard steps. */
		THOROUGH(3);

	/** Each iteration makes the graph larger; so many peel a disc of radius 200. */
	static final int MAX_ITERATIONS = 100;

	private static final int VALIDATIONS = 20;
	private static final double FINE_TUNING = 0.3;

	/** Half a ball's radius in layers of two erosions, and some for merging curves. */
	private static final double ITERATIONS_PER_RADIUS = 0.7;

	private final double effort;

	Preset(final double effort) {
		this.effort = effort;
	}

	/**
	 * Fills in what parameters leave open, but for the iterations that user masks
	 * need.
	 *
	 * @param given what the user said
	 * @param start card of the model that the training starts from, or null
	 * @throws SkeliteException if the parameters contradict that model
	 */
	public TrainingParameters fill(final TrainingParameters given, final ModelCard start) {
		final boolean flat = given.get(DIMENSIONS) == 2;
		final TrainingParameters filled = (start == null ? given : follow(given, start)) //
			.withDefault(PATCH, flat ? 7 : 5) //
			.withDefault(HIDDEN, flat ? List.of(12, 8) : List.of(48, 24)) //
			.withDefault(MAX_RADIUS, flat ? 20.0 : 10.0) //
			.withDefault(CROP, flat ? 128 : 64) //
			.withDefault(BATCH, flat ? 6 : 2) //
			.withDefault(STEPS, (int) (effort * (flat ? 8000 : 6000))) //
			.withDefault(LEARNING_RATE, start == null ? 3e-3 : FINE_TUNING * 3e-3) //
			.withDefault(VALIDATION, flat ? 48 : 24) //
			.withDefault(TARGET, given.get(MASKS).isEmpty() || !given.get(CENTERLINES).isEmpty()
				? Target.CENTERLINE : Target.TEACHER);
		return filled.withDefault(VALIDATE_EVERY, Math.max(1, filled.get(STEPS) / VALIDATIONS));
	}

	/** A network that is trained further keeps its shape. */
	private static TrainingParameters follow(final TrainingParameters p, final ModelCard start) {
		require(p.get(DIMENSIONS) == start.dimensions(), start, "is for " + start.dimensions() +
			"D masks, not for " + p.get(DIMENSIONS) + "D ones.");
		require(p.get(PATCH) == 0 || p.get(PATCH) == start.patchSize(), start, "has patches of " + start
			.patchSize() + " pixels, not of " + p.get(PATCH) + "; leave that open.");
		require(p.get(HIDDEN).isEmpty() || p.get(HIDDEN).equals(start.hiddenUnits()), start,
			"has hidden units " + start.hiddenUnits() + ", not " + p.get(HIDDEN) +
				"; leave that open.");
		return p.with(PATCH, start.patchSize()).with(HIDDEN, start.hiddenUnits());
	}

	private static void require(final boolean condition, final ModelCard start,
		final String message)
	{
		if (!condition) throw SkeliteException.input("Model " + start.name() +
			", which the training should start from, " + message);
	}

	/**
	 * Returns the iterations that are trained.
	 *
	 * @param depth iterations that peel the deepest of the user masks, 0 without
	 */
	public static int iterations(final TrainingParameters p, final int depth) {
		final int synthetic = p.get(MASKS).isEmpty() || p.get(MIX) > 0 ? (int) Math.ceil(ITERATIONS_PER_RADIUS *
			p.get(MAX_RADIUS)) : 1;
		return Math.min(MAX_ITERATIONS, Math.max(synthetic, depth));
	}
}
