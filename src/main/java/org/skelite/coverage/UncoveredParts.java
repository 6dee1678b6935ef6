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
import java.util.function.IntPredicate;

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

	/** The least depth of each of these so far, rounded up; null as long as none is looked at. */
	private float[] least;

	/**
	 * @param mask the object
	 * @param uncovered pixels of it; used up
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	public UncoveredParts(final PixelIndex mask, final PixelSet uncovered, final double[] spacing) {
		this.mask = mask;
		open = uncovered;
		shallow = uncovered.emptyCopy();
		lengths = new Lengths(uncovered, spacing);
		neighborhood = new Neighborhood(uncovered);
		stepLength = Neighborhood.stepLengths(spacing);
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

	/** Takes pixels of a part as one or more parts again. */
	public void putBack(final int[] pixels, final IntPredicate whether) {
		for (final int pixel : pixels)
			if (whether.test(pixel)) open.add(mask.position(pixel));
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
		if (least == null) least = new float[mask.size()];
		for (final int pixel : pixels) {
			shallow.add(mask.position(pixel));
			least[pixel] = Float.POSITIVE_INFINITY;
		}
		final CostQueue queue = new CostQueue();
		for (final int pixel : pixels)
			enter(pixel, queue);
		final int[] inOrder = new int[pixels.length];
		final double[] depths = new double[pixels.length];
		int n = 0;
		while (queue.poll()) {
			final long position = mask.position(queue.pixel());
			if (!shallow.contains(position)) continue;
			shallow.remove(position);
			final double depth = queue.cost();
			inOrder[n] = queue.pixel();
			depths[n++] = depth;
			for (int bits = shallow.neighborhood(position); bits != 0; bits &= bits - 1) {
				final int bit = Integer.numberOfTrailingZeros(bits);
				enter(mask.indexOf(position + neighborhood.offset(bit)), depth + stepLength[bit], queue);
			}
		}
		// an object without any skeleton pixel has no depths, but there is none
		return new Part(pixels, middle(inOrder, depths), depths[n - 1]);
	}

	private void enter(final int pixel, final double depth, final CostQueue queue) {
		if (depth >= least[pixel]) return;
		least[pixel] = Math.nextUp((float) depth);
		queue.add(pixel, depth);
	}

	/** Enters a pixel that touches what is covered. */
	private void enter(final int pixel, final CostQueue queue) {
		final long position = mask.position(pixel);
		double depth = Double.POSITIVE_INFINITY;
		for (int bits = mask.set().neighborhood(position) & ~shallow.neighborhood(
			position); bits != 0; bits &= bits - 1)
			depth = Math.min(depth, stepLength[Integer.numberOfTrailingZeros(bits)]);
		enter(pixel, depth, queue);
	}

	/** Returns the pixel in the middle of the deepest ones. */
	private int middle(final int[] pixels, final double[] depths) {
		final int end = pixels.length;
		int start = end - 1;
		while (start > 0 && depths[start - 1] >= depths[end - 1] - lengths.pixel())
			start--;
		// in whole numbers, so that rounding does not depend on where in the image it is
		final int count = end - start;
		final long[] sums = new long[open.numDimensions()];
		for (int i = start; i < end; i++)
			for (int d = 0; d < sums.length; d++)
				sums[d] += open.coordinate(mask.position(pixels[i]), d);
		int best = start;
		double least = Double.POSITIVE_INFINITY;
		for (int i = start; i < end; i++) {
			double squared = 0;
			for (int d = 0; d < sums.length; d++)
				squared += Math.pow(count * open.coordinate(mask.position(pixels[i]), d) - sums[d], 2);
			if (squared < least) {
				least = squared;
				best = i;
			}
		}
		return pixels[best];
	}
}
