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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;

/** Tests that crops show what is in the masks, in every orientation. */
class MaskCropsTest {

	private static UserMask diagonal(final int dimensions, final int size) {
		final long[] sizes = new long[dimensions];
		Arrays.fill(sizes, size);
		final PixelSet skeleton = new PixelSet(sizes, 1);
		final PixelSet mask = new PixelSet(sizes, 1);
		for (int i = 1; i < size - 1; i++) {
			final int z = dimensions == 3 ? i : 0;
			skeleton.add(skeleton.position(i, i, z));
			mask.add(mask.position(i, i, z));
			mask.add(mask.position(i + 1, i, z));
		}
		return new UserMask("diagonal", mask, skeleton);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void cropsHoldMaskAndSkeleton(final int dimensions) {
		final int crop = dimensions == 2 ? 20 : 16;
		final MaskCrops crops = new MaskCrops(List.of(diagonal(dimensions, 50), diagonal(dimensions,
			crop)), crop, 3, 5);
		for (int n = 0; n < 60; n++) {
			final MaskSample sample = crops.get(n);
			assertEquals(3, sample.mask().border());
			assertEquals(crop, sample.mask().dimension(0));
			assertTrue(sample.mask().count() > 0);
			for (long p = sample.target().next(0); p >= 0; p = sample.target().next(p + 1))
				assertTrue(sample.mask().contains(p));
			assertTrue(BettiNumbers.of(sample.target()).components() <= 1);
			assertEquals(sample.mask(), crops.get(n).mask());
		}
	}

	@Test
	void cropsHaveBackground() {
		final PixelSet mask = new PixelSet(new long[] { 100, 100 }, 1);
		for (int y = 5; y < 95; y++)
			for (int x = 5; x < 95; x++)
				mask.add(mask.position(x, y, 0));
		final MaskCrops crops = new MaskCrops(List.of(new UserMask("square", mask, mask)), 16, 1, 3);
		for (int n = 0; n < 100; n++) {
			final long count = crops.get(n).mask().count();
			assertTrue(count > 0 && count < 16 * 16, count + " pixels");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void everyOrientationComesUp(final int dimensions) {
		final long[] size = dimensions == 2 ? new long[] { 4, 4 } : new long[] { 4, 4, 4 };
		final PixelSet image = new PixelSet(size, 1);
		// a figure without symmetry
		image.add(image.position(0, 0, 0));
		image.add(image.position(1, 0, 0));
		image.add(image.position(0, 2, 0));
		if (dimensions == 3) image.add(image.position(0, 0, 3));
		final Random random = new Random(1);
		final Set<PixelSet> seen = new HashSet<>();
		for (int i = 0; i < 1000; i++)
			seen.add(new Orientation(dimensions, random).crop(image, new long[3], new PixelSet(size, 1)));
		assertEquals(dimensions == 2 ? 8 : 48, seen.size());
		seen.forEach(turned -> assertEquals(image.count(), turned.count()));
	}
}
