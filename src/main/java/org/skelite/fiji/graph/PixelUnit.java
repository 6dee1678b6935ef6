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
package org.skelite.fiji.graph;

import java.util.Arrays;
import java.util.Map;

import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;

/** Gives images the size of their pixels, as the user says, and units short names. */
final class PixelUnit {

	/** Stands for what is stored in the image. */
	static final String AUTO = "auto";

	private static final String PIXEL = "pixel";

	private static final Map<String, String> SHORT = Map.of("µm", "um", "μm", "um", "micron", "um",
		"microns", "um", "micrometer", "um", "micrometers", "um", "pixels", PIXEL, "nanometer", "nm",
		"millimeter", "mm");

	private PixelUnit() {}

	/**
	 * Returns the image as it is, or with the same pixels of another size.
	 *
	 * @param size edges along x, y and, of stacks, z, with commas between, one for all, or {@link
	 *          #AUTO}
	 * @param unit of lengths, or {@link #AUTO}
	 * @throws SkeliteException if the sizes cannot be read
	 */
	static ImagePlus calibrated(final ImagePlus image, final String size, final String unit) {
		final boolean auto = size.strip().equalsIgnoreCase(AUTO);
		if (auto && unit.strip().equalsIgnoreCase(AUTO)) return image;
		final ImagePlus copy = new ImagePlus(image.getTitle(), image.getStack());
		copy.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		copy.setOpenAsHyperStack(image.isHyperStack());
		copy.setRoi(image.getRoi());
		final Calibration calibration = image.getCalibration().copy();
		if (!auto) {
			final double[] edges = parse(size);
			calibration.pixelWidth = edges[0];
			calibration.pixelHeight = edges.length > 1 ? edges[1] : edges[0];
			calibration.pixelDepth = edges.length > 2 ? edges[2] : edges[0];
		}
		if (!unit.strip().equalsIgnoreCase(AUTO)) calibration.setUnit(unit.strip());
		copy.setCalibration(calibration);
		return copy;
	}

	private static double[] parse(final String text) {
		try {
			final double[] edges = Arrays.stream(text.split(",")).mapToDouble(part -> Double.parseDouble(
				part.strip())).toArray();
			if (edges.length < 1 || edges.length > 3 || !Arrays.stream(edges).allMatch(e -> e > 0 && e < Double.POSITIVE_INFINITY))
				throw new NumberFormatException();
			return edges;
		}
		catch (final NumberFormatException e) {
			throw SkeliteException.input("pixel_size must be " + AUTO +
				", one number above 0, or two or three with commas between, got \"" + text + "\".", e);
		}
	}

	/** Returns the unit of an image's lengths, in ASCII where it is known. */
	static String of(final ImagePlus image) {
		final String unit = image.getCalibration().getUnit().strip();
		return unit.isEmpty() ? PIXEL : SHORT.getOrDefault(unit, unit);
	}

	/** Returns the width of a pixel in the unit. */
	static double width(final ImagePlus image) {
		final double width = Math.abs(image.getCalibration().pixelWidth);
		return width > 0 && width < Double.POSITIVE_INFINITY ? width : 1;
	}
}
