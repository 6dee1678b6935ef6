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
package org.skelite;

import org.skelite.mask.CrossErosion;
import org.skelite.mask.PixelSet;
import org.skelite.util.FreeMemory;
import org.skelite.util.SkeliteException;

/**
 * The memory that an image needs to be skeletonized. The numbers are measured: the
 * smallest heaps that images of many sizes can do with, by {@code MemoryNeedTest}, and a
 * tenth more. Whoever changes what is kept per pixel measures anew.
 */
final class MemoryNeed {

	/** What is kept for each pixel of the object while masks are peeled and thinned. */
	private static final int THINNING_2D = 46;
	private static final int THINNING_3D = 66;

	/**
	 * In 3D that is for budgets. Of one image, thick objects need less and thin ones more: so much for
	 * each pixel, and so much more for each at the surface.
	 */
	private static final int SOLID_3D = 41;
	private static final int SURFACE_3D = 22;

	/** The same for each pixel of the object while masks are peeled alone. */
	private static final int PEELING = 9;

	/** The same while probability maps are peeled, whether they are thinned then or not. */
	private static final int PROBABILITIES = 56;

	/** What is left of that while they are thinned. */
	private static final int PEELED_PROBABILITIES = 14;

	/** The same for each of the pixels that one becomes where pixels are longer along an axis. */
	private static final int BYTES_PER_PART = 10;

	/** Sets of pixels that exist at a time, with the counts that go with them. */
	static final double BYTES_PER_PIXEL = 0.6;

	/** Buffers of a fixed size, and what else there is. */
	private static final long FIXED = 8L << 20;

	private MemoryNeed() {}

	/** Returns what is kept for each pixel of a usual object while masks are peeled and thinned. */
	static int thinning(final int dimensions) {
		return dimensions == 2 ? THINNING_2D : THINNING_3D;
	}

	/**
	 * Checks that there is memory to read an image.
	 *
	 * @param image its size
	 * @throws SkeliteException if there is not
	 */
	static void checkImage(final long[] image) {
		check(image, 0);
	}

	/**
	 * Checks that there is memory for a mask.
	 *
	 * @param thinning whether it is thinned after it is peeled
	 * @param parts into how many pixels one is divided, as it is longer along an axis
	 * @throws SkeliteException if there is not
	 */
	static void checkMask(final PixelSet mask, final boolean thinning, final int parts) {
		check(mask.dimensions(), mask(mask, thinning, parts));
	}

	/** Returns what is kept for the pixels of a mask, in bytes. */
	static double mask(final PixelSet mask, final boolean thinning, final int parts) {
		return (thinning ? thinning(mask) : PEELING * (double) mask.count()) + BYTES_PER_PART * (parts - 1.0) *
			mask.count();
	}

	/**
	 * Checks that there is memory for a probability map.
	 *
	 * @param domain pixels whose probability is not negligible
	 * @param object those that are thinned, or null if none are
	 * @throws SkeliteException if there is not
	 */
	static void checkMap(final PixelSet domain, final PixelSet object) {
		final double peeling = PROBABILITIES * (double) domain.count();
		check(domain.dimensions(), object == null || domain.numDimensions() == 2 ? peeling : Math.max(peeling,
			thinning(object) + PEELED_PROBABILITIES * inArrays(domain.count())));
	}

	/** Returns what is kept while a mask is peeled and thinned. */
	private static double thinning(final PixelSet mask) {
		final long count = mask.count();
		if (mask.numDimensions() == 2 || count == 0) return THINNING_2D * (double) count;
		return inArrays(count) * (SOLID_3D + SURFACE_3D * (double) surface(mask) / count);
	}

	/** Returns how many pixels fill the memory that an array of a number for each takes. */
	private static double inArrays(final long count) {
		return FreeMemory.array((double) Integer.BYTES * count) / Integer.BYTES;
	}

	/** Returns how many pixels of a mask have a neighbor outside. */
	private static long surface(final PixelSet mask) {
		final CrossErosion erosion = new CrossErosion(mask);
		final long[] words = mask.words();
		long count = 0;
		for (final int w : mask.filledWords())
			count += Long.bitCount(words[w] & ~erosion.erode(words, w));
		return count;
	}

	private static void check(final long[] image, final double objects) {
		FreeMemory.require(FreeMemory.image(image), FIXED + BYTES_PER_PIXEL * FreeMemory.pixels(image) +
			objects);
	}
}
