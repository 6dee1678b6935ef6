package org.skelite.command;

import ij.ImagePlus;
import ij.measure.Calibration;

/** The shape of an image's pixels, in units of their width. */
final class PixelShape {

	private static final double SAME = 1e-3;

	private PixelShape() {}

	/**
	 * Returns width, height and, of volumes, depth.
	 *
	 * @param slices 1 for images without depth
	 * @return null if these are the same, or make no sense
	 */
	static double[] spacing(final ImagePlus image, final int slices) {
		final Calibration calibration = image.getCalibration();
		final double height = Math.abs(calibration.pixelHeight / calibration.pixelWidth);
		final double depth = slices == 1 ? 1 : Math.abs(calibration.pixelDepth /
			calibration.pixelWidth);
		final boolean sound = height > 0 && depth > 0 && height * depth < Double.POSITIVE_INFINITY;
		if (!sound || Math.max(Math.abs(height - 1), Math.abs(depth - 1)) < SAME) return null;
		return slices == 1 ? new double[] { 1, height } : new double[] { 1, height, depth };
	}

	/** Turns values in this unit into calibrated ones, in place. */
	static void calibrate(final ImagePlus lengths) {
		final double width = Math.abs(lengths.getCalibration().pixelWidth);
		for (int i = 1; i <= lengths.getStackSize(); i++)
			lengths.getStack().getProcessor(i).multiply(width);
		lengths.resetDisplayRange();
	}
}
