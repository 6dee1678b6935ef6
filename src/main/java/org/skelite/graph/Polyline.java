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

import java.util.Arrays;

/**
 * Points in a row, each with a radius. Coordinates are x, y and z in calibrated units,
 * z being 0 in 2D; a radius that is not known is NaN. Immutable.
 */
public final class Polyline {

	private static final int VALUES = 4;

	/** x, y, z and radius of each point. */
	private final double[] values;

	private Polyline(final double[] values) {
		this.values = values;
	}

	/** Collects the points of a line. Not safe for use by several threads. */
	public static final class Builder {

		private double[] values = new double[16 * VALUES];
		private int length;

		/** Adds a point. */
		public Builder add(final double x, final double y, final double z, final double radius) {
			if (length == values.length) values = Arrays.copyOf(values, 2 * length);
			values[length++] = x;
			values[length++] = y;
			values[length++] = z;
			values[length++] = radius;
			return this;
		}

		/** Adds the points of a line. */
		public Builder add(final Polyline line) {
			for (int i = 0; i < line.size(); i++)
				add(line, i);
			return this;
		}

		/** Adds a point of a line. */
		Builder add(final Polyline line, final int i) {
			return add(line.x(i), line.y(i), line.z(i), line.radius(i));
		}

		/** Returns the line of the points so far. */
		public Polyline build() {
			return new Polyline(Arrays.copyOf(values, length));
		}
	}

	/** Returns the number of points. */
	public int size() {
		return values.length / VALUES;
	}

	public double x(final int i) {
		return values[VALUES * i];
	}

	public double y(final int i) {
		return values[VALUES * i + 1];
	}

	public double z(final int i) {
		return values[VALUES * i + 2];
	}

	/** Returns a coordinate of a point: x, y or z for {@code d} of 0, 1 or 2. */
	public double coordinate(final int i, final int d) {
		return values[VALUES * i + d];
	}

	public double radius(final int i) {
		return values[VALUES * i + 3];
	}

	/** Returns the distance of two points. */
	public double distance(final int i, final int j) {
		return Math.sqrt(squared(x(i) - x(j)) + squared(y(i) - y(j)) + squared(z(i) - z(j)));
	}

	private static double squared(final double value) {
		return value * value;
	}

	/** Returns the sum of the steps from point to point. */
	public double length() {
		double length = 0;
		for (int i = 1; i < size(); i++)
			length += distance(i - 1, i);
		return length;
	}

	/** Whether the last point is the first one. */
	public boolean isClosed() {
		return size() > 1 && distance(0, size() - 1) == 0;
	}

	/**
	 * Returns the point of least radius between the first and the last one, the first of these;
	 * the point before the last one if there are none between.
	 */
	public int thinnest() {
		int thinnest = Math.min(1, size() - 2);
		for (int i = 2; i < size() - 1; i++)
			if (radius(i) < radius(thinnest)) thinnest = i;
		return thinnest;
	}

	/** Returns the points from a first one to one before the end. */
	public Polyline part(final int start, final int end) {
		return new Polyline(Arrays.copyOfRange(values, VALUES * start, VALUES * end));
	}

	/** Returns the same points from the last one to the first. */
	public Polyline reversed() {
		final Builder builder = new Builder();
		for (int i = size() - 1; i >= 0; i--)
			builder.add(this, i);
		return builder.build();
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Polyline && Arrays.equals(values, ((Polyline) other).values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}
}
