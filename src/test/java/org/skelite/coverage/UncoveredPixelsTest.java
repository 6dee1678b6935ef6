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
package org.skelite.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.Lengths;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Compares with growth pixel by pixel, and with distances. */
class UncoveredPixelsTest {

	private static final double[][] SPACINGS = { { 1, 1 }, { 1, 2 }, { 1, 1, 1 }, { 0.5, 0.5, 1.5 } };

	private static UncoveredPixels of(final PixelSet mask, final PixelSet skeleton,
		final double... spacing)
	{
		return UncoveredPixels.of(PixelIndex.of(mask), skeleton, 0.5, spacing, Progress.NONE);
	}

	/** Skeleton pixels in and outside the mask, few enough to leave a part of it uncovered. */
	private static PixelSet skeleton(final PixelSet mask, final Random random) {
		final PixelSet skeleton = new PixelSet(mask.dimensions(), 2);
		for (int i = 0; i < 4; i++)
			skeleton.add(skeleton.position(random.nextInt((int) mask.dimension(0)), random.nextInt(
				(int) mask.dimension(1)), mask.numDimensions() == 3 ? random.nextInt((int) mask.dimension(2))
					: 0));
		return skeleton;
	}

	private static long[] size(final int dimensions) {
		return dimensions == 2 ? new long[] { 70, 40 } : new long[] { 20, 16, 12 };
	}

	@Test
	void agreesWithBruteForce() {
		final Random random = new Random(1);
		int partly = 0;
		for (int run = 0; run < 60; run++) {
			final double[] spacing = SPACINGS[run % SPACINGS.length];
			final PixelSet mask = Masks.blobs(random, 1.5, size(spacing.length));
			if (mask.next(0) < 0) continue;
			final PixelSet skeleton = skeleton(mask, random);
			final UncoveredPixels actual = of(mask, skeleton, spacing);
			final BruteForceCoverage expected = new BruteForceCoverage(mask, skeleton, 0.5, spacing);
			assertEquals(expected.uncovered(), actual.pixels());
			assertEquals((double) expected.uncovered().count() / mask.count(), actual.share());
			assertEquals(expected.depth(), actual.depth(), 1e-9);
			if (actual.share() > 0 && actual.share() < 1) partly++;
		}
		assertTrue(partly > 30, "only " + partly + " masks were covered in part");
	}

	@Test
	void flatObjectsCountByTheirWidth() {
		// two strips with a gap of a pixel, 21 wide and 3 thick
		final PixelSet strips = Masks.of((x, y, z) -> y > 1 && y < 23 && z > 1 && z < 9 && z != 5, 60, 25,
			11);
		final PixelSet both = Masks.of((x, y, z) -> x > 8 && x < 52 && y == 12 && (z == 3 || z == 7), 60,
			25, 11);
		assertEquals(0, of(strips, both, 1, 1, 1).share());
		final PixelSet one = Masks.of((x, y, z) -> x > 8 && x < 52 && y == 12 && z == 3, 60, 25, 11);
		assertEquals(0.5, of(strips, one, 1, 1, 1).share());
		final PixelSet piece = Masks.of((x, y, z) -> x > 8 && x < 12 && y == 12 && (z == 3 || z == 7), 60,
			25, 11);
		// half the width and the scale reach from 11 to 11 + 24
		assertEquals(25 / 60.0, of(strips, piece, 1, 1, 1).share(), 0.1);
	}

	/** So many steps, each second one to a corner, lead no farther than from 0 to (1, 1/2, 1/2). */
	@Test
	void whatIsFartherThanTheScaleIsUncovered() {
		final Random random = new Random(2);
		for (int run = 0; run < 40; run++) {
			final double[] spacing = run % 2 == 0 ? new double[] { 1, 1 } : new double[] { 1, 1, 1 };
			final PixelSet mask = Masks.blobs(random, 1.5, size(spacing.length));
			if (mask.next(0) < 0) continue;
			final PixelSet skeleton = skeleton(mask, random);
			final PixelIndex index = PixelIndex.of(mask);
			final float[] distance = DistanceMap.euclidean(index, spacing);
			final float[] width = spacing.length == 2 ? distance : HalfWidth.of(index, distance, 1,
				Progress.NONE);
			final PixelSet uncovered = of(mask, skeleton, spacing).pixels();
			for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
				if (uncovered.contains(p)) continue;
				boolean near = false;
				for (long s = skeleton.next(0); s >= 0; s = skeleton.next(s + 1)) {
					final int i = index.find(mask.position(skeleton.x(s), skeleton.y(s), skeleton.z(s)));
					if (i < 0) continue;
					final double steps = 2 * width[i] + 2 - distance[i];
					// an odd number of steps is half a pair more
					near |= new Lengths(mask, spacing).between(p, index.position(i)) <= distance[i] + Math.sqrt(
						1.5) * (steps + 1);
				}
				assertTrue(near);
			}
		}
	}

	@Test
	void halfOfATubeIsUncovered() {
		final PixelSet tube = Masks.of((x, y, z) -> Math.hypot(y - 6, z - 6) <= 2.5, 101, 13, 13);
		final PixelSet half = Masks.of((x, y, z) -> x <= 50 && y == 6 && z == 6, 101, 13, 13);
		final PixelSet all = Masks.of((x, y, z) -> y == 6 && z == 6, 101, 13, 13);
		assertEquals(new UncoveredPixels(tube.emptyCopy(), 0, 0), of(tube, all, 1, 1, 1));
		// radius 3, and so 8 pixels from the end of the half
		final UncoveredPixels uncovered = of(tube, half, 1, 1, 1);
		assertEquals(42 / 101.0, uncovered.share(), 0.02);
		assertEquals(42, uncovered.depth(), 2);
		final UncoveredPixels larger = of(tube, half, 0.25, 0.25, 0.25);
		assertEquals(uncovered.pixels(), larger.pixels());
		assertEquals(uncovered.depth() / 4, larger.depth(), 1e-9);
	}

	@Test
	void coverDoesNotCrossTheBackground() {
		final PixelSet lines = Masks.of((x, y, z) -> y == 2 || y == 4, 30, 7);
		final PixelSet line = Masks.of((x, y, z) -> y == 2, 30, 7);
		final UncoveredPixels uncovered = of(lines, line, 1, 1);
		assertEquals(Masks.of((x, y, z) -> y == 4, 30, 7), uncovered.pixels());
		assertEquals(0.5, uncovered.share());
	}

	@Test
	void objectsWithoutSkeletonAreAsDeepAsTheyAreLong() {
		final PixelSet mask = Masks.of((x, y, z) -> y > 1 && y < 5 && x != 15 && x > 2 && x < 20, 30, 7);
		final PixelSet none = mask.emptyCopy();
		assertEquals(1, of(mask, none, 1, 1).share());
		assertEquals(Math.hypot(12, 3), of(mask, none, 1, 1).depth());
		assertEquals(Math.hypot(12, 6), of(mask, none, 1, 2).depth());
		final PixelSet first = Masks.of((x, y, z) -> y == 3 && x > 3 && x < 14, 30, 7);
		assertEquals(4 / 16.0, of(mask, first, 1, 1).share());
		assertEquals(5, of(mask, first, 1, 1).depth());
		// a pixel outside the object is none of its skeleton
		first.add(first.position(15, 3, 0));
		assertEquals(5, of(mask, first, 1, 1).depth());
	}

	@Test
	void largerDetailsNeedFewerBranches() {
		final PixelSet tube = Masks.of((x, y, z) -> y > 1 && y < 5, 60, 7);
		final PixelSet point = Masks.of((x, y, z) -> y == 3 && x == 0, 60, 7);
		double last = 1;
		for (final double detail : new double[] { 0, 0.5, 1, 2, 4 }) {
			final double share = UncoveredPixels.of(PixelIndex.of(tube), point, detail, new double[] { 1,
				1 }, Progress.NONE).share();
			assertTrue(share < last);
			last = share;
		}
	}

	@Test
	void emptyAndFullImages() {
		final PixelSet empty = new PixelSet(new long[] { 5, 4 }, 1);
		assertTrue(Double.isNaN(of(empty, empty, 1, 1).share()));
		assertEquals(0, of(empty, empty, 1, 1).depth());
		final PixelSet full = Masks.of((x, y, z) -> true, 5, 4);
		final PixelSet corner = Masks.of((x, y, z) -> x + y == 0, 5, 4);
		assertEquals(0, of(full, corner, 1, 1).share());
		assertEquals(1, of(full, empty, 1, 1).share());
	}

	@Test
	void refusesWhatDoesNotFit() {
		final PixelSet mask = Masks.of((x, y, z) -> x == 1, 5, 4);
		final PixelSet other = new PixelSet(new long[] { 4, 5 }, 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> of(mask, other, 1, 1)).getMessage()
			.contains("[5, 4] and [4, 5]"));
		assertThrows(IllegalArgumentException.class, () -> of(mask, mask, 1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> of(mask, mask, 1, 0));
		assertThrows(IllegalArgumentException.class, () -> UncoveredPixels.of(PixelIndex.of(mask), mask,
			-1, new double[] { 1, 1 }, Progress.NONE));
	}
}
