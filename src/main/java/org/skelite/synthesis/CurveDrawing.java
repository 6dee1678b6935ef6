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

/** Draws random curves, their branches and loops. */
final class CurveDrawing implements Drawing {

	@Override
	public Shapes draw(final Canvas canvas) {
		return Shapes.of(draw(canvas, canvas.curves(), canvas.placement()).tubes());
	}

	/** Places curves, and returns the placement. */
	static Placement draw(final Canvas canvas, final RandomCurves curves,
		final Placement placement)
	{
		final int count = canvas.count();
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < Canvas.TRIES; tries++)
				if (place(canvas, curves, placement)) break;
		return placement;
	}

	private static boolean place(final Canvas canvas, final RandomCurves curves,
		final Placement placement)
	{
		final SynthesisOptions options = canvas.options();
		final int placed = placement.tubes().size();
		final boolean branches = placed > 0 && canvas.chance(options.branching());
		final boolean returns = branches && canvas.chance(options.loops());
		final Tube tube;
		if (returns) tube = curves.loop(some(canvas, placement), some(canvas, placement));
		else if (branches) tube = curves.branch(some(canvas, placement));
		else tube = curves.free();
		if (!placement.isSound(tube)) return false;
		if (!canvas.merging()) return placement.addIfFits(tube, branches, returns);
		placement.add(tube);
		return true;
	}

	private static Tube some(final Canvas canvas, final Placement placement) {
		return placement.tubes().get(canvas.random().nextInt(placement.tubes().size()));
	}
}
