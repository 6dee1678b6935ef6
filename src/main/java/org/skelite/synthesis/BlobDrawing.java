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

import org.skelite.synthesis.tube.Tube;

/** Draws one or two round bodies, such as those of neurons, with processes that branch. */
final class BlobDrawing implements Drawing {

	private static final double MIN_BODY = 3;

	@Override
	public Shapes draw(final Canvas canvas) {
		final List<Tube> bodies = bodies(canvas);
		final SideBranches branches = new SideBranches(canvas, bodies);
		final int processes = 1 + canvas.count();
		final double min = canvas.options().minRadius();
		final double longest = Math.max(8, 0.8 * canvas.curves().scale());
		for (final Tube body : bodies) {
			boolean grown = false;
			for (int i = 0; i < processes; i++)
				for (int tries = 0; tries < Canvas.TRIES; tries++) {
					final double first = canvas.logUniform(min, Math.max(min, 0.5 * body.radius(0)));
					final double last = Math.max(min, first * canvas.uniform(0.3, 1));
					final double beyond = canvas.logUniform(SideBranches.least(body), longest);
					if (!branches.grow(body, beyond, first, last, false)) continue;
					grown = true;
					break;
				}
			// without a process nothing says where a round body's axis is
			if (!grown) return Shapes.of(List.of());
		}
		if (!bodies.isEmpty()) TreeDrawing.grow(canvas, branches, processes);
		return branches.shapes();
	}

	private static List<Tube> bodies(final Canvas canvas) {
		final RandomCurves curves = canvas.curves();
		final List<Tube> bodies = new ArrayList<>();
		final int count = canvas.chance(0.25) ? 2 : 1;
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final double most = curves.maxRadius();
				final double radius = canvas.logUniform(Math.min(MIN_BODY, most), most);
				final double[] start = curves.point(-radius);
				final double[] direction = RandomCurves.normalize(curves.direction());
				// what is hardly longer than wide has a center, but no axis
				final double length = canvas.chance(0.6) ? Tube.SPACING : radius * canvas.uniform(1.5, 3);
				final double[] end = new double[3];
				for (int d = 0; d < 3; d++)
					end[d] = start[d] + length * direction[d];
				final Tube body = Tube.tapering(Bezier.polygon(Tube.SPACING, start, end), radius, radius *
					canvas.uniform(0.8, 1));
				if (!lies(canvas, body) || bodies.stream().anyMatch(other -> near(body, other))) continue;
				bodies.add(body);
				break;
			}
		return bodies;
	}

	private static boolean lies(final Canvas canvas, final Tube body) {
		final Placement placement = canvas.placement();
		for (int i = 0; i < body.size(); i++)
			if (placement.depth(body, i) < body.radius(i) + 2) return false;
		return true;
	}

	private static boolean near(final Tube a, final Tube b) {
		for (int i = 0; i < a.size(); i++)
			for (int j = 0; j < b.size(); j++)
				if (a.distance(i, b, j) < a.radius(i) + b.radius(j) + 2 * TubeContacts.GAP) return true;
		return false;
	}
}
