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

import java.util.Locale;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A value with its uncertainty.
 *
 * @param value the value, NaN if undefined
 * @param margin half the width of the 95% confidence interval, NaN if undefined
 */
record Estimate(double value, double margin) {

	private static final double CONFIDENCE = 0.95;

	/** Returns the mean of independent values; Student's t. */
	static Estimate mean(final double[] values) {
		final DescriptiveStatistics statistics = new DescriptiveStatistics(values);
		return new Estimate(statistics.getMean(), margin(statistics));
	}

	/**
	 * Returns the ratio of the means of paired values. Its interval is that of the
	 * residuals {@code value - ratio * reference} (the linearized ratio
	 * estimator).
	 */
	static Estimate ratio(final double[] values, final double[] references) {
		final double reference = new DescriptiveStatistics(references).getMean();
		if (reference == 0) return new Estimate(Double.NaN, Double.NaN);
		final double ratio = new DescriptiveStatistics(values).getMean() / reference;
		final DescriptiveStatistics residuals = new DescriptiveStatistics();
		for (int i = 0; i < values.length; i++)
			residuals.addValue(values[i] - ratio * references[i]);
		return new Estimate(ratio, margin(residuals) / Math.abs(reference));
	}

	/** Returns the mean of the differences of paired values. */
	static Estimate difference(final double[] values, final double[] references) {
		final double[] differences = new double[values.length];
		for (int i = 0; i < values.length; i++)
			differences[i] = values[i] - references[i];
		return mean(differences);
	}

	static double median(final double[] values) {
		return new Median().evaluate(values);
	}

	/** Returns the distance of the first and third quartile. */
	static double quartileRange(final double[] values) {
		return new Percentile().evaluate(values, 75) - new Percentile().evaluate(values, 25);
	}

	private static double margin(final DescriptiveStatistics statistics) {
		if (statistics.getN() < 2) return Double.NaN;
		return new TDistribution(statistics.getN() - 1).inverseCumulativeProbability((1 +
			CONFIDENCE) / 2) * statistics.getStandardDeviation() / Math.sqrt(statistics.getN());
	}

	/** Returns text such as {@code 0.541 ± 0.012}; empty if undefined. */
	String text(final int digits) {
		if (Double.isNaN(value)) return "";
		final String number = String.format(Locale.ROOT, "%." + digits + "f", value);
		if (Double.isNaN(margin)) return number;
		return number + " ± " + String.format(Locale.ROOT, "%." + digits + "f", margin);
	}
}
