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
package org.skelite.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.skelite.topology.BettiNumbers;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * Junction pixels that touch each other. Mostly they are one point; rarely they lie around a
 * hole or tunnel, and then need steps between them for its sake.
 */
final class PixelCluster {

	/** Fewest pixels around a hole or tunnel. */
	private static final int SMALLEST_LOOP = 4;

	/** A pixel and all that may touch it, in 3D. */
	private static final int LARGEST_STAR = 27;

	private final PixelSet set;
	private final PixelIndex index;
	private final int[] pixels;
	private final Steps steps;

	/** Holes or tunnels, negative as long as they were not counted. */
	private long loops = -1;

	/**
	 * @param pixels by their index, ascending
	 */
	PixelCluster(final PixelSet set, final PixelIndex index, final int[] pixels) {
		this.set = set;
		this.index = index;
		this.pixels = pixels;
		steps = new Steps(set);
	}

	int[] pixels() {
		return pixels;
	}

	/** Returns the number of holes (2D) or tunnels (3D) that the pixels enclose. */
	long loops() {
		if (loops < 0) loops = pixels.length < SMALLEST_LOOP || isStar() ? 0 : BettiNumbers.of(crop())
			.tunnels();
		return loops;
	}

	/** Whether one pixel touches all others. */
	private boolean isStar() {
		if (pixels.length > LARGEST_STAR) return false;
		for (final int pixel : pixels) {
			int touching = 0;
			for (final int other : pixels)
				if (touch(pixel, other)) touching++;
			if (touching == pixels.length) return true;
		}
		return false;
	}

	private boolean touch(final int a, final int b) {
		final long p = index.position(a);
		final long q = index.position(b);
		return Math.abs(set.x(p) - set.x(q)) <= 1 && Math.abs(set.y(p) - set.y(q)) <= 1 && Math.abs(set.z(
			p) - set.z(q)) <= 1;
	}

	private PixelSet crop() {
		final long[] min = { Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE };
		final long[] max = { Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE };
		for (final int pixel : pixels) {
			final long[] at = at(pixel);
			for (int d = 0; d < 3; d++) {
				min[d] = Math.min(min[d], at[d]);
				max[d] = Math.max(max[d], at[d]);
			}
		}
		final long[] size = new long[set.numDimensions()];
		// with background around
		Arrays.setAll(size, d -> max[d] - min[d] + 3);
		final PixelSet crop = new PixelSet(size, 1);
		final int depth = size.length == 3 ? 1 : 0;
		for (final int pixel : pixels) {
			final long[] at = at(pixel);
			crop.add(crop.position(at[0] - min[0] + 1, at[1] - min[1] + 1, at[2] - min[2] + depth));
		}
		return crop;
	}

	private long[] at(final int pixel) {
		final long p = index.position(pixel);
		return new long[] { set.x(p), set.y(p), set.z(p) };
	}

	/**
	 * Returns steps, as pairs of pixels by their index, that join all pixels and run around each hole
	 * or tunnel once: a tree of the shortest steps, and of the others those that are no sum of
	 * triangles and of those before, so that no triangle of touching pixels takes the place of a hole.
	 */
	List<int[]> steps() {
		final List<int[]> chosen = new ArrayList<>();
		final List<int[]> others = new ArrayList<>();
		final int[] group = new int[pixels.length];
		Arrays.setAll(group, i -> i);
		for (final int[] step : shortestFirst()) {
			final int a = find(group, step[0]);
			final int b = find(group, step[1]);
			if (a == b) others.add(step);
			else {
				chosen.add(step);
				group[b] = a;
			}
		}
		chosen.addAll(new TriangleSums(pixels.length, others, chosen).independent(loops()));
		return chosen.stream().map(step -> new int[] { pixels[step[0]], pixels[step[1]] }).toList();
	}

	/** Returns what stands for the group of a place. */
	private static int find(final int[] group, final int place) {
		int i = place;
		while (group[i] != i) {
			group[i] = group[group[i]];
			i = group[i];
		}
		return i;
	}

	/** Returns all steps, as pairs of ascending places: those across faces first. */
	private List<int[]> shortestFirst() {
		final List<int[]> all = new ArrayList<>();
		for (int i = 0; i < pixels.length; i++) {
			final long position = index.position(pixels[i]);
			for (int bits = steps.neighbors(position); bits != 0; bits &= bits - 1) {
				final int at = Arrays.binarySearch(pixels, index.indexOf(steps.next(position, bits)));
				if (at > i) all.add(new int[] { i, at });
			}
		}
		all.sort(Comparator.comparingInt(step -> axes(at(pixels[step[0]]), at(pixels[step[1]]))));
		return all;
	}

	private static int axes(final long[] a, final long[] b) {
		int axes = 0;
		for (int d = 0; d < a.length; d++)
			if (a[d] != b[d]) axes++;
		return axes;
	}
}
