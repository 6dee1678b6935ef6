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
