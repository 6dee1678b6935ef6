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

import org.skelite.synthesis.tube.CrossSection;
import org.skelite.synthesis.tube.Tube;

/**
 * Draws bars with flat ends and rectangular cross-sections, whose edges are whole
 * numbers of pixels, and Ts and crosses of them. Most run along the axes and fill
 * whole pixels, some along diagonals.
 */
final class BarDrawing implements Drawing {

	private static final int MOST_PIXELS = 10;
	private static final double MOST_RATIO = 4;
	private static final double DIAGONAL = 0.15;

	/**
	 * A bar.
	 *
	 * @param frame unit vectors along the bar and along the edges of its cross-
	 *          section
	 * @param edges edges of the cross-section in pixels
	 * @param onGrid whether it fills whole pixels
	 */
	private record Bar(Tube tube, double[][] frame, int[] edges, boolean onGrid) {}

	@Override
	public Shapes draw(final Canvas canvas) {
		final Placement placement = canvas.placement();
		final List<Bar> bars = new ArrayList<>();
		final int count = canvas.count();
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final boolean joins = !bars.isEmpty() && canvas.chance(0.6);
				final boolean crosses = joins && canvas.chance(0.4);
				final Bar bar = joins ? joined(canvas, bars.get(canvas.random().nextInt(bars.size())),
					crosses) : free(canvas);
				if (bar == null || !placement.isSound(bar.tube) || !placement.addIfFits(bar.tube, joins &&
					!crosses, false)) continue;
				bars.add(bar);
				break;
			}
		return Shapes.of(placement.tubes());
	}

	private static Bar free(final Canvas canvas) {
		final RandomCurves curves = canvas.curves();
		final int dimensions = canvas.size().length;
		final double[][] frame = frame(canvas, dimensions);
		final boolean onGrid = !canvas.chance(DIAGONAL);
		if (!onGrid) turn(frame[0], frame[1]);
		final int first = edge(canvas, curves, MOST_PIXELS);
		final int second = canvas.chance(0.4) ? first : edge(canvas, curves, MOST_PIXELS);
		final int most = (int) (MOST_RATIO * Math.min(first, second));
		final int[] edges = { Math.min(first, most), Math.min(second, most) };
		final double[] center = curves.point(0);
		final double[] start = new double[3];
		final double[] end = new double[3];
		final double before = Math.rint(curves.scale() * canvas.uniform(0.1, 1));
		final double behind = Math.rint(curves.scale() * canvas.uniform(0.1, 1));
		for (int d = 0; d < dimensions; d++) {
			if (onGrid) center[d] = onGrid(center[d], edgeAlong(frame, edges, d, dimensions));
			start[d] = center[d] - before * frame[0][d];
			end[d] = center[d] + behind * frame[0][d];
		}
		return new Bar(tube(start, end, frame, edges, dimensions), frame, edges, onGrid);
	}

	/** Returns a bar that begins on another's axis or crosses it. */
	private static Bar joined(final Canvas canvas, final Bar bar, final boolean crosses) {
		final RandomCurves curves = canvas.curves();
		final int dimensions = canvas.size().length;
		final int side = dimensions == 2 ? 0 : canvas.random().nextInt(2);
		final int along = edge(canvas, curves, MOST_PIXELS);
		// both axes lie in one plane, so the edges across it are both odd or both even
		final int across = edge(canvas, curves, MOST_PIXELS - 1);
		final int[] edges = { along, across + (bar.onGrid ? Math.abs(across - bar.edges[1 - side]) % 2
			: 0) };
		if (dimensions == 3 && (along > MOST_RATIO * edges[1] || edges[1] > MOST_RATIO * along))
			return null;
		final double[] direction = bar.frame[1 + side].clone();
		if (canvas.chance(0.5)) for (int d = 0; d < 3; d++)
			direction[d] = -direction[d];
		final double[][] frame = { direction, bar.frame[0], bar.frame[2 - side] };
		final int at = canvas.random().nextInt(bar.tube.size());
		final double[] start = RandomCurves.position(bar.tube, at);
		if (bar.onGrid) for (int d = 0; d < 3; d++)
			if (Math.abs(bar.frame[0][d]) > 0.5) start[d] = onGrid(start[d], along);
		final double[] end = new double[3];
		final double before = crosses ? Math.rint(curves.scale() * canvas.uniform(0.1, 0.6)) : 0;
		final double behind = Math.rint(curves.scale() * canvas.uniform(0.1, 0.6));
		for (int d = 0; d < 3; d++) {
			end[d] = start[d] + behind * direction[d];
			start[d] -= before * direction[d];
		}
		return new Bar(tube(start, end, frame, edges, dimensions), frame, edges, bar.onGrid);
	}

	private static Tube tube(final double[] start, final double[] end, final double[][] frame,
		final int[] edges, final int dimensions)
	{
		final boolean flat = dimensions == 2;
		final int shorter = flat || edges[0] <= edges[1] ? 0 : 1;
		final double radius = edges[shorter] / 2.0;
		return Tube.even(Bezier.polygon(Tube.SPACING, start, end), radius, CrossSection.rectangle(radius,
			flat ? 1 : edges[1 - shorter] / (2 * radius), frame[1 + shorter], flat ? null
				: frame[2 - shorter]));
	}

	/** Returns the axes in random order, those of the plane first in 2D. */
	private static double[][] frame(final Canvas canvas, final int dimensions) {
		final int first = canvas.random().nextInt(dimensions);
		final int second = (first + 1 + canvas.random().nextInt(dimensions - 1)) % dimensions;
		final double[][] frame = new double[3][3];
		frame[0][first] = 1;
		frame[1][second] = 1;
		frame[2][3 - first - second] = 1;
		return frame;
	}

	/** Turns two unit vectors at right angles by 45 degrees in their plane. */
	private static void turn(final double[] a, final double[] b) {
		for (int d = 0; d < 3; d++) {
			final double sum = a[d] + b[d];
			b[d] = (b[d] - a[d]) * Math.sqrt(0.5);
			a[d] = sum * Math.sqrt(0.5);
		}
	}

	private static int edge(final Canvas canvas, final RandomCurves curves, final int most) {
		final double widest = Math.max(1, Math.min(most, 2 * curves.maxRadius()));
		return (int) Math.rint(canvas.logUniform(Math.min(1, widest), widest));
	}

	/** Returns the bar's extent along an axis of the grid; its ends count as its shorter edge. */
	private static int edgeAlong(final double[][] frame, final int[] edges, final int d,
		final int dimensions)
	{
		if (frame[1][d] != 0) return edges[0];
		if (frame[2][d] != 0) return edges[1];
		return dimensions == 2 ? edges[0] : Math.min(edges[0], edges[1]);
	}

	/** Returns the closest coordinate around which so many pixels lie evenly. */
	private static double onGrid(final double coordinate, final int pixels) {
		return pixels % 2 == 1 ? Math.rint(coordinate) : Math.floor(coordinate) + 0.5;
	}
}
