package org.skelite.command;

import org.skelite.engine.Skeleton;
import org.skelite.progress.Progress;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Skeletonizes 2D and 3D images one after the other; what commands need of the engine. */
interface SkeletonEngine extends AutoCloseable {

	/**
	 * Skeletonizes an image.
	 *
	 * @param object its values of the object
	 * @param thinning whether a thin skeleton is wanted, or the soft one
	 * @param target receives the result, same size
	 * @throws IllegalArgumentException if the image cannot be skeletonized, or no
	 *           model fits it
	 */
	Skeleton skeletonize(RandomAccessibleInterval<? extends RealType<?>> image, Foreground object,
		boolean thinning, RandomAccessibleInterval<? extends RealType<?>> target, Progress progress);

	/** Says which models were used, and what evaluated them. */
	String description();

	/** Frees the models. */
	@Override
	void close();
}
