package org.skelite.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/** Makes images for results. */
final class EmptyCopy {

	private EmptyCopy() {}

	/**
	 * Returns an image of zeros with an image's axes, calibration and slice labels.
	 *
	 * @param thin whether it is for a thin skeleton, so 8-bit, or else 32-bit
	 */
	static ImagePlus of(final ImagePlus input, final boolean thin) {
		final ImageStack stack = ImageStack.create(input.getWidth(), input.getHeight(), input
			.getStackSize(), thin ? 8 : 32);
		for (int i = 1; i <= stack.size(); i++)
			stack.setSliceLabel(input.getStack().getSliceLabel(i), i);
		final ImagePlus output = new ImagePlus(input.getTitle() + (thin ? " skeleton"
			: " soft skeleton"), stack);
		output.setDimensions(input.getNChannels(), input.getNSlices(), input.getNFrames());
		output.setOpenAsHyperStack(input.isHyperStack());
		final Calibration calibration = input.getCalibration().copy();
		calibration.disableDensityCalibration(); // it speaks of the input's grey values
		output.setCalibration(calibration);
		if (!thin) output.setDisplayRange(0, 1);
		return output;
	}
}
