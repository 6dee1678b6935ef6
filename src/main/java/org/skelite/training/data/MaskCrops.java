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
package org.skelite.training.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.skelite.mask.PixelSet;
import org.skelite.util.Seeds;

/**
 * An endless series of crops of masks: each mask is as likely, and so is each
 * of its foreground pixels to lie in a crop, somewhere; crops that lie all
 * within an object are left out. Crops are turned and mirrored by chance. Safe
 * for use by several threads.
 */
final class MaskCrops implements SampleSource {

	private final List<UserMask> masks;
	private final long[] counts;
	private final int crop;
	private final PixelSet empty;
	private final long volume;
	private final long seed;

	/**
	 * @param masks at least one, each at least as large as a crop, with foreground
	 *          and background
	 * @param crop edge length of the crops in pixels
	 * @param border border of the pixel sets
	 * @param seed the same seed gives the same series
	 */
	public MaskCrops(final List<UserMask> masks, final int crop, final int border, final long seed) {
		this.masks = List.copyOf(masks);
		this.crop = crop;
		this.seed = seed;
		counts = masks.stream().mapToLong(mask -> mask.mask().count()).toArray();
		final long[] size = new long[masks.get(0).mask().numDimensions()];
		Arrays.fill(size, crop);
		empty = new PixelSet(size, border);
		volume = (long) Math.pow(crop, size.length);
	}

	@Override
	public MaskSample get(final long number) {
		final Random random = new Random(Seeds.mix(seed, number));
		final int n = random.nextInt(masks.size());
		final UserMask own = masks.get(n);
		while (true) {
			final long[] start = start(own.mask(), pixel(own.mask(), counts[n], random), random);
			final Orientation orientation = new Orientation(empty.numDimensions(), random);
			final PixelSet mask = orientation.crop(own.mask(), start, empty);
			// without background there are no layers
			if (mask.count() < volume) return new MaskSample(mask, orientation.crop(own.skeleton(), start,
				empty));
		}
	}

	/** Returns the position of a pixel of a mask, each as likely. */
	private static long pixel(final PixelSet mask, final long count, final Random random) {
		long left = (long) (random.nextDouble() * count);
		long position = mask.next(0);
		while (left-- > 0)
			position = mask.next(position + 1);
		return position;
	}

	/** Returns the first corner of a crop within the mask that has the pixel in it. */
	private long[] start(final PixelSet mask, final long pixel, final Random random) {
		final long[] at = { mask.x(pixel), mask.y(pixel), mask.z(pixel) };
		final long[] start = new long[3];
		for (int d = 0; d < mask.numDimensions(); d++)
			start[d] = Math.max(0, Math.min(mask.dimension(d) - crop, at[d] - random.nextInt(crop)));
		return start;
	}
}
