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
import org.skelite.util.SeparableFilter;

/**
 * Makes a probability map with soft edges, adds noise to every pixel, blurs the
 * map and cuts it at a threshold.
 */
final class BlurNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final double sigma = 0.6 + 0.5 * strength * (1 + Seeds.signed(seed, -1));
		final float threshold = 0.4f + 0.08f * Seeds.signed(seed, -2);
		// blurring averages over about (3.5 sigma)^2 pixels; this makes up for it
		final float amplitude = (float) (0.3 + strength * sigma);
		final float[] probabilities = new float[field.length()];
		for (int i = 0; i < probabilities.length; i++) {
			final float d = field.distance(i);
			float p = Math.max(0, Math.min(1, 0.5f - 0.5f * d));
			if (d < TubeField.MARGIN) p += amplitude * Seeds.signed(seed, i);
			probabilities[i] = p;
		}
		final float[] values = SeparableFilter.filter(probabilities, gauss(sigma), field.size(0),
			field.size(1), field.size(2));
		for (int i = 0; i < values.length; i++) {
			// noise must neither hollow out thick tubes nor grow far from thin ones
			final float reach = 0.6f + MaskNoise.reach(strength, field.radius(i));
			final float d = field.distance(i);
			values[i] = Math.abs(d) < reach ? threshold - values[i] : d;
		}
		return values;
	}

	private static float[] gauss(final double sigma) {
		final int half = (int) Math.ceil(2.5 * sigma);
		final float[] kernel = new float[2 * half + 1];
		double sum = 0;
		for (int i = -half; i <= half; i++)
			sum += StrictMath.exp(-0.5 * i * i / (sigma * sigma));
		for (int i = -half; i <= half; i++)
			kernel[i + half] = (float) (StrictMath.exp(-0.5 * i * i / (sigma * sigma)) / sum);
		return kernel;
	}
}
