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
package org.skelite.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;

/** Tests that smoothing removes roughness and nothing else. */
class SmoothingTest {

	private static PixelSet random(final int dimensions, final double share, final long seed) {
		final PixelSet set = new PixelSet(dimensions == 2 ? new long[] { 40, 30 } : new long[] { 14, 12,
			10 }, 1);
		final Random random = new Random(seed);
		for (int z = 0; z < (dimensions == 2 ? 1 : 10); z++)
			for (int y = 0; y < set.dimension(1); y++)
				for (int x = 0; x < set.dimension(0); x++)
					if (random.nextDouble() < share) set.add(set.position(x, y, z));
		return set;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void topologyIsKept(final int dimensions) {
		for (long seed = 0; seed < 10; seed++) {
			final PixelSet mask = random(dimensions, 0.2 + 0.06 * seed, seed);
			final PixelSet before = mask.copy();
			assertEquals(BettiNumbers.of(mask), BettiNumbers.of(Smoothing.smooth(mask, 1.5)));
			assertEquals(before, mask);
		}
	}

	@Test
	void bumpsGoAndLinesStay() {
		final PixelSet mask = new PixelSet(new long[] { 60, 40 }, 1);
		for (int x = 5; x < 55; x++) {
			for (int y = 10; y < 20; y++)
				mask.add(mask.position(x, y, 0));
			mask.add(mask.position(x, 30, 0));
		}
		final PixelSet rough = mask.copy();
		rough.add(rough.position(30, 9, 0));
		rough.remove(rough.position(40, 10, 0));
		final PixelSet smooth = Smoothing.smooth(rough, 2);
		assertTrue(!smooth.contains(smooth.position(30, 9, 0)) && smooth.contains(smooth.position(40,
			10, 0)));
		for (int x = 5; x < 55; x++)
			assertTrue(smooth.contains(smooth.position(x, 30, 0)));
		assertSame(rough, Smoothing.smooth(rough, 0));
	}
}
