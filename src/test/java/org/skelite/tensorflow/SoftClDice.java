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

import java.util.Arrays;

/**
 * 1 - clDice (arXiv 2003.07311) of a probability image against a reference mask
 * with a given skeleton, and its derivatives by image and by skeleton.
 */
final class SoftClDice {

	private final float[] mask;
	private final float[] skeleton;

	SoftClDice(final float[] mask, final float[] skeleton) {
		this.mask = mask;
		this.skeleton = skeleton;
	}

	private static double sum(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * (double) b[i];
		return sum;
	}

	private double precision(final float[] out) {
		return sum(out, mask) / sum(out, ones(out.length));
	}

	private double sensitivity(final float[] image) {
		return sum(skeleton, image) / sum(skeleton, skeleton);
	}

	double loss(final float[] image, final float[] out) {
		final double p = precision(out);
		final double s = sensitivity(image);
		return 1 - 2 * p * s / (p + s);
	}

	/** Returns the derivative by each value of the image's soft skeleton. */
	float[] byOut(final float[] image, final float[] out) {
		final double p = precision(out);
		final double s = sensitivity(image);
		final double byPrecision = -2 * s * s / ((p + s) * (p + s));
		final double size = sum(out, ones(out.length));
		final float[] result = new float[out.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) (byPrecision * (mask[i] - p) / size);
		return result;
	}

	/** Returns the derivative by each value of the image, its skeleton being held. */
	float[] byImage(final float[] image, final float[] out) {
		final double p = precision(out);
		final double s = sensitivity(image);
		final double bySensitivity = -2 * p * p / ((p + s) * (p + s));
		final float[] result = new float[image.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) (bySensitivity * skeleton[i] / sum(skeleton, skeleton));
		return result;
	}

	private static float[] ones(final int length) {
		final float[] ones = new float[length];
		Arrays.fill(ones, 1);
		return ones;
	}
}
