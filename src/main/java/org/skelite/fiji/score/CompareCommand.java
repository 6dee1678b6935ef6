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
package org.skelite.fiji.score;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Parameter;
import org.skelite.coverage.UncoveredPixels;
import org.skelite.fiji.ui.Choices;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.picture.AgreementPicture;
import org.skelite.score.Agreement;
import org.skelite.score.CoverageScores;
import org.skelite.score.MaskScores;
import org.skelite.score.ReferenceScores;
import org.skelite.score.Score;
import org.skelite.score.SkeletonScores;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * What the commands share that compare skeletons with their masks and with
 * references.
 *
 * @param <I> images or files
 */
abstract class CompareCommand<I> extends ScoreCommand {

	static final String SKELETON = "Skeleton";
	static final String MASK = "Mask";
	static final String REFERENCE = "Reference";

	/** Memory for sets of pixels, up to eight at a time, for each pixel of the images. */
	private static final double BYTES_PER_PIXEL = 1.1;

	/** Memory for distances, for each pixel of mask and skeleton. */
	private static final int BYTES_PER_OBJECT_PIXEL = 18;

	/** Memory for what else there is. */
	private static final long FIXED = 5L << 20;

	private static final String UNCOVERED = "mask, not covered";

	@Parameter(label = SKELETON, style = "directory", persist = false,
		description = "The skeleton; each channel and frame by itself. Of files, one or a folder.")
	private I skeleton;

	@Parameter(label = MASK, style = "directory", persist = false,
		description = "The mask that it is the skeleton of. Of files, one or a folder.")
	private I mask;

	@Parameter(label = REFERENCE, style = "directory", required = false, persist = false,
		description = "A reference skeleton or the true centerline; " + Choices.NONE + " for none.")
	private I reference;

	@Parameter(label = "Tolerance", style = DECIMALS, min = "0", persist = false,
		description = "Greatest distance at which skeleton and reference agree.")
	private double tolerance = 2;

	@Parameter(label = "Unit", choices = { PixelSize.PIXEL, PixelSize.CALIBRATED }, persist = false,
		description = "Unit of distances: pixel, that is the shortest edge of a pixel, or the unit of" +
			" the calibration. Either way, pixels that are no cubes count as what they are.")
	private String unit = PixelSize.PIXEL;

	@Parameter(label = "Pixel size", persist = false,
		description = "Size of a pixel along x, y and, in 3D, z, with commas between; auto for what is" +
			" stored in the images.")
	private String pixel_size = PixelSize.AUTO;

	@Parameter(label = "Dark objects", persist = false,
		description = "In all images, the object is the lower of the two values.")
	private boolean invert = false;

	@Parameter(label = "CSV file", style = "save", persist = false,
		description = "File for the scores, ending in .csv; " + Choices.NONE + " for none.")
	private File csv = new File(Choices.NONE);

	@Parameter(label = "Pictures", style = "directory", persist = false,
		description = "Folder for pictures (PNG) that show where the images agree; " + Choices.NONE +
			" for none.")
	private File pictures = new File(Choices.NONE);

	@Parameter(label = "Overwrite files", persist = false,
		description = "Replace files that are there already.")
	private boolean overwrite = false;

	private final I noReference;

	/** @param noReference stands for no reference */
	CompareCommand(final I noReference) {
		this.noReference = noReference;
		reference = noReference;
	}

	/**
	 * Returns what the user gave, by its roles, after checks that come before any
	 * work.
	 */
	final Map<String, I> inputs() {
		output().check();
		if (!(tolerance >= 0)) throw SkeliteException.input("Tolerance must be at least 0, got " +
			tolerance + ".");
		final Map<String, I> inputs = new LinkedHashMap<>();
		inputs.put(SKELETON, skeleton);
		inputs.put(MASK, mask);
		if (reference != null && !reference.equals(noReference)) inputs.put(REFERENCE, reference);
		return inputs;
	}

	@Override
	final ScoreOutput output() {
		return new ScoreOutput(orNull(csv), orNull(pictures), overwrite);
	}

	@Override
	final Measurement measure(final ImageGroup group, final int channel, final int frame,
		final Progress progress)
	{
		final PixelSize size = PixelSize.of(group, pixel_size, unit);
		checkMemory(group, 0);
		final PixelSet skeleton = group.read(SKELETON, channel, frame, invert);
		final PixelSet mask = group.read(MASK, channel, frame, invert);
		checkMemory(group, mask.count() + skeleton.count());
		progress.update(1, 3, "Comparing with the mask");
		final MaskScores maskScores = MaskScores.of(skeleton, mask);
		final UncoveredPixels uncovered = UncoveredPixels.of(PixelIndex.of(mask), skeleton,
			ThinningOptions.DETAIL, size.spacing(), progress);
		final CoverageScores coverage = CoverageScores.of(uncovered);
		if (!group.has(REFERENCE)) return new Measurement(texts(size), scores(maskScores, coverage,
			ReferenceScores.UNDEFINED), () -> new AgreementPicture("skeleton", "outside the mask", "",
				UNCOVERED).draw(Agreement.withMask(mask, skeleton).uncovered(uncovered.pixels())));
		progress.checkCanceled();
		progress.update(2, 3, "Comparing with the reference");
		final PixelSet reference = group.read(REFERENCE, channel, frame, invert);
		return new Measurement(texts(size), scores(maskScores, coverage, ReferenceScores.of(skeleton,
			reference, tolerance, size.spacing())), () -> new AgreementPicture("skeleton, agrees",
				"only skeleton", "only reference", UNCOVERED).draw(Agreement.within(mask, skeleton, reference,
					tolerance, size.spacing()).uncovered(uncovered.pixels())));
	}

	private static void checkMemory(final ImageGroup group, final long objectPixels) {
		FreeMemory.require(FreeMemory.image(group.dimensions()), FIXED + BYTES_PER_PIXEL * FreeMemory
			.pixels(group.dimensions()) + (double) BYTES_PER_OBJECT_PIXEL * objectPixels);
	}

	private static Map<String, String> texts(final PixelSize size) {
		return Map.of("Unit", size.unit());
	}

	private List<Score> scores(final MaskScores mask, final CoverageScores coverage,
		final ReferenceScores reference)
	{
		final List<Score> scores = new ArrayList<>();
		scores.add(new Score("Tolerance", tolerance));
		scores.addAll(new SkeletonScores(mask, coverage, reference).list());
		return scores;
	}
}
