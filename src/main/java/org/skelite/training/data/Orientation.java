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

import java.util.Random;

import org.skelite.mask.PixelSet;

/**
 * A crop of an image, turned and mirrored: the axes change places, and some of
 * them run backwards. There are 8 ways in 2D and 48 in 3D.
 */
final class Orientation {

	private final int dimensions;
	private final int[] axis;
	private final boolean[] backwards;

	/** Draws an orientation, each as likely. */
	Orientation(final int dimensions, final Random random) {
		this.dimensions = dimensions;
		axis = new int[dimensions];
		backwards = new boolean[dimensions];
		for (int d = 0; d < dimensions; d++) {
			final int other = random.nextInt(d + 1);
			axis[d] = axis[other];
			axis[other] = d;
			backwards[d] = random.nextBoolean();
		}
	}

	/**
	 * Copies a cube of an image in this orientation.
	 *
	 * @param start the cube's first corner in the image
	 * @param empty an empty set of the cube's size
	 */
	PixelSet crop(final PixelSet image, final long[] start, final PixelSet empty) {
		final PixelSet result = empty.emptyCopy();
		final long size = empty.dimension(0);
		final long[] from = new long[3];
		final long[] to = new long[3];
		for (to[2] = 0; to[2] < (dimensions == 3 ? size : 1); to[2]++)
			for (to[1] = 0; to[1] < size; to[1]++)
				for (to[0] = 0; to[0] < size; to[0]++) {
					for (int d = 0; d < dimensions; d++)
						from[d] = start[d] + (backwards[d] ? size - 1 - to[axis[d]] : to[axis[d]]);
					if (image.contains(image.position(from[0], from[1], from[2]))) result.add(result.position(
						to[0], to[1], to[2]));
				}
		return result;
	}
}
