package org.skelite.synthesis;

import java.util.Arrays;

/**
 * A curve with a radius: points about {@link #SPACING} apart, in pixels, where
 * integer coordinates are the centers of pixels. Immutable, and so safe for use
 * by several threads.
 */
public final class Tube {

	/** Distance of consecutive points along the curve, in pixels. */
	public static final double SPACING = 0.5;

	private final float[] coordinates;
	private final float[] radii;

	/**
	 * @param coordinates x, y and z (0 in 2D) of each point
	 * @param radii radius at each point, in pixels
	 */
	Tube(final float[] coordinates, final float[] radii) {
		this.coordinates = coordinates;
		this.radii = radii;
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

	public float radius(final int point) {
		return radii[point];
	}

	/** Returns the distance of two points. */
	double distance(final int point, final Tube other, final int otherPoint) {
		final double dx = x(point) - other.x(otherPoint);
		final double dy = y(point) - other.y(otherPoint);
		final double dz = z(point) - other.z(otherPoint);
		return Math.sqrt(dx * dx + dy * dy + dz * dz);
	}

	/**
	 * Returns points, both ends among them, that suffice to draw the tube or to
	 * measure its distance from others: half a radius apart, at least a pixel.
	 */
	int[] sparsePoints() {
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
