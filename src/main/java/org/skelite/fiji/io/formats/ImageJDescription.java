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
package org.skelite.fiji.io.formats;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

import ij.measure.Calibration;

/** What ImageJ writes about an image into its TIFF files. */
final class ImageJDescription {

	private final Properties values = new Properties();

	private ImageJDescription(final String description) throws IOException {
		try {
			values.load(new StringReader(description));
		}
		catch (final IllegalArgumentException e) {
			throw new IOException("File is damaged: its description cannot be read (" + Messages.line(e) +
				").", e);
		}
	}

	static boolean is(final String description) {
		return description.startsWith("ImageJ=");
	}

	static ImageJDescription parse(final String description) throws IOException {
		return new ImageJDescription(description);
	}

	/** Returns the number of planes that the image has, 1 if nothing is said. */
	long images() throws IOException {
		return count("images");
	}

	/**
	 * Returns the size of an image.
	 *
	 * @throws IOException if the numbers contradict each other
	 */
	ImageSize size(final int width, final int height) throws IOException {
		final long images = images();
		final long channels = count("channels");
		final long frames = count("frames");
		final long slices = values.containsKey("slices") ? count("slices") : Math.max(1, images /
			(channels * frames));
		final ImageSize size = new ImageSize(width, height, channels, slices, frames);
		size.check();
		if (size.planes() != images) throw new IOException("File contradicts itself: its description" +
			" tells of " + images + " planes, and of " + size + ".");
		return size;
	}

	private long count(final String name) throws IOException {
		final double value = number(name, 1);
		if (!(value >= 1 && value <= Integer.MAX_VALUE) || value != Math.rint(value))
			throw new IOException("File is damaged: its description says " + name + "=" + values.get(
				name) + ".");
		return (long) value;
	}

	private double number(final String name, final double initial) {
		try {
			final String text = values.getProperty(name);
			return text == null ? initial : Double.parseDouble(text);
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** Whether 16-bit numbers are signed, and stored with an offset of 32768. */
	boolean isSigned16Bit() {
		return number("cf", -1) == 0 && number("c0", 0) == -32768 && number("c1", 0) == 1;
	}

	/** Returns the calibration of space and time. */
	Calibration calibration(final TiffPage page) {
		final Calibration calibration = new Calibration();
		final double x = page.resolution(true);
		final double y = page.resolution(false);
		if (x > 0) calibration.pixelWidth = 1 / x;
		if (y > 0) calibration.pixelHeight = 1 / y;
		calibration.pixelDepth = positive("spacing", 1);
		final String unit = values.getProperty("unit");
		if (unit != null) calibration.setUnit(unit);
		else if (x > 0 && page.resolutionUnit() == 3) calibration.setUnit("cm");
		if (values.containsKey("yunit")) calibration.setYUnit(values.getProperty("yunit"));
		if (values.containsKey("zunit")) calibration.setZUnit(values.getProperty("zunit"));
		calibration.xOrigin = finite("xorigin");
		calibration.yOrigin = finite("yorigin");
		calibration.zOrigin = finite("zorigin");
		calibration.frameInterval = positive("finterval", 0);
		calibration.fps = positive("fps", 0);
		if (values.containsKey("tunit")) calibration.setTimeUnit(values.getProperty("tunit"));
		return calibration;
	}

	private double positive(final String name, final double initial) {
		final double value = Math.abs(number(name, initial));
		return value > 0 && value < Double.POSITIVE_INFINITY ? value : initial;
	}

	private double finite(final String name) {
		final double value = number(name, 0);
		return Double.isFinite(value) ? value : 0;
	}
}
