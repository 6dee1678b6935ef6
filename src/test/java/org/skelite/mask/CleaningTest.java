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

class CleaningTest {

	private static PixelSet clean(final long hole, final long speck, final String... rows) {
		final PixelSet set = Pixels.draw(rows);
		new Cleaning(hole, speck).clean(set);
		return set;
	}

	@Test
	void holesUpToASizeAreFilled() {
		final String[] rows = { "##########", "#.##..##.#", "##########", "##.#######" };
		assertEquals(Pixels.draw("##########", "####..####", "##########", "##.#######"), clean(1, 0, rows));
		assertEquals(Pixels.draw("##########", "##########", "##########", "##.#######"), clean(2, 0, rows));
		assertEquals(Pixels.draw(rows), clean(0, 0, rows));
	}

	@Test
	void diagonalPixelsOfBackgroundAreTwoHoles() {
		assertEquals(Pixels.draw("####", "####", "####", "####"), clean(1, 0, "####", "#.##", "##.#", "####"));
	}

	@Test
	void specksBelowASizeAreDropped() {
		assertEquals(Pixels.draw("....", "#...", ".#..", "...."), clean(0, 2, "...#", "#...", ".#..", "...#"));
		assertEquals(0, clean(0, 3, "...#", "#...", ".#..", "...#").count());
	}

	@Test
	void allHolesAreFilledIfTheLimitIsLarge() {
		final Random random = new Random(1);
		for (int i = 0; i < 20; i++) {
			final PixelSet flat = Pixels.random(random, .6, 20, 20);
			final long components = BettiNumbers.of(flat).components();
			new Cleaning(400, 0).clean(flat);
			assertEquals(0, BettiNumbers.of(flat).tunnels());
			assertEquals(true, BettiNumbers.of(flat).components() <= components);
			final PixelSet volume = Pixels.random(random, .8, 9, 9, 9);
			new Cleaning(999, 0).clean(volume);
			assertEquals(0, BettiNumbers.of(volume).cavities());
		}
	}

	@Test
	void negativeSizesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Cleaning(-1, 0));
	}
}
