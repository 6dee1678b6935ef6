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

import org.skelite.synthesis.tube.Tube;

/** Draws curved shafts with spines of 1.5 to 8 pixels beyond the shaft, and lower bumps. */
final class SpineDrawing implements Drawing {

	private static final double MIN_SHAFT = 1;
	private static final double MAX_SHAFT = 6;
	private static final double MIN_RADIUS = 0.7;
	private static final double MAX_RADIUS = 2;
	private static final double LONGEST = 8;

	@Override
	public Shapes draw(final Canvas canvas) {
		final RandomCurves curves = canvas.curves();
		final Placement placement = canvas.placement();
		final int shafts = 1 + canvas.count() / 3;
		for (int i = 0; i < shafts; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final double radius = canvas.logUniform(MIN_SHAFT, Math.max(MIN_SHAFT, Math.min(MAX_SHAFT,
					curves.maxRadius())));
				final Tube shaft = curves.tube(curves.freeWalk(radius), radius);
				if (placement.isSound(shaft) && placement.addIfFits(shaft, false, false)) break;
			}
		final SideBranches branches = new SideBranches(canvas, placement.tubes());
		for (final Tube shaft : placement.tubes()) {
			final double apart = canvas.uniform(4, 15);
			final int spines = (int) (shaft.size() * Tube.SPACING / apart);
			for (int i = 0; i < spines; i++)
				grow(canvas, branches, shaft);
			for (int i = 0; i < spines / 2; i++)
				branches.roughen(shaft, canvas.uniform(MIN_RADIUS, thickest(shaft)));
		}
		return branches.shapes();
	}

	private static void grow(final Canvas canvas, final SideBranches branches, final Tube shaft) {
		final double neck = canvas.uniform(MIN_RADIUS, thickest(shaft));
		// half of them have a thicker head
		final double head = canvas.chance(0.5) ? neck : Math.min(MAX_RADIUS, neck * canvas.uniform(1,
			1.6));
		final double beyond = canvas.uniform(SideBranches.LEAST, LONGEST);
		for (int tries = 0; tries < 3; tries++)
			if (branches.grow(shaft, beyond, neck, head, true)) return;
	}

	private static double thickest(final Tube shaft) {
		return Math.max(MIN_RADIUS, Math.min(MAX_RADIUS, shaft.radius(shaft.size() / 2)));
	}
}
