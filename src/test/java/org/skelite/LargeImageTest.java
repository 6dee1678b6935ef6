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
package org.skelite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import net.imglib2.FinalInterval;

import org.junit.jupiter.api.Test;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/** Tests what happens at the limits of numbers and memory. */
class LargeImageTest {

	/** An object beyond the position 2^31. */
	@Test
	void moreThanTwoBillionPixels() {
		assumeTrue(Runtime.getRuntime().maxMemory() >= 900L << 20, "Needs 1 GB of memory.");
		final PixelSet set = new PixelSet(new long[] { 66_000, 32_700 }, 1);
		final long corner = set.position(65_999, 32_699, 0);
		assertTrue(corner > Integer.MAX_VALUE);
		for (int y = 0; y < 5; y++)
			set.addAll(set.position(65_900, 32_690 + y, 0), 0b111);
		set.add(corner);
		final PixelIndex index = new PixelIndex(set);
		assertEquals(16, index.size());
		assertEquals(corner, index.position(15));
		assertEquals(65_999, set.x(corner));
		assertEquals(32_699, set.y(corner));
		assertEquals(15, index.find(corner));
		assertEquals(2f, DistanceMap.euclidean(index, 1, 1)[7]);
	}

	@Test
	void tooLittleMemoryIsSaidBefore() {
		final FinalInterval image = new FinalInterval(1 << 20, 1 << 20, 1 << 10);
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> MemoryNeed.checkImage(image.dimensionsAsLongArray()));
		assertTrue(exc.getMessage().startsWith(
			"Image of 1048576 x 1048576 x 1024 pixels needs about 644245103 MB of memory, but only "), exc
				.getMessage());
		assertTrue(exc.getMessage().contains("java -Xmx"), exc.getMessage());
		final PixelSet bar = new PixelSet(new long[] { 100, 100 }, 3);
		bar.addRun(bar.position(10, 10, 0), bar.position(59, 10, 0));
		MemoryNeed.checkMask(bar, true, 1);
		assertThrows(IllegalArgumentException.class, () -> MemoryNeed.checkMask(bar, true, Integer.MAX_VALUE));
		assertEquals(50 * 46 + 50 * 10, MemoryNeed.mask(bar, true, 2));
	}

	/** Thick objects need less for each of their pixels. */
	@Test
	void surfacesOfVolumesNeedMemory() {
		final PixelSet cube = new PixelSet(new long[] { 20, 20, 20 }, 3);
		for (int i = 0; i < 100; i++)
			cube.addRun(cube.position(5, 5 + i % 10, 5 + i / 10), cube.position(14, 5 + i % 10, 5 + i / 10));
		assertEquals(1000 * 41 + (1000 - 512) * 22, MemoryNeed.mask(cube, true, 1), 1000, "and an array's header");
		assertEquals(9000, MemoryNeed.mask(cube, false, 1));
	}
}
