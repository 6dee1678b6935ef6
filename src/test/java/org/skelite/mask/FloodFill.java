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
package org.skelite.mask;

import java.util.ArrayDeque;
import java.util.Deque;

/** Components by flood fill of plain arrays, the oracle of the tests. */
public final class FloodFill {

	private FloodFill() {}

	/** Returns the image with a frame of background, as {@code [z][y][x]}. */
	public static boolean[][][] framed(final PixelSet set) {
		final boolean volume = set.numDimensions() == 3;
		final int depth = volume ? (int) set.dimension(2) + 2 : 1;
		final int height = (int) set.dimension(1) + 2;
		final int width = (int) set.dimension(0) + 2;
		final boolean[][][] image = new boolean[depth][height][width];
		for (int z = volume ? 1 : 0; z < (volume ? depth - 1 : 1); z++)
			for (int y = 1; y < height - 1; y++)
				for (int x = 1; x < width - 1; x++)
					image[z][y][x] = set.contains(set.position(x - 1, y - 1, volume ? z - 1 : 0));
		return image;
	}

	/**
	 * Counts the components of the pixels of one value.
	 *
	 * @param reach largest number of coordinates in which neighbors differ
	 */
	public static int components(final boolean[][][] image, final boolean value, final int reach) {
		final boolean[][][] seen = new boolean[image.length][image[0].length][image[0][0].length];
		int count = 0;
		for (int z = 0; z < image.length; z++)
			for (int y = 0; y < image[0].length; y++)
				for (int x = 0; x < image[0][0].length; x++)
					if (image[z][y][x] == value && !seen[z][y][x]) {
						fill(image, seen, value, reach, x, y, z);
						count++;
					}
		return count;
	}

	/** Marks the component of a pixel. */
	public static void fill(final boolean[][][] image, final boolean[][][] seen, final boolean value,
		final int reach, final int startX, final int startY, final int startZ)
	{
		final Deque<int[]> todo = new ArrayDeque<>();
		todo.add(new int[] { startX, startY, startZ });
		seen[startZ][startY][startX] = true;
		while (!todo.isEmpty()) {
			final int[] p = todo.remove();
			for (int dz = -1; dz <= 1; dz++)
				for (int dy = -1; dy <= 1; dy++)
					for (int dx = -1; dx <= 1; dx++) {
						final int x = p[0] + dx;
						final int y = p[1] + dy;
						final int z = p[2] + dz;
						if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) > reach || x < 0 || y < 0 || z < 0 ||
							z >= image.length || y >= image[0].length || x >= image[0][0].length) continue;
						if (image[z][y][x] != value || seen[z][y][x]) continue;
						seen[z][y][x] = true;
						todo.add(new int[] { x, y, z });
					}
		}
	}
}
