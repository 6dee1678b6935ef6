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
package org.skelite.thinning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;
import org.skelite.util.Progress;

/** Tests that {@link HomotopicThinning} keeps the topology, thins, and shifts exactly. */
public class HomotopicThinningTest {

	private static final int PATTERNS = 4;

	private static final double[] DETAILS = { 0, 0.5, 5 };

	@Test
	public void randomMasks2D() {
		final Random random = new Random(1);
		for (int i = 0; i < 300; i++) {
			final long[] size = { 1 + random.nextInt(80), 1 + random.nextInt(40) };
			check(Masks.random(random, random.nextDouble(), size), random);
			check(Masks.blobs(random, 4 * random.nextDouble() - 2, size), random);
		}
	}

	@Test
	public void randomMasks3D() {
		final Random random = new Random(2);
		for (int i = 0; i < 100; i++) {
			final long[] size = { 1 + random.nextInt(20), 1 + random.nextInt(16), 1 + random.nextInt(
				16) };
			check(Masks.random(random, random.nextDouble(), size), random);
			check(Masks.blobs(random, 4 * random.nextDouble() - 2, size), random);
		}
	}

	@Test
	public void emptyAndFullMasks() {
		final Random random = new Random(3);
		for (final long[] size : new long[][] { { 1, 1 }, { 1, 30 }, { 30, 1 }, { 20, 20 }, { 1, 1,
			1 }, { 1, 1, 9 }, { 9, 1, 9 }, { 8, 8, 8 } })
		{
			check(Masks.of((x, y, z) -> true, size), random);
			check(Masks.of((x, y, z) -> false, size), random);
		}
	}

	@Test
	public void shiftedImages() {
		final Random random = new Random(4);
		for (int i = 0; i < 20; i++)
			for (int d = 0; d < 3; d++) {
				final long[] size = d < 2 && i % 2 == 0 ? new long[] { 50, 40 } : new long[] { 14, 15,
					13 };
				final PixelSet set = Masks.blobs(random, 1, size);
				// room, so that no object is cut by the edge of one image only
				final long[] larger = Arrays.stream(size).map(s -> s + 4).toArray();
				PixelSet inside = set;
				for (int k = 0; k < size.length; k++)
					inside = Masks.shifted(inside, k, 1, larger);
				final PixelSet shifted = Masks.shifted(inside, d, 1, larger);
				final double[] spacing = random.doubles(size.length, 0.5, 2).toArray();
				// the order of members is the same in both
				final float[] out = out(random, i % PATTERNS, new PixelIndex(set).size());
				final PixelSet expected = Masks.shifted(thin(inside, out, 0.5, spacing), d, 1, larger);
				assertEquals(expected, thin(shifted, out, 0.5, spacing));
			}
	}

	@Test
	public void threadsDoNotMatter() {
		final Random random = new Random(6);
		for (final long[] size : new long[][] { { 600, 400 }, { 300, 700 }, { 60, 70, 80 } })
			for (int pattern = 0; pattern < PATTERNS; pattern++) {
				final PixelSet set = Masks.blobs(random, 2.5, size);
				final PixelIndex mask = new PixelIndex(set);
				assertTrue(mask.size() > 1 << 14 && new ObjectGroups(mask, 2).largest() < 0.8 * mask.size());
				final double[] spacing = random.doubles(size.length, 0.5, 2).toArray();
				final float[] out = out(random, pattern, mask.size());
				final List<PixelSet> skeletons = new ArrayList<>();
				Parallelization.runSingleThreaded(() -> skeletons.add(thin(set, out, 0.8, spacing)));
				Parallelization.runWithNumThreads(3, () -> skeletons.add(thin(set, out, 0.8, spacing)));
				assertEquals(skeletons.get(0), skeletons.get(1));
			}
	}

	@Test
	public void threadsDoNotMatterWithinAnObject() {
		final Random random = new Random(7);
		for (final long[] size : new long[][] { { 400, 300 }, { 48, 50, 52 } })
			for (int pattern = 0; pattern < PATTERNS; pattern++) {
				final PixelSet set = Masks.blobs(random, -1, size);
				final PixelIndex mask = new PixelIndex(set);
				assertTrue(mask.size() > 3 << 14);
				assertTrue(new ObjectGroups(mask, 2).largest() > 0.8 * mask.size());
				final float[] out = out(random, pattern, mask.size());
				final double[] spacing = random.doubles(size.length, 0.5, 2).toArray();
				final List<PixelSet> skeletons = new ArrayList<>();
				Parallelization.runSingleThreaded(() -> skeletons.add(thin(set, out, 0.8, spacing)));
				Parallelization.runWithNumThreads(3, () -> skeletons.add(thin(set, out, 0.8, spacing)));
				assertEquals(skeletons.get(0), skeletons.get(1));
			}
	}

	@Test
	public void anchorsAreReached() {
		final PixelSet bar = Masks.of((x, y, z) -> y >= 10 && y < 21 && x >= 5 && x < 75, 80, 30);
		final PixelIndex index = new PixelIndex(bar);
		final float[] out = new float[index.size()];
		for (int i = 0; i < out.length; i++)
			out[i] = bar.y(index.position(i)) == 15 ? 1 : 0.2f;
		final PixelSet line = Masks.of((x, y, z) -> y == 15 && x >= 5 && x < 75, 80, 30);
		assertEquals(line, thin(bar, out, 0.5, 1, 1));
	}

	@Test
	public void theSoftSkeletonDecidesOnDetailsOfMiddleSize() {
		// half a bar's width is 8.5, so that all that stands out by less than 5 pixels goes
		assertEquals(2, endPoints(4, 0.8f));
		assertEquals(2, endPoints(7, 0.4f));
		assertEquals(3, endPoints(7, 0.8f));
		// and what stands out by more than 10 stays
		assertEquals(3, endPoints(14, 0));
	}

	/** Returns the end points of a bar's skeleton with a bump of some height and value. */
	private static long endPoints(final int height, final float value) {
		final PixelSet bar = Masks.of((x, y, z) -> y >= 20 && y < 37 && x >= 5 && x < 95 || x > 47 &&
			x < 53 && y >= 20 - height && y < 20, 100, 50);
		final PixelIndex index = new PixelIndex(bar);
		final float[] out = new float[index.size()];
		for (int i = 0; i < out.length; i++) {
			final long x = bar.x(index.position(i));
			final long y = bar.y(index.position(i));
			if (y == 28) out[i] = 1;
			else if (x == 50 && y < 28) out[i] = value;
		}
		return SkeletonPoints.of(new HomotopicThinning(index, ThinningOptions.options(),
			Progress.NONE).thin(out)).endPoints();
	}

	@Test
	public void noiseInLastBits() {
		final Random random = new Random(5);
		final PixelSet set = Masks.blobs(random, 0, 60, 60);
		final float[] out = out(random, 0, new PixelIndex(set).size());
		for (int i = 0; i < out.length; i++)
			out[i] = Math.round(out[i] * 1023) / 1023f;
		final float[] noisy = out.clone();
		for (int i = 0; i < out.length; i++)
			noisy[i] += 1e-4f * (random.nextFloat() - 0.5f);
		assertEquals(thin(set, out, 0.5, 1, 1), thin(set, noisy, 0.5, 1, 1));
	}

	@Test
	public void inputIsKept() {
		final PixelSet set = Masks.blobs(new Random(6), 0, 30, 30);
		final PixelIndex index = new PixelIndex(set);
		thin(set, new float[index.size()], 0.5, 1, 1);
		assertEquals(set, index.set());
	}

	@Test
	public void cancel() {
		final PixelSet set = Masks.of((x, y, z) -> true, 100, 100);
		final PixelIndex index = new PixelIndex(set);
		final Progress canceled = new Progress() {

			@Override
			public void update(final long done, final long total, final String message) {}

			@Override
			public boolean isCanceled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> new HomotopicThinning(index, ThinningOptions
			.options(), canceled));
		final float[] zeros = new float[index.size()];
		final HomotopicThinning thinning = new HomotopicThinning(index, zeros, ThinningOptions.options(),
			canceled);
		assertThrows(CancellationException.class, () -> thinning.thin(zeros));
	}

	@Test
	public void wrongArguments() {
		final PixelIndex index = new PixelIndex(Masks.of((x, y, z) -> true, 3, 3));
		final ThinningOptions options = ThinningOptions.options();
		final HomotopicThinning thinning = new HomotopicThinning(index, options, Progress.NONE);
		assertThrows(IllegalArgumentException.class, () -> thinning.thin(new float[8]));
		assertThrows(IllegalArgumentException.class, () -> new HomotopicThinning(index, new float[8],
			options, Progress.NONE));
		for (final double detail : new double[] { -1, 11, Double.NaN })
			assertThrows(IllegalArgumentException.class, () -> options.detail(detail));
		options.spacing(1, 1, 1);
		assertThrows(IllegalArgumentException.class, () -> new HomotopicThinning(index, options,
			Progress.NONE));
		assertThrows(IllegalArgumentException.class, () -> new HomotopicThinning(index, new float[9],
			options, Progress.NONE));
	}

	/** Each pattern with one of the details, which change from mask to mask. */
	private static void check(final PixelSet mask, final Random random) {
		final PixelIndex index = new PixelIndex(mask);
		final BettiNumbers expected = BettiNumbers.of(mask);
		final double[] spacing = random.doubles(mask.numDimensions(), 0.5, 2).toArray();
		final int first = random.nextInt(DETAILS.length);
		for (int pattern = 0; pattern < PATTERNS; pattern++) {
			final double detail = DETAILS[(first + pattern) % DETAILS.length];
			final PixelSet skeleton = thin(mask, out(random, pattern, index.size()), detail, spacing);
			assertEquals(expected, BettiNumbers.of(skeleton));
			assertEquals(0, SkeletonPoints.of(skeleton).deletable());
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				assertTrue(mask.contains(p));
		}
	}

	/** A soft skeleton: random, constant, all 0 or all 1. */
	private static float[] out(final Random random, final int pattern, final int size) {
		final float[] out = new float[size];
		if (pattern == 0) for (int i = 0; i < size; i++)
			out[i] = random.nextFloat();
		else Arrays.fill(out, pattern == 1 ? 0.5f : pattern == 2 ? 0 : 1);
		return out;
	}

	private static PixelSet thin(final PixelSet mask, final float[] out, final double detail,
		final double... spacing)
	{
		final PixelIndex index = new PixelIndex(mask);
		return new HomotopicThinning(index, ThinningOptions.options().detail(detail).spacing(spacing),
			Progress.NONE).thin(out);
	}
}
