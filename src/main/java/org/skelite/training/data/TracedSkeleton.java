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
package org.skelite.training.data;

import java.util.Arrays;

import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.thinning.menten.MentenThinning;
import org.skelite.topology.SimplePoints;
import org.skelite.util.SkeliteException;

/**
 * The skeleton of a mask that follows a traced centerline: what the program would make of a network
 * that knows the tracing. It is one pixel wide, lies inside the mask and has the mask's topology, as
 * every skeleton of the program; where it runs and how far it reaches is the tracing's. Its gaps are
 * bridged along the middle of the mask, and an object without any tracing becomes a point.
 *
 * @param skeleton the skeleton
 * @param strayed share of the tracing that lies too far from the mask and is left out, 0 to 1
 */
record TracedSkeleton(PixelSet skeleton, double strayed) {

	/** Pixels by which a tracing may miss the mask: the nearest pixel of the mask counts instead. */
	static final int TOLERANCE = 5;

	/** Share of a tracing that may stray; of another mask, or in other units, more does. */
	private static final double MOST_STRAYED = 0.5;

	/**
	 * Makes the skeleton.
	 *
	 * @param teacher makes broad lines thin
	 * @throws SkeliteException if there is no line, or it is not this mask's; the message is a
	 *           sentence without subject
	 */
	static TracedSkeleton of(final PixelSet mask, final Tracing tracing,
		final MentenThinning teacher)
	{
		final PixelSet line = tracing.line().copy();
		if (line.next(0) < 0 && tracing.outside() == 0) throw SkeliteException.input(
			"is empty: nothing is traced.");
		teacher.thin(line);
		long near = 0;
		long far = tracing.outside();
		final PixelSet anchors = mask.emptyCopy();
		for (long p = line.next(0); p >= 0; p = line.next(p + 1)) {
			final long nearest = nearest(mask, p);
			if (nearest < 0) far++;
			else {
				near++;
				anchors.add(nearest);
			}
		}
		final double strayed = far / (double) (near + far);
		if (strayed > MOST_STRAYED) throw SkeliteException.input("is not that of this mask: " + Math
			.round(100 * strayed) + "% of it lies outside the image or more than " + TOLERANCE +
			" pixels from the mask.");
		final PixelSet skeleton = mask.copy();
		shrink(skeleton, anchors);
		teacher.thin(skeleton);
		return new TracedSkeleton(skeleton, strayed);
	}

	/** Returns the nearest pixel of the mask within the tolerance, the first of these, or -1. */
	private static long nearest(final PixelSet mask, final long p) {
		if (mask.contains(p)) return p;
		final long x = mask.x(p);
		final long y = mask.y(p);
		final long z = mask.z(p);
		final int planes = mask.numDimensions() == 3 ? TOLERANCE : 0;
		long nearest = -1;
		long best = TOLERANCE * TOLERANCE + 1;
		for (long k = Math.max(0, z - planes); k <= z + planes && (planes == 0 || k < mask.dimension(
			2)); k++)
			for (long j = Math.max(0, y - TOLERANCE); j <= y + TOLERANCE && j < mask.dimension(1); j++)
				for (long i = Math.max(0, x - TOLERANCE); i <= x + TOLERANCE && i < mask.dimension(0); i++) {
					final long distance = (i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z);
					if (distance >= best || !mask.contains(mask.position(i, j, k))) continue;
					best = distance;
					nearest = mask.position(i, j, k);
				}
		return nearest;
	}

	/** Deletes simple points that are no anchors, those nearest to the background first. */
	private static void shrink(final PixelSet set, final PixelSet anchors) {
		final SimplePoints simple = SimplePoints.of(set.numDimensions());
		final PixelIndex index = new PixelIndex(set.copy());
		final float[] distance = DistanceMap.euclidean(index, DistanceMap.unitSpacing(set
			.numDimensions()));
		// bits of floats above 0 are in the order of the floats
		final long[] order = new long[index.size()];
		for (int i = 0; i < order.length; i++)
			order[i] = (long) Float.floatToIntBits(distance[i]) << Integer.SIZE | i;
		Arrays.sort(order);
		int left = order.length;
		int before;
		do {
			before = left;
			left = 0;
			for (int i = 0; i < before; i++) {
				final long p = index.position((int) order[i]);
				if (anchors.contains(p)) continue;
				if (simple.isSimple(set.neighborhood(p))) set.remove(p);
				else order[left++] = order[i];
			}
		}
		while (left < before);
	}
}
