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
package org.skelite.synthesis.noise;

import org.skelite.synthesis.tube.TubeField;

/** Adds discs (balls) to distances or cuts them out. Safe for use by several threads. */
final class Balls {

	private Balls() {}

	/**
	 * Changes distances around the center of a pixel.
	 *
	 * @param values distances in the order of {@code field}
	 * @param radius radius in pixels, at most {@link TubeField#MARGIN}
	 * @param add whether to add rather than to cut out
	 */
	static void stamp(final float[] values, final TubeField field, final int index,
		final float radius, final boolean add)
	{
		final int cx = index % field.size(0);
		final int cy = index / field.size(0) % field.size(1);
		final int cz = index / field.size(0) / field.size(1);
		final int reach = (int) Math.ceil(radius) + 1;
		final float apart = (float) field.spacing();
		final int slices = (int) (reach / apart);
		for (int z = Math.max(0, cz - slices); z <= Math.min(field.size(2) - 1, cz + slices); z++)
			for (int y = Math.max(0, cy - reach); y <= Math.min(field.size(1) - 1, cy + reach); y++)
				for (int x = Math.max(0, cx - reach); x <= Math.min(field.size(0) - 1, cx +
					reach); x++)
				{
					final int i = field.index(x, y, z);
					final float d = (float) Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + apart *
						apart * (z - cz) * (z - cz)) - radius;
					values[i] = add ? Math.min(values[i], d) : Math.max(values[i], 1e-3f - d);
				}
	}
}
