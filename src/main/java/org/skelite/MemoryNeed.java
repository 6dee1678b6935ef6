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

import org.skelite.util.FreeMemory;

/**
 * The memory that an image needs to be skeletonized. The numbers are measured: the
 * smallest heaps that images of many sizes can do with, by {@code MemoryNeedTest}, and a
 * tenth more. Whoever changes what is kept per pixel measures anew.
 */
final class MemoryNeed {

	/** What is kept for each pixel of the object while masks are peeled and thinned. */
	private static final int THINNING_2D = 46;
	private static final int THINNING_3D = 66;

	/** The same while masks are peeled alone. */
	static final int PEELING = 9;

	/** The same while probability maps are peeled, whether they are thinned then or not. */
	static final int PROBABILITIES = 56;

	/** The same for each of the pixels that one becomes where pixels are longer along an axis. */
	private static final int BYTES_PER_PART = 10;

	/** Sets of pixels that exist at a time, with the counts that go with them. */
	static final double BYTES_PER_PIXEL = 0.6;

	/** Buffers of a fixed size, and what else there is. */
	private static final long FIXED = 8L << 20;

	private MemoryNeed() {}

	/** Returns what is kept for each pixel of the object that is divided into several. */
	static int parts(final int number) {
		return (number - 1) * BYTES_PER_PART;
	}

	/** Returns what is kept for each pixel of the object while masks are peeled and thinned. */
	static int thinning(final int dimensions) {
		return dimensions == 2 ? THINNING_2D : THINNING_3D;
	}

	/**
	 * Checks that an image can be processed.
	 *
	 * @param image its size
	 * @param members pixels for which values are kept; 0 if not yet known
	 * @param bytesPerMember how much for each
	 * @throws IllegalArgumentException if there is not enough memory
	 */
	static void check(final long[] image, final long members, final int bytesPerMember) {
		FreeMemory.require(FreeMemory.image(image), bytes(image, members,
			bytesPerMember));
	}

	/** Returns the memory needed in bytes. */
	static double bytes(final long[] image, final long members, final int bytesPerMember) {
		return FIXED + BYTES_PER_PIXEL * FreeMemory.pixels(image) +
			(double) bytesPerMember * members;
	}
}
