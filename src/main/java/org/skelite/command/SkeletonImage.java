package org.skelite.command;

import ij.ImagePlus;

/**
 * A skeletonized image.
 *
 * @param image the skeleton
 * @param foregroundPixels pixels of the object, in all channels and frames
 * @param skeletonPixels pixels of the skeleton, in all channels and frames
 * @param emptyParts channels, frames or slices without object
 * @param parts how many were skeletonized by themselves
 */
record SkeletonImage(ImagePlus image, long foregroundPixels, long skeletonPixels, int emptyParts,
	int parts)
{

	boolean isEmpty() {
		return foregroundPixels == 0;
	}

	/** Says in words what came out. */
	String summary() {
		if (isEmpty()) return "there is no object, so the result is empty";
		return skeletonPixels + " skeleton pixels of " + foregroundPixels + (emptyParts == 0 ? "" : ", " +
			emptyParts + " of " + parts + " parts without object");
	}
}
