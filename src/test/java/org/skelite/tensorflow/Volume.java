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
package org.skelite.tensorflow;

import java.util.Random;

/** A small 2D (depth 1) or 3D image for oracles, row-major [z][y][x]. */
public final class Volume {

	public final int width;
	public final int height;
	public final int depth;
	public final float[] values;

	public Volume(final int width, final int height, final int depth) {
		this(width, height, depth, new float[width * height * depth]);
	}

	public Volume(final int width, final int height, final int depth, final float[] values) {
		this.width = width;
		this.height = height;
		this.depth = depth;
		this.values = values;
	}

	/** A union of random balls (discs), some cut by the edge, with single pixels flipped. */
	public static Volume randomMask(final Random random, final int width, final int height,
		final int depth)
	{
		final Volume volume = new Volume(width, height, depth);
		for (int i = 0; i < 6; i++) {
			final double radius = 1 + 4 * random.nextDouble();
			final int cx = random.nextInt(width);
			final int cy = random.nextInt(height);
			final int cz = random.nextInt(depth);
			for (int z = 0; z < depth; z++)
				for (int y = 0; y < height; y++)
					for (int x = 0; x < width; x++)
						if ((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz) <= radius *
							radius) volume.values[volume.index(x, y, z)] = 1;
		}
		for (int i = 0; i < volume.values.length / 50; i++)
			volume.values[random.nextInt(volume.values.length)] = random.nextInt(2);
		return volume;
	}

	int dimensions() {
		return depth == 1 ? 2 : 3;
	}

	int index(final int x, final int y, final int z) {
		return (z * height + y) * width + x;
	}

	boolean contains(final int x, final int y, final int z) {
		return x >= 0 && x < width && y >= 0 && y < height && z >= 0 && z < depth;
	}

	float get(final int x, final int y, final int z, final float outside) {
		return contains(x, y, z) ? values[index(x, y, z)] : outside;
	}

	public Volume copy() {
		return new Volume(width, height, depth, values.clone());
	}

	/** Shape of a batch of one. */
	public long[] shape() {
		return depth == 1 ? new long[] { 1, height, width } : new long[] { 1, depth, height, width };
	}

	/** Minimum over the cross neighborhood, outside ignored. */
	Volume erode() {
		final Volume result = copy();
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < height; y++)
				for (int x = 0; x < width; x++) {
					float minimum = get(x, y, z, 1);
					for (int s = -1; s <= 1; s += 2) {
						minimum = Math.min(minimum, get(x + s, y, z, 1));
						minimum = Math.min(minimum, get(x, y + s, z, 1));
						minimum = Math.min(minimum, get(x, y, z + s, 1));
					}
					result.values[index(x, y, z)] = minimum;
				}
		return result;
	}

	/** Copies the k^d values around a pixel, zero outside. */
	void patch(final int x, final int y, final int z, final int size, final float[] target,
		final int offset)
	{
		final int r = size / 2;
		final int rz = depth == 1 ? 0 : r;
		int i = offset;
		for (int dz = -rz; dz <= rz; dz++)
			for (int dy = -r; dy <= r; dy++)
				for (int dx = -r; dx <= r; dx++)
					target[i++] = get(x + dx, y + dy, z + dz, 0);
	}
}
