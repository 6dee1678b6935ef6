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

import java.util.Arrays;

/**
 * The runs along x of background pixels, row by row, and their connected components.
 * Each row's background reaches beyond the image on both sides.
 * <p>
 * Time and memory follow the number of runs and rows, not of pixels. Immutable,
 * and so safe for use by several threads.
 * </p>
 */
public final class BackgroundRuns {

	private final int height;
	private final int depth;
	/** First pixel and pixel after the last, alternating. */
	private int[] bounds;
	/** For each row the number of runs before it. */
	private final int[] runsBefore;
	private int size;

	public BackgroundRuns(final PixelSet set) {
		height = Math.toIntExact(set.dimension(1));
		depth = set.numDimensions() == 3 ? Math.toIntExact(set.dimension(2)) : 1;
		runsBefore = new int[Math.addExact(Math.multiplyExact(height, depth), 1)];
		bounds = new int[1024];
		final int words = (int) (set.stride(1) >>> 6);
		for (int row = 0; row < runsBefore.length - 1; row++) {
			final long start = set.position(0, row % height, row / height) - set.border();
			append(-1);
			appendRow(set.words(), (int) (start >>> 6), words, set.border());
			append(Math.toIntExact(set.dimension(0) + 1));
			runsBefore[row + 1] = size / 2;
		}
	}

	private void appendRow(final long[] bits, final int first, final int words, final int border) {
		long previous = 0;
		for (int w = 0; w < words; w++) {
			final long word = bits[first + w];
			for (long edges = word ^ (word << 1 | previous); edges != 0; edges &= edges - 1)
				append(64 * w + Long.numberOfTrailingZeros(edges) - border);
			previous = word >>> 63;
		}
		if (previous != 0) append(64 * words - border);
	}

	private void append(final int bound) {
		if (size == bounds.length) bounds = Arrays.copyOf(bounds, Math.multiplyExact(size, 2));
		bounds[size++] = bound;
	}

	/**
	 * Returns the number of components, pixels being connected across faces and
	 * everything outside the image being one of them.
	 */
	public int componentsAcrossFaces() {
		return components(true).sets();
	}

	/** @param slicesEnd whether the first and last slice, or a single one, lie at the border */
	private UnionFind components(final boolean slicesEnd) {
		final int outside = size / 2;
		final UnionFind parts = new UnionFind(outside + 1);
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < height; y++) {
				join(parts, y, z, y - 1, z);
				join(parts, y, z, y, z - 1);
				final int row = z * height + y;
				final int last = runsBefore[row + 1] - 1;
				parts.join(runsBefore[row], outside);
				parts.join(last, outside);
				final boolean edge = y == 0 || y == height - 1 || slicesEnd && (z == 0 || z == depth - 1);
				for (int run = runsBefore[row]; edge && run < last; run++)
					parts.join(run, outside);
			}
		return parts;
	}

	/**
	 * Fills holes: components of the background, connected across faces, that do not reach the
	 * border of the image.
	 *
	 * @param set what the runs were made of
	 * @param most holes of more pixels stay
	 * @return how many pixels were filled
	 */
	long fillHoles(final PixelSet set, final long most) {
		final UnionFind parts = components(set.numDimensions() == 3);
		final int outside = parts.find(size / 2);
		final long[] pixels = new long[size / 2];
		for (int run = 0; run < pixels.length; run++)
			pixels[parts.find(run)] += bounds[2 * run + 1] - bounds[2 * run];
		long filled = 0;
		for (int row = 0; row < runsBefore.length - 1; row++)
			for (int run = runsBefore[row]; run < runsBefore[row + 1]; run++) {
				final int part = parts.find(run);
				if (part == outside || pixels[part] > most) continue;
				final long start = set.position(0, row % height, row / height);
				set.addRun(start + bounds[2 * run], start + bounds[2 * run + 1] - 1);
				filled += bounds[2 * run + 1] - bounds[2 * run];
			}
		return filled;
	}

	private void join(final UnionFind parts, final int y, final int z, final int otherY,
		final int otherZ)
	{
		if (otherY < 0 || otherY >= height || otherZ < 0) return;
		final int row = z * height + y;
		final int otherRow = otherZ * height + otherY;
		int a = runsBefore[row];
		int b = runsBefore[otherRow];
		while (a < runsBefore[row + 1] && b < runsBefore[otherRow + 1]) {
			final int endA = bounds[2 * a + 1];
			final int endB = bounds[2 * b + 1];
			if (bounds[2 * a] < endB && bounds[2 * b] < endA) parts.join(a, b);
			if (endA < endB) a++;
			else b++;
		}
	}
}
