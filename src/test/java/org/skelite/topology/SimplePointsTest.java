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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.FloodFill;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelSet;

/** Tests {@link SimplePoints} and {@link EndPoints}. */
public class SimplePointsTest {

	@Test
	public void allNeighborhoods2D() {
		for (int code = 0; code < 512; code++)
			assertEquals(isSimple(code, 2), SimplePoints.of(2).isSimple(code), "code " + code);
	}

	@Test
	public void randomNeighborhoods3D() {
		final Random random = new Random(1);
		for (int i = 0; i < 30_000; i++) {
			final double density = random.nextDouble();
			int code = 0;
			for (int bit = 0; bit < 27; bit++)
				if (random.nextDouble() < density) code |= 1 << bit;
			assertEquals(isSimple(code, 3), SimplePoints.of(3).isSimple(code), "code " + code);
		}
	}

	@Test
	public void fewNeighbors3D() {
		// all neighborhoods of up to three foreground or background pixels
		for (int a = 0; a < 27; a++)
			for (int b = 0; b <= a; b++)
				for (int c = 0; c <= b; c++) {
					final int code = 1 << a | 1 << b | 1 << c;
					final int inverse = ~code & (1 << 27) - 1;
					assertEquals(isSimple(code, 3), SimplePoints.of(3).isSimple(code), "code " + code);
					assertEquals(isSimple(inverse, 3), SimplePoints.of(3).isSimple(inverse), "code " +
						inverse);
				}
	}

	@Test
	public void endPoints() {
		final PixelSet line = Masks.of((x, y, z) -> x == y && x < 3 || x == 7, 8, 3);
		int ends = 0;
		for (long p = line.next(0); p >= 0; p = line.next(p + 1))
			if (EndPoints.isEndPoint(line.neighborhood(p))) ends++;
		assertEquals(4, ends);
		assertEquals(new SkeletonPoints(4, 0, 0), SkeletonPoints.of(line));
		assertEquals(new SkeletonPoints(1, 0, 0), SkeletonPoints.of(Masks.of((x, y, z) -> x + y +
			z == 0, 3, 3, 3)));
	}

	@Test
	public void otherDimensions() {
		assertThrows(IllegalArgumentException.class, () -> SimplePoints.of(1));
		assertThrows(IllegalArgumentException.class, () -> SimplePoints.of(4));
	}

	/** The definition, by flood fill within the neighborhood. */
	private static boolean isSimple(final int code, final int dimensions) {
		final int depth = dimensions == 3 ? 3 : 1;
		final boolean[][][] foreground = new boolean[depth][3][3];
		final boolean[][][] background = new boolean[depth][3][3];
		for (int bit = 0; bit < 9 * depth; bit++) {
			final int x = bit % 3;
			final int y = bit / 3 % 3;
			final int z = bit / 9;
			final int away = Math.abs(x - 1) + Math.abs(y - 1) + (depth == 3 ? Math.abs(z - 1) : 0);
			final boolean set = (code >> bit & 1) != 0;
			foreground[z][y][x] = set && away > 0;
			background[z][y][x] = !set && away > 0 && away <= 2;
		}
		if (FloodFill.components(foreground, true, dimensions) != 1) return false;
		int count = 0;
		final boolean[][][] seen = new boolean[depth][3][3];
		for (int d = 0; d < dimensions; d++)
			for (int side = 0; side <= 2; side += 2) {
				final int x = d == 0 ? side : 1;
				final int y = d == 1 ? side : 1;
				final int z = d == 2 ? side : depth / 2;
				if (!background[z][y][x] || seen[z][y][x]) continue;
				FloodFill.fill(background, seen, true, 1, x, y, z);
				count++;
			}
		return count == 1;
	}
}
