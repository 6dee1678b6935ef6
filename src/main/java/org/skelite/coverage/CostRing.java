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
package org.skelite.coverage;

import java.util.Arrays;

/**
 * Pixels that a search has reached, in groups of about the same cost, those of least cost first: R.
 * Dial, "Algorithm 360: shortest-path forest with topological ordering", Communications of the ACM 12
 * (1969), <a href="https://doi.org/10.1145/363269.363610">doi:10.1145/363269.363610</a>. A group is
 * narrower than the shortest step, so that no pixel makes another one of its group cheaper. Takes
 * constant time for each pixel. Not safe for use by several threads.
 */
final class CostRing {

	/** Width of groups in shortest steps; below 1, as sums of steps are rounded. */
	private static final double WIDTH = 0.99;

	/** Most groups. Where steps are more unequal than that, the order within a group may be wrong. */
	private static final int MAX_GROUPS = 1 << 16;

	private final double width;
	private final int[][] groups;
	private final int[] counts;

	/** The group that pixels are taken from. */
	private long current;
	private int pixels;

	/** @param steps lengths of all steps, that of none is 0 */
	CostRing(final double[] steps) {
		final double longest = Arrays.stream(steps).max().getAsDouble();
		final double shortest = Arrays.stream(steps).filter(step -> step > 0).min().getAsDouble();
		width = Math.max(WIDTH * shortest, longest / MAX_GROUPS);
		// one more than a step may reach, and the present one
		groups = new int[(int) (longest / width) + 2][4];
		counts = new int[groups.length];
	}

	/** Adds a pixel, at most a step more costly than the one that was taken last. */
	void add(final int pixel, final double cost) {
		final int group = (int) ((long) (cost / width) % groups.length);
		if (counts[group] == groups[group].length) groups[group] = Arrays.copyOf(groups[group], 2 *
			counts[group]);
		groups[group][counts[group]++] = pixel;
		pixels++;
	}

	/** Takes a pixel of the group of least cost; -1 if there is none. */
	int poll() {
		if (pixels == 0) {
			current = 0;
			return -1;
		}
		while (counts[(int) (current % groups.length)] == 0)
			current++;
		pixels--;
		final int group = (int) (current % groups.length);
		return groups[group][--counts[group]];
	}
}
