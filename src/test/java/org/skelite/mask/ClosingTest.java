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
package org.skelite.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.graph.Pixels;
import org.skelite.topology.BettiNumbers;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

class ClosingTest {

	private static PixelSet close(final PixelSet mask, final double radius, final double... spacing) {
		final PixelSet closed = mask.copy();
		closed.addAll(Closing.added(mask, radius, spacing, Progress.NONE));
		return closed;
	}

	@Test
	void isWhatNoBallReaches() {
		final Random random = new Random(1);
		for (final double radius : new double[] { 0, 1, 1.5, 2.3 }) {
			final PixelSet flat = Pixels.random(random, .15, 23, 17);
			assertEquals(slow(flat, radius, 1, 1), close(flat, radius, 1, 1));
			final PixelSet wide = Pixels.random(random, .15, 70, 5);
			assertEquals(slow(wide, radius, 1, .5), close(wide, radius, 1, .5));
			final PixelSet volume = Pixels.random(random, .05, 9, 8, 7);
			assertEquals(slow(volume, radius, 1, 1, 2.5), close(volume, radius, 1, 1, 2.5));
		}
	}

	/** Closes by the definition, with background around the image. */
	private static PixelSet slow(final PixelSet mask, final double radius, final double... spacing) {
		final int margin = 5;
		final PixelSet around = mask.withMargin(margin, 1);
		final PixelSet grown = within(around, around, radius, true, spacing);
		return within(grown, grown, radius, false, spacing).withMargin(-margin, 1);
	}

	/** Returns where a ball holds members, or else members alone. */
	private static PixelSet within(final PixelSet set, final PixelSet image, final double radius,
		final boolean some, final double... spacing)
	{
		final PixelSet result = set.emptyCopy();
		for (long z = 0; z < depth(image); z++)
			for (long y = 0; y < image.dimension(1); y++)
				for (long x = 0; x < image.dimension(0); x++)
					if (holds(set, x, y, z, radius, some, spacing)) result.add(set.position(x, y, z));
		return result;
	}

	private static long depth(final PixelSet set) {
		return set.numDimensions() == 3 ? set.dimension(2) : 1;
	}

	private static boolean holds(final PixelSet set, final long x, final long y, final long z,
		final double radius, final boolean member, final double... spacing)
	{
		final int most = (int) Math.ceil(radius / .5);
		for (long k = Math.max(0, z - most); k <= Math.min(depth(set) - 1, z + most); k++)
			for (long j = Math.max(0, y - most); j <= Math.min(set.dimension(1) - 1, y + most); j++)
				for (long i = Math.max(0, x - most); i <= Math.min(set.dimension(0) - 1, x + most); i++)
					if (set.contains(set.position(i, j, k)) == member && Math.hypot(Math.hypot((i - x) *
						spacing[0], (j - y) * spacing[1]), spacing.length == 3 ? (k - z) * spacing[2] : 0) <= radius)
						return member;
		return !member;
	}

	@Test
	void aPinholeIsNoTunnelAnyMore() {
		final PixelSet wall = new PixelSet(new long[] { 12, 12, 6 }, 1);
		for (int y = 1; y < 11; y++)
			for (int x = 1; x < 11; x++)
				for (int z = 2; z < 4; z++)
					if (x != 5 || y != 6) wall.add(wall.position(x, y, z));
		assertEquals(1, BettiNumbers.of(wall).tunnels());
		final PixelSet closed = close(wall, 1.5, 1, 1, 1);
		assertEquals(0, BettiNumbers.of(closed).tunnels());
		assertEquals(wall.count() + 2, closed.count(), "nothing else is added");
	}

	@Test
	void largeAndNegativeRadiiAreRefused() {
		final PixelSet mask = Pixels.draw("##");
		for (final double radius : new double[] { -1, Double.NaN, 51 })
			assertThrows(SkeliteException.class, () -> Closing.added(mask, radius, new double[] { 1, 1 },
				Progress.NONE));
	}
}
