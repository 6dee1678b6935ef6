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
package org.skelite.volume;

import java.util.Random;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.mask.PixelSet;

/** Masks for tests. */
final class RandomMasks {

	private RandomMasks() {}

	/** Tubes that branch, end, meet and leave the image. */
	static PixelSet tree(final Random random, final int tubes, final double maxRadius,
		final long... size)
	{
		final PixelSet set = new PixelSet(size, 2);
		double[] point = point(random, size);
		for (int tube = 0; tube < tubes; tube++) {
			final double[] end = point(random, size);
			final double radius = 1 + (maxRadius - 1) * random.nextDouble();
			draw(set, point, end, radius, random);
			if (random.nextInt(4) > 0) point = end;
		}
		return set;
	}

	private static double[] point(final Random random, final long[] size) {
		final double[] point = new double[size.length];
		for (int d = 0; d < point.length; d++)
			point[d] = size[d] * random.nextDouble();
		return point;
	}

	private static void draw(final PixelSet set, final double[] from, final double[] to,
		final double radius, final Random random)
	{
		final int n = from.length;
		final double[] bend = new double[n];
		double length = 0;
		for (int d = 0; d < n; d++) {
			bend[d] = 0.2 * set.dimension(d) * random.nextGaussian();
			length += Math.abs(to[d] - from[d]) + 2 * Math.abs(bend[d]);
		}
		final int steps = (int) length + 1;
		final double[] center = new double[n];
		for (int i = 0; i <= steps; i++) {
			final double t = (double) i / steps;
			for (int d = 0; d < n; d++)
				center[d] = from[d] + t * (to[d] - from[d]) + 4 * t * (1 - t) * bend[d];
			ball(set, center, radius);
		}
	}

	static void ball(final PixelSet set, final double[] center, final double radius) {
		final int n = center.length;
		final long[] min = new long[3];
		final long[] max = new long[3];
		for (int d = 0; d < n; d++) {
			min[d] = (long) Math.max(0, Math.ceil(center[d] - radius));
			max[d] = (long) Math.min(set.dimension(d) - 1, Math.floor(center[d] + radius));
		}
		for (long z = min[2]; z <= max[2]; z++)
			for (long y = min[1]; y <= max[1]; y++)
				for (long x = min[0]; x <= max[0]; x++) {
					final double dz = n == 3 ? z - center[2] : 0;
					if (Math.pow(x - center[0], 2) + Math.pow(y - center[1], 2) + dz * dz <= radius * radius) set.add(set
						.position(x, y, z));
				}
	}

	/** Balls, hollow ones as well, and noise. */
	static PixelSet balls(final Random random, final double maxRadius, final int noise, final long... size) {
		final PixelSet set = new PixelSet(size, 2);
		long pixels = 1;
		for (final long s : size)
			pixels *= s;
		for (int i = 0; i < 8; i++)
			ball(set, point(random, size), 1 + (maxRadius - 1) * random.nextDouble());
		for (int i = 0; i < pixels / noise; i++) {
			final double[] p = point(random, size);
			final long position = set.position((long) p[0], (long) p[1], p.length == 3 ? (long) p[2] : 0);
			if (random.nextBoolean()) set.add(position);
			else set.remove(position);
		}
		set.remove(set.position(0, 0, 0));
		return set;
	}

	/** Returns a mask as an image. */
	static RandomAccessibleInterval<UnsignedByteType> image(final PixelSet set) {
		final RandomAccessibleInterval<UnsignedByteType> image = ArrayImgs.unsignedBytes(set.dimensions());
		final RandomAccess<UnsignedByteType> access = image.randomAccess();
		for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
			for (int d = 0; d < set.numDimensions(); d++)
				access.setPosition(set.coordinate(p, d), d);
			access.get().set(255);
		}
		return image;
	}
}
