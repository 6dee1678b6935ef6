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

/**
 * Tells whether the deletion of a pixel changes the Euler characteristic of its
 * 26-connected surroundings, octant by octant, as in section 4 of Lee, Kashyap
 * and Chu (1994).
 * <p>
 * The pixel is a closed cube. Each of its corners, edges and faces goes with it
 * unless another foreground pixel has it, too. A table gives, for the 8 pixels
 * of an octant, what goes: corners count 8, edges -4, faces 2 and the cube -1,
 * since an octant shares edges with one, faces with three and the cube with
 * seven others.
 * </p>
 */
final class OctantEuler {

	/** For each octant the neighbors in it: bits of a neighborhood by step along x, y and z. */
	private static final int[][] OCTANTS = new int[8][8];

	private static final byte[] CHANGE = new byte[256];

	static {
		for (int octant = 0; octant < 8; octant++)
			for (int step = 0; step < 8; step++)
				OCTANTS[octant][step] = 13 + towards(octant, step, 0) + 3 * towards(octant, step, 1) + 9 *
					towards(octant, step, 2);
		for (int pixels = 0; pixels < CHANGE.length; pixels++)
			CHANGE[pixels] = change(pixels);
	}

	private OctantEuler() {}

	/**
	 * @param neighborhood surroundings of a pixel as 27 bits; that of the pixel
	 *          itself does not matter
	 */
	static boolean isInvariant(final int neighborhood) {
		int sum = 0;
		for (final int[] octant : OCTANTS) {
			int pixels = 0;
			for (int step = 1; step < 8; step++)
				pixels |= (neighborhood >>> octant[step] & 1) << step;
			sum += CHANGE[pixels];
		}
		return sum == 0;
	}

	private static int towards(final int octant, final int step, final int d) {
		return (step >>> d & 1) * ((octant >>> d & 1) == 0 ? -1 : 1);
	}

	/** Bit {@code step} of the argument is the pixel at that step, its bits those along x, y and z. */
	private static byte change(final int pixels) {
		int sum = -1;
		// a cell lies on all pixels whose steps are among those that lead across it
		for (int across = 1; across < 8; across++) {
			boolean shared = false;
			for (int step = 1; step < 8; step++)
				shared |= (step & ~across) == 0 && (pixels >>> step & 1) != 0;
			final int dimension = 3 - Integer.bitCount(across);
			if (!shared) sum += dimension == 0 ? 8 : dimension == 1 ? -4 : 2;
		}
		return (byte) sum;
	}
}
