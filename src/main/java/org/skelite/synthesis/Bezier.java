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
package org.skelite.synthesis;

import java.util.List;

/**
 * Chains of cubic Bezier curves and polygons as points at even distances. Points are arrays
 * of x, y and z, in pixels.
 */
final class Bezier {

	private static final int STEPS = 24;

	private Bezier() {}

	/**
	 * Returns a smooth curve through knots, one Bezier curve between two of them
	 * (a Catmull-Rom spline).
	 */
	static float[] through(final List<double[]> knots, final double spacing) {
		final int pieces = knots.size() - 1;
		final double[] control = new double[3 * (3 * pieces + 1)];
		for (int k = 0; k <= pieces; k++) {
			final double[] before = knots.get(Math.max(0, k - 1));
			final double[] here = knots.get(k);
			final double[] after = knots.get(Math.min(pieces, k + 1));
			for (int d = 0; d < 3; d++) {
				final double third = (after[d] - before[d]) / (k == 0 || k == pieces ? 3 : 6);
				control[9 * k + d] = here[d];
				if (k < pieces) control[9 * k + 3 + d] = here[d] + third;
				if (k > 0) control[9 * k - 3 + d] = here[d] - third;
			}
		}
		return sample(control, spacing);
	}

	/** Returns the curve of four control points. */
	static float[] of(final double[] a, final double[] b, final double[] c, final double[] d,
		final double spacing)
	{
		final double[] control = new double[12];
		System.arraycopy(a, 0, control, 0, 3);
		System.arraycopy(b, 0, control, 3, 3);
		System.arraycopy(c, 0, control, 6, 3);
		System.arraycopy(d, 0, control, 9, 3);
		return sample(control, spacing);
	}

	/** Returns straight pieces between knots. */
	static float[] polygon(final double spacing, final double[]... knots) {
		final double[] flat = new double[3 * knots.length];
		final double[] lengths = new double[knots.length];
		for (int k = 0; k < knots.length; k++) {
			System.arraycopy(knots[k], 0, flat, 3 * k, 3);
			if (k == 0) continue;
			double square = 0;
			for (int d = 0; d < 3; d++)
				square += (knots[k][d] - knots[k - 1][d]) * (knots[k][d] - knots[k - 1][d]);
			lengths[k] = lengths[k - 1] + Math.sqrt(square);
		}
		return even(flat, lengths, spacing);
	}

	private static float[] sample(final double[] control, final double spacing) {
		final int pieces = control.length / 9;
		final int n = pieces * STEPS;
		final double[] fine = new double[3 * (n + 1)];
		final double[] lengths = new double[n + 1];
		for (int i = 0; i <= n; i++) {
			final int piece = Math.min(i / STEPS, pieces - 1);
			final double t = (double) (i - piece * STEPS) / STEPS;
			final double s = 1 - t;
			double square = 0;
			for (int d = 0; d < 3; d++) {
				final int c = 9 * piece + d;
				fine[3 * i + d] = s * s * s * control[c] + 3 * s * s * t * control[c + 3] + 3 * s * t *
					t * control[c + 6] + t * t * t * control[c + 9];
				if (i == 0) continue;
				final double step = fine[3 * i + d] - fine[3 * i - 3 + d];
				square += step * step;
			}
			if (i > 0) lengths[i] = lengths[i - 1] + Math.sqrt(square);
		}
		return even(fine, lengths, spacing);
	}

	/** Returns points at even distances along a polygon, the last one included. */
	private static float[] even(final double[] fine, final double[] lengths, final double spacing) {
		final double length = lengths[lengths.length - 1];
		final int count = 1 + (int) Math.ceil(Math.max(length, 1e-3) / spacing);
		final float[] points = new float[3 * count];
		int i = 1;
		for (int p = 0; p < count; p++) {
			final double at = length * p / (count - 1);
			while (i < lengths.length - 1 && lengths[i] < at)
				i++;
			final double t = (at - lengths[i - 1]) / Math.max(1e-9, lengths[i] - lengths[i - 1]);
			for (int d = 0; d < 3; d++)
				points[3 * p + d] = (float) (fine[3 * i - 3 + d] + t * (fine[3 * i + d] - fine[3 * i -
					3 + d]));
		}
		return points;
	}
}
