package org.skelite.engine;

/**
 * What a skeletonization came to.
 *
 * @param foregroundPixels pixels of the mask; 0 if there was no object
 * @param skeletonPixels pixels of the skeleton; with thinning off, pixels whose
 *          {@code out} exceeds 0.5
 * @param iterations layers that were peeled
 */
public record Skeleton(long foregroundPixels, long skeletonPixels, int iterations) {

	/** Whether there was no object, so that the skeleton is empty. */
	public boolean isEmpty() {
		return foregroundPixels == 0;
	}
}
