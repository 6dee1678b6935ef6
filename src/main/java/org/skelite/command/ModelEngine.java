package org.skelite.command;

import java.util.HashMap;
import java.util.Map;

import org.skelite.engine.Model;
import org.skelite.engine.Skeleton;
import org.skelite.engine.Skeletonizer;
import org.skelite.progress.Progress;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** The engine with the user's model and settings; opens each model once. */
final class ModelEngine implements SkeletonEngine {

	/** Stands for the bundled model that fits the image. */
	static final String AUTO = "auto";

	private final String model;
	private final double threshold;
	private final boolean invert;
	private final boolean thinning;
	private final Map<String, Model> open = new HashMap<>();

	/**
	 * @param model name, folder, zip or {@link #AUTO}
	 * @throws IllegalArgumentException if the model cannot be opened
	 */
	ModelEngine(final String model, final double threshold, final boolean invert,
		final boolean thinning)
	{
		this.model = model;
		this.threshold = threshold;
		this.invert = invert;
		this.thinning = thinning;
		// at once, so that a wrong model is reported once and not for every image
		if (!model.equals(AUTO)) open(model);
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<? extends RealType<?>> target, final Progress progress)
	{
		final String name = model.equals(AUTO) ? "skelite-" + image.numDimensions() + "d" : model;
		return new Skeletonizer(open(name)).threshold(threshold).invert(invert).thinning(thinning)
			.progress(progress).skeletonize((RandomAccessibleInterval) image,
				(RandomAccessibleInterval) target);
	}

	private Model open(final String name) {
		return open.computeIfAbsent(name, Model::open);
	}

	@Override
	public void close() {
		open.values().forEach(Model::close);
		open.clear();
	}
}
