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
package org.skelite.fiji.skeleton;

import org.skelite.fiji.io.formats.NiftiWriter;
import org.skelite.util.FreeMemory;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/** Makes images for results. */
public final class EmptyCopy {

	/** Memory for what comes with it, as a plane also has to find its memory in one piece. */
	private static final long FIXED = 4L << 20;

	private EmptyCopy() {}

	/**
	 * Returns an image of zeros with an image's axes, calibration and slice labels.
	 *
	 * @param thin whether it is for a thin skeleton, so 8-bit, or else 32-bit
	 */
	static ImagePlus of(final ImagePlus input, final boolean thin) {
		final ImagePlus output = of(input, thin ? "skeleton" : "soft skeleton", thin ? 8 : 32);
		if (!thin) output.setDisplayRange(0, 1);
		return output;
	}

	/**
	 * Returns the same with any name and number of bits.
	 *
	 * @throws SkeliteException if there is not enough memory
	 */
	public static ImagePlus of(final ImagePlus input, final String name, final int bits) {
		final long[] size = { input.getWidth(), input.getHeight(), input.getStackSize() };
		FreeMemory.require(FreeMemory.image(size), FIXED + size[2] * FreeMemory.array((double) size[0] * size[1] *
			bits / Byte.SIZE));
		final ImageStack stack = ImageStack.create(input.getWidth(), input.getHeight(), input
			.getStackSize(), bits);
		for (int i = 1; i <= stack.size(); i++)
			stack.setSliceLabel(input.getStack().getSliceLabel(i), i);
		final ImagePlus output = new ImagePlus(input.getTitle() + " " + name, stack);
		output.setDimensions(input.getNChannels(), input.getNSlices(), input.getNFrames());
		output.setOpenAsHyperStack(input.isHyperStack());
		final Calibration calibration = input.getCalibration().copy();
		calibration.disableDensityCalibration(); // it speaks of the input's grey values
		output.setCalibration(calibration);
		// where it lies in the world, beyond what a calibration can say
		output.setProperty(NiftiWriter.ORIENTATION, input.getProperty(NiftiWriter.ORIENTATION));
		return output;
	}
}
