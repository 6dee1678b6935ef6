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
package org.skelite.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelSet;
import org.skelite.topology.SkeletonPoints;

/** A thick body has a branch in each of its arms, also where these are shorter than half of it. */
class ArmsTest {

	private static final double[][] DIRECTIONS = { { 0.9, 0.3, 0.1 }, { -0.9, 0.3, 0.3 }, { 0, 0.2, 1 }, {
		0.2, -1, 0.1 }, { 0.3, 0.9, -0.5 } };

	@Test
	void disc() {
		try (Model model = Model.open("skelite-2d")) {
			final PixelSet mask = Masks.of((x, y, z) -> isInside(new double[] { x - 36, y - 36 }, 20, 32, 2.5,
				4), 73, 73);
			assertEquals(4, ends(new Skeletonizer(model).skeletonize(mask).pixels()));
			assertTrue(ends(new Skeletonizer(model).detail(2).skeletonize(mask).pixels()) < 4);
		}
	}

	@Test
	void ball() {
		try (Model model = Model.open("skelite-3d")) {
			final PixelSet mask = Masks.of((x, y, z) -> isInside(new double[] { x - 28, y - 28, z - 28 }, 16,
				25, 2, 5), 57, 57, 57);
			assertEquals(5, ends(new Skeletonizer(model).skeletonize(mask).pixels()));
		}
	}

	private static boolean isInside(final double[] p, final double body, final double reach,
		final double radius, final int arms)
	{
		double squared = 0;
		for (final double component : p)
			squared += component * component;
		boolean is = squared <= body * body;
		for (int arm = 0; arm < arms; arm++) {
			double along = 0;
			double length = 0;
			for (int d = 0; d < p.length; d++) {
				final double direction = p.length == 2 ? Math.sin(0.5 + Math.PI / 2 * (arm + d))
					: DIRECTIONS[arm][d];
				along += direction * p[d];
				length += direction * direction;
			}
			along /= Math.sqrt(length);
			is |= along > 0 && along <= reach && squared - along * along <= radius * radius;
		}
		return is;
	}

	private static long ends(final PixelSet skeleton) {
		return SkeletonPoints.of(skeleton).endPoints();
	}
}
