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
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.util.Util;
import net.imglib2.view.Views;

import org.skelite.mask.PixelSet;

/** Images for tests. */
final class TestImages {

	private TestImages() {}

	/** Balls of random radii, and single pixels. */
	static RandomAccessibleInterval<UnsignedByteType> mask(final Random random, final int maxRadius,
		final long... size)
	{
		final byte[] values = new byte[(int) Arrays.stream(size).reduce(1, (a, b) -> a * b)];
		final RandomAccessibleInterval<UnsignedByteType> image = ArrayImgs.unsignedBytes(values, size);
		final int n = size.length;
		for (int ball = 0; ball < 8; ball++) {
			final double radius = 1 + (maxRadius - 1) * random.nextDouble();
			final double[] center = new double[n];
			for (int d = 0; d < n; d++)
				center[d] = size[d] * random.nextDouble();
			final var cursor = Views.iterable(image).localizingCursor();
			while (cursor.hasNext()) {
				cursor.fwd();
				double sum = 0;
				for (int d = 0; d < n; d++)
					sum += Math.pow(cursor.getLongPosition(d) - center[d], 2);
				if (sum <= radius * radius) cursor.get().set(255);
			}
		}
		for (int i = 0; i < values.length / 50; i++)
			values[random.nextInt(values.length)] = (byte) (random.nextBoolean() ? 255 : 0);
		// never without background
		values[random.nextInt(values.length)] = 0;
		return image;
	}

	/** Returns what is not 0. */
	static PixelSet set(final RandomAccessibleInterval<? extends RealType<?>> image,
		final int border)
	{
		final PixelSet set = new PixelSet(image.dimensionsAsLongArray(), border);
		final var cursor = Views.iterable(Views.zeroMin(image)).localizingCursor();
		while (cursor.hasNext()) {
			if (cursor.next().getRealDouble() == 0) continue;
			set.add(set.position(cursor.getLongPosition(0), cursor.getLongPosition(1), image
				.numDimensions() == 3 ? cursor.getLongPosition(2) : 0));
		}
		return set;
	}

	/** Returns the values of an image, x fastest. */
	static double[] values(final RandomAccessibleInterval<? extends RealType<?>> image) {
		final double[] values = new double[(int) Views.iterable(image).size()];
		int i = 0;
		for (final RealType<?> value : Views.flatIterable(image))
			values[i++] = value.getRealDouble();
		return values;
	}

	/** Returns the type of an image, for messages. */
	static String type(final RandomAccessibleInterval<? extends RealType<?>> image) {
		return Util.getTypeFromInterval(image).getClass().getSimpleName();
	}
}
