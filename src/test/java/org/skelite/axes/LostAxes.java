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
package org.skelite.axes;

import java.util.List;

import org.skelite.mask.PixelSet;

/**
 * Finds axes that a skeleton does not follow.
 * <p>
 * An axis is lost if more than a tenth of it is farther from the skeleton than
 * 1.5 pixels plus the radius, or 3 pixels if that is less. One and a half radii at
 * each end do not count, nor does what lies outside the image or within another
 * tube.
 * </p>
 */
public final class LostAxes {

	private static final double MOST = 0.1;
	private static final double BEHIND_ENDS = 1.5;
	private static final double TOLERANCE = 1.5;
	private static final double MAX_TOLERANCE = 3;

	private final PixelSet skeleton;
	private final double spacing;

	/**
	 * @param skeleton the skeleton
	 * @param spacing distance of slices in pixels; a pixel of the skeleton stands
	 *          for all of its slice, but for half a pixel on either side
	 */
	public LostAxes(final PixelSet skeleton, final double spacing) {
		this.skeleton = skeleton;
		this.spacing = spacing;
	}

	/** Returns the share of axes that are lost, 0 to 1. */
	public double share(final List<Axis> axes) {
		return (double) count(axes) / axes.size();
	}

	/** Returns how many axes are lost. */
	public int count(final List<Axis> axes) {
		return (int) axes.stream().filter(this::isLost).count();
	}

	boolean isLost(final Axis axis) {
		final int n = axis.points().length;
		int all = 0;
		int far = 0;
		for (int first = 0; first < n;) {
			if (!isInside(axis.points()[first])) {
				first++;
				continue;
			}
			int last = first;
			while (last + 1 < n && isInside(axis.points()[last + 1]))
				last++;
			final double[] lengths = lengths(axis, first, last);
			for (int p = first; p <= last; p++) {
				final double before = lengths[p - first];
				final double behind = lengths[last - first] - before;
				if (before < BEHIND_ENDS * axis.radii()[first] || behind < BEHIND_ENDS * axis.radii()[last])
					continue;
				if (axis.hidden()[p]) continue;
				all++;
				if (!isNear(axis.points()[p], Math.min(TOLERANCE + axis.radii()[p], MAX_TOLERANCE))) far++;
			}
			first = last + 1;
		}
		return far > MOST * all;
	}

	private static double[] lengths(final Axis axis, final int first, final int last) {
		final double[] lengths = new double[last - first + 1];
		for (int i = 1; i < lengths.length; i++)
			lengths[i] = lengths[i - 1] + Axis.distance(axis.points()[first + i - 1], axis.points()[first +
				i]);
		return lengths;
	}

	private boolean isInside(final double[] point) {
		for (int d = 0; d < skeleton.numDimensions(); d++) {
			final double edge = skeleton.dimension(d) * (d == 2 ? spacing : 1) - 0.5;
			if (point[d] < -0.5 || point[d] > edge) return false;
		}
		return true;
	}

	private boolean isNear(final double[] point, final double distance) {
		final boolean volume = skeleton.numDimensions() == 3;
		final double slice = volume ? (point[2] + 0.5) / spacing - 0.5 : 0;
		final double slices = volume ? (distance + (spacing - 1) / 2) / spacing : 0;
		for (long z = (long) Math.ceil(Math.max(0, slice - slices)); z <= slice + slices && z < (volume
			? skeleton.dimension(2) : 1); z++)
		{
			final double dz = Math.max(0, Math.abs(z - slice) * spacing - (spacing - 1) / 2);
			for (long y = Math.max(0, (long) Math.ceil(point[1] - distance)); y <= Math.min(skeleton
				.dimension(1) - 1, point[1] + distance); y++)
				for (long x = Math.max(0, (long) Math.ceil(point[0] - distance)); x <= Math.min(skeleton
					.dimension(0) - 1, point[0] + distance); x++)
				{
					final double square = (x - point[0]) * (x - point[0]) + (y - point[1]) * (y -
						point[1]) + dz * dz;
					if (square <= distance * distance && skeleton.contains(skeleton.position(x, y, z)))
						return true;
				}
		}
		return false;
	}
}
