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

	private final PixelSet set;
	private final PixelIndex index;
	private final int[] pixels;
	private final Steps steps;

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
		if (pixels.length < SMALLEST_LOOP || isStar()) return 0;
		return BettiNumbers.of(crop()).tunnels();
	}

	/** Whether one pixel touches all others. */
	private boolean isStar() {
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
	 * Returns steps, as pairs of pixels by their index, that join all pixels and make as many
	 * loops as there are.
	 */
	List<int[]> steps() {
		final List<int[]> chosen = new ArrayList<>();
		final List<int[]> others = new ArrayList<>();
		final int[] group = new int[pixels.length];
		Arrays.setAll(group, i -> i);
		for (int i = 0; i < pixels.length; i++)
			for (final int neighbor : neighbors(i)) {
				if (neighbor < i) continue;
				final int[] step = { pixels[i], pixels[neighbor] };
				if (group[i] == group[neighbor]) others.add(step);
				else {
					chosen.add(step);
					final int old = group[neighbor];
					for (int g = 0; g < group.length; g++)
						if (group[g] == old) group[g] = group[i];
				}
			}
		// steps that close a loop of any size first, not those across corners of one
		final List<int[]> closing = new ArrayList<>(others.stream().filter(step -> !isShortcut(step)).toList());
		others.removeAll(closing);
		closing.addAll(others);
		return closing.isEmpty() ? chosen : joined(chosen, closing.subList(0, (int) Math.min(closing
			.size(), loops())));
	}

	private static List<int[]> joined(final List<int[]> a, final List<int[]> b) {
		final List<int[]> all = new ArrayList<>(a);
		all.addAll(b);
		return all;
	}

	/** Whether a third pixel touches both. */
	private boolean isShortcut(final int[] step) {
		for (final int pixel : pixels)
			if (pixel != step[0] && pixel != step[1] && touch(pixel, step[0]) && touch(pixel, step[1]))
				return true;
		return false;
	}

	private List<Integer> neighbors(final int i) {
		final List<Integer> neighbors = new ArrayList<>();
		final long position = index.position(pixels[i]);
		for (int bits = steps.neighbors(position); bits != 0; bits &= bits - 1) {
			final int at = Arrays.binarySearch(pixels, index.indexOf(steps.next(position, bits)));
			if (at >= 0) neighbors.add(at);
		}
		return neighbors;
	}
}
