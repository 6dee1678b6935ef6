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

import java.util.Arrays;

import org.skelite.graph.Polyline;

/**
 * Takes the steps of the pixel grid out of a line, so that its length is that of the curve that
 * was drawn.
 * <p>
 * A chain of pixel steps is 5% (2D) to 10% (3D) too long. Here each point is moved to where a
 * parabola, fitted by least squares to it and the five points on either side, has its middle
 * (A. Savitzky, M. Golay, Analytical Chemistry 36 (1964),
 * <a href="https://doi.org/10.1021/ac60214a047">doi:10.1021/ac60214a047</a>). Unlike a mean,
 * that does not cut corners of curves. The ends stay; beyond them the line goes on turned by
 * 180 degrees. The mean error of the length is below 1% for lines, arcs of a radius of 10
 * pixels or more, helices and rings of 30 pixels and more, in any direction.
 * </p>
 */
public final class SmoothLine {

	/** Points on either side. */
	private static final int REACH = 5;

	private SmoothLine() {}

	/** Weights of the points on one side, that of the middle first. */
	private static double[] weights(final int reach) {
		final double m = reach;
		final double[] weights = new double[reach + 1];
		for (int j = 0; j <= reach; j++)
			weights[j] = 3 * (3 * m * m + 3 * m - 1 - 5 * j * j) / ((2 * m - 1) * (2 * m + 1) * (2 * m +
				3));
		return weights;
	}

	/** Where pixels are long, steps are, too, and farther apart. */
	private static int reach(final double[] spacing, final int d) {
		if (d >= spacing.length) return REACH;
		return (int) Math.round(REACH * Math.sqrt(spacing[d] / Arrays.stream(spacing).min()
			.getAsDouble()));
	}

	/**
	 * Returns a smooth line of as many points, with the same radii.
	 *
	 * @param ring whether the line is a closed one without a beginning
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	public static Polyline of(final Polyline line, final boolean ring, final double... spacing) {
		final int size = line.size();
		final double[][] smooth = new double[3][];
		for (int d = 0; d < 3; d++)
			smooth[d] = smooth(line, d, ring, weights(reach(spacing, d)));
		if (!ring) for (int d = 0; d < 3; d++) {
			smooth[d][0] = line.coordinate(0, d);
			smooth[d][size - 1] = line.coordinate(size - 1, d);
		}
		final Polyline.Builder result = new Polyline.Builder();
		for (int i = 0; i < size; i++)
			result.add(smooth[0][i], smooth[1][i], smooth[2][i], line.radius(i));
		return result.build();
	}

	private static double[] smooth(final Polyline line, final int d, final boolean ring,
		final double[] weights)
	{
		final int reach = weights.length - 1;
		final double[] padded = padded(line, d, ring, reach);
		final double[] smooth = new double[line.size()];
		for (int i = 0; i < smooth.length; i++) {
			final int at = i + reach;
			double sum = weights[0] * padded[at];
			for (int j = 1; j <= reach; j++)
				sum += weights[j] * (padded[at - j] + padded[at + j]);
			smooth[i] = sum;
		}
		return smooth;
	}

	private static double[] padded(final Polyline line, final int d, final boolean ring,
		final int reach)
	{
		final int last = line.size() - 1;
		final double[] padded = new double[line.size() + 2 * reach];
		for (int i = 0; i < padded.length; i++) {
			final int at = i - reach;
			// the last point of a ring is its first one
			padded[i] = ring ? line.coordinate(Math.floorMod(at, last), d) : extended(line, d, at, last);
		}
		return padded;
	}

	/** Returns a coordinate of a point beyond the ends, by turning the line about them. */
	private static double extended(final Polyline line, final int d, final int i, final int last) {
		if (i < 0) return 2 * line.coordinate(0, d) - extended(line, d, -i, last);
		if (i > last) return 2 * line.coordinate(last, d) - extended(line, d, 2 * last - i, last);
		return line.coordinate(i, d);
	}
}
