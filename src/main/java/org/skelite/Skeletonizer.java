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
package org.skelite;

import java.util.Arrays;
import java.util.Objects;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;

import org.skelite.coverage.LocalRadius;
import org.skelite.mask.Border;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.SkeletonWriter;
import org.skelite.thinning.HomotopicThinning;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.Progress;

/**
 * Reduces the object of a 2D or 3D image to a skeleton one pixel wide.
 * <p>
 * The mask is peeled layer by layer; a learned network tells for each pixel
 * whether it belongs to the skeleton (after arXiv 2503.07369), and homotopic
 * thinning makes of it a thin skeleton with exactly the mask's Betti numbers.
 * Instead of a mask, the image may be a probability map. Cost grows with the
 * foreground. Work is spread over the threads of {@link Parallelization}; the
 * result does not depend on their number.
 * </p>
 * <p>
 * Axes are x, y and z. A volume of one slice is taken as a 2D image, see
 * {@link #dimensions(Interval)}. Images may have more than 2^31 pixels, though
 * not in their foreground. Beside input and output, at most 1.5 bytes per pixel and
 * 100 bytes per foreground pixel are needed; if there is too little, that is said
 * before the work starts.
 * </p>
 * <p>
 * Settings can be chained. Not safe for use by several threads.
 * </p>
 */
public final class Skeletonizer {

	private static final double DEFAULT_PROBABILITY = 0.5;

	private final Model model;
	private Double threshold;
	private boolean invert;
	private boolean probability;
	private boolean byMaximum;
	private boolean thinning = true;
	private Double detail;
	private double[] spacing;
	private Border border = Border.CONTINUES;
	private Progress progress = Progress.NONE;

	/** Creates a skeletonizer for the images of a model's dimensions. */
	public Skeletonizer(final Model model) {
		this.model = model;
	}

	/**
	 * Returns the dimensions of the model that an image needs: 2 for a 2D image and
	 * a volume of one slice, 3 for other volumes.
	 *
	 * @throws IllegalArgumentException if the image has neither 2 nor 3 axes
	 */
	public static int dimensions(final Interval image) {
		return ImageChecks.dimensions(image);
	}

	/**
	 * Sets the grey value above which a pixel belongs to the object; 0 by default,
	 * and a probability of 0.5 for probability maps.
	 */
	public Skeletonizer threshold(final double greyValue) {
		threshold = greyValue;
		return this;
	}

	/** Sets whether the object is what is not above the threshold; off by default. */
	public Skeletonizer invert(final boolean dark) {
		invert = dark;
		return this;
	}

	/**
	 * Sets whether the image is a probability map with values in [0, 1] instead of
	 * a mask; off by default. Peeling then follows the probabilities. Without
	 * thinning, the result is the soft skeleton of the map; with thinning, that of
	 * the pixels above the threshold, guided by the share of its probability that
	 * the network leaves each pixel.
	 */
	public Skeletonizer probability(final boolean on) {
		probability = on;
		return this;
	}

	/**
	 * Sets whether the values of a probability map are divided by their maximum, as
	 * for integer types; off by default. The threshold is one of what comes out.
	 */
	public Skeletonizer byMaximum(final boolean on) {
		byMaximum = on;
		return this;
	}

	/** Sets whether to thin, or to give the soft skeleton; on by default. */
	public Skeletonizer thinning(final boolean on) {
		thinning = on;
		return this;
	}

	/**
	 * Sets how far a detail must stand out of the object to get a branch, as a multiple of
	 * the local radius; as the model's card says by default, 0 to prune nothing. See {@link
	 * org.skelite.thinning.ThinningOptions#detail}.
	 *
	 * @throws IllegalArgumentException if it is negative or too large
	 */
	public Skeletonizer detail(final double radii) {
		ThinningOptions.options().detail(radii);
		detail = radii;
		return this;
	}

	/**
	 * Sets the size of a pixel along x, y (and z) in calibrated units; 1 by
	 * default. Radii, lengths of twigs and the order of thinning go by it.
	 */
	public Skeletonizer spacing(final double... size) {
		spacing = size.clone();
		return this;
	}

	/** Sets what it means that an object reaches the image's border; it continues by default. */
	public Skeletonizer border(final Border meaning) {
		border = Objects.requireNonNull(meaning, "border");
		return this;
	}

	/** Sets who hears of the progress and may cancel. */
	public Skeletonizer progress(final Progress listener) {
		progress = listener;
		return this;
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image 2D or 3D image, any origin; not modified
	 * @param target receives the result, same size: with thinning, 255 (or the
	 *          type's maximum, if that is less) on the skeleton and 0 elsewhere;
	 *          without, the soft skeleton in [0, 1], for which the type must not
	 *          be an integer type
	 * @return what it came to
	 * @throws IllegalArgumentException if the image does not fit the model or the
	 *           target, or contains NaN or values that are no probabilities, or if there
	 *           is too little memory; the target is untouched then
	 * @throws java.util.concurrent.CancellationException if canceled; the target is
	 *           untouched then
	 */
	public <S extends RealType<S>, T extends RealType<T>> Skeleton skeletonize(
		final RandomAccessibleInterval<S> image, final RandomAccessibleInterval<T> target)
	{
		return run(image, target, null);
	}

	/**
	 * Skeletonizes an image and measures how thick the object is.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval,
	 *          RandomAccessibleInterval)}
	 * @param target as there; thinning must be on
	 * @param radius receives at each skeleton pixel half the object's width, in the unit
	 *          of the spacing, and 0 elsewhere, see {@link LocalRadius}; the same size,
	 *          not of an integer type
	 * @return what it came to
	 * @throws IllegalArgumentException as there, or if {@code radius} does not fit
	 * @throws java.util.concurrent.CancellationException if canceled; the targets are
	 *           untouched then
	 */
	public <S extends RealType<S>, T extends RealType<T>, R extends RealType<R>> Skeleton skeletonize(
		final RandomAccessibleInterval<S> image, final RandomAccessibleInterval<T> target,
		final RandomAccessibleInterval<R> radius)
	{
		if (!thinning) throw new IllegalArgumentException(
			"The radius is that of a thin skeleton, but thinning is off.");
		ImageChecks.checkSize(image, radius);
		ImageChecks.checkReal("Radii are no whole numbers", radius.getType());
		return run(image, target, ImageChecks.flat(radius));
	}

	private <T extends RealType<T>, R extends RealType<R>> Skeleton run(
		final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<T> target, final RandomAccessibleInterval<R> radius)
	{
		ImageChecks.checkInput(image, model.card());
		ImageChecks.checkSize(image, target);
		if (!thinning) ImageChecks.checkReal("The soft skeleton lies between 0 and 1", target
			.getType());
		if (probability && invert) throw new IllegalArgumentException(
			"A probability map cannot be inverted; give the probabilities of the object.");
		final double[] pixelSize = pixelSize(image);
		MemoryNeed.check(image, 0, 0);
		final Peeling peeling = peeling(ImageChecks.flat(image), new Upsampling(pixelSize));
		final SoftSkeleton soft = peeling.soft();
		if (thinning) return thin(peeling.guide(soft), pixelSize, ImageChecks.flat(target), radius);
		SkeletonWriter.write(soft.pixels().set(), soft.pixels(), soft.out(), ImageChecks.flat(target));
		return new Skeleton(soft.pixels().size(), soft.countAbove(0.5f), soft.iterations());
	}

	private Peeling peeling(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Upsampling upsampling)
	{
		if (probability) return new ProbabilityPeeling(model, image, byMaximum, threshold == null
			? DEFAULT_PROBABILITY : threshold, border, upsampling, progress);
		return new MaskPeeling(model, image, threshold == null ? 0 : threshold, invert, border,
			upsampling, thinning ? MemoryNeed.thinning(image.numDimensions()) : MemoryNeed.PEELING, progress);
	}

	private <T extends RealType<T>, R extends RealType<R>> Skeleton thin(final SoftSkeleton guide,
		final double[] pixelSize, final RandomAccessibleInterval<T> target,
		final RandomAccessibleInterval<R> radius)
	{
		final PixelIndex mask = guide.pixels();
		final ThinningOptions options = model.card().thinningOptions().spacing(pixelSize);
		if (detail != null) options.detail(detail);
		final HomotopicThinning homotopic = new HomotopicThinning(mask, options, progress);
		final PixelSet skeleton = homotopic.thin(guide.out());
		SkeletonWriter.write(skeleton, target);
		if (radius != null) SkeletonWriter.write(skeleton, new LocalRadius(mask, homotopic.distance(),
			pixelSize)::at, radius);
		return new Skeleton(mask.size(), skeleton.count(), guide.iterations());
	}

	private double[] pixelSize(final Interval image) {
		final int dimensions = ImageChecks.dimensions(image);
		if (spacing == null) return DistanceMap.unitSpacing(dimensions);
		if (spacing.length != dimensions && spacing.length != image.numDimensions())
			throw new IllegalArgumentException("Expected " + dimensions + " pixel sizes, got " +
				spacing.length + ".");
		return Arrays.copyOf(spacing, dimensions);
	}
}
