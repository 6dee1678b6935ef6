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
package org.skelite.thinning;

import java.util.Arrays;

import org.skelite.coverage.Scale;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.Lengths;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Finds the end points of an object that must stay: those of arms that are one pixel wide over some
 * length, and all of an object that is thin everywhere. So a skeleton is its own skeleton. Not safe
 * for use by several threads.
 */
final class ThinArms {

	/** Length of an arm in steps, and most pixels that are reached in so many. */
	private static final int STEPS = 3;
	private static final int MAX_PIXELS = 2 * STEPS;

	/** Largest radius, in pixels, of the balls that are looked for. */
	private static final int MAX_RADIUS = 64;

	/** What is known of an object; 0: nothing yet. */
	private static final byte THIN = 1;
	private static final byte THICK = 2;

	private final PixelIndex mask;
	private final PixelSet set;
	private final SimplePoints simple;
	private final Neighborhood neighborhood;
	private final float[] distance;
	private final Scale scale;
	private final double pixel;

	/** Length of the longest step to a neighbor. */
	private final double longestStep;

	/** The greatest distance to the background, negative as long as nobody asked for it. */
	private float largest = -1;

	/** Pixels that a search for a ball has seen, null as long as there was none. */
	private PixelSet seen;

	/** What is known of the object of each pixel. */
	private final byte[] known;

	private int[] reached = new int[64];
	private int count;

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param scale what is covered from the middle of the thing that it stands out of is no arm
	 */
	ThinArms(final PixelIndex mask, final float[] distance, final double[] spacing, final Scale scale) {
		this.mask = mask;
		this.distance = distance;
		this.scale = scale;
		pixel = new Lengths(mask.set(), spacing).pixel();
		longestStep = Arrays.stream(Neighborhood.stepLengths(spacing)).max().getAsDouble();
		set = mask.set();
		simple = SimplePoints.of(set.numDimensions());
		neighborhood = new Neighborhood(set);
		known = new byte[mask.size()];
	}

	/**
	 * Returns the ends, by their index.
	 *
	 * @param all whether to take the ends of short arms as well
	 * @param progress asked whether to stop
	 */
	int[] ends(final boolean all, final Progress progress) {
		final int[] candidates = Chunks.filter(mask.size(), progress, (start, end, passed) -> {
			int n = 0;
			for (int i = start; i < end; i++) {
				final int code = set.neighborhood(mask.position(i));
				if (EndPoints.neighbors(code) <= 2 && simple.isSimple(code)) passed[n++] = i;
			}
			return n;
		});
		return Arrays.stream(candidates).filter(pixel -> {
			final boolean end = isEndPoint(mask.position(pixel));
			return end && (all || isOfThinObject(pixel)) || isOfArm(pixel) && standsOut(pixel);
		}).toArray();
	}

	private boolean isEndPoint(final long position) {
		return EndPoints.isEndPoint(set.neighborhood(position));
	}

	/** Whether there are pixels at some steps from one, but few on the way. */
	private boolean isOfArm(final int end) {
		count = 0;
		reach(end);
		int from = 0;
		for (int step = 0; step < STEPS; step++) {
			final int to = count;
			for (int i = from; i < to; i++)
				for (final int neighbor : neighbors(reached[i]))
					if (!wasReached(neighbor, 0)) reach(neighbor);
			if (count == to || count > MAX_PIXELS) return false;
			from = to;
		}
		return true;
	}

	/** Whether an arm is too long to be covered from the middle of what it begins in. */
	private boolean standsOut(final int end) {
		count = 0;
		reach(end);
		int before = 0;
		int from = 0;
		int steps = 0;
		int base;
		do {
			base = reached[from];
			final int to = count;
			for (int i = from; i < to; i++)
				for (final int neighbor : neighbors(reached[i]))
					if (!wasReached(neighbor, before)) reach(neighbor);
			if (count == to) return true;
			steps++;
			before = from;
			from = to;
		}
		while (count - from <= 2);
		return !isNearBall((steps - 1) * pixel, base);
	}

	/** Whether an arm of some length begins so near a ball that it is covered from its center. */
	private boolean isNearBall(final double length, final int base) {
		final double radius = (length - scale.pixels() * pixel) / (scale.radii() - 1);
		if (largest < 0) largest = DistanceMap.largest(distance);
		if (radius > Math.min(largest, MAX_RADIUS * pixel)) return false;
		final long most = (long) Math.ceil(radius / pixel) + 1;
		if (seen == null) seen = set.emptyCopy();
		count = 0;
		enter(base);
		boolean found = false;
		int from = 0;
		for (long step = 0; step <= most && !found && from < count; step++) {
			final int to = count;
			// the distance rises by no more than the length of a step
			final double least = radius - (most - step) * longestStep;
			for (int i = from; i < to && !found; i++) {
				found = distance[reached[i]] >= radius;
				if (distance[reached[i]] < least) continue;
				for (final int neighbor : neighbors(reached[i]))
					if (!seen.contains(mask.position(neighbor))) enter(neighbor);
			}
			from = to;
		}
		for (int i = 0; i < count; i++)
			seen.remove(mask.position(reached[i]));
		return found;
	}

	private void enter(final int candidate) {
		reach(candidate);
		seen.add(mask.position(candidate));
	}

	private boolean wasReached(final int candidate, final int since) {
		for (int i = since; i < count; i++)
			if (reached[i] == candidate) return true;
		return false;
	}

	/** Whether nothing of the object that a pixel belongs to can be deleted but end points. */
	private boolean isOfThinObject(final int end) {
		if (known[end] != 0) return known[end] == THIN;
		count = 0;
		known[end] = THIN;
		reach(end);
		boolean isThin = true;
		for (int i = 0; i < count && isThin; i++) {
			isThin = !isDeletable(mask.position(reached[i]));
			for (final int neighbor : neighbors(reached[i])) {
				isThin &= known[neighbor] != THICK;
				if (known[neighbor] == THIN) continue;
				known[neighbor] = THIN;
				reach(neighbor);
			}
		}
		for (int i = 0; i < count && !isThin; i++)
			known[reached[i]] = THICK;
		return isThin;
	}

	private boolean isDeletable(final long position) {
		return simple.isSimple(set.neighborhood(position)) && !isEndPoint(position);
	}

	private int[] neighbors(final int pixel) {
		final long position = mask.position(pixel);
		final int bits = neighborhood.withoutCenter(set.neighborhood(position));
		final int[] neighbors = new int[Integer.bitCount(bits)];
		int n = 0;
		for (int rest = bits; rest != 0; rest &= rest - 1)
			neighbors[n++] = mask.indexOf(position + neighborhood.offset(Integer.numberOfTrailingZeros(rest)));
		return neighbors;
	}

	private void reach(final int pixel) {
		if (count == reached.length) reached = Arrays.copyOf(reached, 2 * count);
		reached[count++] = pixel;
	}
}
