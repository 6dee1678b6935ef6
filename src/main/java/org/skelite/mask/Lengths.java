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

/** Distances between pixels of an image, in the unit of their size. Immutable. */
public final class Lengths {

	private final PixelSet set;
	private final double[] spacing;

	/**
	 * @param set a set of the image
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 */
	public Lengths(final PixelSet set, final double[] spacing) {
		this.set = set;
		this.spacing = spacing;
	}

	/** Returns the size of a pixel along its shortest side. */
	public double pixel() {
		return Arrays.stream(spacing).min().getAsDouble();
	}

	/** Returns the volume of a pixel, in 2D its area. */
	public double volume() {
		return Arrays.stream(spacing).reduce(1, (a, b) -> a * b);
	}

	/** Returns the Euclidean distance of two positions. */
	public double between(final long a, final long b) {
		double squared = 0;
		for (int d = 0; d < spacing.length; d++) {
			final double difference = (set.coordinate(a, d) - set.coordinate(b, d)) * spacing[d];
			squared += difference * difference;
		}
		return Math.sqrt(squared);
	}

	/** Whether the straight line between two positions lies within an object. */
	public boolean isStraight(final long a, final long b, final PixelSet object) {
		int steps = 0;
		final long[] difference = new long[spacing.length];
		for (int d = 0; d < difference.length; d++) {
			difference[d] = set.coordinate(b, d) - set.coordinate(a, d);
			steps = Math.max(steps, (int) Math.abs(difference[d]));
		}
		for (int step = 1; step < steps; step++) {
			long position = a;
			for (int d = 0; d < difference.length; d++)
				position += Math.round((double) step * difference[d] / steps) * set.stride(d);
			if (!object.contains(position)) return false;
		}
		return true;
	}
}
