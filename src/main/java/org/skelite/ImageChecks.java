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
package org.skelite;

import java.util.Arrays;
import java.util.stream.Collectors;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.model.ModelCard;
import org.skelite.util.SkeliteException;

/** Says what is wrong with images before work starts. */
final class ImageChecks {

	private ImageChecks() {}

	/** Returns 2 for an image or a volume of one slice, 3 for a volume. */
	static int dimensions(final Interval image) {
		final int n = image.numDimensions();
		if (n != 2 && n != 3) throw SkeliteException.input("Image must be 2D or 3D, got " + n +
			"D (" + size(image) + ").");
		return n == 3 && image.dimension(2) == 1 ? 2 : n;
	}

	/** Returns a volume's only slice as an image, anything else as it is. */
	static <T> RandomAccessibleInterval<T> flat(final RandomAccessibleInterval<T> image) {
		return image.numDimensions() == 3 && image.dimension(2) == 1 ? Views.hyperSlice(image, 2, image
			.min(2)) : image;
	}

	static void checkInput(final Interval image, final ModelCard card) {
		final int dimensions = dimensions(image);
		if (dimensions != card.dimensions()) throw SkeliteException.input("Model " + card
			.name() + " is for " + card.dimensions() + "D images, but the image is " + dimensions + "D (" +
			size(image) + "). Choose another model.");
	}

	static void checkSize(final Interval image, final Interval result) {
		if (!Intervals.equalDimensions(image, result)) throw SkeliteException.input(
			"Image and result must have the same size, got " + size(image) + " and " + size(result) +
				".");
	}

	static void checkReal(final String what, final RealType<?> type) {
		if (type instanceof IntegerType) throw SkeliteException.input(what +
			", but the result has the integer type " + type.getClass().getSimpleName() +
			". Use a float image.");
	}

	private static String size(final Interval image) {
		return Arrays.stream(image.dimensionsAsLongArray()).mapToObj(Long::toString).collect(Collectors
			.joining(" x "));
	}
}
