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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.thinning.HomotopicThinning;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;
import org.skelite.util.Progress;

/** Compares tiles of random sizes with the whole image. */
class TiledUpdateTest {

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void tilesEqualTheWhole(final int dimensions) {
		final Random random = new Random(1);
		for (int i = 0; i < 8; i++) {
			final Model model = PlainModel.of(dimensions, i);
			final long[] size = dimensions == 2 ? new long[] { 120 + random.nextInt(60), 90 }
				: new long[] { 26, 20 + random.nextInt(10), 22 };
			// elsewhere than at 0
			final RandomAccessibleInterval<UnsignedByteType> mask = Views.translate(TestImages.mask(random,
				dimensions == 2 ? 9 : 5, size), dimensions == 2 ? new long[] { -7, 3 } : new long[] { 5, -9,
					1 });
			final RandomAccessibleInterval<FloatType> whole = floats(mask);
			new Skeletonizer(model).thinning(false).skeletonize(mask, whole);
			final RandomAccessibleInterval<FloatType> tiled = floats(mask);
			final TiledUpdate update = new TiledUpdate(model, mask, 0, TiledUpdate.iterations(mask, 0, model
				.card().erosionsPerIteration()));
			for (final Interval tile : tiles(random, mask)) {
				// copied, so that nothing but the required source can be read
				final Interval required = update.requiredSourceInterval(tile);
				update.compute(copy(Views.interval(mask, required)), Views.interval(tiled, tile),
					Progress.NONE);
			}
			final double[] expected = TestImages.values(whole);
			assertArrayEquals(expected, TestImages.values(tiled), 1e-6);
			checkThinned(mask, tiled, model);
		}
	}

	private static void checkThinned(final RandomAccessibleInterval<UnsignedByteType> mask,
		final RandomAccessibleInterval<FloatType> tiled, final Model model)
	{
		final PixelIndex index = new PixelIndex(TestImages.set(mask, 2));
		final float[] out = new float[index.size()];
		final double[] values = TestImages.values(tiled);
		final PixelSet set = index.set();
		for (int i = 0; i < out.length; i++) {
			final long p = index.position(i);
			out[i] = (float) values[(int) ((set.z(p) * set.dimension(1) + set.y(p)) * set.dimension(0) +
				set.x(p))];
		}
		final PixelSet skeleton = new HomotopicThinning(index, model.card().thinningOptions(),
			Progress.NONE).thin(out);
		assertEquals(BettiNumbers.of(set), BettiNumbers.of(skeleton));
		assertEquals(0, SkeletonPoints.of(skeleton).deletable());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void tooFewIterationsAreRefused(final int dimensions) {
		final Model model = PlainModel.of(dimensions, 1);
		final long[] size = dimensions == 2 ? new long[] { 40, 40 } : new long[] { 20, 20, 20 };
		final RandomAccessibleInterval<UnsignedByteType> mask = TestImages.mask(new Random(2), 9, size);
		final int needed = TiledUpdate.iterations(mask, 0, 2);
		assertTrue(needed > 1);
		final TiledUpdate update = new TiledUpdate(model, mask, 0, needed - 1);
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class, () -> update
			.compute(mask, floats(mask), Progress.NONE));
		assertTrue(exc.getMessage().startsWith("More than " + (needed - 1) + " iterations"), exc
			.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new TiledUpdate(model, mask, 0, needed)
			.compute(Views.interval(mask, Intervals.expand(mask, -1)), floats(mask), Progress.NONE));
	}

	private static Iterable<Interval> tiles(final Random random, final Interval image) {
		final List<Interval> tiles = new ArrayList<>();
		tiles.add(image);
		for (int d = 0; d < image.numDimensions(); d++) {
			final List<Interval> parts = new ArrayList<>();
			long min = image.min(d);
			while (min <= image.max(d)) {
				final long max = Math.min(image.max(d), min + random.nextInt((int) image.dimension(d)));
				for (final Interval tile : tiles) {
					final long[] mins = tile.minAsLongArray();
					final long[] maxs = tile.maxAsLongArray();
					mins[d] = min;
					maxs[d] = max;
					parts.add(new FinalInterval(mins, maxs));
				}
				min = max + 1;
			}
			tiles.clear();
			tiles.addAll(parts);
		}
		return tiles;
	}

	private static RandomAccessibleInterval<UnsignedByteType> copy(
		final RandomAccessibleInterval<UnsignedByteType> part)
	{
		final RandomAccessibleInterval<UnsignedByteType> copy = Views.translate(ArrayImgs.unsignedBytes(
			part.dimensionsAsLongArray()), part.minAsLongArray());
		LoopBuilder.setImages(part, copy).forEachPixel((a, b) -> b.set(a));
		return copy;
	}

	private static RandomAccessibleInterval<FloatType> floats(final Interval interval) {
		return Views.translate(ArrayImgs.floats(interval.dimensionsAsLongArray()), interval
			.minAsLongArray());
	}
}
