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
package org.skelite.topology;

/**
 * Options of {@link HomotopicThinning}. Not safe for use by several threads
 * while it is changed.
 */
public final class ThinningOptions {

	/** Default of {@link #anchorThreshold}. */
	public static final double ANCHOR_THRESHOLD = 0.9;

	/** Default of {@link #endThreshold}. */
	public static final double END_THRESHOLD = 0.8;

	/** Default of {@link #twigThreshold}. */
	public static final double TWIG_THRESHOLD = 0.65;

	/** Default of {@link #prune}. */
	public static final double PRUNE = 0.5;

	private double anchorThreshold = ANCHOR_THRESHOLD;
	private double endThreshold = END_THRESHOLD;
	private double twigThreshold = TWIG_THRESHOLD;
	private double prune = PRUNE;
	private double[] spacing;

	private ThinningOptions() {}

	/** Returns new options with default values. */
	public static ThinningOptions options() {
		return new ThinningOptions();
	}

	/**
	 * Sets the value from which pixels are anchors, which the skeleton reaches.
	 *
	 * @param threshold 0 to 1; 0.9 by default
	 * @throws IllegalArgumentException if it is not in that range
	 */
	public ThinningOptions anchorThreshold(final double threshold) {
		anchorThreshold = checked("Anchor threshold", threshold);
		return this;
	}

	/**
	 * Sets the value from which a pixel that is no anchor stays if it has become an
	 * end point. At the anchor threshold or above it changes nothing.
	 *
	 * @param threshold 0 to 1; 0.8 by default
	 * @throws IllegalArgumentException if it is not in that range
	 */
	public ThinningOptions endThreshold(final double threshold) {
		endThreshold = checked("End threshold", threshold);
		return this;
	}

	/**
	 * Sets the mean value along a twig below which it is pruned though it is longer
	 * than {@link #prune} says, up to the local radius and 8 pixels.
	 *
	 * @param threshold 0 to 1; 0.65 by default, 0 to keep all that are long enough
	 * @throws IllegalArgumentException if it is not in that range
	 */
	public ThinningOptions twigThreshold(final double threshold) {
		twigThreshold = checked("Twig threshold", threshold);
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

	double anchorThreshold() {
		return anchorThreshold;
	}

	double endThreshold() {
		return endThreshold;
	}

	double twigThreshold() {
		return twigThreshold;
	}

	double prune() {
		return prune;
	}

	/**
	 * @throws IllegalArgumentException if spacing was set for another number of
	 *           dimensions
	 */
	double[] spacing(final int dimensions) {
		if (spacing == null) return DistanceMap.unitSpacing(dimensions);
		if (spacing.length != dimensions) throw new IllegalArgumentException("Expected " +
			dimensions + " spacings, got " + spacing.length + ".");
		return spacing;
	}

	private static double checked(final String name, final double threshold) {
		if (!(threshold >= 0 && threshold <= 1)) throw new IllegalArgumentException(name +
			" must be between 0 and 1, got " + threshold + ".");
		return threshold;
	}
}
