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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

import org.skelite.topology.EndPoints;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;

/**
 * Follows the pixels of a thin skeleton from node to node.
 * <p>
 * A pixel with one neighbor is an end, one with two belongs to a branch, and pixels with more
 * that touch each other are one junction together, which lies in the middle of them. If such
 * pixels enclose a hole or tunnel, each of them is a node, so that no loop is lost. A ring
 * without junction has a node in its first pixel. Thus the graph has the skeleton's components
 * and loops. Pixels are neighbors across faces, edges and corners.
 * </p>
 */
public final class SkeletonTracer {

	private static final int NONE = -1;

	private final PixelSet set;
	private final PixelIndex index;
	private final LongToDoubleFunction radius;
	private final double[] spacing;
	private final long[] origin;
	private final Source source;
	private final Steps steps;
	private final GraphBuilder graph;

	/** The node of each pixel that belongs to one, by its place in {@link #nodes}. */
	private final int[] nodeOf;

	/** Pixels of branches that were passed. */
	private final boolean[] passed;
	private final List<PixelNode> nodes = new ArrayList<>();

	private SkeletonTracer(final PixelSet skeleton, final LongToDoubleFunction radius,
		final double[] spacing, final long[] origin, final Source source)
	{
		set = skeleton;
		index = PixelIndex.of(skeleton);
		this.radius = radius;
		this.spacing = spacing;
		this.origin = origin;
		this.source = source;
		steps = new Steps(skeleton);
		graph = new GraphBuilder(spacing);
		nodeOf = new int[index.size()];
		Arrays.fill(nodeOf, NONE);
		passed = new boolean[index.size()];
	}

	/**
	 * Makes a graph of a skeleton.
	 *
	 * @param skeleton a thin one, see {@link PixelLines#thin}; not changed
	 * @param radius gives half the object's width at the position of a skeleton pixel, in
	 *          the unit of the spacing, or NaN
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param origin what to add to the skeleton's pixel coordinates x, y and z: where the set
	 *          lies in the image
	 * @param source part of the image that it comes from
	 */
	public static SkeletonGraph trace(final PixelSet skeleton, final LongToDoubleFunction radius,
		final double[] spacing, final long[] origin, final Source source)
	{
		if (spacing.length != skeleton.numDimensions()) throw SkeliteException.input("Expected " +
			skeleton.numDimensions() + " spacings, got " + spacing.length + ".");
		return new SkeletonTracer(skeleton, radius, spacing, origin, source).trace();
	}

	/** The same for the skeleton of a whole image. */
	public static SkeletonGraph trace(final PixelSet skeleton, final LongToDoubleFunction radius,
		final double... spacing)
	{
		return trace(skeleton, radius, spacing, new long[3], Source.MASK);
	}

	private SkeletonGraph trace() {
		findNodes();
		// adding nodes changes the list: rings have theirs only then
		final int count = nodes.size();
		for (int n = 0; n < count; n++)
			traceFrom(n);
		for (int i = 0; i < nodeOf.length; i++)
			if (nodeOf[i] == NONE && !passed[i]) traceRing(i);
		return graph.build();
	}

	private void findNodes() {
		for (int i = 0; i < nodeOf.length; i++) {
			if (nodeOf[i] != NONE) continue;
			final int neighbors = neighbors(i);
			if (neighbors <= 1) addNode(new int[] { i });
			else if (neighbors > 2) {
				final int[] cluster = cluster(i);
				final PixelCluster junction = new PixelCluster(set, index, cluster);
				if (junction.loops() == 0) addNode(cluster);
				else addLoops(junction);
			}
		}
	}

	private int neighbors(final int pixel) {
		return EndPoints.neighbors(set.neighborhood(index.position(pixel)));
	}

	/** Returns the touching pixels of a junction, ascending. */
	private int[] cluster(final int first) {
		int[] found = { first };
		int size = 1;
		nodeOf[first] = Integer.MAX_VALUE;
		for (int i = 0; i < size; i++) {
			final long position = index.position(found[i]);
			for (int bits = steps.neighbors(position); bits != 0; bits &= bits - 1) {
				final int neighbor = index.indexOf(steps.next(position, bits));
				if (nodeOf[neighbor] != NONE || neighbors(neighbor) < 3) continue;
				nodeOf[neighbor] = Integer.MAX_VALUE;
				if (size == found.length) found = Arrays.copyOf(found, 2 * size);
				found[size++] = neighbor;
			}
		}
		final int[] cluster = Arrays.copyOf(found, size);
		Arrays.sort(cluster);
		return cluster;
	}

	/** Adds a node that stands for some pixels, in the middle of them. */
	private int addNode(final int[] pixels) {
		double x = 0;
		double y = 0;
		double z = 0;
		double sum = 0;
		for (final int pixel : pixels) {
			final long p = index.position(pixel);
			x += x(p);
			y += y(p);
			z += z(p);
			sum += radius.applyAsDouble(p);
			nodeOf[pixel] = nodes.size();
		}
		final int n = pixels.length;
		graph.node(source, x / n, y / n, z / n, sum / n, n);
		nodes.add(new PixelNode(pixels, x / n, y / n, z / n, sum / n));
		return nodes.size() - 1;
	}

	/** Pixels of a node, where it lies, and its radius. */
	private record PixelNode(int[] pixels, double x, double y, double z, double radius) {

		private void addTo(final Polyline.Builder line) {
			line.add(x, y, z, radius);
		}
	}

	/**
	 * Adds a node for each pixel, and the steps between them that make up the loops. What would only
	 * be an end among them, as it has neither a branch nor a loop, is one with the pixel beside it.
	 */
	private void addLoops(final PixelCluster junction) {
		final int[] pixels = junction.pixels();
		final List<int[]> loops = new ArrayList<>(junction.steps());
		// branches and steps of each pixel
		final int[] lines = Arrays.stream(pixels).map(pixel -> neighborsBeside(pixel, pixels)).toArray();
		for (final int[] step : loops)
			for (final int pixel : step)
				lines[Arrays.binarySearch(pixels, pixel)]++;
		// by their places, that of the pixel that each is one with
		final int[] owner = IntStream.range(0, pixels.length).toArray();
		boolean joined = true;
		while (joined)
			joined = loops.removeIf(step -> join(step, pixels, lines, owner));
		final Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
		for (final int pixel : pixels) {
			int kept = Arrays.binarySearch(pixels, pixel);
			while (owner[kept] != kept)
				kept = owner[kept];
			groups.computeIfAbsent(kept, k -> new ArrayList<>()).add(pixel);
		}
		groups.values().forEach(group -> addNode(group.stream().mapToInt(i -> i).toArray()));
		for (final int[] step : loops)
			addBranch(nodeOf[step[0]], nodeOf[step[1]], new int[0], 0);
	}

	/** Joins the pixels of a step if it is the only line of one of them; tells whether it is. */
	private static boolean join(final int[] step, final int[] pixels, final int[] lines,
		final int[] owner)
	{
		for (int side = 0; side < 2; side++) {
			final int loose = Arrays.binarySearch(pixels, step[side]);
			if (lines[loose] != 1) continue;
			lines[loose] = 0;
			owner[loose] = Arrays.binarySearch(pixels, step[1 - side]);
			lines[owner[loose]]--;
			return true;
		}
		return false;
	}

	/** Returns the number of a pixel's neighbors that are none of its cluster. */
	private int neighborsBeside(final int pixel, final int[] cluster) {
		final long position = index.position(pixel);
		int count = 0;
		for (int bits = steps.neighbors(position); bits != 0; bits &= bits - 1)
			if (Arrays.binarySearch(cluster, index.indexOf(steps.next(position, bits))) < 0) count++;
		return count;
	}

	private void traceFrom(final int n) {
		for (final int pixel : nodes.get(n).pixels()) {
			final long position = index.position(pixel);
			for (int bits = steps.neighbors(position); bits != 0; bits &= bits - 1) {
				final int next = index.indexOf(steps.next(position, bits));
				final int other = nodeOf[next];
				if (other == NONE) {
					if (!passed[next]) follow(n, pixel, next);
				}
				// of pixels that are junctions, the steps between them are known
				else if (other > n && isEnd(n, other)) addBranch(n, other, new int[0], 0);
			}
		}
	}

	private boolean isEnd(final int a, final int b) {
		return neighbors(nodes.get(a).pixels()[0]) == 1 || neighbors(nodes.get(b).pixels()[0]) == 1;
	}

	/** Follows a branch from a node to the next one. */
	private void follow(final int node, final int from, final int first) {
		int[] line = new int[16];
		int size = 0;
		int before = from;
		int pixel = first;
		while (nodeOf[pixel] == NONE) {
			passed[pixel] = true;
			if (size == line.length) line = Arrays.copyOf(line, 2 * size);
			line[size++] = pixel;
			final int next = other(pixel, before);
			before = pixel;
			pixel = next;
		}
		addBranch(node, nodeOf[pixel], line, size);
	}

	/** Returns the neighbor of a pixel of a branch that is not the one given. */
	private int other(final int pixel, final int before) {
		final long position = index.position(pixel);
		final int bits = steps.neighbors(position);
		final int a = index.indexOf(steps.next(position, bits));
		return a != before ? a : index.indexOf(steps.next(position, bits & bits - 1));
	}

	private void traceRing(final int first) {
		final int node = addNode(new int[] { first });
		final long position = index.position(first);
		follow(node, first, index.indexOf(steps.next(position, steps.neighbors(position))));
	}

	private void addBranch(final int start, final int end, final int[] pixels, final int size) {
		final Polyline.Builder line = new Polyline.Builder();
		nodes.get(start).addTo(line);
		for (int i = 0; i < size; i++) {
			final long p = index.position(pixels[i]);
			line.add(x(p), y(p), z(p), radius.applyAsDouble(p));
		}
		nodes.get(end).addTo(line);
		graph.branch(start, end, line.build());
	}

	private double x(final long position) {
		return (set.x(position) + origin[0]) * spacing[0];
	}

	private double y(final long position) {
		return (set.y(position) + origin[1]) * spacing[1];
	}

	private double z(final long position) {
		return spacing.length == 2 ? 0 : (set.z(position) + origin[2]) * spacing[2];
	}
}
