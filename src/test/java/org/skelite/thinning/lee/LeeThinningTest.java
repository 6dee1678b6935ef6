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
package org.skelite.thinning.lee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.skelite.mask.PixelSet;
import org.skelite.thinning.menten.EulerCriterion;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.topology.SkeletonPoints;

class LeeThinningTest {

	private static final int CENTER = 1 << 13;

	@Test
	void thinsBarFromItsLongSides() {
		assertEquals(draw(
			".........",
			".........",
			".#######.",
			".........",
			"........."), LeeThinning.thin(draw(
			".........",
			".#######.",
			".#######.",
			".#######.",
			".........")));
	}

	@Test
	void thinsCorner() {
		assertEquals(draw(
			"...........",
			"...........",
			"...........",
			"...######..",
			"..#........",
			"..#........",
			"..#........",
			"..#........",
			"...........",
			"..........."), LeeThinning.thin(draw(
			"...........",
			".#########.",
			".#########.",
			".#########.",
			".#########.",
			".#########.",
			".###.......",
			".###.......",
			".###.......",
			"...........")));
	}

	@Test
	void deletesTheFirstOfTwoRowsFirst() {
		assertEquals(draw(
			"......",
			"......",
			".####.",
			"......"), LeeThinning.thin(draw(
			"......",
			".####.",
			".####.",
			"......")));
	}

	@Test
	void keepsCurvesRingsAndLonePixels() {
		final PixelSet thin = draw(
			"#......#.",
			".#..#....",
			"..##.#..#",
			"....#....",
			"...#.....");
		assertEquals(thin, LeeThinning.thin(thin));
	}

	@Test
	void reducesBallToTwoPixelsAtItsMiddle() {
		final PixelSet ball = ball(11, 3);
		final PixelSet middle = ball.emptyCopy();
		middle.add(middle.position(4, 5, 5));
		middle.add(middle.position(5, 5, 5));
		assertEquals(middle, LeeThinning.thin(ball));
	}

	@Test
	void tinyObjectsOfVolumesMayVanish() {
		final PixelSet cube = new PixelSet(new long[] { 4, 4, 4 }, 1);
		for (int corner = 0; corner < 8; corner++)
			cube.add(cube.position(1 + (corner & 1), 1 + (corner >> 1 & 1), 1 + (corner >> 2)));
		assertEquals(0, LeeThinning.thin(cube).count());
	}

	@Test
	void keepsShellClosed() {
		final PixelSet shell = ball(15, 6);
		final PixelSet core = ball(15, 3);
		for (long p = core.next(0); p >= 0; p = core.next(p + 1))
			shell.remove(p);
		final PixelSet skeleton = LeeThinning.thin(shell);
		assertEquals(new BettiNumbers(1, 0, 1), BettiNumbers.of(skeleton));
		assertTrue(skeleton.count() < shell.count() / 2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void keepsTopologyAndLeavesNothingDeletable(final int dimensions) {
		final Random random = new Random(2);
		for (int tenths = 1; tenths < 10; tenths++) {
			final PixelSet mask = withoutTinyObjects(randomMask(random, dimensions, tenths));
			final PixelSet skeleton = LeeThinning.thin(mask);
			assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
			assertEquals(0, SkeletonPoints.of(skeleton).deletable());
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				assertTrue(mask.contains(p), "the skeleton leaves the mask");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void equalsLookingAtEveryPixelInEveryIteration(final int dimensions) {
		final Random random = new Random(3);
		for (int tenths = 1; tenths < 10; tenths++) {
			final PixelSet mask = randomMask(random, dimensions, tenths);
			assertEquals(byTheBook(mask), LeeThinning.thin(mask));
		}
	}

	@Test
	void octantsAgreeWithCountsOfCells() {
		final Random random = new Random(4);
		final EulerCriterion cells = new EulerCriterion(3);
		for (int i = 0; i < 100_000; i++) {
			final int code = random.nextInt() & random.nextInt() & (1 << 27) - 1 & ~CENTER;
			assertEquals(cells.isSimple(code), OctantEuler.isInvariant(code));
		}
	}

	@Test
	void borderPixelsAreSimpleIfConnectedAndOfInvariantEulerCharacteristic() {
		final Random random = new Random(5);
		for (int i = 0; i < 100_000; i++) {
			final int code = random.nextInt() & random.nextInt() & (1 << 27) - 1 & ~(CENTER | 1 << 14);
			assertEquals(SimplePoints.of(3).isSimple(code), OctantEuler.isInvariant(code) &&
				Connectivity.isConnected(code));
		}
	}

	private static PixelSet byTheBook(final PixelSet mask) {
		final PixelSet set = mask.copy();
		final boolean volume = mask.numDimensions() == 3;
		final long y = set.stride(1);
		final long[] directions = volume ? new long[] { -y, y, 1, -1, set.stride(2), -set.stride(
			2) } : new long[] { -y, y, 1, -1 };
		final SimplePoints simple = SimplePoints.of(mask.numDimensions());
		boolean changed = true;
		while (changed) {
			changed = false;
			for (final long direction : directions) {
				final List<Long> candidates = new ArrayList<>();
				for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
					final int code = set.neighborhood(p);
					if (!set.contains(p + direction) && EndPoints.neighbors(code) != 1 && simple.isSimple(
						code)) candidates.add(p);
				}
				for (final long p : candidates)
					if (Connectivity.isConnected(volume ? set.neighborhood(p) : set.neighborhood(p) << 9)) {
						set.remove(p);
						changed = true;
					}
			}
		}
		return set;
	}

	private static PixelSet randomMask(final Random random, final int dimensions,
		final int tenths)
	{
		final PixelSet mask = dimensions == 2 ? new PixelSet(new long[] { 70, 41 }, 1) : new PixelSet(
			new long[] { 19, 13, 11 }, 2);
		for (long z = 0; z < (dimensions == 3 ? mask.dimension(2) : 1); z++)
			for (long y = 0; y < mask.dimension(1); y++)
				for (long x = 0; x < mask.dimension(0); x++)
					if (random.nextInt(10) < tenths) mask.add(mask.position(x, y, z));
		return mask;
	}

	/** Draws every pixel as a block of 3x3(x3). */
	private static PixelSet withoutTinyObjects(final PixelSet small) {
		final long[] size = small.dimensions();
		for (int d = 0; d < size.length; d++)
			size[d] *= 3;
		final PixelSet mask = new PixelSet(size, 1);
		for (long z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (long y = 0; y < size[1]; y++)
				for (long x = 0; x < size[0]; x++)
					if (small.contains(small.position(x / 3, y / 3, z / 3))) mask.add(mask.position(x, y, z));
		return mask;
	}

	private static PixelSet ball(final int size, final int radius) {
		final PixelSet ball = new PixelSet(new long[] { size, size, size }, 1);
		final int c = size / 2;
		for (int z = 0; z < size; z++)
			for (int y = 0; y < size; y++)
				for (int x = 0; x < size; x++)
					if ((x - c) * (x - c) + (y - c) * (y - c) + (z - c) * (z - c) <= radius * radius) ball
						.add(ball.position(x, y, z));
		return ball;
	}

	private static PixelSet draw(final String... rows) {
		final PixelSet set = new PixelSet(new long[] { rows[0].length(), rows.length }, 1);
		for (int y = 0; y < rows.length; y++)
			for (int x = 0; x < rows[y].length(); x++)
				if (rows[y].charAt(x) == '#') set.add(set.position(x, y, 0));
		return set;
	}
}
