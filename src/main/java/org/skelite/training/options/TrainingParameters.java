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

import java.util.List;

import org.skelite.bridge.Device;
import org.skelite.synthesis.ShapeKind;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.thinning.ThinningOptions;

/**
 * What a training needs to know. Values of 0, empty lists and {@link Target#AUTO}
 * stand for what the {@link Preset} says for the number of dimensions. A plain
 * structure, which is copied into the model card. Not thread safe.
 */
public final class TrainingParameters {

	/** Name of the model. */
	public String name = "my-model";

	/** Dimensions of the images: 2 or 3. */
	public int dimensions = 2;

	/** Says what is not said here. */
	public Preset preset = Preset.STANDARD;

	/** Name, folder or zip of the model that is trained further; empty to begin anew. */
	public String startFrom = "";

	/** Where TensorFlow computes. */
	public Device device = Device.AUTO;

	/** Where user masks are: a folder; empty for synthesized curves alone. */
	public String masks = "";

	/** Standard deviation in pixels by which user masks are smoothed for the teacher. */
	public double smoothing = 0;

	/** Share of synthesized curves if there are user masks, 0 to 1. */
	public double mix = 0;

	/** Share of user masks that is held back for validation. */
	public double holdBack = 0.2;

	/** What is learned from synthesized masks. */
	public Target target = Target.AUTO;

	/** The teacher. */
	public TeacherCriterion teacher = TeacherCriterion.BOOLEAN;

	/** Least and greatest radius of the synthesized curves in pixels. */
	public double minRadius = 0.7;
	public double maxRadius;

	/** Kinds of shapes that the synthesized masks show; named more often, drawn more often. */
	public List<ShapeKind> kinds = List.of(ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.CURVES,
		ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.CURVES, ShapeKind.STRAIGHT, ShapeKind.LINES,
		ShapeKind.SPINES, ShapeKind.TREES, ShapeKind.FLAT, ShapeKind.BLOBS);

	/** Times that slices of synthesized volumes may be farther apart than pixels, 1 or more. */
	public double maxAnisotropy = 1;

	/** Families of noise that the synthesized masks have. */
	public List<NoiseFamily> noise = List.of(NoiseFamily.NONE, NoiseFamily.SURFACE,
		NoiseFamily.FLIPS, NoiseFamily.RESAMPLING, NoiseFamily.PINHOLES, NoiseFamily.JITTER);

	/** Least and greatest strength of the noise, 0 to 1. */
	public double minNoise = 0.2;
	public double maxNoise = 1;

	/** Edge length of the patches in pixels, odd. */
	public int patchSize;

	/** Units of the hidden layers. */
	public List<Integer> hiddenUnits = List.of();

	/** Multiple of the local radius by which a detail must stand out to get a branch. */
	public double detail = ThinningOptions.DETAIL;

	/** Iterations that are trained; deeper layers are left alone. */
	public int iterations;

	/** Training steps. */
	public int steps;

	/** Masks per step. */
	public int batch;

	/** Edge length of the masks in pixels. */
	public int crop;

	/** Greatest learning rate. */
	public double learningRate;

	/** How the learning rate changes after its warm-up. */
	public Schedule schedule = Schedule.COSINE;

	/** Weight of the cross-entropy. */
	public double crossEntropy = 1;

	/** Weight of the clDice loss. */
	public double clDice = 0.5;

	/** Weight of the thinning loss. */
	public double thinning = 0.1;

	/** Weight of target pixels in the cross-entropy. */
	public double targetWeight = 2;

	/** Weight of the pixels beside the target in the cross-entropy. */
	public double bandWeight = 0.2;

	/** Masks in the validation set. */
	public int validation;

	/** Steps between validations; each ends with a checkpoint. */
	public int validateEvery;

	/** Validations without a better score after which the training ends; 0 for never. */
	public int patience = 0;

	/** Seed of weights and masks. */
	public long seed = 1;
}
