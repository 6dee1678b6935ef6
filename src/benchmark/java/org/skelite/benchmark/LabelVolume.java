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
package org.skelite.benchmark;

import java.util.Arrays;
import java.util.Random;

import ij.ImagePlus;
import ij.ImageStack;

/**
 * A label volume such as those of connectomics: winding tubes that fill the space between them, so
 * that each touches many others. Each voxel belongs to the tube that is reached first, by steps
 * across faces, if it is not too far away.
 */
final class LabelVolume {

	/** Voxels by which tubes grow at most. */
	private static final int REACH = 14;

	private final int size;
	private final short[] labels;
	private final Random random;

	private LabelVolume(final int size, final long seed) {
		this.size = size;
		labels = new short[size * size * size];
		random = new Random(seed);
	}

	/** Makes a volume of 16 bits. */
	static ImagePlus of(final int size, final int tubes, final long seed) {
		final LabelVolume volume = new LabelVolume(size, seed);
		for (int label = 1; label <= tubes; label++)
			volume.wind((short) label);
		volume.grow();
		return volume.image();
	}

	/** Draws a line that changes its direction little by little, from border to border or so. */
	private void wind(final short label) {
		final double[] at = { random.nextDouble() * size, random.nextDouble() * size, random.nextDouble() *
			size };
		final double[] start = at.clone();
		final double[] direction = direction();
		final double[] back = { -direction[0], -direction[1], -direction[2] };
		walk(at, direction, label);
		walk(start, back, label);
	}

	private double[] direction() {
		final double[] d = { random.nextGaussian(), random.nextGaussian(), random.nextGaussian() };
		normalize(d);
		return d;
	}

	private static void normalize(final double[] d) {
		final double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
		for (int i = 0; i < 3; i++)
			d[i] /= length;
	}

	private void walk(final double[] at, final double[] direction, final short label) {
		for (int step = 0; step < size; step++) {
			final int x = (int) at[0];
			final int y = (int) at[1];
			final int z = (int) at[2];
			if (Math.min(x, Math.min(y, z)) < 0 || Math.max(x, Math.max(y, z)) >= size) return;
			labels[x + size * (y + size * z)] = label;
			for (int i = 0; i < 3; i++) {
				at[i] += .5 * direction[i];
				direction[i] += .04 * random.nextGaussian();
			}
			normalize(direction);
		}
	}

	private void grow() {
		int[] front = new int[1 << 20];
		int count = 0;
		for (int i = 0; i < labels.length; i++)
			if (labels[i] != 0) {
				if (count == front.length) front = Arrays.copyOf(front, 2 * count);
				front[count++] = i;
			}
		for (int step = 0; step < REACH; step++) {
			int[] next = new int[1 << 20];
			int found = 0;
			for (int n = 0; n < count; n++) {
				final int i = front[n];
				final int x = i % size;
				final int y = i / size % size;
				final int z = i / size / size;
				final int[] neighbors = { x > 0 ? i - 1 : i, x < size - 1 ? i + 1 : i, y > 0 ? i - size : i, y < size -
					1 ? i + size : i, z > 0 ? i - size * size : i, z < size - 1 ? i + size * size : i };
				for (final int neighbor : neighbors) {
					if (labels[neighbor] != 0) continue;
					labels[neighbor] = labels[i];
					if (found == next.length) next = Arrays.copyOf(next, 2 * found);
					next[found++] = neighbor;
				}
			}
			front = next;
			count = found;
		}
	}

	private ImagePlus image() {
		final ImageStack stack = new ImageStack(size, size);
		for (int z = 0; z < size; z++) {
			final short[] plane = new short[size * size];
			System.arraycopy(labels, z * plane.length, plane, 0, plane.length);
			stack.addSlice("", plane);
		}
		return new ImagePlus("labels", stack);
	}
}
