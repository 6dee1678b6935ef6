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
package org.skelite.command;

import java.io.File;
import java.util.function.DoublePredicate;

import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;
import org.skelite.engine.Engine;
import org.skelite.model.ModelFolder;
import org.skelite.runtime.Device;

/** What the commands that skeletonize share: model and settings. */
public abstract class SkeletonCommand extends SkeliteCommand {

	@Parameter(label = "Model", persist = false, callback = "checkModel",
		description = "Bundled model by its name, or a model's folder or zip file;" +
			" auto takes the bundled model that fits the image.")
	private String model = ModelEngine.AUTO;

	@Parameter(label = "Values", choices = { "mask", "probability", "scaled" }, persist = false,
		description = "What grey values are; mask: object or not, by the threshold; probability:" +
			" probabilities from 0 to 1, which guide the skeleton; scaled: those once divided by the" +
			" greatest value of the channel and frame, as for 8-bit and 16-bit images.")
	private String values = "mask";

	@Parameter(label = "Threshold", persist = false,
		description = "Pixels with a grey value above this belong to the object; of probabilities, 0" +
			" stands for 0.5.")
	private double threshold = 0;

	@Parameter(label = "Object", choices = { ObjectRule.AUTO, ObjectRule.BRIGHT, ObjectRule.DARK },
		persist = false,
		description = "What is the object, as seen on the screen; auto: values above the threshold," +
			" but with an inverting look-up table what the option Black Background says.")
	private String object = ObjectRule.AUTO;

	@Parameter(label = "Invert", persist = false,
		description = "Swap object and background, so that the object is what is not above the" +
			" threshold.")
	private boolean invert = false;

	@Parameter(label = "Thinning", persist = false,
		description = "Thin to lines of one pixel, 0 or 255; without, the result is the network's" +
			" soft skeleton, between 0 and 1.")
	private boolean thinning = true;

	@Parameter(label = "Engine", choices = { "auto", "tensorflow", "java" }, persist = false,
		description = "What evaluates the network; auto: plain Java, which takes a fraction of the" +
			" time on a CPU, or TensorFlow if device is gpu. The log says which one it was.")
	private String engine = "auto";

	@Parameter(label = "Device", choices = { "auto", "cpu", "gpu" }, persist = false,
		description = "Where TensorFlow computes; auto: on a GPU if it finds one. If gpu is chosen" +
			" and there is none, nothing is computed.")
	private String device = "auto";

	@Parameter(label = "About", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false, description = "What to cite, and where to find help.")
	private final String about = "<html>" + About.CITATION.replace("\n", "<br>") + "<br>Help: " +
		About.HELP;

	private boolean foundEmptyMask;

	/** Opens what skeletonizes; the caller closes it. */
	SkeletonEngine openEngine() {
		return new ModelEngine(model.strip(), Choices.of(Engine.class, engine), Choices.of(Device.class,
			device), line -> log().info(line + "."));
	}

	final ImageSkeletonizer imageSkeletonizer(final SkeletonEngine opened) {
		return new ImageSkeletonizer(opened, objectRule(), thinning);
	}

	/** Returns what of an image is the object. */
	final ObjectRule objectRule() {
		return new ObjectRule(threshold, object, invert, Choices.of(Values.class, values));
	}

	/** Whether the skeleton is to be thin. */
	final boolean isThinning() {
		return thinning;
	}

	/** Tells values of the skeleton. */
	final DoublePredicate isSkeleton() {
		return thinning ? value -> value > 0 : value -> value > 0.5;
	}

	final void reportEmptyMask() {
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
		final boolean known = name.equals(ModelEngine.AUTO) || ModelFolder.bundledNames().contains(name) ||
			new File(name).exists();
		status(known ? "" : "There is no model \"" + name + "\".");
	}
}
