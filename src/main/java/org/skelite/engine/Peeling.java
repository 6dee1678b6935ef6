package org.skelite.engine;

import org.skelite.topology.PixelSet;

/** The part of the work that the network does; one image is peeled at a time. */
interface Peeling {

	/** Peels the image. */
	SoftSkeleton soft();

	/**
	 * Returns what thinning starts from, and what guides it: the mask, and for each
	 * of its pixels how much of it the network leaves, from 0 to 1.
	 *
	 * @param soft what {@link #soft()} returned
	 */
	SoftSkeleton guide(SoftSkeleton soft);

	/**
	 * @throws IllegalArgumentException if all of an image is object
	 */
	static void checkBackground(final PixelSet mask, final long members, final String description) {
		long pixels = 1;
		for (final long size : mask.dimensions())
			pixels *= size;
		if (members == pixels) throw new IllegalArgumentException(
			"Image has no background: every pixel is " + description +
				". Change the threshold, or invert.");
	}
}
