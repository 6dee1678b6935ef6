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

import java.util.Arrays;

/**
 * The pixels that are nearer to a pixel than some radius, as runs along x. Immutable, and so
 * safe for use by several threads.
 */
public final class Ball {

	private final PixelSet set;

	/** For each run the difference in y and z, and how far it goes on both sides. */
	private final int[] dy;
	private final int[] dz;
	private final int[] half;
	private final int rows;
	private final int planes;
	private final int widest;
	private int count;

	/**
	 * @param set a set of the image
	 * @param radius radius in the unit of the spacing
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	public Ball(final PixelSet set, final double radius, final double[] spacing) {
		this.set = set;
		final boolean volume = spacing.length == 3;
		rows = below(radius, spacing[1], set.dimension(1));
		planes = volume ? below(radius, spacing[2], set.dimension(2)) : 0;
		final int most = (2 * rows + 1) * (2 * planes + 1);
		dy = new int[most];
		dz = new int[most];
		half = new int[most];
		for (int z = -planes; z <= planes; z++) {
			final double inPlane = volume ? leg(radius, z * spacing[2]) : radius;
			final int rowsInPlane = below(inPlane, spacing[1], set.dimension(1));
			for (int y = -rowsInPlane; y <= rowsInPlane; y++) {
				dy[count] = y;
				dz[count] = z;
				half[count++] = below(leg(inPlane, y * spacing[1]), spacing[0], set.dimension(0));
			}
		}
		widest = Arrays.stream(half, 0, count).max().getAsInt();
	}

	/** Returns the number of steps, at most a limit, that are together shorter than a length. */
	private static int below(final double length, final double step, final long limit) {
		return (int) Math.max(0, Math.ceil(Math.min(length / step, limit)) - 1);
	}

	private static double leg(final double hypotenuse, final double other) {
		return Math.sqrt(Math.max(0, hypotenuse * hypotenuse - other * other));
	}

	/** Adds the pixels around a position, as far as they lie in the image. */
	public void addTo(final PixelSet pixels, final long position) {
		forEachRun(position, pixels::addRun);
	}

	/** Removes the pixels around a position, as far as they lie in the image. */
	public void removeFrom(final PixelSet pixels, final long position) {
		forEachRun(position, pixels::removeRun);
	}

	/** Takes the first and the last position of a run. */
	@FunctionalInterface
	private interface RunConsumer {

		void accept(long first, long last);
	}

	private void forEachRun(final long position, final RunConsumer use) {
		final long x = set.x(position);
		final long y = set.y(position);
		final long z = set.z(position);
		final boolean inside = x >= widest && x + widest < set.dimension(0) && y >= rows && y + rows < set
			.dimension(1) && (planes == 0 || z >= planes && z + planes < set.dimension(2));
		for (int i = 0; i < count; i++) {
			final long row = position + dy[i] * set.stride(1) + dz[i] * (planes == 0 ? 0 : set.stride(2));
			if (inside) use.accept(row - half[i], row + half[i]);
			else if (y + dy[i] >= 0 && y + dy[i] < set.dimension(1) && z + dz[i] >= 0 && (planes == 0 || z +
				dz[i] < set.dimension(2))) use.accept(row - Math.min(x, half[i]), row + Math.min(set.dimension(0) -
					1 - x, half[i]));
		}
	}
}
