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
package org.skelite.synthesis.noise;

import org.skelite.util.Seeds;

/**
 * Smooth noise without state: random values at integer coordinates, blended
 * between them. Safe for use by several threads.
 */
final class ValueNoise {

	private ValueNoise() {}

	/** Returns the noise, in [-1, 1), at coordinates of 0 or more. */
	static float at(final long seed, final float x, final float y, final float z) {
		final int ix = (int) x;
		final int iy = (int) y;
		final int iz = (int) z;
		final float fx = smooth(x - ix);
		final float fy = smooth(y - iy);
		final float fz = smooth(z - iz);
		final float low = plane(seed, ix, iy, iz, fx, fy);
		if (fz == 0) return low;
		return low + fz * (plane(seed, ix, iy, iz + 1, fx, fy) - low);
	}

	private static float plane(final long seed, final int ix, final int iy, final int iz,
		final float fx, final float fy)
	{
		final long corner = ((long) iz << 40) + ((long) iy << 20) + ix;
		final float a = Seeds.signed(seed, corner);
		final float b = Seeds.signed(seed, corner + 1);
		final float c = Seeds.signed(seed, corner + (1 << 20));
		final float d = Seeds.signed(seed, corner + (1 << 20) + 1);
		final float low = a + fx * (b - a);
		return low + fy * (c + fx * (d - c) - low);
	}

	private static float smooth(final float t) {
		return t * t * (3 - 2 * t);
	}
}
