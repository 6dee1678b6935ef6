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

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.skelite.mask.Lengths;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * The connected parts of an object that its skeleton does not cover, and the depths of their
 * pixels. Not safe for use by several threads.
 */
public final class UncoveredParts {

	/**
	 * A part.
	 *
	 * @param pixels its pixels, by their index
	 * @param deepest the pixel that is farthest from what is covered
	 * @param depth how far
	 */
	public record Part(int[] pixels, int deepest, double depth) {}

	private final PixelIndex mask;
	private final Lengths lengths;
	private final Neighborhood neighborhood;
	private final double[] stepLength;

	/** Pixels of no part yet. */
	private final PixelSet open;
	private final Deque<int[]> parts = new ArrayDeque<>();

	/** Pixels of the part that is looked at, but for those whose depth is known. */
	private final PixelSet shallow;

	/** Depths of the part that is looked at; null as long as they are not needed. */
	private SearchCosts costs;
	private final CostRing ring;

	/**
	 * @param mask the object
	 * @param uncovered pixels of it; used up
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	public UncoveredParts(final PixelIndex mask, final PixelSet uncovered, final double[] spacing) {
		this(mask, uncovered, spacing, null);
	}

	/**
	 * @param mask the object
	 * @param uncovered pixels of it; used up
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param costs of the object's pixels, to be used by one search after the other
	 */
	public UncoveredParts(final PixelIndex mask, final PixelSet uncovered, final double[] spacing,
		final SearchCosts costs)
	{
		this.mask = mask;
		this.costs = costs;
		open = uncovered;
		shallow = uncovered.emptyCopy();
		lengths = new Lengths(uncovered, spacing);
		neighborhood = new Neighborhood(uncovered);
		stepLength = Neighborhood.stepLengths(spacing);
		ring = new CostRing(stepLength);
		for (long p = open.next(0); p >= 0; p = open.next(p + 1))
			flood(p);
	}

	/** Returns a part and forgets it; null if there is none. */
	public Part next() {
		final int[] pixels = nextPixels();
		return pixels == null ? null : part(pixels);
	}

	/** Returns the pixels of a part, by their index, and forgets it; null if there is none. */
	public int[] nextPixels() {
		return parts.poll();
	}

	/** Puts pixels of a part back, as one or more parts. */
	public void putBack(final int[] pixels) {
		for (final int pixel : pixels)
			open.add(mask.position(pixel));
		for (final int pixel : pixels)
			if (open.contains(mask.position(pixel))) flood(mask.position(pixel));
	}

	private void flood(final long start) {
		int[] pixels = new int[16];
		int count = 0;
		open.remove(start);
		pixels[count++] = mask.indexOf(start);
		for (int i = 0; i < count; i++) {
			final long position = mask.position(pixels[i]);
			for (int bits = open.neighborhood(position); bits != 0; bits &= bits - 1) {
				final long neighbor = position + neighborhood.offset(Integer.numberOfTrailingZeros(bits));
				open.remove(neighbor);
				if (count == pixels.length) pixels = Arrays.copyOf(pixels, 2 * count);
				pixels[count++] = mask.indexOf(neighbor);
			}
		}
		parts.add(Arrays.copyOf(pixels, count));
	}

	private Part part(final int[] pixels) {
		if (costs == null) costs = new SearchCosts(mask.size());
		for (final int pixel : pixels)
			shallow.add(mask.position(pixel));
		for (final int pixel : pixels)
			enter(pixel);
		double depth = 0;
		for (int pixel = ring.poll(); pixel >= 0; pixel = ring.poll()) {
			final long position = mask.position(pixel);
			if (!shallow.contains(position)) continue;
			shallow.remove(position);
			final double cost = costs.of(pixel);
			depth = Math.max(depth, cost);
			for (int bits = shallow.neighborhood(position); bits != 0; bits &= bits - 1) {
				final int bit = Integer.numberOfTrailingZeros(bits);
				reach(mask.indexOf(position + neighborhood.offset(bit)), cost + stepLength[bit]);
			}
		}
		// every object has skeleton pixels, from which depths are measured
		final Part part = new Part(pixels, middle(pixels, depth - lengths.pixel()), depth);
		costs.clear();
		return part;
	}

	private void reach(final int pixel, final double cost) {
		if (costs.lower(pixel, cost)) ring.add(pixel, cost);
	}

	/** Enters a pixel that touches what is covered. */
	private void enter(final int pixel) {
		final long position = mask.position(pixel);
		double depth = Double.POSITIVE_INFINITY;
		for (int bits = mask.set().neighborhood(position) & ~shallow.neighborhood(
			position); bits != 0; bits &= bits - 1)
			depth = Math.min(depth, stepLength[Integer.numberOfTrailingZeros(bits)]);
		if (depth < Double.POSITIVE_INFINITY) reach(pixel, depth);
	}

	/** Returns the pixel in the middle of those that are so deep; of several, the least deep one. */
	private int middle(final int[] pixels, final double least) {
		final int[] deepest = Arrays.stream(pixels).filter(pixel -> costs.of(pixel) >= least).toArray();
		// in whole numbers, so that rounding does not depend on where in the image it is
		final long[] sums = new long[open.numDimensions()];
		for (final int pixel : deepest)
			for (int d = 0; d < sums.length; d++)
				sums[d] += open.coordinate(mask.position(pixel), d);
		int best = -1;
		double nearest = Double.POSITIVE_INFINITY;
		for (final int pixel : deepest) {
			double squared = 0;
			for (int d = 0; d < sums.length; d++)
				squared += Math.pow(deepest.length * open.coordinate(mask.position(pixel), d) - sums[d], 2);
			if (squared < nearest || squared == nearest && isBefore(pixel, best)) {
				nearest = squared;
				best = pixel;
			}
		}
		return best;
	}

	private boolean isBefore(final int pixel, final int other) {
		final double difference = costs.of(pixel) - costs.of(other);
		return difference < 0 || difference == 0 && pixel < other;
	}
}
