package org.skelite.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.engine.Skeleton;
import org.skelite.io.ImagePlusImages;
import org.skelite.progress.Progress;

import ij.ImagePlus;
import ij.measure.Calibration;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Skeletonizes ImageJ images: each channel and frame by itself, its slices
 * together as a volume or one by one; only inside the selection, if there is
 * one.
 */
final class ImageSkeletonizer {

	private static final double SAME_SIZE = 1e-3;

	private final SkeletonEngine engine;
	private final ObjectRule rule;
	private final boolean thinning;
	private boolean sliceBySlice;
	private ImagePlus radius;

	/**
	 * @param thinning whether to thin; the result is 8-bit then, else 32-bit
	 */
	ImageSkeletonizer(final SkeletonEngine engine, final ObjectRule rule, final boolean thinning) {
		this.engine = engine;
		this.rule = rule;
		this.thinning = thinning;
	}

	/**
	 * Sets an image that receives the radius at each skeleton pixel, in calibrated
	 * units; none by default.
	 */
	ImageSkeletonizer radius(final ImagePlus map) {
		radius = map;
		return this;
	}

	/** Sets whether slices are images of their own, instead of a volume; off by default. */
	ImageSkeletonizer sliceBySlice(final boolean on) {
		sliceBySlice = on;
		return this;
	}

	/**
	 * Skeletonizes an image, which is not modified.
	 *
	 * @throws IllegalArgumentException if it cannot be skeletonized; the message
	 *           says why, and where
	 */
	SkeletonImage skeletonize(final ImagePlus input, final Progress progress) {
		if (input.getType() == ImagePlus.COLOR_RGB) throw new IllegalArgumentException(
			ImagePlusImages.COLOR_MESSAGE);
		final ImagePlus output = EmptyCopy.of(input, thinning);
		final Selection selection = new Selection(input);
		final double[] spacing = spacing(input);
		final List<ImagePart> parts = parts(input);
		long foreground = 0;
		long pixels = 0;
		int empty = 0;
		for (final ImagePart part : parts) {
			progress.checkCanceled();
			final Skeleton skeleton = skeletonize(part, selection, new SkeletonRequest(rule.in(input),
				axes(spacing, part.of(input).numDimensions()), thinning, selection.crop(part.of(output)),
				radius == null ? null : selection.crop(part.of(radius))), input, parts.size(),
				new PartialProgress(progress, parts.indexOf(part), parts.size(), ""));
			foreground += skeleton.foregroundPixels();
			pixels += skeleton.skeletonPixels();
			if (skeleton.isEmpty()) empty++;
		}
		if (radius != null) calibrate(radius, input.getCalibration());
		return new SkeletonImage(output, foreground, pixels, empty, parts.size());
	}

	private List<ImagePart> parts(final ImagePlus input) {
		final List<ImagePart> parts = new ArrayList<>();
		for (int frame = 1; frame <= input.getNFrames(); frame++)
			for (int channel = 1; channel <= input.getNChannels(); channel++)
				if (!sliceBySlice) parts.add(new ImagePart(channel, ImagePart.ALL, frame));
				else for (int slice = 1; slice <= input.getNSlices(); slice++)
					parts.add(new ImagePart(channel, slice, frame));
		return parts;
	}

	private Skeleton skeletonize(final ImagePart part, final Selection selection,
		final SkeletonRequest request, final ImagePlus input, final int parts,
		final Progress progress)
	{
		try {
			return skeletonize(part.of(input), selection, request, progress);
		}
		catch (final IllegalArgumentException e) {
			if (parts == 1) throw e;
			throw new IllegalArgumentException(part.name() + ": " + e.getMessage(), e);
		}
	}

	private Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Selection selection, final SkeletonRequest request, final Progress progress)
	{
		if (selection.isRectangle()) return engine.skeletonize(selection.crop(image), request,
			progress);
		return engine.skeletonize(selection.cutOut(image, request.object()), new SkeletonRequest(
			new Foreground(0, false), request.spacing(), request.thinning(), request.target(), request
				.radius()), progress);
	}

	private static double[] axes(final double[] spacing, final int dimensions) {
		return spacing == null ? null : Arrays.copyOf(spacing, dimensions);
	}

	/** Turns units of a pixel's width into calibrated ones. */
	private static void calibrate(final ImagePlus map, final Calibration calibration) {
		final double width = Math.abs(calibration.pixelWidth);
		for (int i = 1; i <= map.getStackSize(); i++)
			map.getStack().getProcessor(i).multiply(width);
		map.resetDisplayRange();
	}

	/** Returns the size of a pixel in units of its width, null if it is as wide as high and deep. */
	private static double[] spacing(final ImagePlus input) {
		final Calibration calibration = input.getCalibration();
		final double height = Math.abs(calibration.pixelHeight / calibration.pixelWidth);
		final double depth = input.getNSlices() == 1 ? 1 : Math.abs(calibration.pixelDepth /
			calibration.pixelWidth);
		final boolean usable = height > 0 && depth > 0 && height * depth < Double.POSITIVE_INFINITY;
		if (!usable || Math.max(Math.abs(height - 1), Math.abs(depth - 1)) < SAME_SIZE) return null;
		return new double[] { 1, height, depth };
	}
}
