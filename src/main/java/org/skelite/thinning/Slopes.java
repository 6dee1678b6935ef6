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
package org.skelite.thinning;

import org.skelite.mask.Neighborhood;

/**
 * Which way the distance to the background rises, along x, y and z: a slope is the sum of the signs
 * (-1, 0 or 1), times 3 along y and 9 along z. Its meaning is looked up, as branches on it could
 * not be predicted.
 */
final class Slopes {

	/** How many slopes there are. */
	static final int COUNT = 27;

	/** The lowest slope; that of a plateau is 0. */
	private static final int LOWEST = -13;

	private static final float[][] SIGNS = new float[3][COUNT];
	private static final byte[] SIDES = new byte[COUNT];
	private static final long[] COMPLEMENTS = new long[COUNT];

	static {
		for (int i = 0; i < COUNT; i++) {
			int side = 0;
			int first = 0;
			for (int d = 2; d >= 0; d--) {
				final int sign = Neighborhood.step(i, d);
				SIGNS[d][i] = sign;
				side = 3 * side + (sign > 0 ? 0 : sign < 0 ? 1 : 2);
				first = first == 0 ? sign : first;
			}
			SIDES[i] = (byte) side;
			COMPLEMENTS[i] = first < 0 ? -1 : 0;
		}
	}

	private Slopes() {}

	/** Returns a slope's sign along a dimension. */
	static float sign(final int slope, final int d) {
		return SIGNS[d][slope - LOWEST];
	}

	/**
	 * Returns a number of the side that a pixel lies on, below {@link #COUNT}: lower sides,
	 * where the distance rises, come before upper sides, along z first.
	 */
	static int side(final int slope) {
		return SIDES[slope - LOWEST];
	}

	/** Returns all bits for upper sides: where the distance falls along z, or else y, or else x. */
	static long complement(final int slope) {
		return COMPLEMENTS[slope - LOWEST];
	}
}
