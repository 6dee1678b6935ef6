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
package org.skelite.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.skelite.mask.FloodFill;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelSet;

/** Tests {@link BettiNumbers} and {@link EulerCharacteristic}. */
public class BettiNumbersTest {

	@Test
	public void randomImages2D() {
		final Random random = new Random(1);
		for (int i = 0; i < 300; i++)
			check(Masks.random(random, random.nextDouble(), 1 + random.nextInt(70), 1 + random
				.nextInt(20)));
	}

	@Test
	public void randomImages3D() {
		final Random random = new Random(2);
		for (int i = 0; i < 200; i++)
			check(Masks.random(random, random.nextDouble(), 1 + random.nextInt(12), 1 + random
				.nextInt(8), 1 + random.nextInt(8)));
		check(Masks.random(random, 0.9, 130, 3, 4));
	}

	@Test
	public void rowsThatFillTheirWords() {
		// border and row end at the end of a word
		check(Masks.of((x, y, z) -> true, 63, 2));
		check(Masks.of((x, y, z) -> true, 127, 2, 3));
		check(Masks.of((x, y, z) -> x % 2 == 0, 63, 5, 4));
	}

	@Test
	public void knownShapes() {
		assertEquals(new BettiNumbers(0, 0, 0), BettiNumbers.of(new PixelSet(new long[] { 4, 4 },
			1)));
		assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(Masks.of((x, y, z) -> x != 1 ||
			y != 1, 3, 3)));
		assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(Masks.of((x, y, z) -> x != 1 ||
			y != 1, 3, 3, 2)));
		assertEquals(new BettiNumbers(1, 0, 1), BettiNumbers.of(Masks.of((x, y, z) -> x != 1 ||
			y != 1 || z != 1, 3, 3, 3)));
		assertEquals(new BettiNumbers(1, 5, 0), BettiNumbers.of(Masks.of((x, y, z) -> (x - 1) *
			(y - 1) != 0 || (y - 1) * (z - 1) != 0 || (x - 1) * (z - 1) != 0, 3, 3, 3)));
	}

	@Test
	public void difference() {
		assertEquals(6, new BettiNumbers(1, 2, 3).difference(new BettiNumbers(2, 4, 0)));
		assertEquals(9, new BettiNumbers(5, 1, 2).difference(new BettiNumbers(1, 4, 4)));
	}

	private static void check(final PixelSet set) {
		final boolean[][][] image = FloodFill.framed(set);
		final int dimensions = set.numDimensions();
		final int components = FloodFill.components(image, true, dimensions);
		final int enclosed = FloodFill.components(image, false, 1) - 1;
		final long euler = countCells(set);
		assertEquals(euler, EulerCharacteristic.of(set));
		assertEquals(dimensions == 2 ? new BettiNumbers(components, enclosed, 0)
			: new BettiNumbers(components, components + enclosed - euler, enclosed), BettiNumbers.of(
				set));
	}

	/** Collects all cells of all pixels, in coordinates doubled, and counts them. */
	private static long countCells(final PixelSet set) {
		final Set<Long> cells = new HashSet<>();
		long sum = 0;
		final int reach = set.numDimensions() == 3 ? 1 : 0;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			for (int dz = -reach; dz <= reach; dz++)
				for (int dy = -1; dy <= 1; dy++)
					for (int dx = -1; dx <= 1; dx++) {
						final long x = 2 * set.x(p) + 1 + dx;
						final long y = 2 * set.y(p) + 1 + dy;
						final long z = 2 * set.z(p) + reach + dz;
						final long missing = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
						if (cells.add((z * 1000 + y) * 1000 + x)) sum += (set.numDimensions() - missing) %
							2 == 0 ? 1 : -1;
					}
		return sum;
	}
}
