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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.skelite.synthesis.tube.Tube;

/**
 * Draws candidates for tubes: free Bezier curves, walks that keep a direction
 * more or less, branches and loops off earlier tubes. Whether a candidate fits
 * in is for {@link Placement} to say. For use by one thread at a time.
 */
final class RandomCurves {

	private final SynthesisOptions options;
	private final Random random;
	private final double[] size;
	private final double scale;
	private final double maxRadius;

	/** @param size edges of the image in pixels; two for curves in the plane z = 0 */
	RandomCurves(final SynthesisOptions options, final double[] size, final Random random) {
		this.options = options;
		this.random = random;
		this.size = size;
		double sum = 0;
		double shortest = size[0];
		for (final double side : size) {
			sum += side;
			shortest = Math.min(shortest, side);
		}
		scale = sum / size.length;
		maxRadius = Math.max(options.minRadius(), Math.min(options.maxRadius(), shortest / 6.0));
	}

	/** Returns the mean edge of the image. */
	double scale() {
		return scale;
	}

	/** Returns the greatest radius that suits the image. */
	double maxRadius() {
		return maxRadius;
	}

	/** Returns a tube that starts anywhere. */
	Tube free() {
		final double radius = radius(options.minRadius(), maxRadius);
		if (random.nextDouble() < 0.4) {
			final double[][] p = new double[4][];
			for (int i = 0; i < 4; i++)
				p[i] = point(0.25 * scale);
			return tube(Bezier.of(p[0], p[1], p[2], p[3], Tube.SPACING), radius);
		}
		return tube(freeWalk(radius), radius);
	}

	/** Returns a walk that starts anywhere. */
	float[] freeWalk(final double radius) {
		// half of them come in through the edge
		double[] start = point(0);
		final double[] direction = normalize(direction());
		if (random.nextBoolean()) {
			final double[] target = start;
			start = new double[3];
			for (int d = 0; d < 3; d++)
				start[d] = target[d] - direction[d] * 1.2 * scale;
		}
		return walk(start, direction, radius, (0.4 + 1.4 * random.nextDouble()) * scale);
	}

	/** Returns a tube that starts on another one, usually a thinner one. */
	Tube branch(final Tube parent) {
		final int at = random.nextInt(parent.size());
		final double[] start = position(parent, at);
		final double[] along = tangent(parent, at);
		final double[] aside = orthogonal(along);
		final double angle = Math.PI * (0.17 + 0.33 * random.nextDouble());
		final double sine = StrictMath.sin(angle);
		final double cosine = StrictMath.cos(angle) * (random.nextInt(4) == 0 ? -1 : 1);
		final double[] direction = new double[3];
		for (int d = 0; d < 3; d++)
			direction[d] = cosine * along[d] + sine * aside[d];
		final double radius = branchRadius(parent.radius(at));
		final double length = 4 * parent.radius(at) + (0.15 + 0.6 * random.nextDouble()) * scale;
		return tube(walk(start, direction, radius, length), radius);
	}

	/** Returns a tube that starts on one tube and ends on the same or another one. */
	Tube loop(final Tube from, final Tube to) {
		final int first = random.nextInt(from.size());
		final int last = random.nextInt(to.size());
		final double[] a = position(from, first);
		final double[] d = position(to, last);
		final double[] out = orthogonal(tangent(from, first));
		final double[] in = orthogonal(tangent(to, last));
		double apart = 0;
		for (int i = 0; i < 3; i++)
			apart += (a[i] - d[i]) * (a[i] - d[i]);
		apart = Math.sqrt(apart);
		final double[] b = new double[3];
		final double[] c = new double[3];
		for (int i = 0; i < 3; i++) {
			b[i] = a[i] + apart * (0.4 + 0.5 * random.nextDouble()) * out[i];
			c[i] = d[i] + apart * (0.4 + 0.5 * random.nextDouble()) * in[i];
		}
		return tube(Bezier.of(a, b, c, d, Tube.SPACING), branchRadius(Math.min(from.radius(first), to
			.radius(last))));
	}

	/** Returns a smooth curve that keeps its direction more or less. */
	float[] walk(final double[] start, final double[] direction, final double radius,
		final double length)
	{
		final boolean winding = random.nextDouble() < options.tortuous();
		final double stride = winding ? 5 + 4 * radius + 0.05 * scale * random.nextDouble()
			: (0.15 + 0.25 * random.nextDouble()) * scale + 2 * radius;
		final double bend = winding ? 0.5 + 0.4 * random.nextDouble() : 0.6 * random.nextDouble();
		final List<double[]> knots = new ArrayList<>();
		knots.add(start);
		double[] heading = normalize(direction);
		double[] here = start;
		for (double walked = 0; walked < length; walked += stride) {
			final double[] next = new double[3];
			for (int d = 0; d < 3; d++)
				next[d] = here[d] + stride * heading[d];
			knots.add(next);
			final double[] turn = direction();
			final double[] turned = new double[3];
			for (int d = 0; d < 3; d++)
				// a winding curve keeps its course: each turn starts from the first heading
				turned[d] = (winding ? 0.5 * direction[d] + 0.5 * heading[d] : heading[d]) + bend *
					turn[d];
			heading = normalize(turned);
			here = next;
		}
		return Bezier.through(knots, Tube.SPACING);
	}

	/** Gives a curve a radius that varies smoothly and, often, tapers. */
	Tube tube(final float[] points, final double radius) {
		final int n = points.length / 3;
		final double wave = (4 * radius + 8 + 20 * random.nextDouble()) / Tube.SPACING;
		final double amplitude = 0.3 * random.nextDouble();
		final double taper = random.nextBoolean() ? 0 : 0.9 * random.nextDouble();
		final double[] heights = new double[(int) (n / wave) + 2];
		for (int i = 0; i < heights.length; i++)
			heights[i] = amplitude * (2 * random.nextDouble() - 1);
		final float[] radii = new float[n];
		for (int i = 0; i < n; i++) {
			final int k = (int) (i / wave);
			final double t = i / wave - k;
			final double smooth = t * t * (3 - 2 * t);
			final double log = heights[k] + smooth * (heights[k + 1] - heights[k]);
			// 1 + x stands in for exp(x), which is slower to compute alike everywhere
			final double r = radius * (1 + log) * (1 - taper * i / n);
			radii[i] = (float) Math.max(options.minRadius(), Math.min(maxRadius, r));
		}
		return new Tube(points, radii);
	}

	private double branchRadius(final double parent) {
		final double thinner = radius(options.minRadius(), Math.max(options.minRadius(), parent));
		return Math.max(options.minRadius(), 0.5 * thinner + 0.5 * parent * (0.5 + 0.5 * random
			.nextDouble()));
	}

	/** Draws a radius whose logarithm is evenly distributed. */
	double radius(final double min, final double max) {
		return min * StrictMath.pow(max / min, random.nextDouble());
	}

	/** Draws a point of the image or up to some pixels outside it. */
	double[] point(final double outside) {
		final double[] point = new double[3];
		for (int d = 0; d < size.length; d++)
			point[d] = (size[d] + 2 * outside) * random.nextDouble() - outside - 0.5;
		return point;
	}

	/** Draws a vector of normally distributed components. */
	double[] direction() {
		final double[] direction = new double[3];
		for (int d = 0; d < size.length; d++)
			direction[d] = random.nextGaussian();
		return direction;
	}

	/** Draws a unit vector at right angles to another. */
	double[] orthogonal(final double[] axis) {
		final double[] vector = direction();
		double dot = 0;
		for (int d = 0; d < 3; d++)
			dot += vector[d] * axis[d];
		for (int d = 0; d < 3; d++)
			vector[d] -= dot * axis[d];
		return normalize(vector);
	}

	static double[] position(final Tube tube, final int at) {
		return new double[] { tube.x(at), tube.y(at), tube.z(at) };
	}

	static double[] tangent(final Tube tube, final int at) {
		final int a = Math.max(0, at - 2);
		final int b = Math.min(tube.size() - 1, at + 2);
		return normalize(new double[] { tube.x(b) - tube.x(a), tube.y(b) - tube.y(a), tube.z(b) -
			tube.z(a) });
	}

	static double[] normalize(final double[] v) {
		final double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
		// a null vector is as good as never drawn
		if (length < 1e-9) return new double[] { 1, 0, 0 };
		return new double[] { v[0] / length, v[1] / length, v[2] / length };
	}
}
