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
package org.skelite.fiji.train;

import static org.skelite.training.options.TrainingOption.*;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.skelite.fiji.synthesize.ShapeKinds;
import org.skelite.training.data.MaskImage;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.SkeliteException;

/** Trains a model; asks what it learns from. */
abstract class TrainingDataCommand extends ModelTrainingCommand {

	private static final String NONE = "none";
	private static final String OPEN = "open";

	/** Stands for where open images have to be saved to train from the command line. */
	private static final String SAVED = "FOLDER";

	@Parameter(label = "Own masks (optional)", style = "directory", required = false, persist = false,
		description = "A folder of own masks to learn from: images with 0 and one other value." +
			" Without, synthesized curves are learned.")
	private File masks;

	@Parameter(label = "Centerlines of own masks", style = "directory", required = false,
		persist = false,
		description = "A folder of traced centerlines of these masks, of the same names: images of the" +
			" same size with 0 as background, or SWC files. They are learned instead of the teacher's" +
			" skeletons.")
	private File centerlines;

	@Parameter(label = "Images as masks", choices = { NONE, OPEN }, persist = false, attrs = @Attr(
		name = NEEDS_WINDOWS), description = "open: learns from the masks that are open instead of a" +
			" folder; open images that are no such masks are named and left out.")
	private String images = NONE;

	@Parameter(label = "Smoothing (pixels)", style = DECIMALS, min = "0", max = "20", persist = false,
		description = "Smooths own masks before the teacher skeletonizes them, by a Gaussian of this" +
			" standard deviation in pixels; topology is kept.")
	private double smoothing = SMOOTHING.initial();

	@Parameter(label = "Share of curves", style = DECIMALS, min = "0", max = "0.99", persist = false,
		description = "Share of synthesized curves among own masks.")
	private double mix = MIX.initial();

	@Parameter(label = "Share held back", style = DECIMALS, min = "0.01", max = "0.99",
		persist = false,
		description = "Share of own masks that is not learned, but used for validation.")
	private double hold_back = HOLD_BACK.initial();

	@Parameter(label = "Target", choices = { AUTO, "centerline", "teacher" }, persist = false,
		description = "What is learned of synthesized curves: the true centerline, or the teacher's" +
			" skeleton of the mask without noise; auto: as own masks have it, or the centerline.")
	private String target = AUTO;

	@Parameter(label = "Teacher", choices = { "boolean", "euler" }, persist = false,
		description = "How the teacher knows simple points: by Boolean conditions, or by the Euler" +
			" characteristic (exact in 2D only).")
	private String teacher = OptionTexts.name(TEACHER.initial());

	@Parameter(label = "Smallest radius (pixels)", style = DECIMALS, min = "0.5", persist = false,
		description = "Smallest radius of the synthesized curves in pixels.")
	private double min_radius = MIN_RADIUS.initial();

	@Parameter(label = "Largest radius (pixels)", style = DECIMALS, min = "0", persist = false,
		description = "Greatest radius of the synthesized curves in pixels; 0: as the preset says.")
	private double max_radius = MAX_RADIUS.initial();

	@Parameter(label = "Kinds of shapes", persist = false,
		description = ShapeKinds.DESCRIPTION)
	private String kinds = ShapeKinds.text(KINDS.initial());

	@Parameter(label = "Greatest anisotropy", style = DECIMALS, min = "1", max = "20",
		persist = false, description = ShapeKinds.ANISOTROPY)
	private double max_anisotropy = MAX_ANISOTROPY.initial();

	@Parameter(label = "Noise", persist = false,
		description = "Families of noise that synthesized masks have, with commas between: none," +
			" surface, flips, resampling, blur, pinholes, bumps, jitter.")
	private String noise = OptionTexts.names(NOISE.initial());

	@Parameter(label = "Least noise", style = DECIMALS, min = "0", max = "1", persist = false,
		description = "Least strength of the noise.")
	private double noise_min = NOISE_MIN.initial();

	@Parameter(label = "Most noise", style = DECIMALS, min = "0", max = "1", persist = false,
		description = "Greatest strength of the noise.")
	private double noise_max = NOISE_MAX.initial();

	@Override
	List<MaskImage> images() throws IOException {
		if (images.equals(OPEN)) return MaskImages.open();
		if (masks().isEmpty()) return List.of();
		return centerlines == null ? MaskImages.in(Path.of(masks())) : MaskImages.in(Path.of(masks()),
			centerlines.toPath());
	}

	@Override
	TrainingParameters parameters() {
		return super.parameters() //
			.with(MASKS, masks()) //
			.with(CENTERLINES, centerlines()) //
			.with(SMOOTHING, smoothing) //
			.with(MIX, mix) //
			.with(HOLD_BACK, hold_back) //
			.with(TARGET, OptionTexts.target(target)) //
			.with(TEACHER, OptionTexts.teacher(teacher)) //
			.with(MIN_RADIUS, min_radius) //
			.with(MAX_RADIUS, max_radius) //
			.with(KINDS, ShapeKinds.parse(kinds)) //
			.with(MAX_ANISOTROPY, max_anisotropy) //
			.with(NOISE, OptionTexts.noise(noise)) //
			.with(NOISE_MIN, noise_min) //
			.with(NOISE_MAX, noise_max);
	}

	private String centerlines() {
		if (centerlines == null) return "";
		if (images.equals(OPEN)) throw SkeliteException.input(
			"Centerlines are for a folder of masks, not for open images.");
		return centerlines.getPath();
	}

	private String masks() {
		if (!images.equals(NONE) && !images.equals(OPEN)) throw SkeliteException.input(
			"Images must be " + NONE + " or " + OPEN + ", got " + images + ".");
		if (images.equals(NONE)) return masks == null ? "" : masks.getPath();
		if (masks != null) throw SkeliteException.input(
			"Masks can be open images or those of a folder, not both; leave one of the two out.");
		return "open images";
	}

	/** Open images have to be saved to be learned from on the command line. */
	@Override
	String text(final TrainingOption<?> option, final TrainingParameters parameters) {
		return option == MASKS && images.equals(OPEN) ? SAVED : super.text(option, parameters);
	}
}
