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
package org.skelite.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Tests of {@link Coverage}; what is covered is tested with {@link UncoveredPixels}. */
class CoverageTest {

	private static final Scale SCALE = new Scale(1.5, 1);

	@Test
	void ofFewPixelsIsThatOfAll() {
		assertFewAsAll(new long[] { 300, 120 }, 12, 1, 1);
		assertFewAsAll(new long[] { 200, 90 }, 6, 1, 2.5);
		assertFewAsAll(new long[] { 150, 40, 30 }, 6, 1, 1, 1);
		assertFewAsAll(new long[] { 130, 30, 40 }, 5, 0.5, 0.7, 1.6);
	}

	private static void assertFewAsAll(final long[] size, final double radius,
		final double... spacing)
	{
		final Random random = new Random(size[0]);
		int found = 0;
		for (int round = 0; round < 20; round++) {
			final PixelIndex mask = PixelIndex.of(balls(size, radius, random));
			final Coverage coverage = new Coverage(mask, DistanceMap.euclidean(mask, spacing), spacing);
			final PixelSet skeleton = some(mask, 60, random);
			final PixelSet few = some(mask, 3, random);
			final PixelSet expected = coverage.uncovered(skeleton, SCALE, Progress.NONE);
			expected.retainAll(few);
			assertEquals(expected, coverage.uncovered(few, skeleton, SCALE, Progress.NONE));
			found += (int) expected.count();
		}
		assertTrue(found > 5, "Uncovered: " + found);
	}

	private static PixelSet balls(final long[] size, final double radius, final Random random) {
		final PixelSet set = new PixelSet(size, 1);
		for (int ball = 0; ball < 25; ball++) {
			final long z = size.length == 3 ? random.nextInt((int) size[2]) : 0;
			new Ball(set, 1 + radius * random.nextDouble(), DistanceMap.unitSpacing(size.length)).addTo(set, set
				.position(random.nextInt((int) size[0]), random.nextInt((int) size[1]), z));
		}
		return set;
	}

	private static PixelSet some(final PixelIndex mask, final int count, final Random random) {
		final PixelSet some = mask.set().emptyCopy();
		for (int i = 0; i < count; i++)
			some.add(mask.position(random.nextInt(mask.size())));
		return some;
	}
}
