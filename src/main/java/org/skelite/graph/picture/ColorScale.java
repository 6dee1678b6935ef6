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
package org.skelite.graph.picture;

/**
 * Colors of numbers, from blue to yellow: the map viridis, whose brightness rises evenly, so
 * that it reads the same without color vision and in print. Values that are not known are grey.
 *
 * @param min value of the first color
 * @param max value of the last one
 */
record ColorScale(double min, double max) {

	static final int UNKNOWN = 0x909090;

	/** Every eighth of the map, without the darkest quarter, which would hardly show on the dark mask. */
	private static final int[] COLORS = { 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
		0xfde725 };

	int color(final double value) {
		if (Double.isNaN(value)) return UNKNOWN;
		final double share = max > min ? Math.max(0, Math.min(1, (value - min) / (max - min))) : 1;
		final double place = share * (COLORS.length - 1);
		final int i = Math.min(COLORS.length - 2, (int) place);
		return mix(COLORS[i], COLORS[i + 1], place - i);
	}

	private static int mix(final int a, final int b, final double share) {
		int color = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			final int from = a >> shift & 0xff;
			final int to = b >> shift & 0xff;
			color |= (int) Math.round(from + share * (to - from)) << shift;
		}
		return color;
	}
}
