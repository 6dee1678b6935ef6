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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;

/**
 * Angles between the branches of a junction, in degrees from 0 to 180; NaN where fewer than two
 * branches meet. A branch's direction is taken where it is not bent towards the junction any
 * more: over ten pixels, from twice the junction's radius on. Of short branches, it is that of
 * their second half at least.
 *
 * @param least of all pairs of branches
 * @param mean of all pairs
 * @param greatest of all pairs
 */
record JunctionAngles(double least, double mean, double greatest) {

	private static final double RADII = 2;
	private static final double PIXELS = 10;

	/** Measures the angles of a node. */
	static JunctionAngles of(final SkeletonGraph graph, final Node node) {
		if (node.degree() < 2) return new JunctionAngles(Double.NaN, Double.NaN, Double.NaN);
		final double pixel = Arrays.stream(graph.spacing()).max().getAsDouble();
		final double bent = Double.isNaN(node.radius()) ? 0 : RADII * node.radius();
		final double reach = PIXELS * pixel;
		final List<double[]> directions = new ArrayList<>();
		for (final Branch branch : graph.branches(node).stream().distinct().toList()) {
			directions.add(direction(branch.line(), bent, reach));
			if (branch.isLoop()) directions.add(direction(branch.line().reversed(), bent, reach));
			else if (branch.end() == node.id()) directions.set(directions.size() - 1, direction(branch.line()
				.reversed(), bent, reach));
		}
		final List<Double> angles = new ArrayList<>();
		for (int i = 0; i < directions.size(); i++)
			for (int j = 0; j < i; j++)
				angles.add(angle(directions.get(i), directions.get(j)));
		return new JunctionAngles(Collections.min(angles), angles.stream().mapToDouble(a -> a).average()
			.getAsDouble(), Collections.max(angles));
	}

	private static double[] direction(final Polyline line, final double bent, final double reach) {
		final int from = Math.min(line.size() - 2, pointAt(line, Math.min(bent, line.length() / 2)));
		final int to = Math.max(from + 1, pointAt(line, bent + reach));
		final double[] direction = new double[3];
		// the slope of the line of least squares, as steps from pixel to pixel have but few directions
		for (int i = from; i <= to; i++)
			for (int d = 0; d < 3; d++)
				direction[d] += (i - (from + to) / 2.) * line.coordinate(i, d);
		return direction;
	}

	/** Returns the last point that is at most so far along a line. */
	private static int pointAt(final Polyline line, final double distance) {
		double passed = 0;
		for (int i = 1; i < line.size(); i++) {
			passed += line.distance(i - 1, i);
			if (passed > distance) return i - 1;
		}
		return line.size() - 1;
	}

	private static double angle(final double[] a, final double[] b) {
		double product = 0;
		double squareA = 0;
		double squareB = 0;
		for (int d = 0; d < 3; d++) {
			product += a[d] * b[d];
			squareA += a[d] * a[d];
			squareB += b[d] * b[d];
		}
		return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, product / Math.sqrt(squareA *
			squareB)))));
	}
}
