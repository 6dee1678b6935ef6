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
package org.skelite.thinning;

import org.skelite.coverage.Scale;
import org.skelite.mask.DistanceMap;

/**
 * Options of {@link HomotopicThinning}. Not safe for use by several threads
 * while it is changed.
 */
public final class ThinningOptions {

	/** Default of {@link #detail}. */
	public static final double DETAIL = 0.5;

	/** Greatest {@link #detail}. */
	public static final double MAX_DETAIL = Scale.MAX_DETAIL;

	/** Value of the soft skeleton from which pixels are anchors, which the skeleton reaches. */
	private static final double ANCHOR_THRESHOLD = 0.9;

	/** Value from which a pixel that is no anchor stays if it has become an end point. */
	private static final double END_THRESHOLD = 0.8;

	/** Mean value along a branch below which it goes, unless it is needed at the coarse scale. */
	private static final double BRANCH_THRESHOLD = 0.6;

	private double detail = DETAIL;
	private double[] spacing;

	private ThinningOptions() {}

	/** Returns new options with default values. */
	public static ThinningOptions options() {
		return new ThinningOptions();
	}

	/**
	 * Sets how large a detail must be to get a branch: how far it must stand out of the
	 * object, as a multiple of the object's local radius. A detail that stands out by less
	 * gets none, one that stands out by twice as much (and {@code 4 * detail} pixels) always
	 * does, and in between the soft skeleton decides. Long arms of bodies thicker than the network
	 * has seen are judged by their own width.
	 *
	 * @param radii 0 to {@value #MAX_DETAIL}; 0.5 by default, 0 to prune nothing
	 * @throws IllegalArgumentException if it is not in that range
	 */
	public ThinningOptions detail(final double radii) {
		detail = Scale.checkedDetail(radii);
		return this;
	}

	/**
	 * Sets the distance of neighboring pixels along x, y and, in 3D, z, in the
	 * unit of the distance to the background; 1 by default.
	 */
	public ThinningOptions spacing(final double... distances) {
		spacing = distances.clone();
		return this;
	}

	double anchorThreshold() {
		return ANCHOR_THRESHOLD;
	}

	double endThreshold() {
		return END_THRESHOLD;
	}

	double branchThreshold() {
		return BRANCH_THRESHOLD;
	}

	public double detail() {
		return detail;
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
}
