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
package org.skelite.synthesis.noise;

import org.skelite.synthesis.tube.TubeField;
import org.skelite.util.Seeds;

/**
 * Reads the mask from a coarser grid in a random position, either by the nearest
 * grid point, which leaves blocks, or by linear interpolation.
 */
final class ResamplingNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float step = (float) (1.3 + strength * (1.1 + 0.6 * Seeds.signed(seed, 0)));
		final boolean nearest = Seeds.signed(seed, 1) > -0.3f;
		final boolean volume = field.size(2) > 1;
		final float ox = Seeds.signed(seed, 2);
		final float oy = Seeds.signed(seed, 3);
		final float oz = volume ? Seeds.signed(seed, 4) : 0;
		final int nx = (int) (field.size(0) / step) + 4;
		final int ny = (int) (field.size(1) / step) + 4;
		final int nz = volume ? (int) (field.size(2) / step) + 4 : 1;
		final float[] coarse = new float[nx * ny * nz];
		int c = 0;
		for (int z = 0; z < nz; z++)
			for (int y = 0; y < ny; y++)
				for (int x = 0; x < nx; x++)
					// a coarse pixel covers more than its middle, which thickens thin tubes
					coarse[c++] = field.interpolate((x - 1 + ox) * step, (y - 1 + oy) * step, volume ? (z -
						1 + oz) * step : 0) - 0.1f * step;
		final float[] values = new float[field.length()];
		int i = 0;
		for (int z = 0; z < field.size(2); z++)
			for (int y = 0; y < field.size(1); y++)
				for (int x = 0; x < field.size(0); x++, i++) {
					final float d = field.distance(i);
					values[i] = d;
					if (Math.abs(d) > 2 * step) continue;
					final float gx = Math.max(0, x / step + 1 - ox);
					final float gy = Math.max(0, y / step + 1 - oy);
					final float gz = volume ? Math.max(0, z / step + 1 - oz) : 0;
					values[i] = nearest ? coarse[(int) (gx + 0.5f) + nx * ((int) (gy + 0.5f) + ny *
						(int) (gz + 0.5f))] : linear(coarse, nx, ny, nz, gx, gy, gz);
				}
		return values;
	}

	private static float linear(final float[] grid, final int nx, final int ny, final int nz,
		final float x, final float y, final float z)
	{
		final int ix = (int) x;
		final int iy = (int) y;
		final int iz = (int) z;
		final int i = ix + nx * (iy + ny * iz);
		final float low = plane(grid, i, nx, x - ix, y - iy);
		if (nz == 1) return low;
		return low + (z - iz) * (plane(grid, i + nx * ny, nx, x - ix, y - iy) - low);
	}

	private static float plane(final float[] grid, final int i, final int nx, final float fx,
		final float fy)
	{
		final float low = grid[i] + fx * (grid[i + 1] - grid[i]);
		final float high = grid[i + nx] + fx * (grid[i + nx + 1] - grid[i + nx]);
		return low + fy * (high - low);
	}
}
