/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.volume;

import java.util.Arrays;

import net.imglib2.Interval;

/**
 * Pixels of the object in a block, or in a block and around it.
 *
 * @param margin pixels around the block that they may lie in, as far as the image goes
 * @param places where they lie: x + width * (y + height * z) within that, ascending
 * @param distances distance of each to the background
 * @param anchors which of them stay until all others have gone
 */
record BlockPixels(int margin, int[] places, float[] distances, boolean[] anchors) {

	/** Of a block without any. */
	static final BlockPixels NONE = new BlockPixels(0, new int[0], new float[0], new boolean[0]);

	/** Returns how many there are. */
	int count() {
		return places.length;
	}

	/**
	 * Returns those that lie in a part of the image.
	 *
	 * @param core the pixels of the block, the margin being 0
	 */
	BlockPixels within(final Interval core, final Interval part) {
		final int width = (int) core.dimension(0);
		final int height = (int) core.dimension(1);
		final Collector collector = new Collector();
		for (int i = 0; i < places.length; i++) {
			final int row = places[i] / width;
			if (isWithin(core, part, 0, places[i] % width) && isWithin(core, part, 1, row % height) && (core
				.numDimensions() == 2 || isWithin(core, part, 2, row / height))) collector.add(places[i],
					distances[i], anchors[i]);
		}
		return collector.collect(margin);
	}

	private static boolean isWithin(final Interval core, final Interval part, final int d, final int place) {
		final long c = core.min(d) + place;
		return c >= part.min(d) && c <= part.max(d);
	}

	/** Collects pixels. Not safe for use by several threads. */
	static final class Collector {

		private int[] places = new int[64];
		private float[] distances = new float[64];
		private boolean[] anchors = new boolean[64];
		private int count;

		/** Adds a pixel whose place is after those of the others. */
		void add(final int place, final float distance, final boolean anchor) {
			if (count == places.length) {
				places = Arrays.copyOf(places, 2 * count);
				distances = Arrays.copyOf(distances, 2 * count);
				anchors = Arrays.copyOf(anchors, 2 * count);
			}
			places[count] = place;
			distances[count] = distance;
			anchors[count++] = anchor;
		}

		/** @param margin pixels around the block that they may lie in */
		BlockPixels collect(final int margin) {
			return new BlockPixels(margin, Arrays.copyOf(places, count), Arrays.copyOf(distances,
				count), Arrays.copyOf(anchors, count));
		}
	}
}
