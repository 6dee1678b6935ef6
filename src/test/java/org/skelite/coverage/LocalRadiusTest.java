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
package org.skelite.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/** Tests {@link LocalRadius}. */
class LocalRadiusTest {

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void barsHaveHalfTheirWidth(final int dimensions) {
		final double[] spacing = { 0.5, 0.5, 0.5 };
		for (int axis = 0; axis < dimensions; axis++)
			for (int width = 1; width <= 7; width++)
				for (int height = width; height <= width + 5; height += 5)
					assertRadius(width * 0.5 / 2, dimensions, axis, width, height, spacing);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void barsOfLongPixelsHaveHalfTheirLesserWidth(final int dimensions) {
		final double[] spacing = { 0.4, 0.4, 1.6 };
		for (int axis = 0; axis < dimensions; axis++)
			for (int width = 1; width <= 7; width++)
				for (int height = 1; height <= 7; height++) {
					final int[] size = { width, height, height };
					size[axis] = Integer.MAX_VALUE;
					double least = Double.POSITIVE_INFINITY;
					int n = 0;
					for (int d = 0; d < dimensions; d++)
						if (d != axis) least = Math.min(least, (n++ == 0 ? width : height) * spacing[d] / 2);
					assertRadius(least, dimensions, axis, width, height, spacing);
				}
	}

	/** Checks the radius at all pixels that may be the middle of a bar along an axis. */
	private static void assertRadius(final double expected, final int dimensions, final int axis,
		final int width, final int height, final double[] spacing)
	{
		final int[] first = new int[3];
		final int[] size = { 1, 1, 1 };
		for (int d = 0, n = 0; d < dimensions; d++) {
			first[d] = d == axis ? 2 : 3;
			size[d] = d == axis ? 41 : n++ == 0 ? width : height;
		}
		final PixelSet set = new PixelSet(dimensions == 2 ? new long[] { 45, 45 } : new long[] { 45, 45,
			45 }, 1);
		for (int z = 0; z < size[2]; z++)
			for (int y = 0; y < size[1]; y++)
				for (int x = 0; x < size[0]; x++)
					set.add(set.position(first[0] + x, first[1] + y, first[2] + z));
		final LocalRadius radius = radius(set, spacing);
		for (int side = 0; side < 4; side++) {
			final int[] p = new int[3];
			for (int d = 0, n = 0; d < dimensions; d++)
				p[d] = first[d] + (size[d] - (d == axis ? 0 : side >> n++ & 1)) / 2;
			for (int d = 0; d < dimensions; d++)
				p[d] = Math.min(p[d], first[d] + size[d] - 1);
			assertEquals(expected, radius.at(set.position(p[0], p[1], p[2])), 1e-6, () -> dimensions +
				"D, along axis " + axis + ", " + width + " x " + height);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 1.5, 2, 3, 4, 6, 8 })
	void roundTubesHaveTheirRadius(final double radius) {
		assertEquals(0, bias(2, radius, 1), 0.2);
		assertEquals(0, bias(3, radius, 1), 0.1);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1.5, 2, 3, 4 })
	void roundTubesOfLongPixelsHaveTheirRadius(final double depth) {
		for (final double radius : new double[] { 2, 3, 4, 6, 8 })
			assertEquals(0, bias(3, radius, depth), 0.15 * depth, () -> "radius " + radius);
	}

	/** Returns the mean error over round tubes of radii around one, anywhere, in any direction. */
	private static double bias(final int dimensions, final double radius, final double depth) {
		final Random random = new Random(31);
		final int count = 60;
		double sum = 0;
		for (int i = 0; i < count; i++)
			sum += error(dimensions, radius + random.nextDouble() / 2 - 0.25, depth, random);
		return sum / count;
	}

	/** Returns the mean error along the digital line that is nearest to a tube's axis. */
	private static double error(final int dimensions, final double r, final double depth,
		final Random random)
	{
		final double[] spacing = { 1, 1, depth };
		final long[] size = { 1, 1, 1 };
		final double[] center = new double[3];
		final double[] direction = new double[3];
		double length = 0;
		int main = 0;
		for (int d = 0; d < dimensions; d++) {
			size[d] = 2 * (long) Math.ceil((r + 8) / spacing[d]);
			center[d] = size[d] / 2 + random.nextDouble() - 0.5;
			direction[d] = random.nextGaussian();
			length += direction[d] * direction[d];
			if (Math.abs(direction[d]) / spacing[d] > Math.abs(direction[main]) / spacing[main]) main = d;
		}
		final PixelSet set = new PixelSet(Arrays.copyOf(size, dimensions), 1);
		for (int z = 0; z < size[2]; z++)
			for (int y = 0; y < size[1]; y++)
				for (int x = 0; x < size[0]; x++) {
					final int[] p = { x, y, z };
					double squared = 0;
					double along = 0;
					for (int d = 0; d < dimensions; d++) {
						final double v = (p[d] - center[d]) * spacing[d];
						squared += v * v;
						along += v * direction[d];
					}
					if (squared - along * along / length <= r * r) set.add(set.position(x, y, z));
				}
		final LocalRadius radius = radius(set, spacing);
		double sum = 0;
		int n = 0;
		for (long k = size[main] / 2 - 2; k <= size[main] / 2 + 2; k++) {
			final double t = (k - center[main]) * spacing[main] / direction[main];
			final long[] p = new long[3];
			for (int d = 0; d < dimensions; d++)
				p[d] = Math.round(center[d] + t * direction[d] / spacing[d]);
			final long position = set.position(p[0], p[1], p[2]);
			if (!set.contains(position)) continue;
			sum += radius.at(position) - r;
			n++;
		}
		return n == 0 ? 0 : sum / n;
	}

	/** What goes on outside is as wide on the side that is not seen. */
	@Test
	void openSidesAreAsWideAsTheOthers() {
		final PixelSet set = new PixelSet(new long[] { 40, 40 }, 1);
		for (int y = 0; y < 40; y++)
			for (int x = 0; x < 5; x++)
				set.add(set.position(x, y, 0));
		assertEquals(4.5, radius(set, 1, 1).at(set.position(0, 20, 0)));
		assertEquals(3.5, radius(set, 1, 1).at(set.position(1, 20, 0)));
	}

	@Test
	void withoutBackgroundTheRadiusIsInfinite() {
		final PixelSet set = new PixelSet(new long[] { 5, 5 }, 1);
		for (int y = 0; y < 5; y++)
			set.addRun(set.position(0, y, 0), set.position(4, y, 0));
		assertEquals(Double.POSITIVE_INFINITY, radius(set, 1, 1).at(set.position(2, 2, 0)));
	}

	private static LocalRadius radius(final PixelSet set, final double... spacing) {
		final double[] size = Arrays.copyOf(spacing, set.numDimensions());
		final PixelIndex index = new PixelIndex(set);
		return new LocalRadius(index, DistanceMap.euclidean(index, size), size);
	}
}
