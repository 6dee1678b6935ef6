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
import java.util.stream.IntStream;

/**
 * Finds which loops of steps between touching pixels are sums of triangles, and so enclose
 * nothing. Steps are ordered; a triangle is a relation between its steps, by which the last of
 * them is not needed. Sums of triangles are reduced until each ends in another step: H.
 * Edelsbrunner, D. Letscher, A. Zomorodian, "Topological persistence and simplification",
 * Discrete and Computational Geometry 28 (2002), <a
 * href="https://doi.org/10.1007/s00454-002-2885-2">doi:10.1007/s00454-002-2885-2</a>.
 */
final class TriangleSums {

	/** A step to a pixel, and its place in the order, negative of a step of the tree. */
	private record Step(int pixel, int place) {}

	private final List<int[]> steps;

	/** From each pixel to those of higher number, by these. */
	private final List<List<Step>> up = new ArrayList<>();

	/**
	 * @param pixels number of pixels
	 * @param steps in order, as pairs of ascending pixels
	 * @param tree the other steps, which join all pixels without any loop
	 */
	TriangleSums(final int pixels, final List<int[]> steps, final List<int[]> tree) {
		this.steps = steps;
		for (int i = 0; i < pixels; i++)
			up.add(new ArrayList<>());
		for (final int[] step : tree)
			up.get(step[0]).add(new Step(step[1], -1));
		for (int place = 0; place < steps.size(); place++)
			up.get(steps.get(place)[0]).add(new Step(steps.get(place)[1], place));
		for (final List<Step> of : up)
			of.sort(Comparator.comparingInt(Step::pixel));
	}

	/**
	 * Returns the steps, in order, that are needed beside the tree.
	 *
	 * @param loops how many there are
	 */
	List<int[]> independent(final long loops) {
		// for each step, a sum of triangles in which it is the last one
		final int[][] sums = new int[steps.size()][];
		long rest = steps.size() - loops;
		for (final int[] triangle : triangles()) {
			if (rest == 0) break;
			int[] sum = triangle;
			while (sum.length > 0 && sums[sum[0]] != null)
				sum = sum(sum, sums[sum[0]]);
			if (sum.length == 0) continue;
			sums[sum[0]] = sum;
			rest--;
		}
		return IntStream.range(0, sums.length).filter(place -> sums[place] == null).mapToObj(steps::get)
			.toList();
	}

	/** Returns the places of the steps of each triangle, descending, without those of the tree. */
	private List<int[]> triangles() {
		final List<int[]> triangles = new ArrayList<>();
		for (final List<Step> steps : up)
			for (int j = 0; j < steps.size(); j++)
				for (int k = j + 1; k < steps.size(); k++) {
					final Step third = find(steps.get(j).pixel(), steps.get(k).pixel());
					if (third == null) continue;
					final int[] places = IntStream.of(steps.get(j).place(), steps.get(k).place(), third.place())
						.filter(place -> place >= 0).map(place -> -place).sorted().map(place -> -place)
						.toArray();
					if (places.length > 0) triangles.add(places);
				}
		// those that end first, so that sums become short ones
		triangles.sort(Comparator.comparingInt(triangle -> triangle[0]));
		return triangles;
	}

	private Step find(final int from, final int to) {
		for (final Step step : up.get(from))
			if (step.pixel() == to) return step;
		return null;
	}

	/** Returns what is in one of two descending lists, but not in both. */
	private static int[] sum(final int[] a, final int[] b) {
		final int[] sum = new int[a.length + b.length];
		int n = 0;
		int i = 0;
		int j = 0;
		while (i < a.length || j < b.length)
			if (j == b.length || i < a.length && a[i] > b[j]) sum[n++] = a[i++];
			else if (i == a.length || b[j] > a[i]) sum[n++] = b[j++];
			else {
				i++;
				j++;
			}
		return Arrays.copyOf(sum, n);
	}
}
