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
package org.skelite.thinning.lee;

/** Tells whether the neighbors of a pixel are connected among themselves, across corners. */
final class Connectivity {

	private static final int CENTER = 1 << 13;
	private static final int FIRST_X = every(1) * 0b001_001_001;
	private static final int LAST_X = FIRST_X << 2;
	private static final int FIRST_Y = every(1) * 0b000_000_111;
	private static final int LAST_Y = FIRST_Y << 6;

	private Connectivity() {}

	/**
	 * Whether there is not more than one 26-connected component among the
	 * neighbors.
	 *
	 * @param neighborhood surroundings of a pixel as 27 bits; that of the pixel
	 *          itself does not matter
	 */
	static boolean isConnected(final int neighborhood) {
		final int neighbors = neighborhood & ~CENTER;
		int part = neighbors & -neighbors;
		while (part != neighbors) {
			final int grown = grow(part) & neighbors;
			if (grown == part) return false;
			part = grown;
		}
		return true;
	}

	private static int grow(final int part) {
		final int line = part | (part & ~LAST_X) << 1 | (part & ~FIRST_X) >>> 1;
		final int plane = line | (line & ~LAST_Y) << 3 | (line & ~FIRST_Y) >>> 3;
		return plane | plane << 9 | plane >>> 9;
	}

	/** Returns a factor that repeats a plane of 9 bits in all three planes. */
	private static int every(final int bit) {
		return bit | bit << 9 | bit << 18;
	}
}
