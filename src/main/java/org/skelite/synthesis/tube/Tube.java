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

/**
 * A curve with a radius: points about {@link #SPACING} apart, in pixels, where
 * integer coordinates are the centers of pixels, along z as well where slices are
 * farther apart than pixels. Immutable, and so safe for use by several threads.
 */
public final class Tube {

	/** Distance of consecutive points along the curve, in pixels. */
	public static final double SPACING = 0.5;

	private final float[] coordinates;
	private final float[] radii;
	private final CrossSection section;

	/**
	 * @param coordinates x, y and z (0 in 2D) of each point
	 * @param radii radius at each point, in pixels
	 */
	public Tube(final float[] coordinates, final float[] radii) {
		this(coordinates, radii, CrossSection.ROUND);
	}

	/**
	 * @param coordinates x, y and z (0 in 2D) of each point
	 * @param radii radius at each point, in pixels: the distance from the axis to
	 *          the surface where that is closest
	 * @param section the shape across the axis
	 */
	public Tube(final float[] coordinates, final float[] radii, final CrossSection section) {
		this.coordinates = coordinates;
		this.radii = radii;
		this.section = section;
	}

	/** Returns a round tube of constant radius. */
	public static Tube even(final float[] coordinates, final double radius) {
		return even(coordinates, radius, CrossSection.ROUND);
	}

	/** Returns a tube of constant radius. */
	public static Tube even(final float[] coordinates, final double radius, final CrossSection section) {
		final float[] radii = new float[coordinates.length / 3];
		Arrays.fill(radii, (float) radius);
		return new Tube(coordinates, radii, section);
	}

	/** Returns a round tube whose radius changes steadily. */
	public static Tube tapering(final float[] coordinates, final double first, final double last) {
		final float[] radii = new float[coordinates.length / 3];
		for (int i = 0; i < radii.length; i++)
			radii[i] = (float) (first + (last - first) * i / Math.max(1, radii.length - 1));
		return new Tube(coordinates, radii);
	}

	/** Returns the same axis and radii with another shape across. */
	public Tube with(final CrossSection other) {
		return new Tube(coordinates, radii, other);
	}

	/** Returns the number of points. */
	public int size() {
		return radii.length;
	}

	public float x(final int point) {
		return coordinates[3 * point];
	}

	public float y(final int point) {
		return coordinates[3 * point + 1];
	}

	/** Returns the z coordinate of a point, 0 in 2D. */
	public float z(final int point) {
		return coordinates[3 * point + 2];
	}

	/** Returns the distance from a point to the surface, in pixels. */
	public float radius(final int point) {
		return radii[point];
	}

	/** Returns the distance across the axis within which the whole tube lies. */
	public float reach(final int point) {
		return radii[point] * section.reach();
	}

	CrossSection section() {
		return section;
	}

	/** Returns the distance of two points. */
	public double distance(final int point, final Tube other, final int otherPoint) {
		final double dx = x(point) - other.x(otherPoint);
		final double dy = y(point) - other.y(otherPoint);
		final double dz = z(point) - other.z(otherPoint);
		return Math.sqrt(dx * dx + dy * dy + dz * dz);
	}

	/**
	 * Returns points, both ends among them, that suffice to draw the tube or to
	 * measure its distance from others: half a radius apart, at least a pixel.
	 */
	public int[] sparsePoints() {
		final int[] points = new int[size()];
		int n = 0;
		int next = 0;
		for (int i = 0; i < size(); i++)
			if (i == next || i == size() - 1) {
				points[n++] = i;
				next = i + (int) Math.max(2, radii[i] * 0.5 / SPACING);
			}
		return Arrays.copyOf(points, n);
	}
}
