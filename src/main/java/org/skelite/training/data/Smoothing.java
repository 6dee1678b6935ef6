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
package org.skelite.training.data;

import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.SeparableFilter;

/**
 * Smooths masks without a change of their topology: a Gaussian blur, cut at
 * one half, says where the smoothed mask should be; the mask then changes
 * towards that pixel by pixel, wherever the pixel is simple and no end point. So
 * tubes thinner than the blur become lines of their length, and neighbors stay
 * apart; spikes one pixel wide stay, too.
 */
final class Smoothing {

	private Smoothing() {}

	/**
	 * Returns the smoothed mask.
	 *
	 * @param sigma standard deviation of the Gaussian in pixels; 0 returns the mask
	 *          itself
	 */
	static PixelSet smooth(final PixelSet mask, final double sigma) {
		if (sigma == 0) return mask;
		final int width = (int) mask.dimension(0);
		final int height = (int) mask.dimension(1);
		final int depth = mask.numDimensions() == 3 ? (int) mask.dimension(2) : 1;
		final long[] positions = new long[Math.multiplyExact(Math.multiplyExact(width, height), depth)];
		final float[] values = new float[positions.length];
		int i = 0;
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < height; y++)
				for (int x = 0; x < width; x++, i++) {
					positions[i] = mask.position(x, y, z);
					values[i] = mask.contains(positions[i]) ? 1 : 0;
				}
		return change(mask, positions, SeparableFilter.filter(values, gaussian(sigma), width, height,
			depth));
	}

	private static PixelSet change(final PixelSet mask, final long[] positions,
		final float[] blurred)
	{
		final SimplePoints simple = SimplePoints.of(mask.numDimensions());
		final PixelSet result = mask.copy();
		int n = 0;
		for (int i = 0; i < positions.length; i++)
			if (blurred[i] >= 0.5f != mask.contains(positions[i])) positions[n++] = positions[i];
		int before = n + 1;
		while (n < before) {
			before = n;
			n = 0;
			for (int k = 0; k < before; k++) {
				final long p = positions[k];
				final int neighborhood = result.neighborhood(p);
				if (!simple.isSimple(neighborhood) || result.contains(p) && EndPoints.isEndPoint(
					neighborhood)) positions[n++] = p;
				else if (result.contains(p)) result.remove(p);
				else result.add(p);
			}
		}
		return result;
	}

	private static float[] gaussian(final double sigma) {
		final int radius = (int) Math.ceil(3 * sigma);
		final float[] kernel = new float[2 * radius + 1];
		double sum = 0;
		for (int i = -radius; i <= radius; i++)
			sum += Math.exp(-i * i / (2 * sigma * sigma));
		for (int i = -radius; i <= radius; i++)
			kernel[i + radius] = (float) (Math.exp(-i * i / (2 * sigma * sigma)) / sum);
		return kernel;
	}
}
