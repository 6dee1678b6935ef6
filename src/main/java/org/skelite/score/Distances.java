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
package org.skelite.score;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.KDTree;
import net.imglib2.RealPoint;
import net.imglib2.neighborsearch.NearestNeighborSearchOnKDTree;

import org.skelite.mask.PixelSet;

/**
 * Euclidean distances from the members of a set, in the order of their
 * positions, to the nearest member of another one.
 */
final class Distances {

	/** Sums of multiples of, say, 0.1 are not exact; a distance that equals a tolerance is within it. */
	private static final double ROUNDING = 1e-9;

	private Distances() {}

	/**
	 * @param spacing size of a pixel along x, y (and z)
	 * @return as many distances as {@code from} has members, infinite if {@code to}
	 *         is empty
	 * @throws IllegalArgumentException if the sets belong to images of different
	 *           sizes, or there are not as many spacings as dimensions
	 */
	static double[] between(final PixelSet from, final PixelSet to, final double... spacing) {
		PixelSets.checkSameSize(from, to);
		if (spacing.length != from.numDimensions()) throw new IllegalArgumentException("Expected " +
			from.numDimensions() + " pixel sizes, got " + spacing.length + ".");
		final List<RealPoint> targets = points(to, spacing);
		final List<RealPoint> starts = points(from, spacing);
		if (targets.isEmpty()) return starts.stream().mapToDouble(p -> Double.POSITIVE_INFINITY)
			.toArray();
		final NearestNeighborSearchOnKDTree<RealPoint> search = new NearestNeighborSearchOnKDTree<>(
			new KDTree<>(targets, targets));
		return starts.stream().mapToDouble(p -> {
			search.search(p);
			return search.getDistance();
		}).toArray();
	}

	/** Whether a distance is at most the tolerance. */
	static boolean isWithin(final double distance, final double tolerance) {
		return distance <= tolerance * (1 + ROUNDING);
	}

	private static List<RealPoint> points(final PixelSet set, final double[] spacing) {
		final List<RealPoint> points = new ArrayList<>();
		for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
			final RealPoint point = new RealPoint(set.numDimensions());
			point.setPosition(set.x(p) * spacing[0], 0);
			point.setPosition(set.y(p) * spacing[1], 1);
			if (set.numDimensions() == 3) point.setPosition(set.z(p) * spacing[2], 2);
			points.add(point);
		}
		return points;
	}
}
