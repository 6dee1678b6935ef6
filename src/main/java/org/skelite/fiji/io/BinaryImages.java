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
package org.skelite.fiji.io;

import java.util.Arrays;

import ij.ImagePlus;
import ij.ImageStack;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.DistinctValues;
import org.skelite.mask.img.MaskReader;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Images of two values as sets of pixels, and the reverse. */
public final class BinaryImages {

	/** Value of members in images that are made here, as in ImageJ's binary images. */
	private static final int FOREGROUND = 255;

	private BinaryImages() {}

	/**
	 * Reads an image that has no more than two values; the greater one is the
	 * object. In an image of a single value every pixel belongs to the object if
	 * the value is above 0.
	 *
	 * @param image 2D or 3D image of any origin
	 * @param invert whether the object is what would not be otherwise
	 * @throws SkeliteException if there are more values, or NaN
	 */
	public static PixelSet read(final RandomAccessibleInterval<? extends RealType<?>> image,
		final boolean invert)
	{
		final double[] values = DistinctValues.of(image, 3);
		if (values.length > 2 || Arrays.stream(values).anyMatch(Double::isNaN)) throw notBinary(values);
		final double background = values.length == 1 ? 0 : Math.min(values[0], values[1]);
		return new MaskReader(background, invert).read(image, Border.CONTINUES, 1, Progress.NONE);
	}

	private static SkeliteException notBinary(final double... values) {
		if (Arrays.stream(values).anyMatch(Double::isNaN)) return SkeliteException.input(
			"it contains NaN; replace such pixels by a number.");
		return SkeliteException.input("it must be binary, but has more than two values, among" +
			" them " + text(values[0]) + ", " + text(values[1]) + " and " + text(values[2]) +
			". Threshold it first.");
	}

	private static String text(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/** Returns a new 8-bit image with 255 at each member and 0 elsewhere. */
	public static ImagePlus image(final String title, final PixelSet set) {
		final int width = Math.toIntExact(set.dimension(0));
		final int height = Math.toIntExact(set.dimension(1));
		final int depth = set.numDimensions() == 3 ? Math.toIntExact(set.dimension(2)) : 1;
		final ImageStack stack = ImageStack.create(width, height, depth, 8);
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			stack.getProcessor((int) set.z(p) + 1).set((int) set.x(p), (int) set.y(p), FOREGROUND);
		return new ImagePlus(title, stack);
	}
}
