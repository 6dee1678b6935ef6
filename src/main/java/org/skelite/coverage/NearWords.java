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
package org.skelite.coverage;

import java.util.Arrays;
import java.util.BitSet;

import org.skelite.mask.PixelSet;

/** Finds the surroundings of pixels, in words of 64 pixels. */
final class NearWords {

	private NearWords() {}

	/**
	 * Returns the words of an object that hold all its pixels at most so far from some pixels
	 * along each axis, ascending.
	 *
	 * @param pixels a set of the same image and border as {@code object}
	 * @param distance how far, in pixels
	 * @param object the object
	 */
	static int[] of(final PixelSet pixels, final int distance, final PixelSet object) {
		final int row = (int) (object.stride(1) >>> 6);
		final int plane = (int) (object.stride(2) >>> 6);
		int[] words = spread(pixels.filledWords(), 1, row, distance / Long.SIZE + 1);
		words = spread(words, row, plane / row, distance);
		if (object.numDimensions() == 3) words = spread(words, plane, object.words().length / plane,
			distance);
		return Arrays.stream(words).filter(w -> object.words()[w] != 0).toArray();
	}

	/** Adds the words at most so far from others along an axis of some stride and size. */
	private static int[] spread(final int[] words, final int stride, final int size,
		final int distance)
	{
		final BitSet near = new BitSet();
		for (final int w : words) {
			final int c = w / stride % size;
			final int end = (int) Math.min(size - 1, (long) c + distance);
			for (int i = Math.max(0, c - distance); i <= end; i++)
				near.set(w + (i - c) * stride);
		}
		return near.stream().toArray();
	}
}
