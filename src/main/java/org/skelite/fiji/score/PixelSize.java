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
package org.skelite.fiji.score;

import java.util.Arrays;
import java.util.List;

import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * The size of a pixel as distances see it.
 *
 * @param spacing along x, y (and z), in the unit
 * @param unit the unit's name
 */
record PixelSize(double[] spacing, String unit) {

	/** Stands for the size that is stored in the images. */
	static final String AUTO = "auto";

	/** Unit that is as long as the shortest edge of a pixel. */
	static final String PIXEL = "pixel";

	/** Unit of the images' calibration. */
	static final String CALIBRATED = "calibrated";

	private static final double MAX_RELATIVE_DIFFERENCE = 1e-3;

	/**
	 * Finds the size of a group's pixels.
	 *
	 * @param text {@link #AUTO}, or sizes along x, y (and z) with commas between
	 * @param unit {@link #PIXEL} or {@link #CALIBRATED}
	 * @throws SkeliteException if the sizes cannot be read, the images
	 *           contradict each other, or there is no calibration where it is needed
	 */
	static PixelSize of(final ImageGroup group, final String text, final String unit) {
		final boolean auto = text.strip().equalsIgnoreCase(AUTO);
		final Calibration calibration = auto ? calibration(group) : null;
		final double[] size = auto ? spacing(calibration, group.numDimensions()) : parse(text, group
			.numDimensions());
		if (unit.equals(CALIBRATED)) {
			if (auto && !calibration.scaled()) throw SkeliteException.input(
				"The images are not calibrated; give pixel_size, or choose " + PIXEL + " as the unit.");
			return new PixelSize(size, auto ? calibration.getUnit() : CALIBRATED);
		}
		if (!unit.equals(PIXEL)) throw SkeliteException.input("Unit must be " + PIXEL + " or " +
			CALIBRATED + ", got " + unit + ".");
		final double shortest = Arrays.stream(size).min().getAsDouble();
		return new PixelSize(Arrays.stream(size).map(s -> s / shortest).toArray(), PIXEL);
	}

	/** Returns that of the first image that has one. */
	private static Calibration calibration(final ImageGroup group) {
		final List<Calibration> scaled = group.images().stream().map(ImagePlus::getCalibration).filter(
			Calibration::scaled).toList();
		if (scaled.isEmpty()) return new Calibration();
		final double[] first = spacing(scaled.get(0), group.numDimensions());
		for (final Calibration other : scaled) {
			final double[] size = spacing(other, group.numDimensions());
			for (int d = 0; d < size.length; d++)
				if (Math.abs(size[d] - first[d]) > MAX_RELATIVE_DIFFERENCE * first[d])
					throw SkeliteException.input("The images have pixels of different sizes, " + Arrays
						.toString(first) + " and " + Arrays.toString(size) + "; give pixel_size.");
		}
		return scaled.get(0);
	}

	private static double[] spacing(final Calibration calibration, final int dimensions) {
		return checked(Arrays.copyOf(new double[] { Math.abs(calibration.pixelWidth), Math.abs(
			calibration.pixelHeight), Math.abs(calibration.pixelDepth) }, dimensions));
	}

	private static double[] parse(final String text, final int dimensions) {
		final String[] parts = text.split(",");
		if (parts.length != dimensions) throw SkeliteException.input("The images are " +
			dimensions + "D, so pixel_size needs " + dimensions + " numbers with commas between, got \"" +
			text + "\".");
		try {
			return checked(Arrays.stream(parts).mapToDouble(p -> Double.parseDouble(p.strip())).toArray());
		}
		catch (final NumberFormatException e) {
			throw SkeliteException.input("pixel_size must be " + AUTO +
				" or numbers with commas between, got \"" + text + "\".", e);
		}
	}

	private static double[] checked(final double[] size) {
		if (!Arrays.stream(size).allMatch(s -> s > 0 && s < Double.POSITIVE_INFINITY))
			throw SkeliteException.input("Pixel sizes must be above 0, got " + Arrays.toString(
				size) + ".");
		return size;
	}
}
