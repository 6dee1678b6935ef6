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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;

/** Tests objects at the image's border, and those that leave no background, see {@link Border}. */
class BorderTest {

	private static final long[][] SMALL = { { 1, 1 }, { 1, 30 }, { 31, 1 }, { 20, 12 }, { 2, 2 }, { 70,
		33 }, { 1, 1, 1 }, { 1, 18, 1 }, { 20, 9, 1 }, { 1, 20, 9 }, { 9, 1, 20 }, { 1, 1, 15 }, { 1, 15, 2 },
		{ 6, 7, 8 }, { 2, 2, 40 } };

	private static final double[] SPACING = { 1, 0.8, 2 };

	private final Model[] models = { PlainModel.of(2, 1), PlainModel.of(3, 2) };

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void whatEndsIsAsWithBackgroundAround(final int dimensions) {
		final Random random = new Random(21);
		for (int i = 0; i < 4; i++) {
			final long[] size = dimensions == 2 ? new long[] { 60 + i, 41 } : new long[] { 19, 16, 12 + i };
			final RandomAccessibleInterval<UnsignedByteType> mask = TestImages.mask(random, 9, size);
			final RandomAccessibleInterval<UnsignedByteType> framed = ArrayImgs.unsignedBytes(Intervals
				.dimensionsAsLongArray(Intervals.expand(mask, 1)));
			copy(mask, Views.translateInverse(framed, ones(dimensions)));
			for (final boolean probability : new boolean[] { false, true })
				for (final boolean thinning : new boolean[] { false, true }) {
					final RandomAccessibleInterval<FloatType> ends = run(mask, Border.ENDS, probability,
						thinning);
					final RandomAccessibleInterval<FloatType> expected = run(framed, Border.CONTINUES,
						probability, thinning);
					assertArrayEquals(TestImages.values(Views.interval(Views.translateInverse(expected, ones(
						dimensions)), mask)), TestImages.values(ends));
				}
		}
	}

	@Test
	void barsOnTheBorderHaveTheirMiddleOrGoOn() {
		for (final int width : new int[] { 4, 9, 20 }) {
			final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(90, 50);
			for (int x = 10; x < 80; x++)
				for (int y = 0; y < width; y++)
					mask.getAt(x, y).set(255);
			final double[] ends = middle(mask, Border.ENDS);
			assertEquals(width / 2., ends[0] + 0.5, 0.5);
			assertEquals(width / 2., ends[1]);
			final double[] continues = middle(mask, Border.CONTINUES);
			assertEquals(0, continues[0]);
			assertEquals(width - 0.5, continues[1]);
		}
	}

	/** Returns in which row the skeleton lies at x = 45, and the radius there. */
	private double[] middle(final RandomAccessibleInterval<UnsignedByteType> mask,
		final Border border)
	{
		final RandomAccessibleInterval<UnsignedByteType> skeleton = ArrayImgs.unsignedBytes(90, 50);
		final RandomAccessibleInterval<FloatType> radius = ArrayImgs.floats(90, 50);
		new Skeletonizer(PlainModel.indifferent(2)).border(border).skeletonize(mask, skeleton, radius);
		int y = 0;
		while (skeleton.getAt(45, y).get() == 0)
			y++;
		return new double[] { y, radius.getAt(45, y).get() };
	}

	@ParameterizedTest
	@EnumSource(Border.class)
	void whatFillsTheImageHasASkeleton(final Border border) {
		for (final long[] size : SMALL) {
			final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(size);
			Views.iterable(mask).forEach(pixel -> pixel.set(255));
			check(mask, border);
		}
	}

	@ParameterizedTest
	@EnumSource(Border.class)
	void narrowImagesHaveSkeletons(final Border border) {
		final Random random = new Random(22);
		for (final long[] size : SMALL) {
			final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(size);
			Views.iterable(mask).forEach(pixel -> pixel.set(random.nextInt(5) > 0 ? 255 : 0));
			mask.firstElement().set(255);
			check(mask, border);
		}
	}

	@ParameterizedTest
	@EnumSource(Border.class)
	void slicesMayBeFull(final Border border) {
		for (int axis = 0; axis < 3; axis++) {
			final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(14, 12, 13);
			Views.hyperSlice(mask, axis, 5).forEach(pixel -> pixel.set(255));
			check(mask, border);
			Views.hyperSlice(mask, axis, 0).forEach(pixel -> pixel.set(255));
			check(mask, border);
		}
	}

	@Test
	void aLineThatFillsTheImageIsItsSkeleton() {
		for (final Border border : Border.values()) {
			final RandomAccessibleInterval<UnsignedByteType> line = ArrayImgs.unsignedBytes(1, 40);
			Views.iterable(line).forEach(pixel -> pixel.set(255));
			final RandomAccessibleInterval<FloatType> radius = ArrayImgs.floats(1, 40);
			new Skeletonizer(models[0]).border(border).skeletonize(line, ArrayImgs.unsignedBytes(1, 40),
				radius);
			for (int y = 1; y < 39; y++)
				assertEquals(0.5, radius.getAt(0, y).get());
		}
	}

	/** Skeletonizes in all ways, and checks what must be true of skeletons. */
	private void check(final RandomAccessibleInterval<UnsignedByteType> mask, final Border border) {
		final PixelSet object = TestImages.set(mask, 1);
		for (final boolean probability : new boolean[] { false, true }) {
			final RandomAccessibleInterval<FloatType> thin = run(mask, border, probability, true);
			final PixelSet skeleton = TestImages.set(thin, 1);
			final String message = Arrays.toString(mask.dimensionsAsLongArray()) + ", " +
				probability;
			assertEquals(BettiNumbers.of(object), BettiNumbers.of(skeleton), message);
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				assertTrue(object.contains(p), message);
			final RandomAccessibleInterval<FloatType> radius = floats(mask);
			skeletonizer(mask, border).probability(probability).byMaximum(probability).skeletonize(mask,
				floats(mask), radius);
			assertEquals(skeleton, TestImages.set(radius, 1), message);
			for (final double value : TestImages.values(radius))
				assertTrue(value >= 0 && value < 50, message + ": " + value);
			for (final double value : TestImages.values(run(mask, border, probability, false)))
				assertTrue(value >= 0 && value <= 1, message + ": " + value);
		}
	}

	private RandomAccessibleInterval<FloatType> run(
		final RandomAccessibleInterval<UnsignedByteType> image, final Border border,
		final boolean probability, final boolean thinning)
	{
		final RandomAccessibleInterval<FloatType> target = floats(image);
		skeletonizer(image, border).probability(probability).byMaximum(probability).thinning(thinning)
			.skeletonize(image, target);
		return target;
	}

	private Skeletonizer skeletonizer(final RandomAccessibleInterval<?> image, final Border border) {
		final int dimensions = Skeletonizer.dimensions(image);
		return new Skeletonizer(models[dimensions - 2]).border(border).spacing(Arrays.copyOf(
			SPACING, dimensions));
	}

	private static void copy(final RandomAccessibleInterval<UnsignedByteType> from,
		final RandomAccessibleInterval<UnsignedByteType> to)
	{
		final var cursor = Views.iterable(from).localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			to.getAt(cursor).set(cursor.get());
		}
	}

	private static long[] ones(final int dimensions) {
		return dimensions == 2 ? new long[] { 1, 1 } : new long[] { 1, 1, 1 };
	}

	private static RandomAccessibleInterval<FloatType> floats(
		final RandomAccessibleInterval<?> image)
	{
		return ArrayImgs.floats(image.dimensionsAsLongArray());
	}
}
