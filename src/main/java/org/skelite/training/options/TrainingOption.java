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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.skelite.bridge.Device;
import org.skelite.synthesis.ShapeKind;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.thinning.ThinningOptions;

/**
 * What can be set for a training. An option has one name everywhere: in dialogs, in macros, on the
 * command line and in the model card.
 *
 * @param <T> type of its values, which are immutable
 */
public final class TrainingOption<T> {

	private static final List<TrainingOption<?>> ALL = new ArrayList<>();

	/** Name of the model. */
	public static final TrainingOption<String> NAME = new TrainingOption<>("name", "my-model");

	/** Dimensions of the images: 2 or 3. */
	public static final TrainingOption<Integer> DIMENSIONS = new TrainingOption<>("dimensions", 2);

	/** Says what is left open. */
	public static final TrainingOption<Preset> PRESET = new TrainingOption<>("preset",
		Preset.STANDARD);

	/** Name, folder or zip of the model that is trained further; empty to begin anew. */
	public static final TrainingOption<String> START_FROM = new TrainingOption<>("start_from", "");

	/** Where TensorFlow computes. */
	public static final TrainingOption<Device> DEVICE = new TrainingOption<>("device", Device.AUTO);

	/** Where user masks are: a folder; empty for synthesized curves alone. */
	public static final TrainingOption<String> MASKS = new TrainingOption<>("masks", "");

	/**
	 * Where the traced centerlines of user masks are: a folder; empty to learn the teacher's
	 * skeletons.
	 */
	public static final TrainingOption<String> CENTERLINES = new TrainingOption<>("centerlines", "");

	/** Standard deviation in pixels by which user masks are smoothed for the teacher. */
	public static final TrainingOption<Double> SMOOTHING = new TrainingOption<>("smoothing", 0.0);

	/** Share of synthesized curves if there are user masks, 0 to 1. */
	public static final TrainingOption<Double> MIX = new TrainingOption<>("mix", 0.0);

	/** Share of user masks that is held back for validation. */
	public static final TrainingOption<Double> HOLD_BACK = new TrainingOption<>("hold_back", 0.2);

	/** What is learned from synthesized masks. */
	public static final TrainingOption<Target> TARGET = new TrainingOption<>("target", Target.AUTO);

	/** The teacher. */
	public static final TrainingOption<TeacherCriterion> TEACHER = new TrainingOption<>("teacher",
		TeacherCriterion.BOOLEAN);

	/** Least radius of the synthesized curves in pixels. */
	public static final TrainingOption<Double> MIN_RADIUS = new TrainingOption<>("min_radius", 0.7);

	/** Greatest radius of the synthesized curves in pixels. */
	public static final TrainingOption<Double> MAX_RADIUS = new TrainingOption<>("max_radius", 0.0);

	/** Kinds of shapes that the synthesized masks show; named more often, drawn more often. */
	public static final TrainingOption<List<ShapeKind>> KINDS = new TrainingOption<>("kinds", List.of(
		ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.CURVES,
		ShapeKind.CURVES, ShapeKind.STRAIGHT, ShapeKind.LINES, ShapeKind.SPINES, ShapeKind.TREES,
		ShapeKind.FLAT, ShapeKind.BLOBS));

	/** Times that slices of synthesized volumes may be farther apart than pixels, 1 or more. */
	public static final TrainingOption<Double> MAX_ANISOTROPY = new TrainingOption<>("max_anisotropy",
		1.0);

	/** Families of noise that the synthesized masks have. */
	public static final TrainingOption<List<NoiseFamily>> NOISE = new TrainingOption<>("noise", List
		.of(NoiseFamily.NONE, NoiseFamily.SURFACE, NoiseFamily.FLIPS, NoiseFamily.RESAMPLING,
			NoiseFamily.PINHOLES, NoiseFamily.JITTER));

	/** Least strength of the noise, 0 to 1. */
	public static final TrainingOption<Double> NOISE_MIN = new TrainingOption<>("noise_min", 0.2);

	/** Greatest strength of the noise, 0 to 1. */
	public static final TrainingOption<Double> NOISE_MAX = new TrainingOption<>("noise_max", 1.0);

	/** Training steps. */
	public static final TrainingOption<Integer> STEPS = new TrainingOption<>("steps", 0);

	/** Masks per step. */
	public static final TrainingOption<Integer> BATCH = new TrainingOption<>("batch", 0);

	/** Edge length of the masks in pixels. */
	public static final TrainingOption<Integer> CROP = new TrainingOption<>("crop", 0);

	/** Greatest learning rate. */
	public static final TrainingOption<Double> LEARNING_RATE = new TrainingOption<>("learning_rate",
		0.0);

	/** How the learning rate changes after its warm-up. */
	public static final TrainingOption<Schedule> SCHEDULE = new TrainingOption<>("schedule",
		Schedule.COSINE);

	/** Edge length of the patches in pixels, odd. */
	public static final TrainingOption<Integer> PATCH = new TrainingOption<>("patch", 0);

	/** Units of the hidden layers. */
	public static final TrainingOption<List<Integer>> HIDDEN = new TrainingOption<>("hidden", List
		.of());

	/** Multiple of the local radius by which a detail must stand out to get a branch. */
	public static final TrainingOption<Double> DETAIL = new TrainingOption<>("detail",
		ThinningOptions.DETAIL);

	/** Iterations that are trained; deeper layers are left alone. */
	public static final TrainingOption<Integer> ITERATIONS = new TrainingOption<>("iterations", 0);

	/** Weight of the cross-entropy. */
	public static final TrainingOption<Double> CROSS_ENTROPY = new TrainingOption<>("cross_entropy",
		1.0);

	/** Weight of the clDice loss. */
	public static final TrainingOption<Double> CL_DICE = new TrainingOption<>("cl_dice", 0.5);

	/** Weight of the loss of thick skeletons. */
	public static final TrainingOption<Double> THINNESS = new TrainingOption<>("thinness", 0.1);

	/** Weight of target pixels in the cross-entropy. */
	public static final TrainingOption<Double> TARGET_WEIGHT = new TrainingOption<>("target_weight",
		2.0);

	/** Weight of the pixels beside the target in the cross-entropy. */
	public static final TrainingOption<Double> BAND_WEIGHT = new TrainingOption<>("band_weight", 0.2);

	/** Masks in the validation set. */
	public static final TrainingOption<Integer> VALIDATION = new TrainingOption<>("validation", 0);

	/** Steps between validations; each ends with a checkpoint. */
	public static final TrainingOption<Integer> VALIDATE_EVERY = new TrainingOption<>(
		"validate_every", 0);

	/** Validations without a better score after which the training ends; 0 for never. */
	public static final TrainingOption<Integer> PATIENCE = new TrainingOption<>("patience", 0);

	/** Seed of weights and masks. */
	public static final TrainingOption<Long> SEED = new TrainingOption<>("seed", 1L);

	private final String name;
	private final T initial;

	private TrainingOption(final String name, final T initial) {
		this.name = name;
		this.initial = initial;
		ALL.add(this);
	}

	/** Returns all options, in the order of the dialog. */
	public static List<TrainingOption<?>> all() {
		return Collections.unmodifiableList(ALL);
	}

	/** Returns the name: lower case, words joined by underscores. */
	public String name() {
		return name;
	}

	/**
	 * Returns the value if nothing is said. 0, an empty list and {@link Target#AUTO} stand for what
	 * the {@link Preset} says.
	 */
	public T initial() {
		return initial;
	}

	@Override
	public String toString() {
		return name;
	}
}
