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
package org.skelite.mask.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Compares {@link MaskReader}, which reads pixels by the 64, with reading one by one. */
class MaskReaderTest {

	private static final double[] THRESHOLDS = { -1000, -129, -1, -0.5, 0, 0.5, 1, 126, 127, 127.5, 128,
		254, 255, 40_000, 1e12 };

	@Test
	void allTypesAndThresholds() {
		final Random random = new Random(1);
		for (final long[] size : new long[][] { { 1, 9 }, { 63, 4 }, { 64, 5 }, { 200, 7 }, { 75, 3, 4 } }) {
			check(ArrayImgs.unsignedBytes(size), random, 0, 256);
			check(ArrayImgs.bytes(size), random, -128, 128);
			check(ArrayImgs.unsignedShorts(size), random, 0, 1 << 16);
			check(ArrayImgs.shorts(size), random, -(1 << 15), 1 << 15);
			check(ArrayImgs.floats(size), random, -300, 300);
			check(ArrayImgs.doubles(size), random, -300, 300);
			check(ArrayImgs.bits(size), random, 0, 2);
			check(PlanarImgs.unsignedBytes(size), random, 0, 256);
			check(PlanarImgs.bytes(size), random, -128, 128);
			check(PlanarImgs.unsignedShorts(size), random, 0, 1 << 16);
			check(PlanarImgs.shorts(size), random, -(1 << 15), 1 << 15);
			check(PlanarImgs.floats(size), random, -300, 300);
			// parts of images that lie in arrays
			check(part(ArrayImgs.unsignedBytes(grown(size))), random, 0, 256);
			check(part(PlanarImgs.floats(grown(size))), random, -300, 300);
		}
	}

	private static long[] grown(final long[] size) {
		return Arrays.stream(size).map(s -> s + 2).toArray();
	}

	private static <T> RandomAccessibleInterval<T> part(final RandomAccessibleInterval<T> image) {
		return Views.zeroMin(Views.interval(image, Intervals.expand(image, -1)));
	}

	private static <T extends RealType<T>> void check(final RandomAccessibleInterval<T> image,
		final Random random, final int min, final int max)
	{
		int n = 0;
		for (final T value : Views.flatIterable(image)) {
			// some of the 64 read at a time are all 0
			final boolean zero = n++ / 70 % 3 == 1 || random.nextInt(4) == 0;
			value.setReal(zero ? 0 : random.nextInt(3) == 0 ? max - 1 : min + random.nextInt(max - min));
		}
		for (final double threshold : THRESHOLDS)
			for (final boolean invert : new boolean[] { false, true })
				check(image, threshold, invert);
	}

	private static <T extends RealType<T>> void check(final RandomAccessibleInterval<T> image,
		final double threshold, final boolean invert)
	{
		final PixelSet mask = new MaskReader(threshold, invert).read(image, Border.CONTINUES, 2, Progress.NONE);
		final PixelSet expected = mask.emptyCopy();
		final RandomAccess<T> access = image.randomAccess();
		for (int z = 0; z < (image.numDimensions() == 3 ? image.dimension(2) : 1); z++)
			for (int y = 0; y < image.dimension(1); y++)
				for (int x = 0; x < image.dimension(0); x++) {
					access.setPosition(x, 0);
					access.setPosition(y, 1);
					if (image.numDimensions() == 3) access.setPosition(z, 2);
					if (access.get().getRealDouble() > threshold != invert) expected.add(expected.position(x, y,
						z));
				}
		assertEquals(expected, mask, image.getType().getClass() + ", " + threshold + ", " + invert);
	}

	@Test
	void notANumber() {
		final float[] values = new float[300];
		values[205] = Float.NaN;
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> new MaskReader(0, false).read(ArrayImgs.floats(values, 100, 3), Border.CONTINUES, 1, Progress.NONE));
		assertEquals("Image contains NaN, first in row y=2, z=0 (from 0). Replace such pixels by a number.",
			exc.getMessage());
	}
}
