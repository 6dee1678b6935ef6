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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.synthesis.tube.Tube;

/**
 * The known axis of a shape.
 *
 * @param points x, y and z (0 in 2D) of points at most half a pixel apart, in
 *          pixels, where integer coordinates are the centers of pixels
 * @param radii distance from each point to the surface
 * @param hidden which points lie within other tubes, where no axis of their own
 *          can be told
 */
public record Axis(double[][] points, double[] radii, boolean[] hidden) {

	private static final double SPACING = 0.5;

	/** Returns the axes of synthesized tubes. */
	public static List<Axis> of(final List<Tube> tubes) {
		return tubes.stream().map(tube -> of(tube, tubes)).toList();
	}

	private static Axis of(final Tube tube, final List<Tube> all) {
		final double[][] points = new double[tube.size()][];
		final double[] radii = new double[tube.size()];
		final boolean[] hidden = new boolean[tube.size()];
		for (int i = 0; i < radii.length; i++) {
			final double[] point = { tube.x(i), tube.y(i), tube.z(i) };
			points[i] = point;
			radii[i] = tube.radius(i);
			hidden[i] = all.stream().anyMatch(other -> other != tube && contains(other, point));
		}
		return new Axis(points, radii, hidden);
	}

	private static boolean contains(final Tube tube, final double[] point) {
		for (int i = 0; i < tube.size(); i++)
			if (distance(point, new double[] { tube.x(i), tube.y(i), tube.z(i) }) < tube.radius(i))
				return true;
		return false;
	}

	/** Returns straight pieces between knots. */
	static Axis polygon(final double radius, final double[]... knots) {
		final List<double[]> points = new ArrayList<>();
		points.add(knots[0]);
		for (int k = 1; k < knots.length; k++) {
			final int steps = (int) Math.ceil(distance(knots[k - 1], knots[k]) / SPACING);
			for (int i = 1; i <= steps; i++)
				points.add(between(knots[k - 1], knots[k], (double) i / steps));
		}
		final double[] radii = new double[points.size()];
		Arrays.fill(radii, radius);
		return new Axis(points.toArray(double[][]::new), radii, new boolean[radii.length]);
	}

	/** Returns the axis in an image that has so many times as many pixels along each axis. */
	Axis upsampled(final int factor, final int numDimensions) {
		final double[][] finer = new double[points.length][3];
		final double[] thicker = new double[points.length];
		for (int i = 0; i < finer.length; i++) {
			for (int d = 0; d < numDimensions; d++)
				finer[i][d] = factor * (points[i][d] + 0.5) - 0.5;
			thicker[i] = factor * radii[i];
		}
		return new Axis(finer, thicker, hidden);
	}

	static double distance(final double[] a, final double[] b) {
		return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) *
			(a[2] - b[2]));
	}

	static double[] between(final double[] a, final double[] b, final double share) {
		return new double[] { a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share *
			(b[2] - a[2]) };
	}
}
