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
