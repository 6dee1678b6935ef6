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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

public class PixelIndexTest {

	@Test
	public void membersAreNumberedByPosition() {
		final Random random = new Random(1);
		for (final long[] size : new long[][] { { 1, 1 }, { 5, 4 }, { 130, 70 }, { 9, 8, 7 }, { 900, 1500 },
			{ 130, 90, 80 } })
			for (final double density : new double[] { 0, 0.02, 0.5, 1 }) {
				final PixelSet set = Masks.random(random, density, size);
				check(new PixelIndex(set), set);
				Parallelization.runWithNumThreads(3, () -> check(new PixelIndex(set), set));
			}
	}

	@Test
	public void laterChangesDoNotMatterUnlessHandedOver() {
		final PixelSet set = Masks.random(new Random(2), 0.5, 50, 40);
		final PixelIndex index = new PixelIndex(set);
		final PixelSet before = set.copy();
		assertSame(set, PixelIndex.of(set).set());
		set.remove(set.next(0));
		assertEquals(before, index.set());
		check(index, before);
	}

	private static void check(final PixelIndex index, final PixelSet set) {
		int count = 0;
		long end = 0;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
			assertEquals(p, index.position(count));
			assertEquals(count, index.find(p));
			assertEquals(count, index.indexOf(p));
			if (p > end) assertEquals(count, index.indexOf(end));
			if (p > end) assertEquals(-1, index.find(end));
			final int endOfRow = index.endOfRow(count);
			assertTrue(endOfRow > count && set.rowStart(index.position(endOfRow - 1)) == set.rowStart(p));
			assertTrue(endOfRow == index.size() || index.position(endOfRow) >= set.rowStart(p) + set
				.stride(1));
			end = p + 1;
			count++;
		}
		assertEquals(count, index.size());
		assertEquals(set, index.set());
	}
}
