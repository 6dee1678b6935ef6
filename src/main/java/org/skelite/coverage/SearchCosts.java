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
package org.skelite.coverage;

import java.util.Arrays;

/**
 * What it costs to reach the pixels of an object in a search. Made once for many searches:
 * clearing it takes as long as the last search, whatever the object's size. Not safe for use by
 * several threads.
 */
public final class SearchCosts {

	private final double[] costs;

	/** The pixels that were reached. */
	private int[] reached = new int[1024];
	private int count;

	/** @param size number of pixels */
	public SearchCosts(final int size) {
		costs = new double[size];
		Arrays.fill(costs, Double.POSITIVE_INFINITY);
	}

	/** Returns the cost of a pixel, infinite if it was not reached. */
	double of(final int pixel) {
		return costs[pixel];
	}

	/** Lowers the cost of a pixel; returns false if it is as low already. */
	boolean lower(final int pixel, final double cost) {
		final double before = costs[pixel];
		if (cost >= before) return false;
		if (before == Double.POSITIVE_INFINITY) {
			if (count == reached.length) reached = Arrays.copyOf(reached, 2 * count);
			reached[count++] = pixel;
		}
		costs[pixel] = cost;
		return true;
	}

	/** Forgets all pixels. */
	void clear() {
		for (int i = 0; i < count; i++)
			costs[reached[i]] = Double.POSITIVE_INFINITY;
		count = 0;
	}
}
