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
import java.util.stream.LongStream;

import org.skelite.mask.Lengths;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.util.Progress;

/**
 * Lengthens the branches of a skeleton to the middle of their tips: straight on, along the
 * pixels that are farthest from the background, until the ball around the last pixel holds
 * the tip. Not safe for use by several threads.
 */
public final class TipReach {

	/** How far the tip may be, as tips are not round: in units of the radius, and in pixels. */
	private static final double RADII = 1.2;
	private static final double PIXELS = 0.5;

	/** Pixels of a branch by which its direction is told. */
	private static final int STEPS_BACK = 5;

	private final PixelIndex mask;
	private final float[] distance;
	private final float[] width;
	private final PixelSet skeleton;
	private final double[] spacing;
	private final Scale scale;
	private final Neighborhood neighborhood;
	private final double pixel;
	private final double[] direction;

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param skeleton its skeleton, to which this class adds
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param scale what lies farther than it says is no tip, but covered from elsewhere
	 */
	public TipReach(final PixelIndex mask, final float[] distance, final PixelSet skeleton,
		final double[] spacing, final Scale scale)
	{
		this(mask, distance, distance, skeleton, spacing, scale);
	}

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param width what the scale is a multiple of, for each of its pixels
	 * @param skeleton its skeleton, to which this class adds
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param scale what lies farther than it says is no tip, but covered from elsewhere
	 */
	public TipReach(final PixelIndex mask, final float[] distance, final float[] width,
		final PixelSet skeleton, final double[] spacing, final Scale scale)
	{
		this.mask = mask;
		this.distance = distance;
		this.width = width;
		this.skeleton = skeleton;
		this.spacing = spacing;
		this.scale = scale;
		neighborhood = new Neighborhood(skeleton);
		pixel = new Lengths(skeleton, spacing).pixel();
		direction = new double[spacing.length];
	}

	/** Returns how far the tip may be from the last pixel of a branch. */
	public static double reach(final double radius, final double pixel) {
		return RADII * radius + PIXELS * pixel;
	}

	/** Lengthens all branches. */
	public void run(final Progress progress) {
		// those of the skeleton as it is now
		final LongStream.Builder ends = LongStream.builder();
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			if (EndPoints.neighbors(skeleton.neighborhood(p)) == 1) ends.add(p);
		ends.build().forEach(end -> {
			progress.checkCanceled();
			lengthen(end);
		});
	}

	private void lengthen(final long end) {
		// or else a branch that ends beside another one would go on along it
		if (setDirection(end) && ray(end) > scale.reach(width[mask.indexOf(end)], pixel)) return;
		long position = end;
		while (position >= 0 && setDirection(position) && ray(position) > reach(distance[mask.indexOf(
			position)], pixel))
		{
			position = next(position);
			if (position >= 0) skeleton.add(position);
		}
	}

	/**
	 * Returns the pixels of the object that an end point of the skeleton points at: those behind it in
	 * the branch's direction, up to the tip.
	 */
	public long[] beyond(final long end) {
		if (!setDirection(end)) return new long[0];
		final LongStream.Builder pixels = LongStream.builder();
		for (long p = onRay(end, pixel), n = 1; p >= 0; p = onRay(end, ++n * pixel))
			pixels.add(p);
		return pixels.build().toArray();
	}

	/** Sets the direction in which a branch ends, of length 1; tells whether there is one. */
	private boolean setDirection(final long end) {
		Arrays.fill(direction, 0);
		long position = end;
		int before = 0;
		for (int step = 0; step < STEPS_BACK; step++) {
			final int next = neighborhood.withoutCenter(skeleton.neighborhood(position)) & ~before;
			if (Integer.bitCount(next) != 1) break;
			final int bit = Integer.numberOfTrailingZeros(next);
			for (int d = 0; d < direction.length; d++)
				direction[d] -= Neighborhood.step(bit, d) * spacing[d];
			position += neighborhood.offset(bit);
			before = 1 << neighborhood.opposite(bit);
		}
		double squared = 0;
		for (final double component : direction)
			squared += component * component;
		if (squared == 0) return false;
		for (int d = 0; d < direction.length; d++)
			direction[d] /= Math.sqrt(squared);
		return true;
	}

	/** Returns how far the object goes on from a pixel in the branch's direction. */
	private double ray(final long start) {
		double length = 0;
		while (onRay(start, length + pixel) >= 0)
			length += pixel;
		return length;
	}

	/** Returns the object's pixel at a distance in the branch's direction, or -1 if there is none. */
	private long onRay(final long start, final double length) {
		final PixelSet set = mask.set();
		long position = start;
		for (int d = 0; d < direction.length; d++) {
			final long step = Math.round(length * direction[d] / spacing[d]);
			final long c = set.coordinate(start, d) + step;
			if (c < 0 || c >= set.dimension(d)) return -1;
			position += step * set.stride(d);
		}
		return set.contains(position) ? position : -1;
	}

	/** Returns the pixel that a branch goes on to, or -1 if there is none that touches only its end. */
	private long next(final long end) {
		long best = -1;
		double highest = 0;
		for (int bits = neighborhood.withoutCenter(mask.set().neighborhood(end)); bits != 0; bits &= bits - 1) {
			final int bit = Integer.numberOfTrailingZeros(bits);
			double forward = 0;
			double squared = 0;
			for (int d = 0; d < direction.length; d++) {
				final double step = Neighborhood.step(bit, d) * spacing[d];
				forward += step * direction[d];
				squared += step * step;
			}
			final double cosine = forward / Math.sqrt(squared);
			if (cosine < 0.5) continue;
			final long position = end + neighborhood.offset(bit);
			if (Integer.bitCount(skeleton.neighborhood(position)) != 1) continue;
			final double value = distance[mask.indexOf(position)] + cosine * pixel;
			if (value > highest) {
				highest = value;
				best = position;
			}
		}
		return best;
	}
}
