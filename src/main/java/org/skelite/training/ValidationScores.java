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
package org.skelite.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelSet;
import org.skelite.score.CenterlineAgreement;
import org.skelite.topology.EndPoints;

/**
 * How well skeletons agree with their references, in means over masks.
 *
 * @param precision share of the skeleton's pixels within {@value #TOLERANCE}
 *          pixels of the reference
 * @param recall share of the reference's pixels that near to the skeleton
 * @param meanDistance mean distance of the skeleton's pixels to the reference in
 *          pixels
 * @param ends absolute difference in the number of end points
 */
public record ValidationScores(double precision, double recall, double meanDistance, double ends) {

	/** Greatest distance in pixels that counts as agreement. */
	public static final double TOLERANCE = 2;

	private static final double ENDS_WEIGHT = 0.05;

	/** Scores one skeleton. */
	static ValidationScores of(final PixelSet skeleton, final PixelSet reference) {
		final CenterlineAgreement agreement = CenterlineAgreement.of(skeleton, reference, TOLERANCE,
			DistanceMap.unitSpacing(skeleton.numDimensions()));
		return new ValidationScores(agreement.precision(), agreement.recall(), agreement.meanDistance(), Math
			.abs(ends(skeleton) - ends(reference)));
	}

	private static int ends(final PixelSet skeleton) {
		int ends = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			if (EndPoints.isEndPoint(skeleton.neighborhood(p))) ends++;
		return ends;
	}

	/** Returns the means; what is not defined, as there are no pixels, does not count. */
	static ValidationScores mean(final List<ValidationScores> scores) {
		return new ValidationScores(mean(scores, ValidationScores::precision), mean(scores, ValidationScores::recall), mean(scores,
			ValidationScores::meanDistance), mean(scores, ValidationScores::ends));
	}

	private static double mean(final List<ValidationScores> scores, final ToDoubleFunction<ValidationScores> value) {
		return scores.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).average().orElse(0);
	}

	/**
	 * Returns the one number by which the best network is chosen, 1 at best: the
	 * harmonic mean of precision and recall, less the mean distance in units of the
	 * tolerance, less a share of the errors in the number of end points: spurs are
	 * short, and so hardly count in the others.
	 */
	public double score() {
		final double sum = precision + recall;
		return (sum == 0 ? 0 : 2 * precision * recall / sum) - meanDistance / TOLERANCE - ENDS_WEIGHT *
			ends;
	}

	/** Returns the numbers by their names, rounded to four digits, for the model card. */
	Map<String, Object> toMap() {
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put("score", rounded(score()));
		map.put("precision", rounded(precision));
		map.put("recall", rounded(recall));
		map.put("meanDistance", rounded(meanDistance));
		map.put("ends", rounded(ends));
		return map;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT,
			"precision %.3f, recall %.3f, distance %.3f px, ends %.2f, score %.3f", precision, recall,
			meanDistance, ends, score());
	}

	private static double rounded(final double value) {
		return Math.round(value * 1e4) / 1e4;
	}
}
