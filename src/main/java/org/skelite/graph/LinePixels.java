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
package org.skelite.graph;

import org.skelite.mask.PixelSet;

/**
 * The pixels that the lines of a graph run through: from one point to the next in steps of at most
 * a pixel along each axis, so that they touch. What lies outside the image is left out.
 *
 * @param pixels those inside the image
 * @param outside how many steps lie outside of it
 */
public record LinePixels(PixelSet pixels, long outside) {

	/** No image has longer rows; lines far away need no more steps than that. */
	private static final int MAX_STEPS = 1 << 20;

	/**
	 * Draws a graph.
	 *
	 * @param graph the center of the first pixel is its origin
	 * @param spacing size of a pixel along x, y and, in 3D, z, in the graph's unit
	 * @param empty an empty image
	 */
	public static LinePixels of(final SkeletonGraph graph, final double[] spacing,
		final PixelSet empty)
	{
		final Pen pen = new Pen(empty.emptyCopy(), spacing);
		for (final Node node : graph.nodes())
			pen.dot(new double[] { node.x(), node.y(), node.z() });
		for (final Branch branch : graph.branches())
			for (int i = 1; i < branch.line().size(); i++)
				pen.line(point(branch.line(), i - 1), point(branch.line(), i));
		return new LinePixels(pen.pixels, pen.outside);
	}

	private static double[] point(final Polyline line, final int i) {
		return new double[] { line.x(i), line.y(i), line.z(i) };
	}

	/** Draws into an image. */
	private static final class Pen {

		private final PixelSet pixels;
		private final double[] spacing = { 1, 1, 1 };
		private long outside;

		private Pen(final PixelSet pixels, final double[] spacing) {
			this.pixels = pixels;
			System.arraycopy(spacing, 0, this.spacing, 0, spacing.length);
		}

		private void line(final double[] from, final double[] to) {
			double longest = 1;
			for (int d = 0; d < 3; d++)
				longest = Math.max(longest, Math.abs(to[d] - from[d]) / spacing[d]);
			final int steps = (int) Math.min(MAX_STEPS, Math.ceil(longest));
			final double[] point = new double[3];
			for (int i = 0; i <= steps; i++) {
				for (int d = 0; d < 3; d++)
					point[d] = from[d] + (to[d] - from[d]) * i / steps;
				dot(point);
			}
		}

		private void dot(final double[] point) {
			final long[] pixel = new long[3];
			for (int d = 0; d < 3; d++) {
				pixel[d] = Math.round(point[d] / spacing[d]);
				if (pixel[d] >= 0 && pixel[d] < (d < pixels.numDimensions() ? pixels.dimension(d) : 1))
					continue;
				outside++;
				return;
			}
			pixels.add(pixels.position(pixel[0], pixel[1], pixel[2]));
		}
	}
}
