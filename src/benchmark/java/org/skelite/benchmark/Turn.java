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
package org.skelite.benchmark;

/**
 * A symmetry of the square (cube): mirrors some axes, then exchanges axes.
 *
 * @param source for each axis of the result the axis it comes from
 * @param mirrored for each axis of the result whether it runs the other way
 */
record Turn(int[] source, boolean[] mirrored) {

	private static final int[][] ORDERS_2D = { { 0, 1 }, { 1, 0 } };
	private static final int[][] ORDERS_3D = { { 0, 1, 2 }, { 1, 0, 2 }, { 2, 1, 0 }, { 0, 2, 1 }, { 1,
		2, 0 }, { 2, 0, 1 } };

	/** Returns how many symmetries there are, with the identity. */
	static int count(final int numDimensions) {
		return orders(numDimensions).length << numDimensions;
	}

	/** Returns one of the symmetries, the identity first; they take turns. */
	static Turn of(final int numDimensions, final int number) {
		final int which = number % count(numDimensions);
		final int mirrors = 1 << numDimensions;
		final boolean[] mirrored = new boolean[numDimensions];
		for (int d = 0; d < numDimensions; d++)
			mirrored[d] = (which % mirrors >> d & 1) == 1;
		return new Turn(orders(numDimensions)[which / mirrors], mirrored);
	}

	/** Returns any of the symmetries but the identity; they take turns. */
	static Turn some(final int numDimensions, final int number) {
		return of(numDimensions, 1 + number % (count(numDimensions) - 1));
	}

	private static int[][] orders(final int numDimensions) {
		return numDimensions == 2 ? ORDERS_2D : ORDERS_3D;
	}

	Turn inverse() {
		final int[] back = new int[source.length];
		final boolean[] mirroredBack = new boolean[source.length];
		for (int d = 0; d < source.length; d++) {
			back[source[d]] = d;
			mirroredBack[source[d]] = mirrored[d];
		}
		return new Turn(back, mirroredBack);
	}

	Mask apply(final Mask mask) {
		final long[] size = new long[source.length];
		for (int d = 0; d < size.length; d++)
			size[d] = mask.size()[source[d]];
		final Mask result = Mask.empty(size);
		for (int d = 0; d < size.length; d++)
			result.spacing()[d] = mask.spacing()[source[d]];
		final long[] to = new long[3];
		final long[] from = new long[3];
		for (int i = 0; i < result.pixels().length; i++) {
			to[0] = i % size[0];
			to[1] = i / size[0] % size[1];
			to[2] = i / (size[0] * size[1]);
			for (int d = 0; d < size.length; d++)
				from[source[d]] = mirrored[d] ? size[d] - 1 - to[d] : to[d];
			result.pixels()[i] = mask.pixels()[mask.index(from[0], from[1], from[2])];
		}
		return result;
	}
}
