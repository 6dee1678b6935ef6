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

import java.util.List;

import org.skelite.synthesis.tube.Tube;

/** Draws a tree: a trunk that tapers, and branches of branches that do. */
final class TreeDrawing implements Drawing {

	private static final int BRANCHES_PER_CURVE = 3;

	/** Least share of the image's edge that the trunk is long. */
	private static final double LEAST_SHOWN = 0.4;

	@Override
	public Shapes draw(final Canvas canvas) {
		final RandomCurves curves = canvas.curves();
		final double min = canvas.options().minRadius();
		for (int tries = 0; tries < Canvas.TRIES; tries++) {
			final double thick = canvas.logUniform(Math.max(min, Math.min(1.5, curves.maxRadius())),
				curves.maxRadius());
			final Tube trunk = Tube.tapering(curves.freeWalk(thick), thick, Math.max(min, thick * canvas
				.uniform(0.1, 0.5)));
			final Placement placement = canvas.placement();
			if (!placement.isSound(trunk) || placement.shown(trunk) < LEAST_SHOWN * curves.scale())
				continue;
			final SideBranches branches = new SideBranches(canvas, List.of(trunk));
			grow(canvas, branches, BRANCHES_PER_CURVE * canvas.count());
			return branches.shapes();
		}
		return Shapes.of(List.of());
	}

	/** Grows branches on all that is there, each as likely. */
	static void grow(final Canvas canvas, final SideBranches branches, final int count) {
		final double min = canvas.options().minRadius();
		final double longest = Math.max(4, 0.6 * canvas.curves().scale());
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES / 2; tries++) {
				final Tube parent = branches.tubes().get(canvas.random().nextInt(branches.tubes().size()));
				final double beyond = canvas.logUniform(SideBranches.least(parent), longest);
				final double first = Math.max(min, parent.radius(parent.size() / 2) * canvas.uniform(0.3,
					0.9));
				// short ones keep more of their radius
				final double kept = canvas.uniform(0.1, 0.6) + 0.4 * Math.min(1, 4 / beyond);
				if (branches.grow(parent, beyond, first, Math.max(min, first * Math.min(1, kept)), false))
					break;
			}
	}
}
