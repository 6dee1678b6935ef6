package org.skelite.topology;

import java.util.Arrays;

/**
 * Options of {@link HomotopicThinning}. Not safe for use by several threads
 * while it is changed.
 */
public final class ThinningOptions {

	private float anchorThreshold = 0.7f;
	private double prune = 0.5;
	private double[] spacing;

	private ThinningOptions() {}

	/** Returns new options with default values. */
	public static ThinningOptions options() {
		return new ThinningOptions();
	}

	/**
	 * Sets the value from which pixels are anchors, which the skeleton reaches.
	 *
	 * @param threshold 0 to 1; 0.7 by default
	 * @throws IllegalArgumentException if it is not in that range
	 */
	public ThinningOptions anchorThreshold(final float threshold) {
		if (!(threshold >= 0 && threshold <= 1)) throw new IllegalArgumentException(
			"Anchor threshold must be between 0 and 1, got " + threshold + ".");
		anchorThreshold = threshold;
		return this;
	}

	/**
	 * Sets up to which length twigs are pruned: a multiple of the local radius,
	 * but at least 3 pixels.
	 *
	 * @param radii multiple of the distance to the background where the twig
	 *          begins; 0.5 by default, 0 to prune nothing
	 * @throws IllegalArgumentException if it is negative or not finite
	 */
	public ThinningOptions prune(final double radii) {
		if (!(radii >= 0 && radii < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(
			"Pruning length must be at least 0, got " + radii + ".");
		prune = radii;
		return this;
	}

	/**
	 * Sets the distance of neighbouring pixels along x, y and, in 3D, z, in the
	 * unit of the distance to the background; 1 by default.
	 */
	public ThinningOptions spacing(final double... distances) {
		spacing = distances.clone();
		return this;
	}

	float anchorThreshold() {
		return anchorThreshold;
	}

	double prune() {
		return prune;
	}

	/**
	 * @throws IllegalArgumentException if spacing was set for another number of
	 *           dimensions
	 */
	double[] spacing(final int dimensions) {
		if (spacing == null) {
			final double[] ones = new double[dimensions];
			Arrays.fill(ones, 1);
			return ones;
		}
		if (spacing.length != dimensions) throw new IllegalArgumentException("Expected " +
			dimensions + " spacings, got " + spacing.length + ".");
		return spacing;
	}
}
