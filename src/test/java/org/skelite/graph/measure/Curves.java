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
package org.skelite.graph.measure;

import java.util.Random;
import java.util.function.DoubleFunction;

import org.skelite.graph.PixelLines;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.SkeletonTracer;
import org.skelite.mask.PixelSet;

/** Curves of known length in random directions, drawn on the pixel grid. */
final class Curves {

	private static final int MARGIN = 4;

	private final Random random;

	Curves(final long seed) {
		random = new Random(seed);
	}

	/** Draws a curve, turned and shifted by chance, and makes a graph of it. */
	SkeletonGraph draw(final int dimensions, final DoubleFunction<double[]> curve,
		final double length, final double... spacing)
	{
		final double[][] turn = dimensions == 3 ? rotation() : planeRotation();
		final int steps = (int) (40 * length);
		final double[][] points = new double[steps + 1][];
		final double[] min = { 1e9, 1e9, 1e9 };
		final double[] max = { -1e9, -1e9, -1e9 };
		for (int i = 0; i <= steps; i++) {
			final double[] p = curve.apply(length * i / steps);
			points[i] = new double[3];
			for (int d = 0; d < 3; d++) {
				for (int e = 0; e < 3; e++)
					points[i][d] += turn[d][e] * p[e];
				if (d < dimensions) points[i][d] /= spacing[d];
				min[d] = Math.min(min[d], points[i][d]);
				max[d] = Math.max(max[d], points[i][d]);
			}
		}
		final double[] shift = new double[3];
		final long[] size = new long[dimensions];
		for (int d = 0; d < dimensions; d++) {
			shift[d] = MARGIN + random.nextDouble() - min[d];
			size[d] = (long) (max[d] - min[d]) + 2 * MARGIN + 2;
		}
		final PixelSet set = new PixelSet(size, 1);
		for (final double[] p : points)
			set.add(set.position(Math.round(p[0] + shift[0]), Math.round(p[1] + shift[1]), dimensions == 3
				? Math.round(p[2] + shift[2]) : 0));
		PixelLines.thin(set);
		return SkeletonTracer.trace(set, p -> 1, spacing);
	}

	private double[][] planeRotation() {
		final double a = 2 * Math.PI * random.nextDouble();
		return new double[][] { { Math.cos(a), -Math.sin(a), 0 }, { Math.sin(a), Math.cos(a), 0 }, { 0, 0,
			1 } };
	}

	/** Returns a rotation by a random quaternion. */
	private double[][] rotation() {
		final double[] q = new double[4];
		double square = 0;
		for (int i = 0; i < 4; i++) {
			q[i] = random.nextGaussian();
			square += q[i] * q[i];
		}
		final double n = Math.sqrt(square);
		final double a = q[0] / n;
		final double b = q[1] / n;
		final double c = q[2] / n;
		final double d = q[3] / n;
		return new double[][] { { a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c) },
			{ 2 * (b * c + a * d), a * a - b * b + c * c - d * d, 2 * (c * d - a * b) }, { 2 * (b * d - a *
				c), 2 * (c * d + a * b), a * a - b * b - c * c + d * d } };
	}

	static double[] line(final double t) {
		return new double[] { t, 0, 0 };
	}

	static DoubleFunction<double[]> arc(final double radius) {
		return t -> new double[] { radius * Math.cos(t / radius), radius * Math.sin(t / radius), 0 };
	}

	static DoubleFunction<double[]> helix(final double radius, final double pitch) {
		final double rise = pitch / 2 / Math.PI;
		final double c = Math.hypot(radius, rise);
		return t -> new double[] { radius * Math.cos(t / c), radius * Math.sin(t / c), rise * t / c };
	}
}
