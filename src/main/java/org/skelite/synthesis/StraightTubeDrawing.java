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

import org.skelite.synthesis.tube.Slices;
import org.skelite.synthesis.tube.Tube;

/**
 * Draws straight, round tubes of constant radius. Most run along an axis, a
 * diagonal or a plane of the grid, lie symmetrically on it, or have a whole number
 * of pixels as their diameter: all that curves hardly ever do.
 */
final class StraightTubeDrawing implements Drawing {

	@Override
	public Shapes draw(final Canvas canvas) {
		final Placement placement = canvas.placement();
		final RandomCurves curves = canvas.curves();
		final int count = canvas.count();
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final Tube tube = tube(canvas, curves);
				if (placement.isSound(tube) && placement.addIfFits(tube, false, false)) break;
			}
		return Shapes.of(placement.tubes());
	}

	private static Tube tube(final Canvas canvas, final RandomCurves curves) {
		final double radius = radius(canvas, curves.maxRadius());
		final double[] direction = direction(canvas, curves);
		final double[] center = center(canvas, curves);
		final double before = curves.scale() * canvas.uniform(0.1, 1);
		final double behind = curves.scale() * canvas.uniform(0.1, 1);
		final double[] start = new double[3];
		final double[] end = new double[3];
		for (int d = 0; d < 3; d++) {
			start[d] = center[d] - before * direction[d];
			end[d] = center[d] + behind * direction[d];
		}
		return Tube.even(Bezier.polygon(Tube.SPACING, start, end), radius);
	}

	private static double radius(final Canvas canvas, final double max) {
		final double radius = canvas.logUniform(canvas.options().minRadius(), max);
		return canvas.chance(0.6) ? Math.max(0.5, Math.rint(2 * radius) / 2) : radius;
	}

	/** Draws a direction along an axis, a diagonal, in a plane of the grid, or any. */
	private static double[] direction(final Canvas canvas, final RandomCurves curves) {
		final int dimensions = canvas.size().length;
		final double kind = canvas.random().nextDouble();
		final double[] direction = curves.direction();
		if (kind < 0.4) return unit(canvas.random().nextInt(dimensions), 1, 0, 0);
		if (kind < 0.55) return unit(canvas.random().nextInt(dimensions), 1, canvas.chance(0.5) ? 1
			: -1, dimensions);
		// a plane of the grid is all there is in 2D
		if (kind < 0.75 && dimensions == 3) direction[canvas.random().nextInt(3)] = 0;
		return RandomCurves.normalize(direction);
	}

	private static double[] unit(final int axis, final double along, final double next,
		final int dimensions)
	{
		final double[] direction = new double[3];
		direction[axis] = along;
		if (next != 0) direction[(axis + 1) % dimensions] = next;
		return RandomCurves.normalize(direction);
	}

	/** Draws a point that is often the center or the corner of a pixel. */
	private static double[] center(final Canvas canvas, final RandomCurves curves) {
		final double[] center = curves.point(0);
		final double kind = canvas.random().nextDouble();
		for (int d = 0; d < canvas.size().length; d++) {
			final double spacing = d == 2 ? canvas.spacing() : 1;
			final double number = Slices.number(center[d], spacing);
			if (kind < 0.4) center[d] = Slices.z(Math.rint(number), spacing);
			else if (kind < 0.8) center[d] = Slices.z(Math.floor(number) + 0.5, spacing);
		}
		return center;
	}
}
