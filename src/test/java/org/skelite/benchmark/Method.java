package org.skelite.benchmark;

/** One of the methods that are compared. For use by one thread at a time. */
interface Method {

	/** Returns a short name for tables and plots. */
	String name();

	/**
	 * Whether the method can cope with an image.
	 *
	 * @param numDimensions 2 or 3
	 * @param pixels size of the image
	 */
	boolean handles(int numDimensions, long pixels);

	/** Skeletonizes a mask, which is not modified. */
	Mask skeletonize(Mask mask);

	/**
	 * Does the work that is timed: all of {@link #skeletonize}, unless the method's
	 * own result is of another kind.
	 *
	 * @return whatever was computed
	 */
	default Object run(final Mask mask) {
		return skeletonize(mask);
	}
}
