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
package org.skelite.training.data;

import static org.skelite.training.options.TrainingOption.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.ShapeKind;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.thinning.menten.MentenThinning;
import org.skelite.training.options.Target;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;
import org.skelite.util.Seeds;
import org.skelite.util.SkeliteException;

/**
 * What is learned from, and what is not shown to the network but judged by:
 * synthesized curves, user masks or both. Curves for validation come from
 * another seed, crops from masks that are held back.
 */
public final class TrainingData {

	/** Share of samples in which curves run alongside and into each other. */
	private static final double MERGING = 0.3;

	/** Share of straight shapes and lines that have no noise, whatever the kinds of noise. */
	private static final double EXACT = 0.5;

	/** Numbers that make other seeds out of the one. */
	private static final int CROPS = 1;
	private static final int MIXTURE = 2;
	private static final int VALIDATION = 3;

	private final TrainingParameters parameters;
	private final MentenThinning teacher;
	private final UserMasks masks;

	private TrainingData(final TrainingParameters parameters, final UserMasks masks) {
		this.parameters = parameters;
		this.masks = masks;
		teacher = parameters.get(TEACHER).teacher(parameters.get(DIMENSIONS));
	}

	/**
	 * Prepares the data.
	 *
	 * @param parameters nothing left open but the iterations
	 * @param images user masks; none for synthesized curves alone
	 * @param log hears which masks are used, and which cannot be
	 * @throws SkeliteException if no mask can be used
	 */
	public static TrainingData of(final TrainingParameters parameters, final List<MaskImage> images,
		final Consumer<String> log, final Progress progress)
	{
		if (images.isEmpty()) return new TrainingData(parameters, null);
		final UserMasks masks = UserMasks.read(images, parameters, log, progress);
		log.accept("Masks to learn from: " + String.join(", ", names(masks.training())) +
			"; held back for validation: " + String.join(", ", names(masks.validation())) + ".");
		if (masks.validation().equals(masks.training())) log.accept(
			"There is only one mask: the network is judged by crops of the mask that it learns from.");
		return new TrainingData(parameters, masks);
	}

	/** Returns the teacher. */
	public MentenThinning teacher() {
		return teacher;
	}

	/** Returns the number of iterations that peel the deepest user mask, 0 without masks. */
	public int depth(final int erosions) {
		return masks == null ? 0 : masks.depth(erosions);
	}

	/** Returns a checksum of the user masks, 0 without masks. */
	public long checksum() {
		return masks == null ? 0 : masks.checksum();
	}

	/** Returns what to learn from. */
	public SampleSource training() {
		final SampleSource curves = curves(parameters.get(SEED), MERGING);
		return masks == null ? curves : mixed(masks.training(), curves, parameters.get(SEED));
	}

	/** Returns what to judge by: a mixture as in the training, but without merging curves. */
	public SampleSource validation() {
		final long seed = Seeds.mix(parameters.get(SEED), VALIDATION);
		final SampleSource curves = curves(seed, 0);
		return masks == null ? curves : mixed(masks.validation(), curves, seed);
	}

	private SampleSource mixed(final List<UserMask> own, final SampleSource curves,
		final long seed)
	{
		return new MixedSamples(new MaskCrops(own, parameters.get(CROP), border(), Seeds.mix(seed, CROPS)),
			curves, parameters.get(MIX), Seeds.mix(seed, MIXTURE));
	}

	private SampleSource curves(final long seed, final double merging) {
		final long[] size = new long[parameters.get(DIMENSIONS)];
		Arrays.fill(size, parameters.get(CROP));
		return new SyntheticSamples(new CurveSynthesizer(SynthesisOptions.for2d().size(size).border(
			border()).kinds(parameters.get(KINDS).toArray(ShapeKind[]::new)).anisotropy(1,
				parameters.get(MAX_ANISOTROPY)).exact(EXACT).radius(parameters.get(MIN_RADIUS), parameters.get(MAX_RADIUS))
			.noise(parameters.get(NOISE).toArray(NoiseFamily[]::new)).strength(parameters.get(NOISE_MIN),
				parameters.get(NOISE_MAX)).merging(merging).seed(seed)), parameters.get(TARGET), teacher);
	}

	private int border() {
		return Math.max(1, parameters.get(PATCH) / 2);
	}

	/** Describes the data for the model card. */
	public Map<String, Object> description() {
		final Map<String, Object> text = new LinkedHashMap<>();
		final boolean curves = masks == null || parameters.get(MIX) > 0;
		if (curves) text.put("curves", "synthesized, radii " + parameters.get(MIN_RADIUS) + " to " +
			parameters.get(MAX_RADIUS) + " px, validation with another seed and without merging curves, " +
			"scored against the " + (parameters.get(TARGET) == Target.TEACHER
				? "teacher's skeletons of the masks without noise" : "true centerlines"));
		if (masks != null) {
			text.put("masks", names(masks.training()));
			text.put("masksHeldBack", names(masks.validation()));
			text.put("masksScored", "crops, against the " + (parameters.get(CENTERLINES).isEmpty()
				? "teacher's skeletons" : "traced centerlines"));
		}
		return text;
	}

	private static List<String> names(final List<UserMask> masks) {
		return masks.stream().map(UserMask::name).sorted().toList();
	}
}
