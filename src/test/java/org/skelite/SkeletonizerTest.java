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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.coverage.LocalRadius;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;
import org.skelite.util.Progress;

/** Tests {@link Skeletonizer} on random images. */
class SkeletonizerTest {

	private static final long[][] SIZES = { { 90, 70 }, { 24, 26, 22 } };

	private final Model[] models = { PlainModel.of(2, 1), PlainModel.of(3, 2) };

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void skeletonsAreThinAndHaveTheTopologyOfTheMask(final int dimensions) {
		final Random random = new Random(3);
		for (int i = 0; i < 5; i++) {
			final RandomAccessibleInterval<UnsignedByteType> mask = mask(random, dimensions);
			final RandomAccessibleInterval<UnsignedByteType> skeleton = bytes(mask);
			final Skeleton result = skeletonizer(dimensions).skeletonize(mask, skeleton);
			final PixelSet set = TestImages.set(skeleton, 1);
			assertEquals(BettiNumbers.of(TestImages.set(mask, 1)), BettiNumbers.of(set));
			assertEquals(0, SkeletonPoints.of(set).deletable());
			assertEquals(TestImages.set(mask, 1).count(), result.foregroundPixels());
			assertEquals(set.count(), result.skeletonPixels());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void typesAndThreadsDoNotMatter(final int dimensions) {
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(new Random(4), dimensions);
		final double[] expected = skeleton(skeletonizer(dimensions), mask);
		assertArrayEquals(expected, Parallelization.runSingleThreaded(() -> skeleton(skeletonizer(
			dimensions), mask)));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions), Converters.convert(mask, (a,
			b) -> b.set((byte) (a.get() / 2)), new ByteType())));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions).threshold(-1.5), Converters.convert(
			mask, (a, b) -> b.set((byte) (a.get() / 255 - 2)), new ByteType())));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions), Converters.convert(mask, (a,
			b) -> b.set(a.get() * 257), new UnsignedShortType())));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions).threshold(0.25), Converters.convert(
			mask, (a, b) -> b.set(a.get() / 510f), new FloatType())));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions).threshold(0.25).invert(true),
			Converters.convert(mask, (a, b) -> b.set(1 - a.get() / 255d), new DoubleType())));
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions), Converters.convert(mask, (a,
			b) -> b.set(a.get() << 20), new IntType())));
		final long[] shift = dimensions == 2 ? new long[] { -3, 8 } : new long[] { -3, 8, 1 };
		assertArrayEquals(expected, skeleton(skeletonizer(dimensions), Views.translate(mask, shift)));
	}

	@Test
	void aVolumeOfOneSliceIsAnImage() {
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(new Random(5), 2);
		final RandomAccessibleInterval<UnsignedByteType> slice = Views.translate(Views.addDimension(mask,
			0, 0), 0, 0, 4);
		assertEquals(2, Skeletonizer.dimensions(slice));
		assertEquals(3, Skeletonizer.dimensions(mask(new Random(5), 3)));
		assertArrayEquals(skeleton(skeletonizer(2).spacing(1, 2), mask), skeleton(skeletonizer(2)
			.spacing(1, 2, 5), slice));
	}

	@Test
	void unfitImagesAreRefused() {
		final RandomAccessibleInterval<UnsignedByteType> image = mask(new Random(6), 2);
		final RandomAccessibleInterval<UnsignedByteType> volume = mask(new Random(6), 3);
		refused("Model test is for 3D images, but the image is 2D (90 x 70).", skeletonizer(3), image);
		refused("Model test is for 2D images, but the image is 3D (24 x 26 x 22).", skeletonizer(2),
			volume);
		refused("Image must be 2D or 3D, got 4D", skeletonizer(3), Views.addDimension(volume, 0, 1));
		refused("Image must be 2D or 3D, got 1D", skeletonizer(2), Views.hyperSlice(image, 1, 0));
		refused("Expected 2 pixel sizes, got 4.", skeletonizer(2).spacing(1, 1, 1, 1), image);
		refused("The soft skeleton lies between 0 and 1, but", skeletonizer(2).thinning(false), image);
		final float[] values = new float[300];
		values[120] = 1;
		values[250] = Float.NaN;
		values[150] = Float.NaN;
		refused("Image contains NaN, first in row y=7, z=0", skeletonizer(2), ArrayImgs.floats(values,
			20, 15));
		assertThrows(IllegalArgumentException.class, () -> skeletonizer(2).skeletonize(image, bytes(
			volume)));
		assertThrows(IllegalArgumentException.class, () -> skeletonizer(2).skeletonize(image, bytes(image),
			bytes(image)));
	}

	@Test
	void improbableProbabilitiesAreRefused() {
		final float[] values = new float[300];
		values[50] = 0.5f;
		values[170] = 1.5f;
		final RandomAccessibleInterval<FloatType> map = ArrayImgs.floats(values, 20, 15);
		refused("Image contains values that are no probabilities from 0 to 1, first in row y=8",
			skeletonizer(2).probability(true), map);
		assertEquals(1, skeletonizer(2).probability(true).byMaximum(true).skeletonize(map, bytes(map))
			.foregroundPixels());
		values[170] = -0.1f;
		refused("Image contains NaN, infinite or negative values, first in row y=8", skeletonizer(2)
			.probability(true).byMaximum(true), map);
		refused("A probability map cannot be inverted", skeletonizer(2).probability(true).invert(true),
			map);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void masksAsProbabilitiesAreTheSame(final int dimensions) {
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(new Random(7), dimensions);
		assertArrayEquals(skeleton(skeletonizer(dimensions), mask), skeleton(skeletonizer(dimensions)
			.probability(true).byMaximum(true), mask));
		final RandomAccessibleInterval<FloatType> expected = floats(mask);
		final RandomAccessibleInterval<FloatType> actual = floats(mask);
		skeletonizer(dimensions).thinning(false).skeletonize(mask, expected);
		skeletonizer(dimensions).thinning(false).probability(true).byMaximum(true).skeletonize(mask,
			actual);
		assertArrayEquals(TestImages.values(expected), TestImages.values(actual), 1e-5);
	}

	@Test
	void probabilitiesGuideTheSkeletonOfWhatIsAboveTheThreshold() {
		final Random random = new Random(8);
		final RandomAccessibleInterval<FloatType> map = floats(mask(random, 2));
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(random, 2);
		final double[] values = TestImages.values(mask);
		int i = 0;
		for (final FloatType value : Views.flatIterable(map))
			value.set((float) (0.7 * values[i++] / 255 + 0.3 * random.nextDouble()));
		final RandomAccessibleInterval<UnsignedByteType> skeleton = bytes(map);
		skeletonizer(2).probability(true).skeletonize(map, skeleton);
		assertEquals(BettiNumbers.of(TestImages.set(mask, 1)), BettiNumbers.of(TestImages.set(skeleton,
			1)));
		assertEquals(0, SkeletonPoints.of(TestImages.set(skeleton, 1)).deletable());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void radiiAreThoseOfTheSkeleton(final int dimensions) {
		final double[] spacing = dimensions == 2 ? new double[] { 0.5, 1.5 } : new double[] { 0.5, 0.7,
			2 };
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(new Random(9), dimensions);
		final RandomAccessibleInterval<UnsignedByteType> skeleton = bytes(mask);
		final RandomAccessibleInterval<FloatType> radius = floats(mask);
		skeletonizer(dimensions).spacing(spacing).skeletonize(mask, skeleton, radius);
		final PixelIndex object = new PixelIndex(TestImages.set(mask, 1));
		final LocalRadius expected = new LocalRadius(object, DistanceMap.euclidean(object, spacing),
			spacing);
		final PixelSet path = TestImages.set(skeleton, 1);
		final double[] radii = TestImages.values(radius);
		int i = 0;
		for (int z = 0; z < (dimensions == 3 ? mask.dimension(2) : 1); z++)
			for (int y = 0; y < mask.dimension(1); y++)
				for (int x = 0; x < mask.dimension(0); x++) {
					final long p = path.position(x, y, z);
					assertEquals(path.contains(p) ? expected.at(p) : 0, radii[i++], 1e-5);
				}
	}

	/** A cylinder that is round in calibrated units, but flat in pixels. */
	@Test
	void thinningGoesByCalibratedDistance() {
		final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(60, 49, 17);
		for (int x = 3; x < 57; x++)
			for (int z = 0; z < 17; z++)
				for (int y = 0; y < 49; y++)
					if ((y - 24) * (y - 24) + 16 * (z - 8) * (z - 8) <= 440) mask.getAt(x, y, z).set(255);
		assertTrue(greatestDistanceFromAxis(middle(mask, 1, 1, 4)) <= 4);
		// by pixels, the cylinder is flat, and another line is its middle
		assertFalse(Arrays.equals(TestImages.set(middle(mask, 1, 1, 1), 1).words(), TestImages.set(middle(mask,
			1, 1, 4), 1).words()));
	}

	private static double greatestDistanceFromAxis(
		final RandomAccessibleInterval<UnsignedByteType> skeleton)
	{
		final PixelSet set = TestImages.set(skeleton, 1);
		double greatest = 0;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			greatest = Math.max(greatest, Math.hypot(set.y(p) - 24, 4 * (set.z(p) - 8)));
		return greatest;
	}

	private static RandomAccessibleInterval<UnsignedByteType> middle(
		final RandomAccessibleInterval<UnsignedByteType> mask, final double... spacing)
	{
		final RandomAccessibleInterval<UnsignedByteType> skeleton = bytes(mask);
		new Skeletonizer(PlainModel.indifferent(3)).spacing(spacing).detail(4).skeletonize(mask, skeleton);
		return Views.zeroMin(Views.interval(skeleton, new long[] { 20, 0, 0 }, new long[] { 39, 48,
			16 }));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void canceledAnywhereTheTargetIsUntouched(final boolean probability) {
		final RandomAccessibleInterval<UnsignedByteType> mask = mask(new Random(10), 3);
		final int checks = countChecks(mask, probability, Integer.MAX_VALUE);
		assertTrue(checks > 15);
		for (int limit = 0; limit < checks; limit += 1 + checks / 40)
			assertEquals(-1, countChecks(mask, probability, limit));
	}

	/** Returns how often it was asked whether to cancel, or -1 if it was canceled. */
	private int countChecks(final RandomAccessibleInterval<UnsignedByteType> mask,
		final boolean probability, final int limit)
	{
		final AtomicInteger checks = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void update(final long done, final long total, final String message) {
				assertTrue(done >= 0 && done <= total && !message.isEmpty());
			}

			@Override
			public boolean isCanceled() {
				return checks.incrementAndGet() > limit;
			}
		};
		final RandomAccessibleInterval<UnsignedByteType> target = bytes(mask);
		target.firstElement().set(77);
		try {
			skeletonizer(3).probability(probability).byMaximum(true).progress(progress).skeletonize(mask,
				target);
			assertNotEquals(77, target.firstElement().get());
			return checks.get();
		}
		catch (final CancellationException exc) {
			assertEquals(77, target.firstElement().get());
			return -1;
		}
	}

	private Skeletonizer skeletonizer(final int dimensions) {
		return new Skeletonizer(models[dimensions - 2]);
	}

	private static RandomAccessibleInterval<UnsignedByteType> mask(final Random random,
		final int dimensions)
	{
		return TestImages.mask(random, dimensions == 2 ? 9 : 5, SIZES[dimensions - 2]);
	}

	private static <T extends RealType<T>> double[] skeleton(final Skeletonizer skeletonizer,
		final RandomAccessibleInterval<T> image)
	{
		final RandomAccessibleInterval<UnsignedByteType> target = bytes(image);
		skeletonizer.skeletonize(image, target);
		return TestImages.values(target);
	}

	private static <T extends RealType<T>> void refused(final String message,
		final Skeletonizer skeletonizer, final RandomAccessibleInterval<T> image)
	{
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> skeletonizer.skeletonize(image, bytes(image)));
		assertTrue(exc.getMessage().startsWith(message), exc.getMessage());
	}

	private static RandomAccessibleInterval<UnsignedByteType> bytes(
		final RandomAccessibleInterval<?> image)
	{
		return ArrayImgs.unsignedBytes(image.dimensionsAsLongArray());
	}

	private static RandomAccessibleInterval<FloatType> floats(
		final RandomAccessibleInterval<?> image)
	{
		return ArrayImgs.floats(image.dimensionsAsLongArray());
	}
}
