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
package org.skelite.graph;

import org.skelite.mask.PixelSet;

/** Steps from pixel to pixel, by the bits of {@link PixelSet#neighborhood(long)}. Immutable. */
final class Steps {

	private final PixelSet set;
	private final int center;

	Steps(final PixelSet set) {
		this.set = set;
		center = set.numDimensions() == 3 ? 13 : 4;
	}

	/** Returns which neighbors of a pixel are members. */
	int neighbors(final long position) {
		return set.neighborhood(position) & ~(1 << center);
	}

	/** Returns the position of the neighbor of the lowest bit. */
	long next(final long position, final int bits) {
		final int bit = Integer.numberOfTrailingZeros(bits);
		final long inPlane = position + bit % 3 - 1 + (bit / 3 % 3 - 1) * set.stride(1);
		return set.numDimensions() == 3 ? inPlane + (bit / 9 - 1) * set.stride(2) : inPlane;
	}
}
