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
package org.skelite.training.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.DistinctValues;
import org.skelite.mask.img.MaskReader;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * An image that may be a mask to learn from: 0 is background, the one other
 * value that may be there is the object.
 *
 * @param name what messages and the model card call it
 * @param opener opens it
 * @param tracing reads its traced centerline; null if the teacher's skeleton is to be learned
 */
public record MaskImage(String name, Opener opener, Tracing.Reader tracing) {

	/** Opens an image. */
	@FunctionalInterface
	public interface Opener {

		/**
		 * @throws IOException if the image cannot be read
		 * @throws SkeliteException if it cannot be a mask
		 */
		RandomAccessibleInterval<? extends RealType<?>> open() throws IOException;
	}

	/**
	 * Reads a mask that crops can be cut from.
	 *
	 * @param dimensions dimensions that it must have
	 * @param crop edge length of the crops
	 * @throws IOException if the image cannot be read
	 * @throws SkeliteException if it is no such mask; the message is a
	 *           sentence without subject, e.g. "has 3 channels."
	 */
	PixelSet read(final int dimensions, final int crop) throws IOException {
		final RandomAccessibleInterval<? extends RealType<?>> pixels = opener.open();
		final long[] size = pixels.dimensionsAsLongArray();
		check(size.length == dimensions, "is " + size.length + "D, but the model is for " + dimensions +
			"D masks.");
		check(Arrays.stream(size).allMatch(s -> s >= crop), "of " + Arrays.stream(size).mapToObj(
			Long::toString).collect(Collectors.joining(" x ")) + " pixels is too small for crops of " +
			crop + "; train with a smaller crop to use it.");
		return objectOf(pixels);
	}

	private static PixelSet objectOf(final RandomAccessibleInterval<? extends RealType<?>> pixels) {
		final double[] values = DistinctValues.of(pixels, 3);
		final double[] objects = Arrays.stream(values).filter(value -> value != 0).toArray();
		check(objects.length > 0, "is empty: every pixel is 0.");
		check(objects.length == 1 && !Double.isNaN(objects[0]),
			"is not binary: it has pixels of value " + text(objects[0]) + " and of " + text(
				objects[Math.min(1, objects.length - 1)]) + "; only one value beside 0 is allowed.");
		check(values.length > 1, "has no background: no pixel is 0.");
		final MaskReader reader = objects[0] > 0 ? new MaskReader(0, false) : new MaskReader(objects[0], true);
		return reader.read(pixels, Border.CONTINUES, 1, Progress.NONE);
	}

	private static String text(final double value) {
		return value == (long) value ? Long.toString((long) value) : Double.toString(value);
	}

	private static void check(final boolean condition, final String message) {
		if (!condition) throw SkeliteException.input(message);
	}
}
