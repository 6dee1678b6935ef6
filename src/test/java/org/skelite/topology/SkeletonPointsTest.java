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

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;

/** Tests {@link SkeletonPoints} of small skeletons, counted by hand. */
class SkeletonPointsTest {

	@Test
	void endPointsHaveOneNeighborOrNone() {
		assertEquals(new SkeletonPoints(1, 0, 0), SkeletonPoints.of(Masks.of((x, y, z) -> x + y + z == 0, 3, 3, 3)));
		assertEquals(new SkeletonPoints(2, 0, 0), SkeletonPoints.of(Masks.of((x, y, z) -> y == 1, 5, 3)));
	}

	/** Two arms are diagonal, so that only the pixel where they meet has three neighbors. */
	@Test
	void pixelWhereBranchesMeetIsAJunction() {
		assertEquals(new SkeletonPoints(3, 1, 0), SkeletonPoints.of(Masks.of((x, y, z) -> y <= 2 ? y == Math
			.min(x, 4 - x) : x == 2, 5, 5)));
	}

	/** Four pixels of a T have three neighbors. They touch, and the middle one is not needed to connect them. */
	@Test
	void pixelsThatTouchAreOneJunction() {
		assertEquals(new SkeletonPoints(3, 1, 1), SkeletonPoints.of(Masks.of((x, y, z) -> y == 0 || x == 4, 9, 5)));
		assertEquals(new SkeletonPoints(4, 2, 2), SkeletonPoints.of(Masks.of((x, y, z) -> y == 0 || x == 3 ||
			x == 9, 13, 5)));
	}

	/** Any pixel of a square of four may be deleted; each has three neighbors. */
	@Test
	void simplePixelsAreDeletable() {
		assertEquals(new SkeletonPoints(0, 1, 4), SkeletonPoints.of(Masks.of((x, y, z) -> true, 2, 2)));
	}
}
