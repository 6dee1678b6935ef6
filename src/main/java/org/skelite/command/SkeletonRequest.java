package org.skelite.command;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * What is wanted of an image.
 *
 * @param object its values of the object
 * @param spacing size of a pixel along each axis, null for square ones
 * @param thinning whether a thin skeleton is wanted, or the soft one
 * @param target receives it
 * @param radius receives the radius at each skeleton pixel, null for none
 */
record SkeletonRequest(Foreground object, double[] spacing, boolean thinning,
	RandomAccessibleInterval<? extends RealType<?>> target,
	RandomAccessibleInterval<? extends RealType<?>> radius)
{}
