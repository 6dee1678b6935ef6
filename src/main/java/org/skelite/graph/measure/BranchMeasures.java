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

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;

/**
 * What can be measured of a branch, in the graph's unit. What is not defined is NaN: of a closed
 * line, distance and tortuosity; without radii, all that needs them.
 *
 * @param length of the smooth line, see {@link SmoothLine}
 * @param chainLength of the steps from pixel to pixel
 * @param distance of its nodes
 * @param meanRadius weighted by length, as the other means
 * @param minRadius the least one
 * @param maxRadius the greatest one
 * @param radiusDeviation standard deviation of the radii
 * @param meanArea mean area of a round cross-section; in 3D
 * @param volume of the tube, without caps; in 3D
 * @param surface of the tube's side; in 3D
 * @param area of the strip that is as wide as the object; in 2D
 */
public record BranchMeasures(double length, double chainLength, double distance,
	double meanRadius, double minRadius, double maxRadius, double radiusDeviation, double meanArea,
	double volume, double surface, double area)
{

	/** Measures a branch. */
	static BranchMeasures of(final SkeletonGraph graph, final Branch branch) {
		final boolean ring = graph.type(branch) == Branch.Type.RING;
		final Polyline line = SmoothLine.of(branch.line(), ring, graph.spacing());
		final Node start = graph.node(branch.start());
		final double distance = branch.isLoop() ? Double.NaN : start.distance(graph.node(branch
			.end()));
		final boolean flat = graph.numDimensions() == 2;
		double length = 0;
		double sum = 0;
		double squares = 0;
		for (int i = 1; i < line.size(); i++) {
			final double step = line.distance(i - 1, i);
			final double a = line.radius(i - 1);
			final double b = line.radius(i);
			length += step;
			sum += step * (a + b) / 2;
			// the mean square between two points of a cone
			squares += step * (a * a + a * b + b * b) / 3;
		}
		final double mean = sum / length;
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < line.size(); i++) {
			min = Math.min(min, line.radius(i));
			max = Math.max(max, line.radius(i));
		}
		return new BranchMeasures(length, branch.line().length(), distance, mean, min, max, Math.sqrt(
			Math.max(0, squares / length - mean * mean)), flat ? Double.NaN : Math.PI * squares / length,
			flat ? Double.NaN : Math.PI * squares, flat ? Double.NaN : 2 * Math.PI * sum, flat ? 2 * sum
				: Double.NaN);
	}

	/** Returns length divided by distance, at least 1 but for the error of the length. */
	public double tortuosity() {
		return length / distance;
	}
}
