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
import java.util.Locale;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;

/**
 * A skeleton in an image that may be too large for a {@link PixelSet}, of which only the skeleton's
 * pixels are kept. Its graph is the one that {@link SkeletonTracer} makes of the whole, numbers
 * included, but each object is followed by itself, in the smallest box that holds it.
 * <p>
 * Memory is some 50 bytes per pixel of the skeleton, and {@value #BYTES_PER_PIXEL} bytes per
 * pixel of the largest of these boxes. Pixels may be added by several threads at a time.
 * </p>
 */
public final class LargeSkeleton {

	/** Of the box of an object: a bit in the set, and half a bit in each of two indices. */
	static final double BYTES_PER_PIXEL = 0.25;

	private static final double MEGABYTE = 1 << 20;

	private final long[] size;
	private long[] positions = new long[1 << 10];
	private float[] radii = new float[1 << 10];
	private int count;

	/** For each pixel, another one of the same object that was added before, or itself. */
	private int[] parents;
	private int[] neighbors;

	/** @param size the image's size in pixels along x, y and, in 3D, z */
	public LargeSkeleton(final long... size) {
		this.size = size.clone();
	}

	/**
	 * Adds pixels, each of them once.
	 *
	 * @param part where they lie, in a set of a part of the image
	 * @param origin where the part's first pixel lies in the image
	 * @param values half the object's width at each, in the order of positions
	 * @throws SkeliteException if there are 2^31 pixels or more
	 */
	public synchronized void add(final PixelSet part, final long[] origin, final float[] values) {
		if (count > Integer.MAX_VALUE - 8 - values.length) throw SkeliteException.input(
			"The skeleton has more than 2^31 pixels, too many for a graph.");
		final int needed = count + values.length;
		if (needed > positions.length) {
			final int length = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * positions.length));
			positions = Arrays.copyOf(positions, length);
			radii = Arrays.copyOf(radii, length);
		}
		int i = 0;
		for (long p = part.next(0); p >= 0; p = part.next(p + 1)) {
			long position = 0;
			for (int d = size.length - 1; d >= 0; d--)
				position = position * size[d] + part.coordinate(p, d) + origin[d];
			positions[count] = position;
			radii[count++] = values[i++];
		}
	}

	/** An object: its pixels, by their numbers, and where its graph comes in the order of all. */
	private record Part(int[] pixels, int firstNode, boolean ring) {}

	/**
	 * Makes the graph.
	 *
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @throws SkeliteException if there is not enough memory for an object
	 */
	public synchronized SkeletonGraph trace(final double... spacing) {
		sort();
		join();
		final List<Part> parts = parts();
		// as of a whole image: nodes in the order of pixels, then those of rings, which have none by themselves
		parts.sort(Comparator.comparing(Part::ring).thenComparing(Part::firstNode));
		final GraphBuilder graph = new GraphBuilder(spacing);
		for (final Part part : parts)
			graph.add(trace(part.pixels(), spacing));
		return graph.build();
	}

	private void sort() {
		final long[] sorted = Arrays.copyOf(positions, count);
		Arrays.parallelSort(sorted);
		final float[] values = new float[count];
		for (int i = 0; i < count; i++)
			values[Arrays.binarySearch(sorted, positions[i])] = radii[i];
		positions = sorted;
		radii = values;
	}

	private long coordinate(final int pixel, final int axis) {
		long rest = positions[pixel];
		for (int d = 0; d < axis; d++)
			rest /= size[d];
		return rest % size[axis];
	}

	/** Joins pixels that touch, and counts the neighbors of each. */
	private void join() {
		parents = new int[count];
		neighbors = new int[count];
		Arrays.setAll(parents, i -> i);
		final int depth = size.length == 3 ? 1 : 0;
		for (int i = 0; i < count; i++)
			for (int z = -depth; z <= 0; z++)
				for (int y = -1; y <= (z < 0 ? 1 : 0); y++)
					for (int x = -1; x <= (z < 0 || y < 0 ? 1 : -1); x++) {
						final int other = neighbor(i, x, y, z);
						if (other < 0) continue;
						neighbors[i]++;
						neighbors[other]++;
						final int a = root(i);
						final int b = root(other);
						parents[Math.max(a, b)] = Math.min(a, b);
					}
	}

	/** Returns the pixel at some distance that comes before, or a negative number. */
	private int neighbor(final int pixel, final int... steps) {
		long offset = 0;
		for (int d = size.length - 1; d >= 0; d--) {
			final long c = coordinate(pixel, d) + steps[d];
			if (c < 0 || c >= size[d]) return -1;
			offset = offset * size[d] + steps[d];
		}
		return Arrays.binarySearch(positions, 0, pixel, positions[pixel] + offset);
	}

	private int root(final int pixel) {
		int i = pixel;
		while (parents[i] != i) {
			parents[i] = parents[parents[i]];
			i = parents[i];
		}
		return i;
	}

	private List<Part> parts() {
		final int[] sizes = new int[count];
		for (int i = 0; i < count; i++)
			sizes[root(i)]++;
		final int[][] pixels = new int[count][];
		final int[] filled = new int[count];
		final List<Part> parts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final int root = root(i);
			if (pixels[root] == null) pixels[root] = new int[sizes[root]];
			pixels[root][filled[root]++] = i;
			if (filled[root] < sizes[root]) continue;
			final int[] all = pixels[root];
			pixels[root] = null;
			final int node = Arrays.stream(all).filter(pixel -> neighbors[pixel] != 2).findFirst().orElse(-1);
			parts.add(new Part(all, node < 0 ? all[0] : node, node < 0));
		}
		return parts;
	}

	private SkeletonGraph trace(final int[] pixels, final double[] spacing) {
		final long[] min = new long[3];
		final long[] box = new long[size.length];
		for (int d = 0; d < size.length; d++) {
			min[d] = Long.MAX_VALUE;
			long max = 0;
			for (final int pixel : pixels) {
				min[d] = Math.min(min[d], coordinate(pixel, d));
				max = Math.max(max, coordinate(pixel, d));
			}
			box[d] = max - min[d] + 1;
		}
		checkMemory(box);
		final PixelSet set = new PixelSet(box, 1);
		for (final int pixel : pixels)
			set.add(set.position(coordinate(pixel, 0) - min[0], coordinate(pixel, 1) - min[1], size.length == 3
				? coordinate(pixel, 2) - min[2] : 0));
		final PixelIndex index = PixelIndex.of(set);
		return SkeletonTracer.trace(set, position -> radii[pixels[index.indexOf(position)]], spacing, min,
			Source.MASK);
	}

	private static void checkMemory(final long[] box) {
		final Runtime runtime = Runtime.getRuntime();
		final double free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		final double needed = BYTES_PER_PIXEL * Arrays.stream(box).asDoubleStream().reduce(1, (a, b) -> a * b);
		if (needed > free) throw SkeliteException.input(String.format(Locale.ROOT,
			"An object of the skeleton spans %s pixels; for its graph, about %.0f MB of memory are needed, but only" +
				" %.0f MB are free. Give Java more.", Arrays.toString(box), needed / MEGABYTE, free / MEGABYTE));
	}
}
