package org.skelite.topology;

/**
 * Counts of the special pixels of a skeleton.
 *
 * @param endPoints pixels with at most one neighbour, so that an isolated pixel
 *          counts as one
 * @param junctions pixels with three neighbours or more
 * @param deletable simple pixels that are not end points; 0 if the skeleton is
 *          thin
 */
public record SkeletonPoints(long endPoints, long junctions, long deletable) {

	/** Counts the pixels of a skeleton, in time proportional to their number. */
	public static SkeletonPoints of(final PixelSet skeleton) {
		final SimplePoints simple = SimplePoints.of(skeleton.numDimensions());
		long endPoints = 0;
		long junctions = 0;
		long deletable = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			final int code = skeleton.neighborhood(p);
			if (EndPoints.isEndPoint(code)) endPoints++;
			else if (simple.isSimple(code)) deletable++;
			if (EndPoints.neighbors(code) >= 3) junctions++;
		}
		return new SkeletonPoints(endPoints, junctions, deletable);
	}
}
