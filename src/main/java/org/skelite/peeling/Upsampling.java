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
package org.skelite.peeling;

import java.util.Arrays;
import java.util.function.LongConsumer;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Divides pixels that are longer along some axis into cubic (square) ones, on which a network can
 * judge what is straight and what is thick. Immutable, and so safe for use by several threads.
 */
final class Upsampling {

	private static final int CHUNK = 1 << 12;

	/** Longer pixels are not divided further: that takes memory and tells nothing more. */
	static final int MAX_FACTOR = 8;

	private final int[] factors;

	/**
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	Upsampling(final double... spacing) {
		final double least = Arrays.stream(spacing).min().getAsDouble();
		factors = Arrays.stream(spacing).mapToInt(s -> (int) Math.min(MAX_FACTOR, Math.round(s / least)))
			.toArray();
	}

	/** Returns how many pixels one becomes. */
	int volume() {
		return Arrays.stream(factors).reduce(1, (a, b) -> a * b);
	}

	/** Returns the mask of more pixels, with the same border. */
	PixelSet up(final PixelIndex mask) {
		final PixelSet from = mask.set();
		final long[] size = from.dimensions();
		for (int d = 0; d < size.length; d++)
			size[d] *= factors[d];
		final PixelSet to = new PixelSet(size, from.border());
		for (int i = 0; i < mask.size(); i++)
			forEach(from, mask.position(i), to, to::add);
		return to;
	}

	/** Returns for each pixel of the mask the greatest value of those that it became. */
	float[] down(final PixelIndex fine, final float[] values, final PixelIndex mask,
		final Progress progress)
	{
		final float[] greatest = new float[mask.size()];
		Chunks.forEach(greatest.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++) {
				final int pixel = i;
				forEach(mask.set(), mask.position(i), fine.set(), position -> greatest[pixel] = Math.max(
					greatest[pixel], values[fine.indexOf(position)]));
			}
		});
		return greatest;
	}

	private void forEach(final PixelSet from, final long position, final PixelSet to,
		final LongConsumer action)
	{
		final long x = from.x(position) * factors[0];
		final long y = from.y(position) * factors[1];
		final int depth = factors.length == 3 ? factors[2] : 1;
		final long z = from.z(position) * depth;
		for (int dz = 0; dz < depth; dz++)
			for (int dy = 0; dy < factors[1]; dy++)
				for (int dx = 0; dx < factors[0]; dx++)
					action.accept(to.position(x + dx, y + dy, z + dz));
	}
}
