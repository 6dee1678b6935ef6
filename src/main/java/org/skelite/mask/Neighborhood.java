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
package org.skelite.mask;

/**
 * What the bits of {@link PixelSet#neighborhood(long)} mean for a set: where
 * each neighbor lies. Immutable, and so safe for use by several threads.
 */
public final class Neighborhood {

	private final int center;
	private final long[] offsets;

	public Neighborhood(final PixelSet set) {
		final boolean volume = set.numDimensions() == 3;
		center = volume ? 13 : 4;
		offsets = new long[volume ? 27 : 9];
		for (int bit = 0; bit < offsets.length; bit++) {
			offsets[bit] = step(bit, 0) + step(bit, 1) * set.stride(1);
			if (volume) offsets[bit] += step(bit, 2) * set.stride(2);
		}
	}

	/** Returns the code without the pixel itself. */
	public int withoutCenter(final int code) {
		return code & ~(1 << center);
	}

	/** Returns the difference of the positions of a neighbor and the pixel. */
	public long offset(final int bit) {
		return offsets[bit];
	}

	/** Returns the bit of the neighbor on the other side. */
	public int opposite(final int bit) {
		return 2 * center - bit;
	}

	/** Returns the step to a neighbor along a dimension: -1, 0 or 1. */
	public static int step(final int bit, final int d) {
		return (d == 0 ? bit : d == 1 ? bit / 3 : bit / 9) % 3 - 1;
	}

	/** Returns the Euclidean length of the step to each neighbor, by its bit. */
	public static double[] stepLengths(final double[] spacing) {
		final double[] lengths = new double[spacing.length == 2 ? 9 : 27];
		for (int bit = 0; bit < lengths.length; bit++) {
			double squared = 0;
			for (int d = 0; d < spacing.length; d++)
				squared += Math.pow(step(bit, d) * spacing[d], 2);
			lengths[bit] = Math.sqrt(squared);
		}
		return lengths;
	}
}
