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

import org.skelite.synthesis.tube.CrossSection;
import org.skelite.synthesis.tube.Tube;

/** Draws tubes of elliptic cross-section that twist slowly, and round branches of them. */
final class FlatDrawing implements Drawing {

	private static final double MIN_RATIO = 1.3;
	private static final double MAX_RATIO = 4;
	private static final double MIN_WIDE = 1.5;

	/** Greatest twist in radians per pixel. */
	private static final double TWIST = 0.02;

	@Override
	public Shapes draw(final Canvas canvas) {
		final RandomCurves curves = canvas.curves();
		final Placement placement = canvas.placement();
		final int count = canvas.count();
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++) {
				final int placed = placement.tubes().size();
				final boolean branches = placed > 0 && canvas.chance(canvas.options().branching());
				final Tube tube = branches ? curves.branch(placement.tubes().get(canvas.random().nextInt(
					placed))) : flat(canvas, curves);
				if (placement.isSound(tube) && placement.addIfFits(tube, branches, false)) break;
			}
		return Shapes.of(placement.tubes());
	}

	private static Tube flat(final Canvas canvas, final RandomCurves curves) {
		final double min = canvas.options().minRadius();
		final double wide = canvas.logUniform(Math.min(MIN_WIDE, curves.maxRadius()), curves
			.maxRadius());
		final double thin = Math.max(min, wide / canvas.uniform(MIN_RATIO, MAX_RATIO));
		final double ratio = Math.max(1, wide / thin);
		final Tube tube = curves.tube(curves.freeWalk(wide), thin);
		return tube.with(CrossSection.ellipse(sides(canvas, curves, tube), (float) ratio));
	}

	/** Returns directions across the axis that turn with it and twist besides. */
	private static float[] sides(final Canvas canvas, final RandomCurves curves, final Tube tube) {
		final double twist = TWIST * Tube.SPACING * canvas.uniform(-1, 1);
		final float[] sides = new float[3 * tube.size()];
		double[] side = curves.orthogonal(RandomCurves.tangent(tube, 0));
		for (int i = 0; i < tube.size(); i++) {
			final double[] along = RandomCurves.tangent(tube, i);
			final double dot = side[0] * along[0] + side[1] * along[1] + side[2] * along[2];
			final double[] turned = new double[3];
			for (int d = 0; d < 3; d++) {
				final int e = (d + 1) % 3;
				final int f = (d + 2) % 3;
				turned[d] = side[d] - dot * along[d] + twist * (along[e] * side[f] - along[f] * side[e]);
			}
			side = RandomCurves.normalize(turned);
			for (int d = 0; d < 3; d++)
				sides[3 * i + d] = (float) side[d];
		}
		return sides;
	}
}
