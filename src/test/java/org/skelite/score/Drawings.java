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
package org.skelite.score;

import org.skelite.mask.PixelSet;

/** Sets of pixels that are drawn by hand or by a rule. */
final class Drawings {

	/** Twelve pixels around a hole. */
	static final String[] RING = { //
		".......", //
		"..###..", //
		".#...#.", //
		".#...#.", //
		".#...#.", //
		"..###..", //
		"......." };

	/** The same with a pixel missing. */
	static final String[] BROKEN_RING = { //
		".......", //
		"..#.#..", //
		".#...#.", //
		".#...#.", //
		".#...#.", //
		"..###..", //
		"......." };

	/** A mask for both, with a hole of a single pixel. */
	static final String[] WIDE_RING = { //
		"..###..", //
		".#####.", //
		"#######", //
		"###.###", //
		"#######", //
		".#####.", //
		"..###.." };

	static final String[] TWO_DISCS = { //
		".##...##.", //
		"####.####", //
		"####.####", //
		".##...##." };

	private Drawings() {}

	/** Tells whether a voxel belongs to a volume. */
	interface Rule {

		boolean contains(int x, int y, int z);
	}

	/** Draws an image, row by row; {@code #} is a member. */
	static PixelSet draw(final String... rows) {
		final PixelSet set = new PixelSet(new long[] { rows[0].length(), rows.length }, 1);
		for (int y = 0; y < rows.length; y++)
			for (int x = 0; x < rows[y].length(); x++)
				if (rows[y].charAt(x) == '#') set.add(set.position(x, y, 0));
		return set;
	}

	static PixelSet volume(final int width, final int height, final int depth, final Rule rule) {
		final PixelSet set = new PixelSet(new long[] { width, height, depth }, 1);
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < height; y++)
				for (int x = 0; x < width; x++)
					if (rule.contains(x, y, z)) set.add(set.position(x, y, z));
		return set;
	}

	/** A hollow cube of 5x5x5 voxels, whose wall is one voxel thick. */
	static PixelSet shell() {
		return volume(7, 7, 7, (x, y, z) -> Math.max(Math.max(Math.abs(x - 3), Math.abs(y - 3)), Math
			.abs(z - 3)) == 2);
	}

	/** A solid ring with a square cross section of 3x3 voxels. */
	static PixelSet torus() {
		return volume(11, 11, 5, (x, y, z) -> fromCenter(x, y) >= 2 && fromCenter(x, y) <= 4 && z > 0 &&
			z < 4);
	}

	/** The line in the middle of the torus, but for its four corners: 20 voxels. */
	static PixelSet middleOfTorus() {
		return volume(11, 11, 5, (x, y, z) -> fromCenter(x, y) == 3 && Math.abs(x - 5) != Math.abs(y -
			5) && z == 2);
	}

	private static int fromCenter(final int x, final int y) {
		return Math.max(Math.abs(x - 5), Math.abs(y - 5));
	}
}
