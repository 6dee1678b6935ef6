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
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.plugin.Parameter;
import org.skelite.Engine;
import org.skelite.bridge.Device;
import org.skelite.fiji.skeleton.ChosenModel;
import org.skelite.fiji.skeleton.SkeletonModel;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.fiji.ui.ModelWidget;
import org.skelite.fiji.ui.PartialProgress;
import org.skelite.mask.PixelSet;
import org.skelite.picture.AgreementPicture;
import org.skelite.score.Agreement;
import org.skelite.score.SegmentationScores;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * What the commands share that compare segmentations by their skeletons.
 *
 * @param <I> images or files
 */
abstract class ClDiceCommand<I> extends ScoreCommand {

	static final String PREDICTION = "Prediction";
	static final String TRUTH = "Ground truth";

	/** Memory for sets of pixels; not for making the skeleton. */
	private static final double BYTES_PER_PIXEL = 2.6;

	@Parameter(label = PREDICTION, style = "directory", persist = false,
		description = "Mask that has been predicted; each channel and frame by itself. Of files, one" +
			" or a folder.")
	private I prediction;

	@Parameter(label = TRUTH, style = "directory", persist = false,
		description = "The true mask. Of files, one or a folder.")
	private I truth;

	@Parameter(label = "Model", style = ModelWidget.STYLE, persist = false,
		description = "Bundled model by its name, one in the folder models of Fiji by its name, or a" +
			" model's folder or zip file; auto takes the bundled model that fits the image.")
	private String model = KnownModels.AUTO;

	@Parameter(label = "Dark objects", persist = false,
		description = "In both images, the object is the lower of the two values.")
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

	private SkeletonModel skeletonModel;

	/** Opens what skeletonizes; the caller closes it. */
	SkeletonModel openModel() {
		return new ChosenModel(models().resolve(model.strip()), Engine.AUTO, Device.AUTO, this::tell);
	}

	/** Compares what the user gave, by its roles. */
	abstract void score(Map<String, I> inputs, Progress progress) throws IOException;

	@Override
	protected final void work(final Progress progress) throws IOException {
		output().check();
		final Map<String, I> inputs = new LinkedHashMap<>();
		inputs.put(PREDICTION, prediction);
		inputs.put(TRUTH, truth);
		try (SkeletonModel opened = openModel()) {
			skeletonModel = opened;
			score(inputs, progress);
		}
	}

	@Override
	final ScoreOutput output() {
		return new ScoreOutput(orNull(csv), orNull(pictures), overwrite);
	}

	@Override
	final Measurement measure(final ImageGroup group, final int channel, final int frame,
		final Progress progress)
	{
		FreeMemory.require(FreeMemory.image(group.dimensions()), BYTES_PER_PIXEL * FreeMemory.pixels(group
			.dimensions()));
		final PixelSet prediction = group.read(PREDICTION, channel, frame, invert);
		final PixelSet truth = group.read(TRUTH, channel, frame, invert);
		final PixelSet predicted = skeletonize(PREDICTION, prediction, new PartialProgress(progress, 0,
			2, ""));
		final PixelSet expected = skeletonize(TRUTH, truth, new PartialProgress(progress, 1, 2, ""));
		return new Measurement(Map.of(), SegmentationScores.of(prediction, predicted, truth, expected)
			.list(), () -> new AgreementPicture("skeletons, in the other mask",
				"only in the prediction", "only in the ground truth").draw(Agreement.ofMasks(prediction,
					predicted, truth, expected)));
	}

	private PixelSet skeletonize(final String role, final PixelSet mask, final Progress progress) {
		try {
			return skeletonModel.skeletonize(mask, progress).pixels();
		}
		catch (final SkeliteException e) {
			throw SkeliteException.input(role + " cannot be skeletonized: " + e.getMessage(), e);
		}
	}
}
