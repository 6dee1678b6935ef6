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
package org.skelite.topology;

import java.util.Arrays;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/**
 * The order of thinning: pixels near the background first.
 * <p>
 * Pixels of equal distance are common, and the order among them matters. First
 * go those whose neighbours are near the background, too: otherwise bumps and
 * corners would lose their neighbours first, become end points and grow
 * branches. Then goes one side of an object after the other, each from outside
 * inwards: otherwise a bar of even width would be eaten from its end, where two
 * equal pixels lie side by side. The first side is the one that lies farther from
 * the middle of the object that this one was made of, if it was. The side that a
 * pixel lies on is told by the distances of its neighbours. What is equal still
 * goes by position, so that the order depends on nothing that changes when the
 * image is shifted.
 * </p>
 */
final class DistanceOrder {

	private static final int CHUNK = 1 << 14;

	private static final int LOWER = 0;
	private static final int UPPER = 1;
	private static final int MIDDLE = 2;

	private final PixelIndex index;
	private final PixelSet set;
	private final float[] distance;
	private final float[] original;
	private final int[] sides;
	private final int[] surroundings;
	/** Whether a pixel lies on an upper side, as 1 or 0. */
	private final byte[] upper;

	private DistanceOrder(final PixelIndex index, final float[] distance,
		final float[] original)
	{
		this.index = index;
		set = index.set();
		this.distance = distance;
		this.original = original;
		sides = new int[distance.length];
		surroundings = new int[distance.length];
		upper = new byte[distance.length];
	}

	/**
	 * Returns pixels in their order.
	 *
	 * @param index all pixels
	 * @param members those to put in order, by index
	 * @param distance distance to the background for each of them
	 * @param original distance to the background in the object that the pixels
	 *          were part of; may be the same
	 * @param progress asked whether to stop
	 */
	static int[] of(final PixelIndex index, final int[] members, final float[] distance,
		final float[] original, final Progress progress)
	{
		final DistanceOrder ties = new DistanceOrder(index, distance, original);
		Chunks.forEach(members.length, CHUNK, progress, (start, end) -> {
			for (int m = start; m < end; m++)
				ties.compare(members[m]);
		});
		final int[] bySide = MemberOrder.sort(ties.outsideFirst(members), ties.sides, progress);
		final int[] bySurroundings = MemberOrder.sort(bySide, ties.surroundings, progress);
		final int[] distances = ties.surroundings;
		Arrays.setAll(distances, i -> bits(distance[i]));
		return MemberOrder.sort(bySurroundings, distances, progress);
	}

	private int[] outsideFirst(final int[] members) {
		final int[] order = new int[members.length];
		int first = 0;
		int last = order.length;
		for (final int i : members) {
			// on upper sides, outwards means towards higher positions
			if (upper[i] == 1) order[--last] = i;
			else order[first++] = i;
		}
		return order;
	}

	private void compare(final int i) {
		final long position = index.position(i);
		float sum = 0;
		float rise = 0;
		int major = MIDDLE;
		for (int d = set.numDimensions() - 1; d >= 0; d--) {
			final int before = neighbor(position, d, -1, i);
			final int after = neighbor(position, d, 1, i);
			final float lower = value(distance, before);
			final float higher = value(distance, after);
			sum += lower + higher;
			final int side = lower < higher ? LOWER : lower > higher ? UPPER : MIDDLE;
			if (side != MIDDLE) rise += (value(original, after) - value(original, before)) *
				(side == LOWER ? 1 : -1);
			sides[i] = 3 * sides[i] + side;
			if (major == MIDDLE) major = side;
		}
		final int towardsMiddle = rise > 0 ? 0 : rise < 0 ? 2 : 1;
		sides[i] += 27 * towardsMiddle;
		// without the bits that rounding may change
		surroundings[i] = bits(sum) >>> 10;
		if (major == UPPER) upper[i] = 1;
	}

	/** Returns a neighbour, or -1 for background; the image goes on outside as it ends. */
	private int neighbor(final long position, final int d, final int step, final int i) {
		final int neighbor = index.find(position + step * set.stride(d));
		if (neighbor >= 0) return neighbor;
		final long edge = step < 0 ? 0 : set.dimension(d) - 1;
		return set.coordinate(position, d) == edge ? i : -1;
	}

	private static float value(final float[] values, final int i) {
		return i < 0 ? 0 : values[i];
	}

	/** Returns bits that have the order of the numbers, which are not negative. */
	private static int bits(final float number) {
		return Float.floatToIntBits(number);
	}
}
