package org.skelite.command;

import java.util.function.DoublePredicate;

import org.scijava.plugin.Parameter;

/** What the commands that skeletonize share: model and settings. */
public abstract class SkeletonCommand extends SkeliteCommand {

	@Parameter(label = "Model", persist = false,
		description = "Bundled model by its name, or a model's folder or zip file;" +
			" auto takes the bundled model that fits the image.")
	private String model = ModelEngine.AUTO;

	@Parameter(label = "Threshold", persist = false,
		description = "Pixels with a grey value above this belong to the object.")
	private double threshold = 0;

	@Parameter(label = "Dark objects", persist = false,
		description = "The object is what is not above the threshold.")
	private boolean invert = false;

	@Parameter(label = "Thinning", persist = false,
		description = "Thin to lines of one pixel, 0 or 255; without, the result is the network's" +
			" soft skeleton, between 0 and 1.")
	private boolean thinning = true;

	private boolean foundEmptyMask;

	/** Opens what skeletonizes; the caller closes it. */
	SkeletonEngine openEngine() {
		return new ModelEngine(model.strip(), threshold, invert, thinning);
	}

	final ImageSkeletonizer imageSkeletonizer(final SkeletonEngine engine) {
		return new ImageSkeletonizer(engine, thinning);
	}

	/** Tells grey values of the object. */
	final DoublePredicate isObject() {
		return value -> value > threshold != invert;
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
}
