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

import java.util.Random;

/** Masks for tests. */
public final class Masks {

	private Masks() {}

	/** Says whether a point is foreground. */
	public interface Shape {

		boolean contains(long x, long y, long z);
	}

	public static PixelSet of(final Shape shape, final long... size) {
		final PixelSet set = new PixelSet(size, 1);
		for (long z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (long y = 0; y < size[1]; y++)
				for (long x = 0; x < size[0]; x++)
					if (shape.contains(x, y, z)) set.add(set.position(x, y, z));
		return set;
	}

	public static PixelSet random(final Random random, final double density, final long... size) {
		return of((x, y, z) -> random.nextDouble() < density, size);
	}

	/** Random shapes that are larger than a pixel: thresholded sums of waves. */
	public static PixelSet blobs(final Random random, final double threshold, final long... size) {
		final double[] waves = random.doubles(40, -0.7, 0.7).toArray();
		return of((x, y, z) -> {
			double sum = 0;
			for (int i = 0; i < waves.length; i += 4)
				sum += Math.sin(waves[i] * x + waves[i + 1] * y + waves[i + 2] * z + 9 * waves[i + 3]);
			return sum > threshold;
		}, size);
	}

	/** Returns a set shifted along one dimension within an image that is larger by the shift. */
	public static PixelSet shifted(final PixelSet set, final int d, final int shift, final long[] size) {
		final PixelSet result = new PixelSet(size, set.border());
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			result.add(result.position(set.x(p) + (d == 0 ? shift : 0), set.y(p) + (d == 1 ? shift
				: 0), set.z(p) + (d == 2 ? shift : 0)));
		return result;
	}
}
