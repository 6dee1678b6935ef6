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

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.skelite.topology.SimplePoints;

/** Compares the teacher's tests of simple points with the one by components. */
class SimplePointCriteriaTest {

	@Test
	void allNeighborhoods2d() {
		final SimplePoints simple = SimplePoints.of(2);
		final SimplePointCriterion bool = new BooleanCriterion(2);
		final SimplePointCriterion euler = new EulerCriterion(2);
		for (int code = 0; code < 512; code++) {
			assertEquals(simple.isSimple(code), bool.isSimple(code), Integer.toBinaryString(code));
			assertEquals(simple.isSimple(code), euler.isSimple(code), Integer.toBinaryString(code));
		}
	}

	@Test
	void randomNeighborhoods3d() {
		final SimplePoints simple = SimplePoints.of(3);
		final SimplePointCriterion bool = new BooleanCriterion(3);
		final SimplePointCriterion euler = new EulerCriterion(3);
		final Random random = new Random(1);
		int onlyEuler = 0;
		for (int i = 0; i < 300_000; i++) {
			final int code = randomBits(random, i % 9 + 1);
			final boolean expected = simple.isSimple(code);
			assertEquals(expected, bool.isSimple(code), Integer.toBinaryString(code));
			if (expected) assertTrue(euler.isSimple(code), Integer.toBinaryString(code));
			else if (euler.isSimple(code)) onlyEuler++;
		}
		assertTrue(onlyEuler > 0, "an unchanged Euler characteristic does not suffice in 3D");
	}

	/** Returns 27 bits, each set with a probability of some tenths. */
	private static int randomBits(final Random random, final int tenths) {
		int bits = 0;
		for (int bit = 0; bit < 27; bit++)
			if (random.nextInt(10) < tenths) bits |= 1 << bit;
		return bits;
	}
}
