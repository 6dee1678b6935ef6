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
package org.skelite.axes;

import java.util.function.ToDoubleFunction;

import org.skelite.mask.PixelSet;

/** Paints simple shapes into a mask by their definition. For use by one thread at a time. */
final class Painter {

	private final PixelSet mask;

	Painter(final long... size) {
		mask = new PixelSet(size, 1);
	}

	PixelSet mask() {
		return mask;
	}

	/** Adds a pixel if it lies in the image. */
	void add(final long x, final long y, final long z) {
		if (x >= 0 && y >= 0 && z >= 0 && x < mask.dimension(0) && y < mask.dimension(1) && z < (mask
			.numDimensions() == 3 ? mask.dimension(2) : 1)) mask.add(mask.position(x, y, z));
	}

	/** Adds all pixels at which a function of their coordinates is 0 or less. */
	void where(final ToDoubleFunction<double[]> distance) {
		final long depth = mask.numDimensions() == 3 ? mask.dimension(2) : 1;
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < mask.dimension(1); y++)
				for (int x = 0; x < mask.dimension(0); x++)
					if (distance.applyAsDouble(new double[] { x, y, z }) <= 0) add(x, y, z);
	}

	/** Adds a box; both corners are part of it. */
	void box(final int[] first, final int[] last) {
		for (int z = first[2]; z <= last[2]; z++)
			for (int y = first[1]; y <= last[1]; y++)
				for (int x = first[0]; x <= last[0]; x++)
					add(x, y, z);
	}

	/** Adds a tube with round ends. */
	void tube(final double[] a, final double[] b, final double radius) {
		where(p -> Axis.distance(p, closest(p, a, b)) - radius - 1e-6);
	}

	/**
	 * Adds a straight tube of elliptic cross-section.
	 *
	 * @param side unit vector along the longer half-axis
	 */
	void flatTube(final double[] a, final double[] b, final double[] side, final double longer,
		final double shorter)
	{
		where(p -> {
			final double[] c = closest(p, a, b);
			final double u = (p[0] - c[0]) * side[0] + (p[1] - c[1]) * side[1] + (p[2] - c[2]) * side[2];
			final double square = Axis.distance(p, c) * Axis.distance(p, c) - u * u;
			return u * u / (longer * longer) + square / (shorter * shorter) - 1 - 1e-6;
		});
	}

	/** Adds a line one pixel wide. */
	void line(final double[] a, final double[] b) {
		double most = 1e-9;
		for (int d = 0; d < 3; d++)
			most = Math.max(most, Math.abs(b[d] - a[d]));
		final int steps = (int) Math.ceil(most);
		for (int i = 0; i <= steps; i++) {
			final double[] p = Axis.between(a, b, (double) i / steps);
			add(Math.round(p[0]), Math.round(p[1]), Math.round(p[2]));
		}
	}

	private static double[] closest(final double[] p, final double[] a, final double[] b) {
		double dot = 0;
		double square = 0;
		for (int d = 0; d < 3; d++) {
			dot += (p[d] - a[d]) * (b[d] - a[d]);
			square += (b[d] - a[d]) * (b[d] - a[d]);
		}
		return Axis.between(a, b, Math.max(0, Math.min(1, dot / square)));
	}
}
