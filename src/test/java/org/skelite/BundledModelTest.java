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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.PixelSet;
import org.skelite.score.CenterlineAgreement;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;

import ij.process.ByteProcessor;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * The bundled 2D model on masks that its training never saw, against ImageJ
 * 1.x's own skeletonizer; and on shapes whose skeleton is known.
 */
class BundledModelTest {

	private static final int MASKS = 50;
	private static final int SIZE = 256;
	private static final double TOLERANCE = 2;
	private static final long SEED = 20_26;

	private static Model model;

	@BeforeAll
	static void open() {
		model = Model.open("skelite-2d");
	}

	@AfterAll
	static void close() {
		model.close();
	}

	@Test
	void cleanMasksAreSkeletonizedBetterThanByImageJ() {
		final List<Comparison> masks = compare(NoiseFamily.NONE);
		assertExact(masks);
		assertTrue(ratio(masks, Scores::distance) <= 0.85);
		assertTrue(difference(masks, Scores::precision) >= 0);
		assertTrue(difference(masks, Scores::recall) >= -0.015);
		assertTrue(difference(masks, Scores::endPoints) <= 0);
	}

	@Test
	void roughMasksAreSkeletonizedMuchBetterThanByImageJ() {
		final List<Comparison> masks = compare(NoiseFamily.BLUR, NoiseFamily.BUMPS);
		assertExact(masks);
		assertTrue(ratio(masks, Scores::distance) <= 0.7);
		assertTrue(difference(masks, Scores::precision) >= 0);
		assertTrue(difference(masks, Scores::recall) >= -0.015);
		assertTrue(ratio(masks, Scores::endPoints) <= 1.0 / 3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void shiftedMasksHaveShiftedSkeletons(final int axis) {
		final PixelSet mask = sample(0, NoiseFamily.BUMPS).noisy();
		final byte[] shifted = new byte[SIZE * SIZE];
		final byte[] image = pixels(mask);
		final int step = axis == 0 ? 1 : SIZE;
		// without what would leave or touch the image's edge
		for (int y = 2; y < SIZE - 2; y++)
			for (int x = 2; x < SIZE - 2; x++)
				shifted[y * SIZE + x + step] = image[y * SIZE + x];
		final byte[] inner = new byte[SIZE * SIZE];
		System.arraycopy(shifted, step, inner, 0, inner.length - step);
		final byte[] expected = skeletonize(inner, SIZE, SIZE);
		final byte[] actual = skeletonize(shifted, SIZE, SIZE);
		for (int i = 0; i < inner.length - step; i++)
			assertEquals(expected[i], actual[i + step], "pixel " + i);
	}

	@Test
	void turnedMasksHaveNearlyTheTurnedSkeleton() {
		double dice = 0;
		final int masks = 14;
		for (int i = 0; i < masks; i++) {
			final byte[] image = pixels(sample(i, NoiseFamily.NONE, NoiseFamily.BUMPS).noisy());
			final int symmetry = 1 + i % 7;
			dice += dice(turn(skeletonize(image, SIZE, SIZE), symmetry), skeletonize(turn(image, symmetry),
				SIZE, SIZE)) / masks;
		}
		assertTrue(dice >= 0.85, "Dice is " + dice);
	}

	/** Mirrors along x and y and exchanges them, as the bits of a number say. */
	private static byte[] turn(final byte[] image, final int symmetry) {
		final byte[] turned = new byte[image.length];
		for (int y = 0; y < SIZE; y++)
			for (int x = 0; x < SIZE; x++) {
				final int a = (symmetry & 1) == 0 ? x : SIZE - 1 - x;
				final int b = (symmetry & 2) == 0 ? y : SIZE - 1 - y;
				turned[(symmetry & 4) == 0 ? b * SIZE + a : a * SIZE + b] = image[y * SIZE + x];
			}
		return turned;
	}

	private static double dice(final byte[] a, final byte[] b) {
		int both = 0;
		int sum = 0;
		for (int i = 0; i < a.length; i++) {
			if (a[i] != 0 && b[i] != 0) both++;
			if (a[i] != 0) sum++;
			if (b[i] != 0) sum++;
		}
		return 2.0 * both / sum;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 8, 13, 20, 31, 40 })
	void barsBecomeLinesOnePixelWide(final int width) {
		for (int angle = 0; angle < 180; angle += 45) {
			final PixelSet skeleton = set(skeletonize(bar(width, angle), SIZE, SIZE), SIZE, SIZE);
			final SkeletonPoints points = SkeletonPoints.of(skeleton);
			final String bar = "width " + width + ", angle " + angle;
			assertEquals(new BettiNumbers(1, 0, 0), BettiNumbers.of(skeleton), bar);
			assertEquals(0, points.deletable(), bar);
			assertEquals(2, points.endPoints(), bar);
			assertEquals(0, points.junctions(), bar);
			assertTrue(skeleton.count() >= 60, bar);
		}
	}

	@Test
	void everyComponentKeepsAPixel() {
		final int size = 120;
		final byte[] image = new byte[size * size];
		final int[] radii = { 0, 1, 2, 3, 5, 8, 12 };
		int x = 4;
		for (final int radius : radii) {
			x += radius;
			for (int i = 0; i < image.length; i++)
				if (Math.hypot(i % size - x, i / size - 60) <= radius) image[i] = (byte) 255;
			x += radius + 4;
		}
		final PixelSet skeleton = set(skeletonize(image, size, size), size, size);
		assertEquals(new BettiNumbers(radii.length, 0, 0), BettiNumbers.of(skeleton));
	}

	/** A bar 150 pixels long around the middle of the image. */
	private static byte[] bar(final int width, final int angle) {
		final double cos = Math.cos(Math.toRadians(angle));
		final double sin = Math.sin(Math.toRadians(angle));
		final byte[] image = new byte[SIZE * SIZE];
		for (int i = 0; i < image.length; i++) {
			final double dx = i % SIZE - 128.3;
			final double dy = i / SIZE - 128.4;
			final double along = dx * cos + dy * sin;
			final double across = dy * cos - dx * sin;
			if (Math.abs(along) <= 75 && Math.abs(across) <= Math.max(width, Math.sqrt(2)) / 2.0)
				image[i] = (byte) 255;
		}
		return image;
	}

	private static List<Comparison> compare(final NoiseFamily... noise) {
		return IntStream.range(0, MASKS).mapToObj(i -> {
			final Sample sample = sample(i, noise);
			final PixelSet mask = sample.noisy();
			final PixelSet skelite = set(skeletonize(pixels(mask), SIZE, SIZE), SIZE, SIZE);
			return new Comparison(mask, skelite, scores(skelite, sample), scores(imageJ(mask), sample));
		}).toList();
	}

	private static Sample sample(final int number, final NoiseFamily... noise) {
		return new CurveSynthesizer(SynthesisOptions.for2d().size(SIZE, SIZE).radius(0.7, 8).noise(noise)
			.strength(0.6, 1).seed(SEED)).sample(number);
	}

	private static Scores scores(final PixelSet skeleton, final Sample sample) {
		final CenterlineAgreement agreement = CenterlineAgreement.of(skeleton, sample.centerline()
			.pixels(), TOLERANCE, 1, 1);
		return new Scores(agreement.meanDistance(), agreement.precision(), agreement.recall(), Math.abs(
			SkeletonPoints.of(skeleton).endPoints() - sample.centerline().endPoints()));
	}

	private static void assertExact(final List<Comparison> masks) {
		for (final Comparison c : masks) {
			assertEquals(BettiNumbers.of(c.mask), BettiNumbers.of(c.skeleton));
			assertEquals(0, SkeletonPoints.of(c.skeleton).deletable());
			for (long p = c.skeleton.next(0); p >= 0; p = c.skeleton.next(p + 1))
				assertTrue(c.mask.contains(p));
		}
	}

	private static double ratio(final List<Comparison> masks, final ToDoubleFunction<Scores> score) {
		return mean(masks, c -> score.applyAsDouble(c.skelite)) / mean(masks, c -> score.applyAsDouble(
			c.imageJ));
	}

	private static double difference(final List<Comparison> masks,
		final ToDoubleFunction<Scores> score)
	{
		return mean(masks, c -> score.applyAsDouble(c.skelite)) - mean(masks, c -> score.applyAsDouble(
			c.imageJ));
	}

	private static double mean(final List<Comparison> masks,
		final ToDoubleFunction<Comparison> value)
	{
		return masks.stream().mapToDouble(value).average().orElseThrow();
	}

	private static byte[] skeletonize(final byte[] image, final int width, final int height) {
		final ArrayImg<UnsignedByteType, ByteArray> result = ArrayImgs.unsignedBytes(width, height);
		new Skeletonizer(model).skeletonize(ArrayImgs.unsignedBytes(image, width, height), result);
		return result.update(null).getCurrentStorageArray();
	}

	/** ImageJ's skeletonizer takes black for the object. */
	private static PixelSet imageJ(final PixelSet mask) {
		final byte[] image = pixels(mask);
		for (int i = 0; i < image.length; i++)
			image[i] = (byte) ~image[i];
		final ByteProcessor processor = new ByteProcessor(SIZE, SIZE, image);
		processor.skeletonize();
		for (int i = 0; i < image.length; i++)
			image[i] = (byte) ~image[i];
		return set(image, SIZE, SIZE);
	}

	private static byte[] pixels(final PixelSet set) {
		final byte[] image = new byte[SIZE * SIZE];
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			image[(int) (set.y(p) * SIZE + set.x(p))] = (byte) 255;
		return image;
	}

	private static PixelSet set(final byte[] image, final int width, final int height) {
		final PixelSet set = new PixelSet(new long[] { width, height }, 4);
		for (int i = 0; i < image.length; i++)
			if (image[i] != 0) set.add(set.position(i % width, i / width, 0));
		return set;
	}

	private record Scores(double distance, double precision, double recall, double endPoints) {}

	private record Comparison(PixelSet mask, PixelSet skeleton, Scores skelite, Scores imageJ) {}
}
