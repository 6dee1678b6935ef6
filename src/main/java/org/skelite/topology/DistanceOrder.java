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

	private static final int CHUNK = 1 << 12;

	private static final int LOWER = 0;
	private static final int UPPER = 1;
	private static final int MIDDLE = 2;

	/** Bits of the sides that a pixel lies on, and of the sum of its neighbours' distances. */
	private static final int SIDE_BITS = 7;
	private static final int SUM_BITS = 21;

	/** Bits of a number that is not negative. */
	private static final int FLOAT_BITS = 31;

	private final PixelIndex index;
	private final PixelSet set;
	private final float[] distance;
	private final float[] original;
	private final long[] keys;
	/** Whether a pixel lies on an upper side. */
	private final boolean[] upper;

	private DistanceOrder(final PixelIndex index, final float[] distance,
		final float[] original)
	{
		this.index = index;
		set = index.set();
		this.distance = distance;
		this.original = original;
		keys = new long[distance.length];
		upper = new boolean[distance.length];
	}

	/**
	 * Returns pixels in their order.
	 *
	 * @param index all pixels
	 * @param members those to put in order, by index, ascending
	 * @param steps what goes before the distance, for each pixel of the index: 0 to 15
	 * @param distance distance to the background for each of them
	 * @param original distance to the background in the object that the pixels
	 *          were part of; may be the same
	 * @param progress asked whether to stop
	 */
	static int[] of(final PixelIndex index, final int[] members, final byte[] steps,
		final float[] distance, final float[] original, final Progress progress)
	{
		final DistanceOrder order = new DistanceOrder(index, distance, original);
		Chunks.forEach(members.length, CHUNK, progress, (start, end) -> {
			final ImageEdges edges = new ImageEdges(index.set());
			for (int m = start; m < end; m++)
				order.compare(members[m], steps[members[m]], edges);
		});
		return MemberOrder.sort(order.outsideFirst(members), order.keys, progress);
	}

	private int[] outsideFirst(final int[] members) {
		final int[] order = new int[members.length];
		int first = 0;
		int last = order.length;
		for (final int i : members) {
			// on upper sides, outwards means towards higher positions
			if (upper[i]) order[--last] = i;
			else order[first++] = i;
		}
		return order;
	}

	private void compare(final int i, final long step, final ImageEdges edges) {
		final long position = index.position(i);
		edges.moveTo(position);
		float sum = 0;
		float rise = 0;
		int sides = 0;
		int major = MIDDLE;
		for (int d = set.numDimensions() - 1; d >= 0; d--) {
			final int before = neighbor(position, d, -1, i, edges.isFirst(d));
			final int after = neighbor(position, d, 1, i, edges.isLast(d));
			final float lower = value(distance, before);
			final float higher = value(distance, after);
			sum += lower + higher;
			final int side = lower < higher ? LOWER : lower > higher ? UPPER : MIDDLE;
			if (side != MIDDLE) rise += (value(original, after) - value(original, before)) *
				(side == LOWER ? 1 : -1);
			sides = 3 * sides + side;
			if (major == MIDDLE) major = side;
		}
		final int towardsMiddle = rise > 0 ? 0 : rise < 0 ? 2 : 1;
		upper[i] = major == UPPER;
		// the sum without the bits that rounding may change
		keys[i] = ((step << FLOAT_BITS | bits(distance[i])) << SUM_BITS | bits(sum) >>> FLOAT_BITS -
			SUM_BITS) << SIDE_BITS | sides + 27 * towardsMiddle;
	}

	/** Returns a neighbour, or -1 for background; the image goes on outside as it ends. */
	private int neighbor(final long position, final int d, final int step, final int i,
		final boolean outside)
	{
		if (outside) return i;
		final long p = position + step * set.stride(d);
		if (!set.contains(p)) return -1;
		// members adjacent along x have consecutive indices
		return d == 0 ? i + step : index.indexOf(p);
	}

	private static float value(final float[] values, final int i) {
		return i < 0 ? 0 : values[i];
	}

	/** Returns bits that have the order of the numbers, which are not negative. */
	private static int bits(final float number) {
		return Float.floatToIntBits(number);
	}
}
