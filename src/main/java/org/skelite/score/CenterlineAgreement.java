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
package org.skelite.score;

import java.util.Arrays;

import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;

/**
 * How well a skeleton agrees with a reference, which may be the true
 * centerline.
 * <p>
 * Distances are Euclidean, between pixel centers, in the unit of the spacing.
 * A score that is not defined, since there is nothing to take the share or mean
 * of, is NaN.
 * </p>
 *
 * @param precision share of the skeleton's pixels within the tolerance of the
 *          reference, 0 to 1
 * @param recall share of the reference's pixels within the tolerance of the
 *          skeleton, 0 to 1
 * @param meanDistance mean distance of the skeleton's pixels to the reference
 */
public record CenterlineAgreement(double precision, double recall, double meanDistance) {

	/**
	 * Compares two sets of pixels of the same image size.
	 *
	 * @param tolerance greatest distance that counts as agreement, at least 0
	 * @param spacing size of a pixel along x, y (and z)
	 * @throws SkeliteException if the tolerance is negative or not a
	 *           number, or the sizes differ
	 */
	public static CenterlineAgreement of(final PixelSet skeleton, final PixelSet reference,
		final double tolerance, final double... spacing)
	{
		if (!(tolerance >= 0)) throw SkeliteException.input("Tolerance must be at least 0, got " +
			tolerance + ".");
		final double[] toReference = Distances.between(skeleton, reference, spacing);
		final double[] toSkeleton = Distances.between(reference, skeleton, spacing);
		return new CenterlineAgreement(share(toReference, tolerance), share(toSkeleton, tolerance),
			mean(toReference));
	}

	/**
	 * Returns the harmonic mean of precision and recall. It is clDice of the tubes
	 * that the two skeletons are the centerlines of, their radius being the
	 * tolerance: a pixel is within the tolerance just when it lies in the other's
	 * tube.
	 */
	public double clDice() {
		return Overlap.harmonicMean(precision, recall);
	}

	private static double share(final double[] distances, final double tolerance) {
		if (distances.length == 0) return Double.NaN;
		return (double) Arrays.stream(distances).filter(d -> Distances.isWithin(d, tolerance)).count() /
			distances.length;
	}

	private static double mean(final double[] distances) {
		final double mean = Arrays.stream(distances).average().orElse(Double.NaN);
		return Double.isInfinite(mean) ? Double.NaN : mean;
	}
}
