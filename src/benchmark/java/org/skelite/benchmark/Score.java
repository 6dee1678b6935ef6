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
package org.skelite.benchmark;

import java.util.List;

import org.skelite.axes.Axis;
import org.skelite.axes.LostAxes;
import org.skelite.mask.PixelSet;
import org.skelite.score.CenterlineAgreement;
import org.skelite.synthesis.Centerline;
import org.skelite.synthesis.Sample;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;

/** What is measured of a skeleton, given its mask and the true centerline. */
enum Score {

		BETTI_ERRORS("Betti errors", 2), DELETABLE("deletable", 2), OUTSIDE("outside", 2), PRECISION(
			"precision", 3), RECALL("recall", 3), MEAN_DISTANCE("mean distance, px", 3), ENDS("ends",
				2), TURNED("turned", 3), AXES_LOST("axes lost", 3);

	private static final double TOLERANCE = 2;

	private final String title;
	private final int digits;

	Score(final String title, final int digits) {
		this.title = title;
		this.digits = digits;
	}

	/** Returns the heading of the score's column. */
	String title() {
		return title;
	}

	/** Returns the digits after the point that are worth showing. */
	int digits() {
		return digits;
	}

	/**
	 * Measures all scores, in the order of their declaration.
	 *
	 * @param skeleton skeleton of the noisy mask
	 * @param sample the mask, and what is known about it
	 * @param axes the axes of its tubes
	 * @param turned skeleton of the turned mask, turned back
	 */
	static double[] all(final PixelSet skeleton, final Sample sample, final List<Axis> axes,
		final PixelSet turned)
	{
		final PixelSet mask = sample.noisy();
		final Centerline truth = sample.centerline();
		final double[] spacing = Mask.of(mask, sample.spacing()).spacing();
		final CenterlineAgreement agreement = CenterlineAgreement.of(skeleton, truth.pixels(),
			TOLERANCE, spacing);
		final SkeletonPoints points = SkeletonPoints.of(skeleton);
		return new double[] { BettiNumbers.of(skeleton).difference(BettiNumbers.of(mask)), points
			.deletable(), outside(skeleton, mask), agreement.precision(), agreement.recall(), agreement
				.meanDistance(), Math.abs(points.endPoints() - truth.endPoints()), dice(
					skeleton, turned), new LostAxes(skeleton, sample.spacing()).share(axes) };
	}

	private static double dice(final PixelSet a, final PixelSet b) {
		return 2.0 * (a.count() - outside(a, b)) / (a.count() + b.count());
	}

	private static long outside(final PixelSet skeleton, final PixelSet mask) {
		long outside = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			if (!mask.contains(mask.position(skeleton.x(p), skeleton.y(p), skeleton.z(p)))) outside++;
		return outside;
	}
}
