package org.skelite.topology;

/**
 * Counts of the special points of a skeleton.
 *
 * @param endPoints pixels with at most one neighbour, so that an isolated pixel
 *          counts as one
 * @param junctions connected groups of pixels with three neighbours or more; the
 *          pixels where branches meet touch each other, so that they are one
 *          junction
 * @param deletable simple pixels that are not end points; 0 if the skeleton is
 *          thin
 */
public record SkeletonPoints(long endPoints, long junctions, long deletable) {

	private static final int MIN_NEIGHBORS_OF_JUNCTION = 3;

	/** Counts the points of a skeleton, in time that follows the number of runs along x and of rows. */
	public static SkeletonPoints of(final PixelSet skeleton) {
		final SimplePoints simple = SimplePoints.of(skeleton.numDimensions());
		final PixelSet junctions = skeleton.emptyCopy();
		long endPoints = 0;
		long deletable = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			final int code = skeleton.neighborhood(p);
			if (EndPoints.isEndPoint(code)) endPoints++;
			else if (simple.isSimple(code)) deletable++;
			if (EndPoints.neighbors(code) >= MIN_NEIGHBORS_OF_JUNCTION) junctions.add(p);
		}
		return new SkeletonPoints(endPoints, Runs.foreground(junctions).componentsAcrossCorners(),
			deletable);
	}
}
