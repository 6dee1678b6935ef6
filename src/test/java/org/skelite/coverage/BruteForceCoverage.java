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

import java.util.Arrays;

import org.skelite.mask.DistanceMap;
import org.skelite.mask.Masks;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Coverage as it is defined: each skeleton pixel covers its ball and grows by itself, step by step. */
final class BruteForceCoverage {

	private final PixelSet mask;
	private final double[] spacing;
	private final Neighborhood neighborhood;
	private final PixelSet uncovered;
	private double depth;

	/** @param skeleton may have pixels outside the mask */
	BruteForceCoverage(final PixelSet mask, final PixelSet skeleton, final double detail,
		final double[] spacing)
	{
		this.mask = mask;
		this.spacing = spacing;
		neighborhood = new Neighborhood(mask);
		final PixelIndex index = PixelIndex.of(mask);
		final float[] distances = DistanceMap.euclidean(index, spacing);
		final double pixel = Arrays.stream(spacing).min().getAsDouble();
		final float[] widths = spacing.length == 2 ? distances : HalfWidth.of(index, distances, pixel, Progress.NONE);
		uncovered = mask.copy();
		for (long s = skeleton.next(0); s >= 0; s = skeleton.next(s + 1)) {
			final long position = mask.position(skeleton.x(s), skeleton.y(s), skeleton.z(s));
			if (mask.contains(position)) uncovered.removeAll(coverOf(position, widths[index.indexOf(
				position)], detail));
		}
		measureDepth();
	}

	PixelSet uncovered() {
		return uncovered;
	}

	double depth() {
		return depth;
	}

	private double distance(final long a, final long b) {
		double squared = 0;
		for (int d = 0; d < spacing.length; d++)
			squared += Math.pow(spacing[d] * (mask.coordinate(a, d) - mask.coordinate(b, d)), 2);
		return Math.sqrt(squared);
	}

	private PixelSet coverOf(final long skeletonPixel, final float width, final double detail) {
		// in single precision, like distance maps, which decides about pixels right on the sphere
		float radius = Float.POSITIVE_INFINITY;
		final PixelSet all = Masks.of((x, y, z) -> true, mask.dimensions());
		for (long p = all.next(0); p >= 0; p = all.next(p + 1))
			if (!mask.contains(p)) radius = Math.min(radius, (float) distance(p,
				skeletonPixel));
		PixelSet cover = mask.emptyCopy();
		cover.add(skeletonPixel);
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			if (distance(p, skeletonPixel) < radius) cover.add(p);
		final double pixel = Arrays.stream(spacing).min().getAsDouble();
		final double beyond = (1 + 2 * detail) * width + 4 * detail * pixel - radius;
		for (int step = (int) (beyond / pixel); step > 0; step--)
			cover = grown(cover, step, pixel);
		return cover;
	}

	/** Odd steps go to all neighbors, even ones across faces, and seldom along long pixels. */
	private PixelSet grown(final PixelSet cover, final int step, final double pixel) {
		final PixelSet grown = cover.copy();
		for (long p = cover.next(0); p >= 0; p = cover.next(p + 1))
			for (int bits = mask.neighborhood(p); bits != 0; bits &= bits - 1) {
				final int bit = Integer.numberOfTrailingZeros(bits);
				int moves = 0;
				boolean possible = true;
				for (int d = 0; d < spacing.length; d++) {
					if (Neighborhood.step(bit, d) == 0) continue;
					moves++;
					possible &= step % Math.round(spacing[d] / pixel) == 0;
				}
				if (possible && (moves <= 1 || step % 2 == 1)) grown.add(p + neighborhood.offset(bit));
			}
		return grown;
	}

	/** Relaxes until nothing changes; objects without skeleton pixel are as deep as their box. */
	private void measureDepth() {
		final PixelIndex index = PixelIndex.of(mask);
		final double[] lengths = Neighborhood.stepLengths(spacing);
		final double[] depths = new double[index.size()];
		for (int i = 0; i < depths.length; i++)
			if (uncovered.contains(index.position(i))) depths[i] = Double.POSITIVE_INFINITY;
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int i = 0; i < depths.length; i++) {
				final long p = index.position(i);
				for (int bits = mask.neighborhood(p); bits != 0; bits &= bits - 1) {
					final int bit = Integer.numberOfTrailingZeros(bits);
					final double way = depths[index.indexOf(p + neighborhood.offset(bit))] + lengths[bit];
					if (way >= depths[i]) continue;
					depths[i] = way;
					changed = true;
				}
			}
		}
		final PixelSet bare = mask.emptyCopy();
		for (int i = 0; i < depths.length; i++)
			if (depths[i] == Double.POSITIVE_INFINITY) bare.add(index.position(i));
			else depth = Math.max(depth, depths[i]);
		for (long p = bare.next(0); p >= 0; p = bare.next(p))
			depth = Math.max(depth, diagonalOfObject(p, bare));
	}

	/** Removes an object, and returns the diagonal of the box around it. */
	private double diagonalOfObject(final long start, final PixelSet objects) {
		final PixelSet object = objects.emptyCopy();
		object.add(start);
		long count = 0;
		while (object.count() > count) {
			count = object.count();
			for (long p = object.next(0); p >= 0; p = object.next(p + 1))
				for (int bits = objects.neighborhood(p); bits != 0; bits &= bits - 1)
					object.add(p + neighborhood.offset(Integer.numberOfTrailingZeros(bits)));
		}
		objects.removeAll(object);
		double squared = 0;
		for (int d = 0; d < spacing.length; d++) {
			long min = Long.MAX_VALUE;
			long max = 0;
			for (long p = object.next(0); p >= 0; p = object.next(p + 1)) {
				min = Math.min(min, mask.coordinate(p, d));
				max = Math.max(max, mask.coordinate(p, d));
			}
			squared += Math.pow((max - min + 1) * spacing[d], 2);
		}
		return Math.sqrt(squared);
	}
}
