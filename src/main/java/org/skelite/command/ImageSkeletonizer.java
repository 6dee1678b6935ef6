package org.skelite.command;

import org.skelite.engine.Skeleton;
import org.skelite.io.ImagePlusImages;
import org.skelite.progress.Progress;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/**
 * Skeletonizes ImageJ images: each channel and frame by itself, its slices
 * together as a volume.
 */
final class ImageSkeletonizer {

	private final SkeletonEngine engine;
	private final boolean thinning;

	/**
	 * @param thinning whether the engine thins; the result is 8-bit then, else
	 *          32-bit
	 */
	ImageSkeletonizer(final SkeletonEngine engine, final boolean thinning) {
		this.engine = engine;
		this.thinning = thinning;
	}

	/**
	 * Skeletonizes an image, which is not modified.
	 *
	 * @throws IllegalArgumentException if it cannot be skeletonized; the message
	 *           says why, and where
	 */
	SkeletonImage skeletonize(final ImagePlus input, final Progress progress) {
		final ImagePlus output = emptyCopy(input);
		final int parts = input.getNChannels() * input.getNFrames();
		long foreground = 0;
		long pixels = 0;
		for (int frame = 1; frame <= input.getNFrames(); frame++)
			for (int channel = 1; channel <= input.getNChannels(); channel++) {
				progress.checkCanceled();
				final int part = (frame - 1) * input.getNChannels() + channel - 1;
				final Skeleton skeleton = skeletonize(input, output, channel, frame, new PartialProgress(
					progress, part, parts, ""));
				foreground += skeleton.foregroundPixels();
				pixels += skeleton.skeletonPixels();
			}
		return new SkeletonImage(output, foreground, pixels);
	}

	private Skeleton skeletonize(final ImagePlus input, final ImagePlus output, final int channel,
		final int frame, final Progress progress)
	{
		try {
			return engine.skeletonize(ImagePlusImages.wrap(input, channel, frame), ImagePlusImages.wrap(
				output, channel, frame), progress);
		}
		catch (final IllegalArgumentException e) {
			if (input.getNChannels() * input.getNFrames() == 1) throw e;
			throw new IllegalArgumentException("Channel " + channel + ", frame " + frame + ": " + e
				.getMessage(), e);
		}
	}

	private ImagePlus emptyCopy(final ImagePlus input) {
		if (input.getType() == ImagePlus.COLOR_RGB) throw new IllegalArgumentException(
			ImagePlusImages.COLOR_MESSAGE);
		final ImageStack stack = ImageStack.create(input.getWidth(), input.getHeight(), input
			.getStackSize(), thinning ? 8 : 32);
		for (int i = 1; i <= stack.size(); i++)
			stack.setSliceLabel(input.getStack().getSliceLabel(i), i);
		final ImagePlus output = new ImagePlus(input.getTitle() + " skeleton", stack);
		output.setDimensions(input.getNChannels(), input.getNSlices(), input.getNFrames());
		output.setOpenAsHyperStack(input.isHyperStack());
		final Calibration calibration = input.getCalibration().copy();
		calibration.disableDensityCalibration(); // it speaks of the input's grey values
		output.setCalibration(calibration);
		if (!thinning) output.setDisplayRange(0, 1);
		return output;
	}
}
