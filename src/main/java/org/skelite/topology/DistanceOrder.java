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

	/** What a rise from lower to higher positions means on a side: one away from it. */
	private static final float[] SIGN = { 1, -1, 0 };

	/** Bits of the sides that a pixel lies on, and of the sum of its neighbours' distances. */
	private static final int SIDE_BITS = 7;
	private static final int SUM_BITS = 21;

	/** Bits of a number that is not negative. */
	private static final int FLOAT_BITS = 31;

	private final PixelIndex index;
	private final PixelSet set;
	private final float[] distance;
	private final float[] original;

	private DistanceOrder(final PixelIndex index, final float[] distance,
		final float[] original)
	{
		this.index = index;
		set = index.set();
		this.distance = distance;
		this.original = original;
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
		final long[] keys = new long[members.length];
		Chunks.forEach(members.length, CHUNK, progress, (start, end) -> {
			final ImageEdges edges = new ImageEdges(index.set());
			for (int m = start; m < end; m++)
				keys[m] = order.key(members[m], steps[members[m]], edges);
		});
		return MemberOrder.sort(members, keys, progress);
	}

	/**
	 * Returns what pixels are sorted by, complemented on upper sides, where outwards is
	 * upwards. Which side that is cannot be foreseen, so there are hardly any branches.
	 */
	private long key(final int i, final long step, final ImageEdges edges) {
		final long position = index.position(i);
		edges.moveTo(position);
		final int own = Float.floatToRawIntBits(distance[i]);
		float sum = 0;
		float rise = 0;
		int sides = 0;
		int major = MIDDLE;
		for (int d = set.numDimensions() - 1; d >= 0; d--) {
			final long before = position - set.stride(d);
			final long after = position + set.stride(d);
			// the image goes on outside as it ends
			final boolean first = edges.isFirst(d);
			final boolean last = edges.isLast(d);
			// members adjacent along x have consecutive indices
			final int lowerIndex = d == 0 ? i - 1 : index.indexOf(before);
			final int higherIndex = d == 0 ? i + 1 : index.indexOf(after);
			final int lower = first ? own : index.valueBits(distance, before, lowerIndex);
			final int higher = last ? own : index.valueBits(distance, after, higherIndex);
			sum += Float.intBitsToFloat(lower) + Float.intBitsToFloat(higher);
			final int side = side(lower, higher);
			rise += SIGN[side] * (original == distance ? Float.intBitsToFloat(higher) - Float
				.intBitsToFloat(lower) : value(last, after, higherIndex, i) - value(first, before, lowerIndex,
					i));
			sides = 3 * sides + side;
			major = major == MIDDLE ? side : major;
		}
		final int towardsMiddle = rise > 0 ? 0 : rise < 0 ? 2 : 1;
		// the sum without the bits that rounding may change
		final long key = ((step << FLOAT_BITS | own) << SUM_BITS | Float.floatToRawIntBits(
			sum) >>> FLOAT_BITS - SUM_BITS) << SIDE_BITS | sides + 27 * towardsMiddle;
		return major == UPPER ? ~key : key;
	}

	/** Returns the original distance of a neighbour, or of the pixel itself if it lies outside. */
	private float value(final boolean outside, final long position, final int neighbor,
		final int i)
	{
		return outside ? original[i] : Float.intBitsToFloat(index.valueBits(original, position,
			neighbor));
	}

	/** Compares numbers of at least 0 by their bits, which have the same order. */
	private static int side(final int lower, final int higher) {
		final int rise = higher - lower;
		final int equal = ((rise | -rise) >>> 31) ^ 1;
		return (rise >>> 31) + MIDDLE * equal;
	}
}
