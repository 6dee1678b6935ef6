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
package org.skelite.thinning;

import org.skelite.mask.PixelIndex;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * The order of thinning: pixels near the background first.
 * <p>
 * Pixels of equal distance are common, and the order among them matters. First go those whose
 * neighbors are near the background, too: otherwise bumps and corners would lose their neighbors
 * first, become end points and grow branches. Then goes one side of an object after the other, each
 * from outside inwards: otherwise a bar of even width would be eaten from its end, where two equal
 * pixels lie side by side. If the pixels were part of a larger object, the side farther from its
 * middle goes first. The side that a pixel lies on is told by the distances of its neighbors. What
 * is equal still goes by position, so that the order depends on nothing that changes when the image
 * is shifted.
 * </p>
 * <p>
 * Where hardly any path will run, the order among pixels of equal distance does not matter, and
 * position decides: {@link #byDistance}, which is the simple version to read first.
 * </p>
 * <p>
 * Pixels are sorted by one number each. From its highest bits to its lowest:
 * </p>
 *
 * <pre>
 * step              4 bits    what goes first whatever the distance
 * distance         31 bits    to the background, as the bits of a float
 * sum              21 bits    of the distances of the neighbors, as the upper bits of a float
 * side              7 bits    of the object that the pixel lies on
 * </pre>
 *
 * Bits of floats that are not negative have the same order as the floats. On upper sides the
 * number is complemented, which tells {@link MemberOrder} to go the other way.
 */
final class DistanceOrder {

	private static final int CHUNK = 1 << 12;

	private static final int SIDE_BITS = 7;
	private static final int SUM_BITS = 21;
	private static final int FLOAT_BITS = 31;

	/** Where the parts of the number begin. */
	private static final int SUM_AT = SIDE_BITS;
	private static final int DISTANCE_AT = SUM_AT + SUM_BITS;
	private static final int STEP_AT = DISTANCE_AT + FLOAT_BITS;

	private final PixelIndex index;
	private final FaceNeighbors neighbors;
	private final int dimensions;
	private final float[] distance;
	private final float[] original;

	private DistanceOrder(final PixelIndex index, final float[] distance, final float[] original) {
		this.index = index;
		neighbors = new FaceNeighbors(index);
		dimensions = index.set().numDimensions();
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
		final long[] keys = new long[members.length];
		Chunks.forEach(members.length, CHUNK, progress, (start, end) -> {
			final DistanceOrder order = new DistanceOrder(index, distance, original);
			for (int m = start; m < end; m++)
				keys[m] = order.key(members[m], steps[members[m]]);
		});
		return MemberOrder.sort(members, keys, progress);
	}

	/**
	 * Returns pixels in the order of their distance alone.
	 *
	 * @param members the pixels, by index, ascending
	 * @param distance distance to the background for each pixel of the index
	 * @param progress asked whether to stop
	 */
	static int[] byDistance(final int[] members, final float[] distance, final Progress progress) {
		final long[] keys = new long[members.length];
		Chunks.forEach(members.length, CHUNK, progress, (start, end) -> {
			for (int m = start; m < end; m++)
				keys[m] = Float.floatToRawIntBits(distance[members[m]]);
		});
		return MemberOrder.sort(members, keys, progress);
	}

	/**
	 * Returns the number of a pixel, complemented on upper sides, where positions grow outwards. Has
	 * no branches, as the processor cannot predict the side.
	 */
	private long key(final int i, final long step) {
		neighbors.moveTo(index.position(i));
		final int own = Float.floatToRawIntBits(distance[i]);
		float sum = 0;
		int slope = 0;
		for (int d = dimensions - 1; d >= 0; d--) {
			final int lower = neighbors.lowerBits(d, distance, own);
			final int higher = neighbors.higherBits(d, distance, own);
			sum += Float.intBitsToFloat(lower) + Float.intBitsToFloat(higher);
			slope = 3 * slope + Integer.signum(higher - lower);
		}
		// without the bits that rounding may change
		final long upperSum = Float.floatToRawIntBits(sum) >>> (FLOAT_BITS - SUM_BITS);
		final long side = Slopes.side(slope) + Slopes.COUNT * towardsMiddle(i, slope);
		final long key = (step << STEP_AT) | ((long) own << DISTANCE_AT) | (upperSum << SUM_AT) | side;
		return key ^ Slopes.complement(slope);
	}

	/** Returns 0 on the side towards the middle of the original object, 2 on the other one, or 1. */
	private int towardsMiddle(final int i, final int slope) {
		if (original == distance) return slope == 0 ? 1 : 0;
		final int own = Float.floatToRawIntBits(original[i]);
		float rise = 0;
		for (int d = dimensions - 1; d >= 0; d--)
			rise += Slopes.sign(slope, d) * (Float.intBitsToFloat(neighbors.higherBits(d, original,
				own)) - Float.intBitsToFloat(neighbors.lowerBits(d, original, own)));
		return rise > 0 ? 0 : rise < 0 ? 2 : 1;
	}
}
