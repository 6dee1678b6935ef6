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
package org.skelite.fiji.skeleton;

import java.io.File;
import java.util.List;

import org.scijava.plugin.Parameter;
import org.skelite.Engine;
import org.skelite.bridge.Device;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.fiji.ui.ModelWidget;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.labels.LabelFilter;
import org.skelite.mask.Border;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * What the commands that skeletonize share: what is the object, the model and its settings.
 *
 * @param <I> image or file
 */
public abstract class MaskCommand<I> extends SkeliteCommand {

	private static final String VOLUME = "volume";
	private static final String SINGLE = "single";
	private static final String PIXELS = "pixels";
	private static final String UNITS = "units";

	@Parameter(label = "Input", style = "directory", persist = false,
		description = "The mask, each channel and frame by itself, and only inside the selection, if" +
			" there is one. Of files, an image (" + ImageFiles.FORMATS + ") or a folder of images.")
	private I input;

	@Parameter(label = "Model", style = ModelWidget.STYLE, persist = false,
		callback = "checkModel",
		description = "Bundled model by its name, one in the folder models of Fiji by its name, or a" +
			" model's folder or zip file; auto takes the bundled model that fits the image.")
	private String model = KnownModels.AUTO;

	@Parameter(label = "Slices are", choices = { VOLUME, SINGLE }, persist = false,
		description = "Whether the slices of a stack are one volume, or images of their own.")
	private String slices = VOLUME;

	@Parameter(label = "Gray values are", choices = { "mask", "probability", "scaled", "labels" },
		persist = false,
		description = "What gray values are; mask: object or not, by the threshold; probability:" +
			" probabilities from 0 to 1, which guide the skeleton; scaled: those once divided by the" +
			" greatest value of the channel and frame, as for 8-bit and 16-bit images; labels: numbers" +
			" of objects, each of which is skeletonized by itself, also where it touches others.")
	private String values = "mask";

	@Parameter(label = "Threshold", style = DECIMALS, persist = false,
		description = "Pixels with a gray value above this belong to the object; of probabilities, 0" +
			" stands for 0.5.")
	private double threshold = 0;

	@Parameter(label = "Object", choices = { ObjectRule.AUTO, ObjectRule.BRIGHT, ObjectRule.DARK },
		persist = false,
		description = "What is the object, as seen on the screen; auto: values above the threshold," +
			" but with an inverting look-up table what the option Black Background says.")
	private String object = ObjectRule.AUTO;

	@Parameter(label = "Swap object and background", persist = false,
		description = "Swap object and background, so that the object is what is not above the" +
			" threshold.")
	private boolean invert = false;

	@Parameter(label = "Labels", persist = false,
		description = "Which labels to take: numbers and ranges with commas between, such as 1,5-9, or" +
			" all.")
	private String labels = LabelFilter.ALL;

	@Parameter(label = "Fewest pixels of a label", min = "0", persist = false,
		description = "Labels of fewer pixels are left out.")
	private long fewest = 0;

	@Parameter(label = "Closing", style = DECIMALS, min = "0", persist = false,
		description = "Close pinholes, gaps and clefts of masks and labels by a ball of this radius;" +
			" labels grow into the background, not into each other. Then holes are filled. 0: not at" +
			" all.")
	private double closing = 0;

	@Parameter(label = "Fill holes up to", style = DECIMALS, min = "0", persist = false,
		description = "Fill holes of masks and labels up to this size, of volumes cavities; each hole" +
			" that stays makes a loop. 0: none.")
	private double fill_holes = 0;

	@Parameter(label = "Drop specks below", style = DECIMALS, min = "0", persist = false,
		description = "Drop objects of masks, and parts of labels, that are smaller than this. 0: none.")
	private double drop_specks = 0;

	@Parameter(label = "Sizes are in", choices = { PIXELS, UNITS }, persist = false,
		description = "What the sizes of holes and specks, and the radius for closing, are given in;" +
			" pixels: numbers of pixels; units: area or volume, and length, in the image's unit.")
	private String sizes = PIXELS;

	@Parameter(label = "Detail (-1: as the model)", style = DECIMALS, min = "-1", persist = false,
		description = "How far a detail must stand out of the object to get a branch, as a multiple of" +
			" the local radius; 0: nothing is pruned; -1: as the model says, usually 0.5.")
	private double detail = -1;

	@Parameter(label = "At the border, objects", choices = { "continues", "ends" }, persist = false,
		description = "What it means that an object reaches the border of the image, or of a" +
			" rectangular selection; continues: it goes on outside; ends: it ends there.")
	private String border = "continues";

	@Parameter(label = "Engine", choices = { "auto", "tensorflow", "java" }, persist = false,
		description = "What evaluates the network; auto: plain Java, which is the fastest, or" +
			" TensorFlow if the device is gpu. The log says which one it was.")
	private String engine = "auto";

	@Parameter(label = "Device", choices = { "auto", "cpu", "gpu" }, persist = false,
		description = "Where TensorFlow computes; auto: on a GPU if it finds one. If gpu is chosen" +
			" and there is none, nothing is computed.")
	private String device = "auto";

	private boolean foundEmptyMask;

	protected final I input() {
		return input;
	}

	/** Opens what skeletonizes; the caller closes it. */
	protected SkeletonModel openModel() {
		final SkeletonModel opened = new ChosenModel(models().resolve(model.strip()), Choices.of(
			Engine.class, engine), Choices.of(Device.class, device), this::tellModel);
		if (isRunning() && asked().contains("model")) models().remember(model.strip());
		return opened;
	}

	/** Tells what evaluates a model. */
	protected void tellModel(final String line) {
		tell(line);
	}

	/**
	 * @throws SkeliteException if settings contradict each other, or a macro
	 *           gave what no dialog would
	 */
	protected void checkSettings() {
		if (!slices.equals(VOLUME) && !slices.equals(SINGLE)) throw SkeliteException.input(
			"Slices must be " + VOLUME + " or " + SINGLE + ", got " + slices + ".");
		if (!(detail >= 0 && detail <= ThinningOptions.MAX_DETAIL || detail == -1))
			throw SkeliteException.input("Detail must be from 0 to " + ThinningOptions.MAX_DETAIL +
				" times the local radius, or -1 for what the model says, got " + detail + ".");
		border();
		labelFilter();
		if (!sizes.equals(PIXELS) && !sizes.equals(UNITS)) throw SkeliteException.input(
			"Sizes must be in " + PIXELS + " or " + UNITS + ", got " + sizes + ".");
		if (!(fill_holes >= 0) || !(drop_specks >= 0)) throw SkeliteException.input(
			"Sizes of holes and specks must be at least 0, got " + fill_holes + " and " + drop_specks + ".");
		if (!(closing >= 0 && closing < Double.POSITIVE_INFINITY)) throw SkeliteException.input(
			"The radius for closing must be at least 0, got " + closing + ".");
		if (isCleaning() && !List.of("mask", "labels").contains(values)) throw SkeliteException.input(
			"Gaps to close, holes and specks are those of masks and labels, not of probabilities; use" +
				" values=mask or labels.");
	}

	/** Whether masks are changed before they are skeletonized. */
	protected final boolean isCleaning() {
		return closing > 0 || fill_holes > 0 || drop_specks > 0;
	}

	/**
	 * @throws SkeliteException if a macro gave what is no choice
	 */
	private Border border() {
		return Choices.of(Border.class, border);
	}

	private LabelFilter labelFilter() {
		return new LabelFilter(labels);
	}

	/** Returns what skeletonizes the objects of an image. */
	protected final ObjectSkeletonizer objectSkeletonizer(final SkeletonModel opened, final boolean thinning) {
		return new ObjectSkeletonizer(opened, objectRule(), isSliceBySlice(), thinning, detail < 0 ? null
			: detail, border()).labels(labelFilter(), fewest).cleaning(closing, fill_holes, drop_specks, sizes
				.equals(UNITS));
	}

	/** Returns what of an image is the object. */
	final ObjectRule objectRule() {
		return new ObjectRule(threshold, object, invert, Choices.of(Values.class, values));
	}

	/** Says what the user may not expect of an image's grey values, or returns null. */
	protected final String doubt(final ImagePlus image) {
		return objectRule().doubt(image);
	}

	/** Whether slices are images of their own. */
	final boolean isSliceBySlice() {
		return slices.equals(SINGLE);
	}

	/** Returns how far a detail must stand out to get a branch, -1 for what the model says. */
	protected final double detail() {
		return detail;
	}

	protected final void reportEmptyMask() {
		foundEmptyMask = true;
	}

	/** Whether there was an image without object, whose result is empty. */
	public final boolean foundEmptyMask() {
		return foundEmptyMask;
	}

	/**
	 * Called by the dialog while the user types. (SciJava's validaters would also
	 * stop macros, by an exception.)
	 */
	void checkModel() {
		final String name = model.strip();
		final boolean known = models().list().contains(name) || new File(name).exists();
		status(known ? "" : "There is no model \"" + name + "\".");
	}
}
