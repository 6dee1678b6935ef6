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
package org.skelite.engine;

import java.util.Arrays;

import net.imglib2.Interval;

/**
 * How much of Java's memory a skeletonization needs, beside input and output.
 * Upper estimates, told before the work starts.
 */
final class MemoryNeed {

	/** Sets of pixels that exist at a time, with the counts that go with them. */
	private static final double BYTES_PER_PIXEL = 1.5;

	/** Buffers of a fixed size, and what else there is. */
	private static final long FIXED = 32L << 20;

	private static final double MEGABYTE = 1 << 20;

	private MemoryNeed() {}

	/**
	 * Checks that an image can be processed.
	 *
	 * @param members pixels for which values are kept; 0 if not yet known
	 * @param bytesPerMember how much for each
	 * @throws IllegalArgumentException if there is not enough memory
	 */
	static void check(final Interval image, final long members, final int bytesPerMember) {
		final Runtime runtime = Runtime.getRuntime();
		final double need = bytes(image, members, bytesPerMember);
		if (need <= free(runtime)) return;
		// garbage counts as used until it is collected
		System.gc();
		final long free = free(runtime);
		if (need > free) throw new IllegalArgumentException(message(image, need, free, runtime
			.maxMemory()));
	}

	/** Returns the memory needed in bytes. */
	static double bytes(final Interval image, final long members, final int bytesPerMember) {
		double pixels = 1;
		for (final long size : image.dimensionsAsLongArray())
			pixels *= size;
		return FIXED + BYTES_PER_PIXEL * pixels + (double) bytesPerMember * members;
	}

	/** Returns the memory of the virtual machine that is not used yet. */
	private static long free(final Runtime runtime) {
		return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
	}

	static String message(final Interval image, final double need, final long free,
		final long maximum)
	{
		return String.format("Image of %s pixels needs about %.0f MB of memory, but only %.0f of Java's " +
			"%.0f MB are free. Close other images, give Java more memory (in Fiji: Edit > Options > " +
			"Memory & Threads), or process parts of the image.", Arrays.toString(image
				.dimensionsAsLongArray()).replace(", ", " x ").replaceAll("[\\[\\]]", ""), need / MEGABYTE,
			free / MEGABYTE, maximum / MEGABYTE);
	}
}
