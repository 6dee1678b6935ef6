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
package org.skelite.tensorflow;

import java.util.Random;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;

/**
 * Noisy images of curves with their masks, for a network that learns to segment them. Curves fade
 * in places, so that masks of single pixels break there.
 *
 * @param mask the curves
 * @param truth the same, 0 and 1, x fastest
 * @param image what a network sees
 */
record CurveImage(PixelSet mask, float[] truth, float[] image) {

	/** Edge length of images and of volumes in pixels. */
	static int edge(final int dimensions) {
		return dimensions == 2 ? 64 : 20;
	}

	/** Makes images; the same for the same seed. */
	static CurveImage[] series(final int dimensions, final int number, final long seed) {
		final int edge = edge(dimensions);
		final SynthesisOptions options = dimensions == 2 ? SynthesisOptions.for2d().size(edge, edge).radius(1, 3)
			: SynthesisOptions.for3d().size(edge, edge, edge).radius(1, 2.5);
		final CurveSynthesizer synthesizer = new CurveSynthesizer(options.curves(2, 4).noise(NoiseFamily.NONE).seed(
			seed));
		final CurveImage[] images = new CurveImage[number];
		for (int i = 0; i < number; i++)
			images[i] = of(synthesizer.sample(i).clean(), new Random(31 * seed + i));
		return images;
	}

	private static CurveImage of(final PixelSet mask, final Random random) {
		final int edge = (int) mask.dimension(0);
		final int length = (int) Math.pow(edge, mask.numDimensions());
		final float[] truth = new float[length];
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			truth[(int) index(mask, p)] = 1;
		final double[] waves = { random.nextGaussian(), random.nextGaussian(), random.nextGaussian() };
		final double phase = 2 * Math.PI * random.nextDouble();
		final float[] image = new float[length];
		for (int i = 0; i < length; i++) {
			final double angle = phase + 2 * Math.PI / edge * (waves[0] * (i % edge) + waves[1] * (i / edge % edge) +
				waves[2] * (i / edge / edge));
			final double contrast = 0.65 + 0.35 * Math.cos(2 * angle);
			image[i] = (float) (contrast * truth[i] + 0.45 * random.nextGaussian());
		}
		return new CurveImage(mask, truth, image);
	}

	private static long index(final PixelSet mask, final long p) {
		final long row = mask.y(p) + (mask.numDimensions() == 3 ? mask.dimension(1) * mask.z(p) : 0);
		return mask.x(p) + mask.dimension(0) * row;
	}

	/** Returns where values are at least one half. */
	PixelSet segmented(final float[] values, final int offset) {
		final PixelSet set = mask.emptyCopy();
		final long edge = mask.dimension(0);
		for (int i = 0; i < truth.length; i++)
			if (values[offset + i] >= 0.5f) set.add(set.position(i % edge, i / edge % edge, i / edge / edge));
		return set;
	}
}
