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
package org.skelite.mask;

/**
 * The lower envelope of parabolas that stand on a line of pixels. Coordinates
 * count from the start of the line, so that results do not depend on where in
 * the image it lies. Not safe for use by several threads.
 */
final class LowerEnvelope {

	/** Pixels of lines that are scanned. */
	private static final int SHORT = 32;

	private final double curvature;

	/** What to multiply by instead of dividing by the curvature and a distance in pixels. */
	private double[] inverse = new double[0];
	private int[] vertex;
	private double[] height;
	/** Where each parabola takes over from its predecessor. */
	private double[] from;
	private int size;

	/**
	 * @param curvature height of a parabola at one pixel from its vertex
	 */
	LowerEnvelope(final double curvature) {
		this.curvature = curvature;
		ensureCapacity(SHORT + 2);
	}

	/**
	 * Replaces the values of a line by the lower envelope of the parabolas that
	 * stand on them.
	 *
	 * @param values values of all pixels, replaced where the line runs
	 * @param line indices into {@code values}, along the line
	 * @param length number of pixels of the line
	 * @param openBefore false if there is a further pixel of value 0 before the
	 *          line
	 * @param openAfter false if there is one after it
	 */
	void apply(final double[] values, final int[] line, final int length,
		final boolean openBefore, final boolean openAfter)
	{
		ensureCapacity(length + 2);
		if (length <= SHORT && !openBefore && !openAfter) {
			scan(values, line, length);
			return;
		}
		size = 0;
		if (!openBefore) add(-1, 0);
		for (int i = 0; i < length; i++)
			if (values[line[i]] < Double.POSITIVE_INFINITY) add(i, values[line[i]]);
		if (!openAfter) add(length, 0);
		if (size == 0) return;
		int k = 0;
		for (int i = 0; i < length; i++) {
			while (k + 1 < size && from[k + 1] < i)
				k++;
			final double steps = i - vertex[k];
			values[line[i]] = height[k] + steps * steps * curvature;
		}
	}

	/**
	 * The same for short lines with background at both ends, which are most: looks at the
	 * pixels around each, as far as they may matter, which is never beyond the ends.
	 */
	private void scan(final double[] values, final int[] line, final int length) {
		for (int i = 0; i < length; i++)
			height[i] = values[line[i]];
		for (int i = 0; i < length; i++) {
			final int end = Math.min(i + 1, length - i);
			double lowest = lower(height[i], end * end * curvature);
			double rise = curvature;
			for (int steps = 1; rise < lowest; rise = ++steps * steps * curvature)
				lowest = lower(lowest, lower(height[i - steps], height[i + steps]) + rise);
			values[line[i]] = lowest;
		}
	}

	/** {@link Math#min}, but for NaN and negative zeros, of which there are none. */
	private static double lower(final double a, final double b) {
		return a < b ? a : b;
	}

	private void add(final int x, final double y) {
		double start = Double.NEGATIVE_INFINITY;
		while (size > 0) {
			final int last = vertex[size - 1];
			start = ((y - height[size - 1]) * inverse[x - last] + x + last) / 2;
			if (start > from[size - 1]) break;
			size--;
		}
		vertex[size] = x;
		height[size] = y;
		from[size] = size == 0 ? Double.NEGATIVE_INFINITY : start;
		size++;
	}

	private void ensureCapacity(final int capacity) {
		if (capacity <= inverse.length) return;
		vertex = new int[2 * capacity];
		height = new double[2 * capacity];
		from = new double[2 * capacity];
		inverse = new double[2 * capacity];
		for (int distance = 1; distance < inverse.length; distance++)
			inverse[distance] = 1 / (distance * curvature);
	}
}
