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

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

import org.skelite.mask.Border;
import org.skelite.mask.Crop;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.mask.img.ProbabilityReader;
import org.skelite.peeling.Peeling;
import org.skelite.peeling.SoftSkeleton;
import org.skelite.thinning.HomotopicThinning;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

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

	/** Value beyond which a pixel counts as one of the skeleton where nothing is thinned. */
	private static final float SOFT = 0.5f;

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
	 * @throws SkeliteException if the image has neither 2 nor 3 axes
	 */
	public static int dimensions(final Interval image) {
		return ImageChecks.dimensions(image);
	}

	/** Returns how many bytes of memory a mask needs for each pixel of its image. */
	public static double bytesPerPixel() {
		return MemoryNeed.BYTES_PER_PIXEL;
	}

	/**
	 * Returns how many bytes of memory a mask needs for each pixel of its object on top of that.
	 *
	 * @param dimensions those of the image, 2 or 3
	 */
	public static int bytesPerObjectPixel(final int dimensions) {
		return MemoryNeed.thinning(dimensions);
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
	 * @throws SkeliteException if it is negative or too large
	 */
	public Skeletonizer detail(final double radii) {
		ThinningOptions.options().detail(radii);
		detail = radii;
		return this;
	}

	/**
	 * Sets the size of a pixel along x, y (and z) in calibrated units; 1 by
	 * default. Radii, lengths of spurs and the order of thinning go by it.
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
	 * Skeletonizes a mask.
	 *
	 * @param mask 2D, or 3D of several slices; must not be modified any more
	 * @throws SkeliteException if it does not fit the model, or there is too little memory
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public Skeleton skeletonize(final PixelSet mask) {
		ImageChecks.checkInput(new FinalInterval(mask.dimensions()), model.card());
		final boolean full = mask.count() == Intervals.numElements(mask.dimensions());
		final int margin = full ? Border.ENDS.margin() : border.margin();
		final boolean fits = margin == 0 && mask.border() >= peeling().border();
		return skeletonize(fits ? mask : mask.withMargin(margin, peeling().border()), pixelSize(mask
			.dimensions()), margin);
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image 2D or 3D image, any origin; not modified
	 * @throws SkeliteException if the image does not fit the model, or contains NaN or
	 *           values that are no probabilities, or if there is too little memory
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image) {
		ImageChecks.checkInput(image, model.card());
		if (probability && invert) throw SkeliteException.input(
			"A probability map cannot be inverted; give the probabilities of the object.");
		final double[] pixelSize = pixelSize(image.dimensionsAsLongArray());
		MemoryNeed.checkImage(image.dimensionsAsLongArray());
		final RandomAccessibleInterval<? extends RealType<?>> flat = ImageChecks.flat(image);
		return probability ? skeletonizeMap(flat, pixelSize) : skeletonizeMask(flat, pixelSize);
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval)}
	 * @param target receives the result, same size: with thinning, 255 (or the
	 *          type's maximum, if that is less) on the skeleton and 0 elsewhere;
	 *          without, the soft skeleton in [0, 1], for which the type must not
	 *          be an integer type
	 * @return the same skeleton
	 * @throws SkeliteException as there, or if the image does not fit the target; the
	 *           target is untouched then
	 * @throws java.util.concurrent.CancellationException if canceled; the target is
	 *           untouched then
	 */
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<? extends RealType<?>> target)
	{
		ImageChecks.checkInput(image, model.card());
		ImageChecks.checkSize(image, target);
		if (!thinning) ImageChecks.checkReal("The soft skeleton lies between 0 and 1", target
			.getType());
		final Skeleton skeleton = skeletonize(image);
		if (thinning) skeleton.writePixels(ImageChecks.flat(target));
		else skeleton.writeSoft(ImageChecks.flat(target));
		return skeleton;
	}

	/**
	 * Skeletonizes an image and measures how thick the object is.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval)}
	 * @param target as for {@link #skeletonize(RandomAccessibleInterval, RandomAccessibleInterval)};
	 *          thinning must be on
	 * @param radius receives at each skeleton pixel half the object's width, in the unit
	 *          of the spacing, and 0 elsewhere, see {@link Skeleton#writeRadius}; the same size,
	 *          not of an integer type
	 * @return the same skeleton
	 * @throws SkeliteException as there, or if {@code radius} does not fit
	 * @throws java.util.concurrent.CancellationException if canceled; the targets are
	 *           untouched then
	 */
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<? extends RealType<?>> target,
		final RandomAccessibleInterval<? extends RealType<?>> radius)
	{
		if (!thinning) throw SkeliteException.input(
			"The radius is that of a thin skeleton, but thinning is off.");
		ImageChecks.checkSize(image, radius);
		ImageChecks.checkReal("Radii are no whole numbers", radius.getType());
		final Skeleton skeleton = skeletonize(image, target);
		skeleton.writeRadius(ImageChecks.flat(radius));
		return skeleton;
	}

	private Skeleton skeletonizeMask(final RandomAccessibleInterval<? extends RealType<?>> image,
		final double[] pixelSize)
	{
		final MaskReader reader = new MaskReader(threshold == null ? 0 : threshold, invert);
		final PixelSet mask = reader.read(image, border, peeling().border(), progress);
		if (border == Border.ENDS || mask.count() < Intervals.numElements(image)) return skeletonize(mask,
			pixelSize, border.margin());
		return skeletonize(reader.read(image, Border.ENDS, peeling().border(), progress), pixelSize,
			Border.ENDS.margin());
	}

	/** Skeletonizes a mask of the border that is needed, and with background somewhere. */
	private Skeleton skeletonize(final PixelSet set, final double[] pixelSize, final int margin) {
		MemoryNeed.checkMask(set, thinning, Peeling.parts(pixelSize));
		final Crop crop = Crop.worthwhile(set);
		if (crop == null) return skeletonize(PixelIndex.of(set), pixelSize, margin);
		final Skeleton part = skeletonize(PixelIndex.of(crop.part()), pixelSize, 0);
		final PixelIndex mask = PixelIndex.of(set);
		return new Skeleton(mask, new SoftSkeleton(mask, part.soft().out(), part.iterations()), crop
			.inImage(part.thin()), part.distance(), pixelSize, margin);
	}

	private Skeleton skeletonize(final PixelIndex mask, final double[] pixelSize, final int margin) {
		final SoftSkeleton soft = peeling().peel(mask, pixelSize, progress);
		return thinning ? thin(mask, soft.out(), soft, pixelSize, margin) : new Skeleton(mask, soft, soft
			.above(SOFT), null, pixelSize, margin);
	}

	private Skeleton skeletonizeMap(final RandomAccessibleInterval<? extends RealType<?>> image,
		final double[] pixelSize)
	{
		final ProbabilityReader reader = new ProbabilityReader(image, byMaximum, progress);
		final double limit = Math.max(threshold == null ? DEFAULT_PROBABILITY : threshold,
			Peeling.NEGLIGIBLE); // others are not peeled
		final int sides = peeling().border();
		PixelSet object = reader.above(limit, border, sides);
		final boolean full = object.count() == Intervals.numElements(image);
		final Border outside = full ? Border.ENDS : border;
		if (full) object = reader.above(limit, outside, sides);
		final PixelSet set = reader.above(Peeling.NEGLIGIBLE, outside, sides);
		MemoryNeed.checkMap(set, thinning ? object : null);
		final PixelIndex domain = PixelIndex.of(set);
		final SoftSkeleton soft = peeling().peel(domain, reader.values(domain), progress);
		final PixelIndex mask = PixelIndex.of(object);
		if (!thinning) return new Skeleton(mask, soft, soft.above(SOFT), null, pixelSize, outside
			.margin());
		// on soft edges the map alone has no anchors, so those of the mask count as well
		final float[] guide = peeling().peel(mask, pixelSize, progress).out();
		final float[] probabilities = reader.values(mask);
		for (int i = 0; i < guide.length; i++) {
			// out starts at the probability, so that the share that is left is what a mask's out is
			final float share = soft.out()[domain.indexOf(mask.position(i))] / probabilities[i];
			guide[i] = Math.max(guide[i], share);
		}
		return thin(mask, guide, soft, pixelSize, outside.margin());
	}

	private Skeleton thin(final PixelIndex mask, final float[] guide, final SoftSkeleton soft,
		final double[] pixelSize, final int margin)
	{
		final ThinningOptions options = ThinningOptions.options().spacing(pixelSize).detail(
			detail == null ? model.card().detail() : detail);
		final HomotopicThinning homotopic = new HomotopicThinning(mask, options, progress);
		final PixelSet skeleton = homotopic.thin(guide);
		return new Skeleton(mask, soft, skeleton, homotopic.distance(), pixelSize, margin);
	}

	private Peeling peeling() {
		return new Peeling(model.network(), model.card().patchSize(), model.card()
			.erosionsPerIteration());
	}

	private double[] pixelSize(final long[] size) {
		final int dimensions = size.length == 3 && size[2] == 1 ? 2 : size.length;
		if (spacing == null) return DistanceMap.unitSpacing(dimensions);
		if (spacing.length != dimensions && spacing.length != size.length)
			throw SkeliteException.input("Expected " + dimensions + " pixel sizes, got " +
				spacing.length + ".");
		return Arrays.copyOf(spacing, dimensions);
	}
}
