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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.PixelSet;

/** Tests that the known axes are those of the masks. */
class KnownShapesTest {

	private static final int SHAPES = 120;

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void axesLieInTheMasks(final int dimensions) {
		for (int i = 0; i < SHAPES; i++) {
			final KnownShape shape = KnownShapes.make(dimensions, i, 3);
			assertEquals(dimensions, shape.mask().numDimensions());
			for (final Axis axis : shape.axes()) {
				int outside = 0;
				for (final double[] p : axis.points())
					if (!isOrTouches(shape.mask(), p)) outside++;
				assertTrue(outside <= 0.1 * axis.points().length, shape.name() + ": " + outside + " of " +
					axis.points().length);
			}
		}
	}

	/** All axes together lie in the middle: the mask as its own skeleton loses none, half of it some. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void nothingIsLostInTheMaskItself(final int dimensions) {
		for (int i = 0; i < SHAPES; i++) {
			final KnownShape shape = KnownShapes.make(dimensions, i, 3);
			assertEquals(0, new LostAxes(shape.mask(), 1).count(shape.axes()), shape.name());
			final PixelSet one = shape.mask().emptyCopy();
			one.add(shape.mask().next(0));
			assertTrue(new LostAxes(one, 1).count(shape.axes()) > 0, shape.name());
		}
	}

	private static boolean isOrTouches(final PixelSet mask, final double[] point) {
		final long x = Math.round(point[0]);
		final long y = Math.round(point[1]);
		final long z = Math.round(point[2]);
		if (x < 0 || y < 0 || z < 0 || x >= mask.dimension(0) || y >= mask.dimension(1)) return true;
		if (z >= (mask.numDimensions() == 3 ? mask.dimension(2) : 1)) return true;
		return mask.neighborhood(mask.position(x, y, z)) != 0;
	}
}
