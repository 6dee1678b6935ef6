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
import org.skelite.util.Seeds;

/** Displaces the rows along a random axis, neighboring ones by similar amounts. */
final class JitterNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float[] values = field.copyDistances();
		final int axis = (int) ((1 + Seeds.signed(seed, -1)) * 0.5f * (field.size(2) > 1 ? 3 : 2));
		final float frequency = 1 / (2.2f + 1.2f * Seeds.signed(seed, -2));
		final float apart = (float) field.spacing();
		int i = 0;
		for (int z = 0; z < field.size(2); z++)
			for (int y = 0; y < field.size(1); y++)
				for (int x = 0; x < field.size(0); x++, i++) {
					final float reach = 0.3f + MaskNoise.reach(strength, field.radius(i));
					if (Math.abs(values[i]) > reach) continue;
					final float shift = 1.4f * reach * ValueNoise.at(seed, axis == 0 ? 0 : x * frequency,
						axis == 1 ? 0 : y * frequency, axis == 2 ? 0 : z * frequency);
					values[i] = field.interpolate(axis == 0 ? x + shift : x, axis == 1 ? y + shift : y,
						axis == 2 ? z + shift / apart : z);
				}
		return values;
	}
}
