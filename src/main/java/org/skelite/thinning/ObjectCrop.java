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
package org.skelite.thinning;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * Some objects of an image as an image of their own, without the others and without the
 * rows (in 3D the planes) far from them. Immutable, and so safe for use by several threads.
 */
final class ObjectCrop {

	private final int[] members;
	private final PixelIndex index;

	/** Difference between a position in the image and that in the crop; a multiple of 64. */
	private final long offset;

	/**
	 * @param mask the image's objects
	 * @param members the pixels of those to be cropped, by their index, ascending
	 * @param margin rows (planes) that are kept around them, as far as the image goes
	 */
	ObjectCrop(final PixelIndex mask, final int[] members, final long margin) {
		this.members = members;
		final PixelSet whole = mask.set();
		final int d = whole.numDimensions() - 1;
		final long[] size = whole.dimensions();
		final long start = Math.max(0, coordinate(mask, members[0], d) - margin);
		final long last = coordinate(mask, members[members.length - 1], d);
		size[d] = Math.min(size[d] - 1, last + margin) + 1 - start;
		offset = start * whole.stride(d);
		final PixelSet set = new PixelSet(size, whole.border());
		for (final int member : members)
			set.add(mask.position(member) - offset);
		index = PixelIndex.of(set);
	}

	private static long coordinate(final PixelIndex mask, final int member, final int d) {
		return mask.set().coordinate(mask.position(member), d);
	}

	/** Returns the objects. */
	PixelIndex index() {
		return index;
	}

	/** Returns the values of the crop's pixels. */
	float[] crop(final float[] values) {
		return ObjectThinning.valuesAt(members, values);
	}

	/**
	 * Adds pixels of the crop to the image.
	 *
	 * @param part a set of the crop's size and border
	 * @param whole a set of the image's size and border
	 */
	void addTo(final PixelSet part, final PixelSet whole) {
		final long[] from = part.words();
		final long[] to = whole.words();
		final int first = (int) (offset >>> 6);
		for (int w = 0; w < from.length; w++)
			if (from[w] != 0) to[first + w] |= from[w];
	}
}
