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

/** Tests {@link DistanceMap} by comparison with all pairs of pixels. */
public class DistanceMapTest {

	@Test
	public void random2D() {
		final Random random = new Random(1);
		for (int i = 0; i < 40; i++)
			check(Masks.random(random, 1 - Math.pow(random.nextDouble(), 2), 1 + random.nextInt(40),
				1 + random.nextInt(40)), spacing(random, 2));
	}

	@Test
	public void random3D() {
		final Random random = new Random(2);
		for (int i = 0; i < 25; i++)
			check(Masks.random(random, 1 - Math.pow(random.nextDouble(), 3), 1 + random.nextInt(14),
				1 + random.nextInt(12), 1 + random.nextInt(12)), spacing(random, 3));
	}

	@Test
	public void largeObjects() {
		final Random random = new Random(3);
		for (int i = 0; i < 10; i++) {
			check(Masks.blobs(random, -1, 60, 50), spacing(random, 2));
			check(Masks.blobs(random, -1, 16, 13, 14), spacing(random, 3));
		}
		check(Masks.of((x, y, z) -> x > 0, 5, 90), 1, 1);
		check(Masks.of((x, y, z) -> y != 70, 3, 150), 1, 1);
	}

	@Test
	public void withoutBackground() {
		check(Masks.of((x, y, z) -> true, 5, 6, 7), 1, 1, 1);
		check(Masks.of((x, y, z) -> true, 5, 6), 1, 1);
	}

	@Test
	public void withoutForeground() {
		assertEquals(0, DistanceMap.euclidean(new PixelIndex(new PixelSet(new long[] { 3, 3 }, 1)),
			1, 1).length);
	}

	@Test
	public void wrongSpacing() {
		final PixelIndex index = new PixelIndex(new PixelSet(new long[] { 3, 3 }, 1));
		assertThrows(IllegalArgumentException.class, () -> DistanceMap.euclidean(index, 1));
		assertThrows(IllegalArgumentException.class, () -> DistanceMap.euclidean(index, 1, 0));
		assertThrows(IllegalArgumentException.class, () -> DistanceMap.euclidean(index, 1,
			Double.NaN));
	}

	private static double[] spacing(final Random random, final int dimensions) {
		return random.doubles(dimensions, 0.2, 3).toArray();
	}

	private static void check(final PixelSet set, final double... spacing) {
		final PixelIndex index = new PixelIndex(set);
		final float[] euclidean = DistanceMap.euclidean(index, spacing);
		final PixelIndex background = new PixelIndex(Masks.of((x, y, z) -> !set.contains(set
			.position(x, y, z)), set.dimensions()));
		for (int i = 0; i < index.size(); i++) {
			double nearest = Double.POSITIVE_INFINITY;
			for (int j = 0; j < background.size(); j++) {
				double squared = 0;
				for (int d = 0; d < spacing.length; d++) {
					final long delta = set.coordinate(index.position(i), d) - set.coordinate(background
						.position(j), d);
					squared += delta * delta * spacing[d] * spacing[d];
				}
				nearest = Math.min(nearest, squared);
			}
			assertEquals((float) Math.sqrt(nearest), euclidean[i], (float) (1e-6 * Math.sqrt(nearest)));
		}
	}
}
