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

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.tube.Tube;
import org.skelite.topology.BettiNumbers;

/** Draws figures of lines that are one pixel wide, with a pixel between them at least. */
final class LineDrawing implements Drawing {

	private static final double RADIUS = 0.5;

	/** Least number of pixels of a figure that can be seen. */
	private static final int LEAST = 4;

	/** Lines that belong together; all of them touch, or none do. */
	private record Figure(List<Tube> tubes, int components) {

		static Figure of(final double[]... knots) {
			return new Figure(List.of(line(knots)), 1);
		}

		static Tube line(final double[]... knots) {
			return Tube.even(Bezier.polygon(Tube.SPACING, knots), RADIUS);
		}
	}

	@Override
	public Shapes draw(final Canvas canvas) {
		final PixelSet taken = canvas.empty().copy();
		final List<Tube> tubes = new ArrayList<>();
		final int count = canvas.count();
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final Figure figure = figure(canvas, canvas.curves());
				final PixelSet pixels = Centerline.of(figure.tubes, canvas.empty(), canvas.spacing())
					.pixels();
				if (!fits(figure, pixels, taken)) continue;
				for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1))
					taken.add(p);
				tubes.addAll(figure.tubes);
				break;
			}
		return new Shapes(tubes, List.of(), List.of(), true);
	}

	private static boolean fits(final Figure figure, final PixelSet pixels, final PixelSet taken) {
		if (pixels.count() < LEAST * figure.components) return false;
		if (!BettiNumbers.of(pixels).equals(new BettiNumbers(figure.components, 0, 0))) return false;
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1))
			if (taken.neighborhood(p) != 0) return false;
		return true;
	}

	private static Figure figure(final Canvas canvas, final RandomCurves curves) {
		final double kind = canvas.random().nextDouble();
		if (kind < 0.3) return straight(canvas, curves);
		if (kind < 0.5) return polygon(canvas, curves);
		if (kind < 0.7) return star(canvas, curves);
		if (kind < 0.85) return parallel(canvas, curves);
		return hilbert(canvas, curves);
	}

	private static Figure straight(final Canvas canvas, final RandomCurves curves) {
		final double[] start = curves.point(0.2 * curves.scale());
		return Figure.of(start, ahead(start, direction(canvas, curves), length(canvas, curves)));
	}

	private static Figure polygon(final Canvas canvas, final RandomCurves curves) {
		final double[][] knots = new double[3 + canvas.random().nextInt(4)][];
		knots[0] = curves.point(0);
		double[] heading = direction(canvas, curves);
		for (int k = 1; k < knots.length; k++) {
			knots[k] = ahead(knots[k - 1], heading, 0.5 * length(canvas, curves));
			heading = RandomCurves.normalize(ahead(heading, curves.orthogonal(heading), canvas.uniform(
				0.2, 2)));
		}
		return Figure.of(knots);
	}

	/** Returns arms that begin at one point: a Y, a T, or more. */
	private static Figure star(final Canvas canvas, final RandomCurves curves) {
		final double[] center = curves.point(0);
		final int arms = 3 + canvas.random().nextInt(canvas.size().length - 1);
		final List<double[]> directions = new ArrayList<>();
		final List<Tube> tubes = new ArrayList<>();
		for (int tries = 0; tubes.size() < arms && tries < Canvas.TRIES; tries++) {
			final double[] direction = direction(canvas, curves);
			if (directions.stream().anyMatch(other -> dot(direction, other) > 0.7)) continue;
			directions.add(direction);
			tubes.add(Figure.line(center, ahead(center, direction, 0.5 * length(canvas, curves))));
		}
		return new Figure(tubes, 1);
	}

	/** Returns lines side by side, those along an axis with a gap of one pixel. */
	private static Figure parallel(final Canvas canvas, final RandomCurves curves) {
		final int dimensions = canvas.size().length;
		final int count = 2 + canvas.random().nextInt(5);
		final boolean alongAxis = canvas.chance(0.7);
		final int axis = canvas.random().nextInt(dimensions);
		final int aside = (axis + 1 + canvas.random().nextInt(dimensions - 1)) % dimensions;
		final double[] direction = new double[3];
		direction[axis] = 1;
		if (!alongAxis) direction[aside] = canvas.uniform(-1, 1);
		final double apart = (alongAxis ? 2 : 3) * (aside == 2 ? canvas.spacing() : 1);
		final double length = length(canvas, curves);
		final double[] start = curves.point(0);
		final List<Tube> tubes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			tubes.add(Figure.line(start.clone(), ahead(start, direction, length)));
			start[aside] += apart;
		}
		return new Figure(tubes, count);
	}

	/** Returns a Hilbert curve in a plane of the grid. */
	private static Figure hilbert(final Canvas canvas, final RandomCurves curves) {
		final int dimensions = canvas.size().length;
		final int axis = canvas.random().nextInt(dimensions);
		final int other = (axis + 1 + canvas.random().nextInt(dimensions - 1)) % dimensions;
		final int edge = 2 << canvas.random().nextInt(3);
		final int step = 2 + canvas.random().nextInt(3);
		final double[] origin = curves.point(-0.1 * curves.scale());
		final double[][] knots = new double[edge * edge][];
		for (int i = 0; i < knots.length; i++) {
			final int[] cell = hilbertCell(edge, i);
			knots[i] = origin.clone();
			knots[i][axis] = Math.rint(origin[axis]) + step * cell[0];
			knots[i][other] = Math.rint(origin[other]) + step * cell[1];
		}
		return Figure.of(knots);
	}

	/** Returns the cell of a square that a Hilbert curve visits at a time. */
	private static int[] hilbertCell(final int edge, final int time) {
		int x = 0;
		int y = 0;
		int rest = time;
		for (int s = 1; s < edge; s *= 2) {
			final int right = 1 & rest / 2;
			final int up = 1 & (rest ^ right);
			if (up == 0) {
				final int before = x;
				x = right == 1 ? s - 1 - y : y;
				y = right == 1 ? s - 1 - before : before;
			}
			x += s * right;
			y += s * up;
			rest /= 4;
		}
		return new int[] { x, y };
	}

	/** Draws a direction, a fifth of them along an axis. */
	private static double[] direction(final Canvas canvas, final RandomCurves curves) {
		if (!canvas.chance(0.2)) return RandomCurves.normalize(curves.direction());
		final double[] direction = new double[3];
		direction[canvas.random().nextInt(canvas.size().length)] = canvas.chance(0.5) ? 1 : -1;
		return direction;
	}

	private static double length(final Canvas canvas, final RandomCurves curves) {
		return canvas.logUniform(5, Math.max(6, curves.scale()));
	}

	private static double[] ahead(final double[] point, final double[] direction,
		final double distance)
	{
		final double[] ahead = new double[3];
		for (int d = 0; d < 3; d++)
			ahead[d] = point[d] + distance * direction[d];
		return ahead;
	}

	private static double dot(final double[] a, final double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}
}
