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
	}
}
