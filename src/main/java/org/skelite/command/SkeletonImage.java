package org.skelite.command;

import ij.ImagePlus;

/**
 * A skeletonized image.
 *
 * @param image the skeleton
 * @param foregroundPixels pixels of the object, in all channels and frames
 * @param skeletonPixels pixels of the skeleton, in all channels and frames
 */
record SkeletonImage(ImagePlus image, long foregroundPixels, long skeletonPixels) {

	boolean isEmpty() {
		return foregroundPixels == 0;
	}

	/** Says in words what came out. */
	String summary() {
		if (isEmpty()) return "there is no object, so the result is empty";
		return skeletonPixels + " skeleton pixels of " + foregroundPixels;
	}
}
