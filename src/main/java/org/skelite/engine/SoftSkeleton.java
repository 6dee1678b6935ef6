package org.skelite.engine;

import org.skelite.topology.PixelIndex;

/**
 * The soft skeleton of an image.
 *
 * @param pixels the pixels for which there is a value; it is 0 elsewhere
 * @param out value of each of them, in [0, 1]
 * @param iterations layers that were peeled
 */
record SoftSkeleton(PixelIndex pixels, float[] out, int iterations) {

	/** Returns how many values exceed a limit. */
	long countAbove(final float limit) {
		long count = 0;
		for (final float value : out)
			if (value > limit) count++;
		return count;
	}
}
