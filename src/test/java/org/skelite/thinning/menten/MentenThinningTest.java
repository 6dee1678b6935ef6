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
package org.skelite.thinning.menten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SkeletonPoints;

class MentenThinningTest {

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void keepsTopologyAndLeavesNothingDeletable(final int dimensions) {
		final Random random = new Random(2);
		for (int tenths = 1; tenths < 10; tenths++) {
			final PixelSet mask = randomMask(random, dimensions, tenths);
			final PixelSet skeleton = mask.copy();
			new MentenThinning(new BooleanCriterion(dimensions)).thin(skeleton);
			assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
			assertEquals(0, SkeletonPoints.of(skeleton).deletable());
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				assertTrue(mask.contains(p), "the skeleton leaves the mask");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void equalsLookingAtEveryPixelInEveryIteration(final int dimensions) {
		final Random random = new Random(3);
		for (int tenths = 1; tenths < 10; tenths += 2)
			for (final SimplePointCriterion test : List.of(new BooleanCriterion(dimensions),
				new EulerCriterion(dimensions)))
				for (final int iterations : new int[] { 0, 1, 2, 5 }) {
					final PixelSet expected = randomMask(random, dimensions, tenths);
					final PixelSet actual = expected.copy();
					for (int i = 0; i < iterations; i++)
						iterateByTheBook(expected, test);
					new MentenThinning(test, iterations).thin(actual);
					assertEquals(expected, actual);
				}
	}

	@Test
	void barBecomesItsMiddleLine() {
		final PixelSet bar = new PixelSet(new long[] { 40, 9 }, 1);
		for (int y = 2; y < 7; y++)
			for (int x = 3; x < 37; x++)
				bar.add(bar.position(x, y, 0));
		final int iterations = new MentenThinning(new BooleanCriterion(2)).thin(bar);
		for (int x = 10; x < 30; x++) {
			int thickness = 0;
			for (int y = 3; y < 6; y++)
				if (bar.contains(bar.position(x, y, 0))) thickness++;
			assertEquals(1, thickness, "near the middle at x = " + x);
		}
		assertTrue(iterations >= 2 && iterations <= 4, iterations + " iterations");
	}

	@Test
	void pixelAndLineStay() {
		final PixelSet set = new PixelSet(new long[] { 9, 9, 9 }, 1);
		set.add(set.position(0, 0, 0));
		for (int i = 2; i < 8; i++)
			set.add(set.position(i, i, 9 - i));
		final PixelSet before = set.copy();
		assertEquals(0, new MentenThinning(new BooleanCriterion(3)).thin(set));
		assertEquals(before, set);
	}

	/** One iteration as the paper has it, without keeping track of what changed. */
	private static void iterateByTheBook(final PixelSet mask, final SimplePointCriterion test) {
		final PixelSet ends = mask.emptyCopy();
		final List<Long> members = new ArrayList<>();
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
			members.add(p);
			if (EndPoints.isEndPoint(mask.neighborhood(p))) ends.add(p);
		}
		final int depth = mask.numDimensions() == 3 ? 2 : 1;
		for (int x = 1; x >= 0; x--)
			for (int y = 1; y >= 0; y--)
				for (int z = depth - 1; z >= 0; z--) {
					final PixelSet deleted = mask.emptyCopy();
					for (final long p : members)
						if (mask.x(p) % 2 == x && mask.y(p) % 2 == y && (depth == 1 || mask.z(p) %
							2 == z) && mask.contains(p) && !ends.contains(p) && test.isSimple(mask
								.neighborhood(p))) deleted.add(p);
					for (long p = deleted.next(0); p >= 0; p = deleted.next(p + 1))
						mask.remove(p);
				}
	}

	private static PixelSet randomMask(final Random random, final int dimensions, final int tenths) {
		final long[] size = dimensions == 2 ? new long[] { 61, 40 } : new long[] { 17, 14, 15 };
		final PixelSet mask = new PixelSet(size, 2);
		for (int z = 0; z < (dimensions == 2 ? 1 : size[2]); z++)
			for (int y = 0; y < size[1]; y++)
				for (int x = 0; x < size[0]; x++)
					if (random.nextInt(10) < tenths) mask.add(mask.position(x, y, z));
		return mask;
	}
}
