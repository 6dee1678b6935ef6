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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * The minimum over the cross neighborhood: a pixel and its 4 (6) face
 * neighbors. Pixels outside the image are ignored; pixels inside that have no number are 0.
 * Immutable, and so safe for use by several threads.
 */
final class GreyErosion {

	private static final int CHUNK = 1 << 14;

	private final PixelIndex index;
	private final PixelSet set;

	GreyErosion(final PixelIndex index) {
		this.index = index;
		set = index.set();
	}

	/**
	 * Erodes once.
	 *
	 * @param from a value of at least 0 for each pixel
	 * @param to receives the minima; another array
	 */
	void apply(final float[] from, final float[] to, final Progress progress) {
		Chunks.forEach(from.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				to[i] = from[i] == 0 ? 0 : minimum(from, i);
		});
	}

	private float minimum(final float[] values, final int i) {
		final long position = index.position(i);
		float minimum = values[i];
		for (int d = 0; d < set.numDimensions(); d++) {
			final long c = coordinate(position, d);
			if (c > 0) minimum = Math.min(minimum, value(values, position - set.stride(d)));
			if (c < set.dimension(d) - 1) minimum = Math.min(minimum, value(values, position + set.stride(
				d)));
		}
		return minimum;
	}

	private long coordinate(final long position, final int d) {
		return d == 0 ? set.x(position) : d == 1 ? set.y(position) : set.z(position);
	}

	private float value(final float[] values, final long position) {
		final int i = index.find(position);
		return i < 0 ? 0 : values[i];
	}
}
