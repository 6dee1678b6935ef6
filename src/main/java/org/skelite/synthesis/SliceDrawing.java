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
import java.util.Arrays;
import java.util.List;

import org.skelite.synthesis.tube.CrossSection;
import org.skelite.synthesis.tube.Slices;
import org.skelite.synthesis.tube.Tube;

/** Draws flat networks in volumes: curves of a plane, repeated as one to six slices. */
final class SliceDrawing implements Drawing {

	private static final int MOST_SLICES = 6;

	@Override
	public Shapes draw(final Canvas canvas) {
		final double[] plane = Arrays.copyOf(canvas.size(), 2);
		final Placement placement = CurveDrawing.draw(canvas, new RandomCurves(canvas.options(), plane,
			canvas.random()), new Placement(plane));
		final int depth = (int) canvas.empty().dimension(2);
		final int slices = 1 + canvas.random().nextInt(Math.min(MOST_SLICES, depth));
		final int first = canvas.random().nextInt(depth - slices + 1);
		final double z = Slices.z(first + (slices - 1) / 2.0, canvas.spacing());
		final List<Tube> tubes = new ArrayList<>();
		for (final Tube tube : placement.tubes())
			tubes.add(slab(tube, z, slices * canvas.spacing() / 2));
		return Shapes.of(tubes);
	}

	private static Tube slab(final Tube tube, final double z, final double half) {
		final float[] coordinates = new float[3 * tube.size()];
		final float[] radii = new float[tube.size()];
		double thinnest = Double.MAX_VALUE;
		for (int i = 0; i < radii.length; i++) {
			coordinates[3 * i] = tube.x(i);
			coordinates[3 * i + 1] = tube.y(i);
			coordinates[3 * i + 2] = (float) z;
			radii[i] = tube.radius(i);
			thinnest = Math.min(thinnest, radii[i]);
		}
		return new Tube(coordinates, radii, CrossSection.slab(half, Math.max(1, half / thinnest)));
	}
}
