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
import java.nio.ByteBuffer;
import java.util.Locale;

import org.skelite.util.FreeMemory;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/**
 * An image while it is read, plane by plane. Its memory is taken as planes come,
 * but not before it is known that there is enough.
 */
final class PlaneStack {

	private static final double MEGABYTE = 1 << 20;

	/** What ImageJ adds to signed numbers of 16 bits. */
	private static final int SIGNED_OFFSET = 32768;

	private final ImageSize size;
	private final SampleType type;
	private final Object[] planes;

	/** Whether there are negative numbers of 16 bits. Most masks and labels have none, and need no offset. */
	private boolean negative;

	/**
	 * @throws IOException if the sizes make no sense, or exceed what ImageJ can keep
	 *           or the memory
	 */
	PlaneStack(final ImageSize size, final SampleType type) throws IOException {
		size.check();
		// beside the image, there is a plane as the file has it
		final double bytes = size.planes() * FreeMemory.array((double) size.planePixels() * (type.bits() / 8)) +
			FreeMemory.array((double) size.planePixels() * type.bytes());
		checkMemory(size, bytes);
		this.size = size;
		this.type = type;
		planes = new Object[Math.toIntExact(size.planes())];
	}

	/**
	 * Checks that there is memory for an image.
	 *
	 * @throws IOException if not
	 */
	static void checkMemory(final ImageSize size, final int bytesPerPixel) throws IOException {
		checkMemory(size, (double) size.planePixels() * size.planes() * bytesPerPixel);
	}

	private static void checkMemory(final ImageSize size, final double needed) throws IOException {
		if (needed > free()) System.gc(); // what earlier images left
		final Runtime runtime = Runtime.getRuntime();
		final long free = free();
		if (needed > free) throw new IOException(String.format(Locale.ROOT,
			"Image of %s needs %.0f MB of memory, but %.0f of %.0f MB are free. Give Java more (-Xmx).",
			size, needed / MEGABYTE, free / MEGABYTE, runtime.maxMemory() / MEGABYTE));
	}

	private static long free() {
		final Runtime runtime = Runtime.getRuntime();
		return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
	}

	/**
	 * Sets a plane.
	 *
	 * @param channel from 0
	 * @param slice from 0
	 * @param frame from 0
	 * @param samples of all pixels, row by row
	 * @throws IOException if a number cannot be kept exactly, or there is a plane
	 *           already
	 */
	void set(final long channel, final long slice, final long frame, final ByteBuffer samples)
		throws IOException
	{
		if (channel < 0 || channel >= size.channels() || slice < 0 || slice >= size.slices() ||
			frame < 0 || frame >= size.frames()) throw new IOException(
				"File is damaged: a plane lies outside the image of " + size + ".");
		final int index = (int) (channel + size.channels() * (slice + size.slices() * frame));
		if (planes[index] != null) throw new IOException(
			"File is damaged: it has two planes for channel " + (channel + 1) + ", slice " + (slice + 1) +
				", frame " + (frame + 1) + ".");
		if (samples.remaining() != size.planePixels() * type.bytes()) throw new IOException(
			"File is damaged: a plane has " + samples.remaining() + " bytes instead of " + size
				.planePixels() * type.bytes() + ".");
		planes[index] = type.convert(samples);
		negative |= type.isSigned16Bit() && hasNegative((short[]) planes[index]);
	}

	/**
	 * Returns the image.
	 *
	 * @throws IOException if a plane is missing
	 */
	ImagePlus image(final String title, final Calibration calibration) throws IOException {
		final ImageStack stack = new ImageStack((int) size.width(), (int) size.height());
		for (int i = 0; i < planes.length; i++) {
			if (planes[i] == null) throw new IOException("File is incomplete: plane " + (i + 1) + " of " +
				planes.length + " is missing.");
			if (negative) addOffset((short[]) planes[i]);
			stack.addSlice(null, planes[i]);
		}
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions((int) size.channels(), (int) size.slices(), (int) size.frames());
		image.setOpenAsHyperStack(size.planes() > 1 && size.planes() > size.slices());
		if (negative) calibration.setSigned16BitCalibration();
		image.setCalibration(calibration);
		image.resetDisplayRange();
		return image;
	}

	private static boolean hasNegative(final short[] numbers) {
		int any = 0;
		for (final short number : numbers)
			any |= number;
		return any < 0;
	}

	private static void addOffset(final short[] numbers) {
		for (int i = 0; i < numbers.length; i++)
			numbers[i] += SIGNED_OFFSET;
	}
}
