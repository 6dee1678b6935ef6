package org.skelite.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times of the methods on one mask.
 *
 * @param size size as text
 * @param numDimensions 2 or 3
 * @param pixels number of pixels
 * @param foreground number of foreground pixels
 * @param milliseconds per method the times, round by round
 * @param memory per method
 */
record TimedMask(String size, int numDimensions, long pixels, long foreground,
	Map<String, double[]> milliseconds, Map<String, Memory> memory)
{

	TimedMask(final Mask mask) {
		this(mask.sizeText(), mask.numDimensions(), mask.pixels().length, mask.count(),
			new LinkedHashMap<>(), new LinkedHashMap<>());
	}

	/** Returns the median time of a method in milliseconds, NaN if it was left out. */
	double median(final String method) {
		final double[] times = milliseconds.get(method);
		return times == null ? Double.NaN : Estimate.median(times);
	}

	/** Returns the median over the rounds of a method's time as a share of another's. */
	double ratio(final String method, final String reference) {
		final double[] times = milliseconds.get(method);
		final double[] references = milliseconds.get(reference);
		if (times == null || references == null) return Double.NaN;
		final double[] ratios = new double[times.length];
		for (int i = 0; i < ratios.length; i++)
			ratios[i] = times[i] / references[i];
		return Estimate.median(ratios);
	}

	/** Returns the method that others are compared with: ImageJ 1.x, or Lee's in 3D. */
	String reference() {
		return numDimensions == 2 ? ImageJMethod.NAME : LeeMethod.NAME;
	}
}
