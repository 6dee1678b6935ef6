package org.skelite.score;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.KDTree;
import net.imglib2.RealPoint;
import net.imglib2.neighborsearch.NearestNeighborSearchOnKDTree;

import org.skelite.topology.PixelSet;

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
