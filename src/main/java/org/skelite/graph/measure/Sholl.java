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
import java.util.List;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.Tree;
import org.skelite.util.SkeliteException;

/**
 * How often branches cross spheres (in 2D, circles) around a center: D. Sholl, Journal of Anatomy
 * 87 (1953).
 *
 * @param step difference of the radii of the spheres; the first one has this radius
 * @param crossings of each sphere
 */
record Sholl(double step, List<Integer> crossings) {

	/** Spheres of a tree; more are a mistake in the unit. */
	private static final int MOST = 100_000;

	/**
	 * Counts the crossings of a tree.
	 *
	 * @param center of the spheres
	 * @param step as above
	 * @throws SkeliteException if the step is not above 0, or too small
	 */
	static Sholl of(final Tree tree, final Node center, final double step) {
		if (!(step > 0)) throw SkeliteException.input(
			"The step between spheres must be above 0, got " + step + ".");
		final List<Integer> crossings = new ArrayList<>();
		for (final Branch branch : tree.branches()) {
			final Polyline line = branch.line();
			for (int i = 1; i < line.size(); i++) {
				final double a = distance(line, i - 1, center);
				final double b = distance(line, i, center);
				// points on a sphere count as outside, so that a line through one crosses once
				final int from = (int) Math.floor(Math.min(a, b) / step);
				final int to = (int) Math.floor(Math.max(a, b) / step);
				if (to > MOST) throw SkeliteException.input("A step of " + step +
					" between the spheres of Sholl profiles is too small: there would be more than " + MOST +
					" of them. It is a length in the unit of the image; 0 is that of ten pixels.");
				for (int sphere = from + 1; sphere <= to; sphere++) {
					while (crossings.size() < sphere)
						crossings.add(0);
					crossings.set(sphere - 1, crossings.get(sphere - 1) + 1);
				}
			}
		}
		return new Sholl(step, List.copyOf(crossings));
	}

	private static double distance(final Polyline line, final int i, final Node center) {
		final double x = line.x(i) - center.x();
		final double y = line.y(i) - center.y();
		final double z = line.z(i) - center.z();
		return Math.sqrt(x * x + y * y + z * z);
	}

	/** Returns the radius of a sphere, counted from 0. */
	double radius(final int sphere) {
		return (sphere + 1) * step;
	}

	/** Returns the sphere, counted from 0, that is crossed most often; -1 if none is crossed. */
	public int peak() {
		int peak = -1;
		for (int i = 0; i < crossings.size(); i++)
			if (peak < 0 || crossings.get(i) > crossings.get(peak)) peak = i;
		return peak;
	}

	/** Returns the most crossings of a sphere, 0 if none is crossed. */
	public int peakCrossings() {
		return peak() < 0 ? 0 : crossings.get(peak());
	}

	/** Returns the radius of the sphere that is crossed most often, NaN if none is crossed. */
	public double peakRadius() {
		return peak() < 0 ? Double.NaN : radius(peak());
	}
}
