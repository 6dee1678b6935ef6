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
 * Pixels that a search has reached, those of least cost first, then those of lowest index: a binary
 * heap. Not safe for use by several threads.
 */
final class CostQueue {

	private double[] costs = new double[64];
	private int[] pixels = new int[64];
	private int size;

	/** The pixel that was taken last, and its cost. */
	private int pixel;
	private double cost;

	/** Adds a pixel, which may be there already, at another cost. */
	void add(final int newPixel, final double newCost) {
		if (size == pixels.length) {
			costs = Arrays.copyOf(costs, 2 * size);
			pixels = Arrays.copyOf(pixels, 2 * size);
		}
		int hole = size++;
		while (hole > 0) {
			final int parent = hole - 1 >>> 1;
			if (!isBefore(newCost, newPixel, parent)) break;
			move(parent, hole);
			hole = parent;
		}
		costs[hole] = newCost;
		pixels[hole] = newPixel;
	}

	/** Takes the first pixel; returns whether there was one. */
	boolean poll() {
		if (size == 0) return false;
		pixel = pixels[0];
		cost = costs[0];
		final int lastPixel = pixels[--size];
		final double lastCost = costs[size];
		int hole = 0;
		for (int child = 1; child < size; child = 2 * hole + 1) {
			if (child + 1 < size && isBefore(costs[child + 1], pixels[child + 1], child)) child++;
			if (!isBefore(costs[child], pixels[child], lastCost, lastPixel)) break;
			move(child, hole);
			hole = child;
		}
		costs[hole] = lastCost;
		pixels[hole] = lastPixel;
		return true;
	}

	/** Returns the pixel that was taken last. */
	int pixel() {
		return pixel;
	}

	/** Returns its cost. */
	double cost() {
		return cost;
	}

	private void move(final int from, final int to) {
		costs[to] = costs[from];
		pixels[to] = pixels[from];
	}

	private boolean isBefore(final double aCost, final int aPixel, final int place) {
		return isBefore(aCost, aPixel, costs[place], pixels[place]);
	}

	private static boolean isBefore(final double aCost, final int aPixel, final double bCost,
		final int bPixel)
	{
		return aCost < bCost || aCost == bCost && aPixel < bPixel;
	}
}
