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

import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.SimplePoints;
import org.skelite.util.Progress;

/**
 * Paths from any pixel of an object to its skeleton, along the middle: the length of a step
 * counts for less the farther it is from the background. Not safe for use by several threads.
 */
public final class RidgePaths {

	private static final int CANCEL_INTERVAL = 4096;

	private final PixelIndex mask;
	private final float[] distance;
	private final PixelSet skeleton;
	private final SimplePoints simple;
	private final Neighborhood neighborhood;
	private final double[] stepLength;

	private final SearchCosts costs;

	/** Of the pixels that were reached. */
	private final int[] next;

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param skeleton pixels of the mask; may change between two paths
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param costs of the object's pixels, to be used by one search after the other
	 */
	public RidgePaths(final PixelIndex mask, final float[] distance, final PixelSet skeleton,
		final double[] spacing, final SearchCosts costs)
	{
		this.mask = mask;
		this.distance = distance;
		this.skeleton = skeleton;
		simple = SimplePoints.of(spacing.length);
		neighborhood = new Neighborhood(mask.set());
		stepLength = Neighborhood.stepLengths(spacing);
		this.costs = costs;
		next = new int[mask.size()];
	}

	/**
	 * Finds the best path that can be added to the skeleton without a change of its topology:
	 * it touches the skeleton only with its first pixel, which is simple there, and itself only
	 * from one pixel to the next.
	 *
	 * @param from a pixel of the object that is none of the skeleton, by its index
	 * @param progress asked whether to stop
	 * @return the pixels by their index, from the skeleton to the given one; none if there is
	 *         no such path
	 */
	public int[] to(final int from, final Progress progress) {
		final int contact = search(from, progress);
		final int[] path = contact < 0 ? new int[0] : chordless(contact);
		costs.clear();
		return path;
	}

	private int search(final int from, final Progress progress) {
		final CostQueue queue = new CostQueue();
		reach(from, from, 0, queue);
		int countdown = CANCEL_INTERVAL;
		while (queue.poll()) {
			if (--countdown == 0) {
				progress.checkCanceled();
				countdown = CANCEL_INTERVAL;
			}
			final int pixel = queue.pixel();
			if (queue.cost() > costs.of(pixel)) continue;
			final long position = mask.position(pixel);
			final int touched = skeleton.neighborhood(position);
			if (touched != 0) {
				if (simple.isSimple(touched)) return pixel;
				continue; // it would close a loop
			}
			for (int bits = neighborhood.withoutCenter(mask.set().neighborhood(position)); bits != 0; bits &= bits -
				1)
			{
				final int bit = Integer.numberOfTrailingZeros(bits);
				final int neighbor = mask.indexOf(position + neighborhood.offset(bit));
				final double radius = distance[neighbor];
				reach(neighbor, pixel, queue.cost() + stepLength[bit] / (radius * radius), queue);
			}
		}
		return -1;
	}

	private void reach(final int pixel, final int from, final double newCost,
		final CostQueue queue)
	{
		if (!costs.lower(pixel, newCost)) return;
		next[pixel] = from;
		queue.add(pixel, newCost);
	}

	/** Returns the path from a pixel to the start of the search, less the detours around a corner. */
	private int[] chordless(final int contact) {
		int length = 1;
		for (int pixel = contact; next[pixel] != pixel; pixel = next[pixel])
			length++;
		final int[] path = new int[length];
		path[0] = contact;
		for (int i = 1; i < length; i++)
			path[i] = next[path[i - 1]];
		int n = 1;
		for (int i = 0; i < length - 1; n++) {
			int last = i + 1;
			for (int j = last + 1; j < length; j++)
				if (touch(path[i], path[j])) last = j;
			i = last;
			path[n] = path[i];
		}
		return Arrays.copyOf(path, n);
	}

	private boolean touch(final int a, final int b) {
		final PixelSet set = mask.set();
		final long p = mask.position(a);
		final long q = mask.position(b);
		return Math.abs(set.x(p) - set.x(q)) <= 1 && Math.abs(set.y(p) - set.y(q)) <= 1 && Math.abs(set.z(
			p) - set.z(q)) <= 1;
	}
}
