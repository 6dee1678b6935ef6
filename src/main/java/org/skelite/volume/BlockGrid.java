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
package org.skelite.volume;

import java.util.Arrays;
import java.util.stream.IntStream;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;

import org.skelite.util.SkeliteException;

/**
 * Divides an image into blocks, numbered along x, then y, then z. Those at the upper borders may
 * be smaller. Immutable, and so safe for use by several threads.
 */
final class BlockGrid {

	private final long[] size;
	private final int edge;

	/** The number of blocks along each axis. */
	private final int[] counts;

	/**
	 * @param size the image's size in pixels
	 * @param edge the edge length of a block in pixels
	 * @throws SkeliteException if there are too many blocks
	 */
	BlockGrid(final long[] size, final int edge) {
		this.size = size.clone();
		this.edge = edge;
		final double blocks = Arrays.stream(size).mapToDouble(s -> Math.ceil((double) s / edge)).reduce(1,
			(a, b) -> a * b);
		if (blocks > Integer.MAX_VALUE / 2) throw SkeliteException.input("Blocks of " + edge +
			" pixels are too small for an image of " + Arrays.toString(size) + " pixels.");
		counts = Arrays.stream(size).mapToInt(s -> (int) ((s + edge - 1) / edge)).toArray();
	}

	int numDimensions() {
		return size.length;
	}

	/** Returns the image's size in pixels along an axis. */
	long dimension(final int d) {
		return size[d];
	}

	/** Returns the number of blocks. */
	int count() {
		return Arrays.stream(counts).reduce(1, (a, b) -> a * b);
	}

	/** Returns the pixels of a block. */
	FinalInterval core(final int block) {
		return around(block, 0);
	}

	/** Returns the pixels of a block and those around it, as far as the image goes. */
	FinalInterval around(final int block, final int margin) {
		final long[] min = new long[size.length];
		final long[] max = new long[size.length];
		for (int d = 0; d < min.length; d++) {
			final long start = (long) coordinate(block, d) * edge;
			min[d] = Math.max(0, start - margin);
			max[d] = Math.min(size[d], start + edge + margin) - 1;
		}
		return new FinalInterval(min, max);
	}

	/**
	 * Returns which pixels of an interval touch none outside of it.
	 *
	 * @return for each axis, how many are left out at the lower end and the upper one
	 */
	int[][] inner(final Interval interval) {
		final int[][] inner = new int[size.length][];
		for (int d = 0; d < inner.length; d++)
			inner[d] = new int[] { interval.min(d) == 0 ? 0 : 1, interval.max(d) == size[d] - 1 ? 0 : 1 };
		return inner;
	}

	/** Returns the blocks that have pixels in an interval, ascending. */
	int[] within(final Interval interval) {
		int[] blocks = { 0 };
		for (int d = size.length - 1; d >= 0; d--) {
			final int number = counts[d];
			final int first = (int) (interval.min(d) / edge);
			final int last = (int) (interval.max(d) / edge);
			blocks = Arrays.stream(blocks).flatMap(b -> IntStream.rangeClosed(first, last).map(i -> b *
				number + i)).toArray();
		}
		return blocks;
	}

	/**
	 * Whether the blocks that have pixels in an interval all see it whole, and what lies around it.
	 *
	 * @param margin how far they see beyond their pixels
	 */
	boolean allSee(final Interval interval, final int margin) {
		for (int d = 0; d < size.length; d++) {
			final long upper = (interval.min(d) / edge + 1) * edge + margin;
			final long lower = interval.max(d) / edge * edge - margin;
			if (interval.max(d) + 1 >= upper && upper < size[d]) return false;
			if (interval.min(d) - 1 < lower && lower > 0) return false;
		}
		return true;
	}

	/**
	 * Returns the blocks in groups. Those of a group are so far apart that none of them sees what
	 * another one changes.
	 *
	 * @param sees how far beyond its pixels a block sees
	 * @param changes how far beyond its pixels it changes others
	 */
	int[][] groups(final int sees, final int changes) {
		final int period = 1 + (sees + changes + edge - 1) / edge;
		final int[] periods = Arrays.stream(counts).map(c -> Math.min(c, period)).toArray();
		final int number = Arrays.stream(periods).reduce(1, (a, b) -> a * b);
		final IntStream.Builder[] groups = new IntStream.Builder[number];
		Arrays.setAll(groups, g -> IntStream.builder());
		for (int block = 0; block < count(); block++) {
			int group = 0;
			for (int d = size.length - 1; d >= 0; d--)
				group = group * periods[d] + coordinate(block, d) % periods[d];
			groups[group].add(block);
		}
		return Arrays.stream(groups).map(g -> g.build().toArray()).toArray(int[][]::new);
	}

	private int coordinate(final int block, final int d) {
		int rest = block;
		for (int e = 0; e < d; e++)
			rest /= counts[e];
		return rest % counts[d];
	}

	/** Returns where a block lies, for messages: the coordinates of its first pixel. */
	String name(final int block) {
		return Arrays.toString(core(block).minAsLongArray());
	}
}
