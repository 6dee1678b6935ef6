package org.skelite.score;

import net.imglib2.KDTree;
import net.imglib2.RealPoint;
import net.imglib2.neighborsearch.NearestNeighborSearchOnKDTree;

import java.util.ArrayList;
import java.util.List;

import org.skelite.topology.PixelSet;

/**
 * How well a skeleton agrees with a reference, which may be the true
 * centerline.
 * <p>
 * Distances are Euclidean, between pixel centers, in the unit of the spacing.
 * A score that is not defined, since there is nothing to take the share or mean
 * of, is NaN.
 * </p>
 *
 * @param precision share of the skeleton's pixels within the tolerance of the
 *          reference
 * @param recall share of the reference's pixels within the tolerance of the
 *          skeleton
 * @param meanDistance mean distance of the skeleton's pixels to the reference
 */
public record CenterlineAgreement(double precision, double recall, double meanDistance) {

	/**
	 * Compares two sets of pixels of the same image size.
	 *
	 * @param tolerance greatest distance that counts as agreement, at least 0
	 * @param spacing size of a pixel along x, y (and z)
	 */
	public static CenterlineAgreement of(final PixelSet skeleton, final PixelSet reference,
		final double tolerance, final double... spacing)
	{
		final List<RealPoint> points = points(skeleton, spacing);
		final List<RealPoint> truth = points(reference, spacing);
		final double[] toReference = distances(points, truth);
		return new CenterlineAgreement(share(toReference, tolerance), share(distances(truth, points),
			tolerance), mean(toReference));
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

	private static double[] distances(final List<RealPoint> from, final List<RealPoint> to) {
		if (to.isEmpty()) return from.stream().mapToDouble(p -> Double.POSITIVE_INFINITY).toArray();
		final NearestNeighborSearchOnKDTree<RealPoint> search = new NearestNeighborSearchOnKDTree<>(
			new KDTree<>(to, to));
		return from.stream().mapToDouble(p -> {
			search.search(p);
			return search.getDistance();
		}).toArray();
	}

	private static double share(final double[] distances, final double tolerance) {
		if (distances.length == 0) return Double.NaN;
		int near = 0;
		for (final double distance : distances)
			if (distance <= tolerance) near++;
		return (double) near / distances.length;
	}

	private static double mean(final double[] distances) {
		double sum = 0;
		for (final double distance : distances)
			sum += distance;
		final double mean = sum / distances.length;
		return Double.isInfinite(mean) ? Double.NaN : mean;
	}
}
