package org.skelite.engine;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

import org.skelite.model.ModelCard;
import org.skelite.peeling.IterativeUpdate;
import org.skelite.peeling.Layers;
import org.skelite.peeling.Patches;
import org.skelite.progress.Progress;
import org.skelite.topology.DistanceMap;
import org.skelite.topology.HomotopicThinning;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;
import org.skelite.topology.ThinningOptions;

/**
 * Reduces the object of a 2D or 3D image to a skeleton one pixel wide.
 * <p>
 * The mask is peeled layer by layer; a learned network tells for each pixel
 * whether it belongs to the skeleton (after arXiv 2503.07369), and homotopic
 * thinning makes of it a thin skeleton with exactly the mask's Betti numbers.
 * Cost grows with the foreground. Work is spread over the threads of
 * {@link Parallelization}; the result does not depend on their number.
 * </p>
 * <p>
 * Settings can be chained. Not safe for use by several threads, as its
 * {@link Model} is not.
 * </p>
 */
public final class Skeletonizer {

	private final Model model;
	private double threshold;
	private boolean invert;
	private boolean thinning = true;
	private double prune = 0.5;
	private double[] spacing;
	private Progress progress = Progress.NONE;

	/** Creates a skeletonizer for the images of a model's dimensions. */
	public Skeletonizer(final Model model) {
		this.model = model;
	}

	/** Sets the grey value above which a pixel belongs to the object; 0 by default. */
	public Skeletonizer threshold(final double greyValue) {
		threshold = greyValue;
		return this;
	}

	/** Sets whether the object is what is not above the threshold; off by default. */
	public Skeletonizer invert(final boolean dark) {
		invert = dark;
		return this;
	}

	/** Sets whether to thin, or to give the soft skeleton; on by default. */
	public Skeletonizer thinning(final boolean on) {
		thinning = on;
		return this;
	}

	/**
	 * Sets up to which length twigs are pruned, as a multiple of the local radius,
	 * but at least 3 pixels; 0.5 by default, 0 to prune nothing.
	 */
	public Skeletonizer prune(final double radii) {
		prune = radii;
		return this;
	}

	/** Sets the size of a pixel along x, y (and z) in calibrated units; 1 by default. */
	public Skeletonizer spacing(final double... size) {
		spacing = size.clone();
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
	 *           target, contains NaN, is one pixel wide, or has no background; the
	 *           target is untouched then
	 * @throws java.util.concurrent.CancellationException if canceled; the target is
	 *           untouched then
	 */
	public <S extends RealType<S>, T extends RealType<T>> Skeleton skeletonize(
		final RandomAccessibleInterval<S> image, final RandomAccessibleInterval<T> target)
	{
		check(image, target);
		final ModelCard card = model.card();
		final PixelSet set = new MaskReader(threshold, invert).read(image, Math.max(1, card
			.patchSize() / 2));
		final PixelIndex mask = new PixelIndex(set);
		if (mask.size() == Intervals.numElements(image)) throw new IllegalArgumentException(
			"Image has no background: every pixel is " + (invert ? "at most " : "above ") + threshold +
				". Change the threshold, or invert.");
		final Layers layers = new Layers(DistanceMap.cityBlock(mask), card.erosionsPerIteration());
		final float[] out = new IterativeUpdate(model.update(), mask, layers, new Patches(mask, card
			.patchSize())).run(progress);
		if (!thinning) {
			SkeletonWriter.write(mask, out, target);
			return new Skeleton(mask.size(), countAbove(out, 0.5f), layers.count());
		}
		final double[] pixelSize = spacing(image.numDimensions());
		final ThinningOptions options = ThinningOptions.options().anchorThreshold((float) card
			.anchorThreshold()).prune(prune).spacing(pixelSize);
		final PixelSet skeleton = HomotopicThinning.thin(mask, out, DistanceMap.euclidean(mask,
			pixelSize), options, progress);
		SkeletonWriter.write(skeleton, target);
		return new Skeleton(mask.size(), skeleton.count(), layers.count());
	}

	private void check(final RandomAccessibleInterval<?> image,
		final RandomAccessibleInterval<? extends RealType<?>> target)
	{
		final String size = String.join(" x ", Arrays.stream(image.dimensionsAsLongArray()).mapToObj(
			Long::toString).toList());
		final int dimensions = model.card().dimensions();
		if (image.numDimensions() != dimensions) throw new IllegalArgumentException("Model " + model
			.card().name() + " is for " + dimensions + "D images, but the image is " + image
				.numDimensions() + "D (" + size + "). Choose another model.");
		if (!Intervals.equalDimensions(image, target)) throw new IllegalArgumentException(
			"Image and result must have the same size, got " + size + " and " + Arrays.toString(target
				.dimensionsAsLongArray()) + ".");
		for (int d = 0; d < dimensions; d++)
			if (image.dimension(d) < 2) throw new IllegalArgumentException("Image of " + size +
				" pixels is one pixel wide; there is nothing to thin.");
		if (!thinning && target.getType() instanceof IntegerType) throw new IllegalArgumentException(
			"The soft skeleton lies between 0 and 1, but the result has the integer type " + target
				.getType().getClass().getSimpleName() + ". Use a float image.");
		if (spacing != null && spacing.length != dimensions) throw new IllegalArgumentException(
			"Expected " + dimensions + " pixel sizes, got " + spacing.length + ".");
	}

	private double[] spacing(final int dimensions) {
		if (spacing != null) return spacing;
		final double[] unit = new double[dimensions];
		Arrays.fill(unit, 1);
		return unit;
	}

	private static long countAbove(final float[] values, final float limit) {
		long count = 0;
		for (final float value : values)
			if (value > limit) count++;
		return count;
	}
}
