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
package org.skelite.synthesis.tube;

import java.util.Arrays;
import java.util.List;

import org.skelite.mask.PixelSet;

/**
 * The signed distance in pixels of every pixel's center to the surface of a
 * union of tubes, negative inside, and the radius of the tube that decided on
 * it.
 * <p>
 * Known up to {@link #MARGIN} outside the tubes. Values are ordered by x, then
 * y, then z. Inside, the distance is that to the surface of the tube reached
 * deepest. Memory is 8 bytes per pixel; building it costs time proportional to
 * the tubes' volume. Safe for reading by several threads.
 * </p>
 */
public final class TubeField {

	/** Distance beyond which the field is flat. */
	public static final float MARGIN = 5;

	private final int[] size;
	private final double spacing;
	private final float[] distances;
	private final float[] radii;

	/**
	 * @param pixels pixels to be counted in, even if no tube contains their center
	 * @param spacing distance of slices in pixels
	 */
	public TubeField(final List<Tube> tubes, final PixelSet pixels, final double spacing) {
		this.spacing = spacing;
		size = new int[] { (int) pixels.dimension(0), (int) pixels.dimension(1), pixels
			.numDimensions() == 3 ? (int) pixels.dimension(2) : 1 };
		distances = new float[size[0] * size[1] * size[2]];
		Arrays.fill(distances, MARGIN);
		radii = new float[distances.length];
		for (final Tube tube : tubes) {
			final int[] points = tube.sparsePoints();
			for (int i = 1; i < points.length; i++)
				if (tube.section() == CrossSection.ROUND && spacing == 1) stamp(tube, points[i - 1],
					points[i]);
				else stampAnyShape(tube, points[i - 1], points[i]);
		}
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1)) {
			final int i = index((int) pixels.x(p), (int) pixels.y(p), (int) pixels.z(p));
			distances[i] = Math.min(distances[i], -0.1f);
		}
	}

	public int size(final int d) {
		return size[d];
	}

	/** Returns the distance of slices in pixels. */
	public double spacing() {
		return spacing;
	}

	/** Returns the number of pixels. */
	public int length() {
		return distances.length;
	}

	public int index(final int x, final int y, final int z) {
		return x + size[0] * (y + size[1] * z);
	}

	public float distance(final int index) {
		return distances[index];
	}

	/** Returns the radius of the tube closest to a pixel, 0 where none is near. */
	public float radius(final int index) {
		return radii[index];
	}

	public float[] copyDistances() {
		return distances.clone();
	}

	/** Returns a distance between pixels, by linear interpolation; clamped to the image. */
	public float interpolate(final float x, final float y, final float z) {
		final float cx = Math.max(0, Math.min(size[0] - 1, x));
		final float cy = Math.max(0, Math.min(size[1] - 1, y));
		final float cz = Math.max(0, Math.min(size[2] - 1, z));
		final int ix = Math.min((int) cx, Math.max(0, size[0] - 2));
		final int iy = Math.min((int) cy, Math.max(0, size[1] - 2));
		final int iz = Math.min((int) cz, Math.max(0, size[2] - 2));
		final int i = index(ix, iy, iz);
		final float low = plane(i, cx - ix, cy - iy);
		if (size[2] == 1) return low;
		return low + (cz - iz) * (plane(i + size[0] * size[1], cx - ix, cy - iy) - low);
	}

	private float plane(final int i, final float fx, final float fy) {
		final float low = distances[i] + fx * (distances[i + 1] - distances[i]);
		final int j = i + size[0];
		final float high = distances[j] + fx * (distances[j + 1] - distances[j]);
		return low + fy * (high - low);
	}

	/** Returns the pixels that lie inside. */
	public PixelSet mask(final PixelSet empty) {
		final PixelSet mask = empty.copy();
		int i = 0;
		for (int z = 0; z < size[2]; z++)
			for (int y = 0; y < size[1]; y++) {
				final long row = mask.position(0, y, z);
				for (int x = 0; x < size[0]; x++)
					if (distances[i++] <= 0) mask.add(row + x);
			}
		return mask;
	}

	/** Takes in the piece between two points of a round tube, a cone with round ends. */
	private void stamp(final Tube tube, final int a, final int b) {
		final float ax = tube.x(a);
		final float ay = tube.y(a);
		final float az = tube.z(a);
		final float ar = tube.radius(a);
		final float ux = tube.x(b) - ax;
		final float uy = tube.y(b) - ay;
		final float uz = tube.z(b) - az;
		final float ur = tube.radius(b) - ar;
		final float perLength = 1 / Math.max(1e-6f, ux * ux + uy * uy + uz * uz);
		final float reach = Math.max(ar, ar + ur) + MARGIN;
		final int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, ax + ux) - reach));
		final int x1 = Math.min(size[0] - 1, (int) Math.floor(Math.max(ax, ax + ux) + reach));
		final int y0 = Math.max(0, (int) Math.ceil(Math.min(ay, ay + uy) - reach));
		final int y1 = Math.min(size[1] - 1, (int) Math.floor(Math.max(ay, ay + uy) + reach));
		final int z0 = Math.max(0, (int) Math.ceil(Math.min(az, az + uz) - reach));
		final int z1 = Math.min(size[2] - 1, (int) Math.floor(Math.max(az, az + uz) + reach));
		for (int z = z0; z <= z1; z++)
			for (int y = y0; y <= y1; y++) {
				final float dy = y - ay;
				final float dz = z - az;
				final float dot = dy * uy + dz * uz;
				int i = index(x0, y, z);
				for (int x = x0; x <= x1; x++, i++) {
					final float dx = x - ax;
					final float t = Math.max(0, Math.min(1, (dot + dx * ux) * perLength));
					final float ex = dx - t * ux;
					final float ey = dy - t * uy;
					final float ez = dz - t * uz;
					final float r = ar + t * ur;
					// squares first: most pixels of the box are farther than known before
					final float square = ex * ex + ey * ey + ez * ez;
					final float limit = distances[i] + r;
					if (limit <= 0 || square >= limit * limit) continue;
					distances[i] = (float) Math.sqrt(square) - r;
					radii[i] = r;
				}
			}
	}

	/** Takes in the piece between two points of a tube of any cross-section. */
	private void stampAnyShape(final Tube tube, final int a, final int b) {
		final float[] start = { tube.x(a), tube.y(a), tube.z(a) };
		final float[] along = { tube.x(b) - start[0], tube.y(b) - start[1], tube.z(b) - start[2] };
		final float perLength = 1 / Math.max(1e-6f, along[0] * along[0] + along[1] * along[1] +
			along[2] * along[2]);
		final float reach = Math.max(tube.reach(a), tube.reach(b)) + MARGIN;
		final int[] first = new int[3];
		final int[] last = new int[3];
		for (int d = 0; d < 3; d++) {
			final double least = Math.min(start[d], start[d] + along[d]) - reach;
			final double most = Math.max(start[d], start[d] + along[d]) + reach;
			final double apart = d == 2 ? spacing : 1;
			first[d] = Math.max(0, (int) Math.ceil(Slices.number(least, apart)));
			last[d] = Math.min(size[d] - 1, (int) Math.floor(Slices.number(most, apart)));
		}
		for (int z = first[2]; z <= last[2]; z++)
			for (int y = first[1]; y <= last[1]; y++)
				for (int x = first[0]; x <= last[0]; x++) {
					final float dx = x - start[0];
					final float dy = y - start[1];
					final float dz = (float) Slices.z(z, spacing) - start[2];
					final float t = Math.max(0, Math.min(1, (dx * along[0] + dy * along[1] + dz *
						along[2]) * perLength));
					final float r = tube.radius(a) + t * (tube.radius(b) - tube.radius(a));
					final float distance = tube.section().distance(a, dx - t * along[0], dy - t * along[1],
						dz - t * along[2], r);
					final int i = index(x, y, z);
					if (distance >= distances[i]) continue;
					distances[i] = distance;
					radii[i] = r;
				}
	}
}
