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
package org.skelite.util;

/**
 * Filters along the axes of an image given as an array ordered by x, then y,
 * then z; values beyond its edge equal those at the edge. Safe for use by
 * several threads.
 */
public final class SeparableFilter {

	private SeparableFilter() {}

	/** Returns the sums over 3x3 (3x3x3, if {@code depth} is above 1) pixels. */
	public static float[] of3(final float[] values, final int width, final int height, final int depth) {
		return filter(values, new float[] { 1, 1, 1 }, width, height, depth);
	}

	/**
	 * Returns values filtered along each axis.
	 *
	 * @param kernel an odd number of weights
	 */
	public static float[] filter(final float[] values, final float[] kernel, final int width,
		final int height, final int depth)
	{
		final int plane = width * height;
		float[] result = along(values, kernel, width, 1, width, plane * depth);
		result = along(result, kernel, height, width, plane, plane * depth);
		return depth == 1 ? result : along(result, kernel, depth, plane, plane * depth, plane * depth);
	}

	/**
	 * @param count pixels along the axis
	 * @param stride distance of neighbors along the axis
	 * @param block distance of groups of {@code stride} lines
	 */
	private static float[] along(final float[] values, final float[] kernel, final int count,
		final int stride, final int block, final int length)
	{
		final int half = kernel.length / 2;
		final float[] result = new float[length];
		for (int start = 0; start < length; start += block)
			for (int n = 0; n < count; n++)
				for (int k = -half; k <= half; k++) {
					final int from = start + Math.max(0, Math.min(count - 1, n + k)) * stride;
					final int to = start + n * stride;
					final float weight = kernel[k + half];
					for (int i = 0; i < stride; i++)
						result[to + i] += weight * values[from + i];
				}
		return result;
	}
}
