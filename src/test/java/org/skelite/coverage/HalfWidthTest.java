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

import org.junit.jupiter.api.Test;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Tests {@link HalfWidth}. */
class HalfWidthTest {

	/** Largest error, in pixels. */
	private static final double TOLERANCE = 2.5;

	/** In the middle of a plate, half the width is the distance that its outline has in 2D. */
	@Test
	void plates() {
		for (int angle = 0; angle < 90; angle += 15)
			for (int slices = 1; slices <= 5; slices += 2) {
				final double cos = Math.cos(Math.toRadians(angle));
				final double sin = Math.sin(Math.toRadians(angle));
				final Masks.Shape cross = (x, y, z) -> {
					final double u = Math.abs((x - 50) * cos + (y - 50) * sin);
					final double v = Math.abs((y - 50) * cos - (x - 50) * sin);
					return Math.max(u, v) <= 44 && Math.min(u, v) <= 12;
				};
				final PixelIndex outline = PixelIndex.of(Masks.of(cross, 101, 101));
				final int n = slices;
				final PixelIndex plate = PixelIndex.of(Masks.of((x, y, z) -> z >= 2 && z < 2 + n && cross
					.contains(x, y, 0), 101, 101, n + 4));
				final float[] expected = DistanceMap.euclidean(outline, 1, 1);
				final float[] widths = HalfWidth.of(plate, DistanceMap.euclidean(plate, 1, 1, 1), 1,
					Progress.NONE);
				final PixelSet set = plate.set();
				for (int i = 0; i < expected.length; i++) {
					final long p = outline.position(i);
					final long middle = set.position(outline.set().x(p), outline.set().y(p), 2 + slices / 2);
					if (expected[i] > slices + 3) assertEquals(expected[i], widths[plate.indexOf(middle)],
						TOLERANCE, slices + " slices at " + angle + " degrees");
				}
			}
	}
}
