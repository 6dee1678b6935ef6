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

import org.skelite.coverage.Coverage;
import org.skelite.coverage.HalfWidth;
import org.skelite.coverage.Scale;
import org.skelite.coverage.UncoveredParts;
import org.skelite.mask.Components;
import org.skelite.mask.Lengths;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.util.Progress;

/**
 * Finds the flat objects of a 3D mask: those whose soft skeleton is a surface, and those with a flat
 * part that lies far from the skeleton. Not safe for use by several threads.
 */
final class FlatObjects {

	/** Branches are short up to this length, a multiple of what is covered where they begin. */
	private static final double SHORT = 6;

	/** Branches nearer to the background, in pixels, are no veins; lines 4 pixels wide are nearer. */
	private static final double THICK = 2.1;

	/** An anchor with so many neighbors that are anchors lies in a surface; in a line, there are 2. */
	private static final int SURFACE = 6;

	/** An object with more anchors in surfaces than this, as a share of its skeleton's pixels, is flat. */
	private static final double MANY = 0.3;

	private final PixelIndex mask;
	private final float[] distance;
	private final double[] spacing;
	private final double pixel;
	private final Neighborhood neighborhood;

	/** Pixels of flat objects, or null as long as there are none. */
	private PixelSet objects;

	/** The part that is looked at, or null as long as none is. */
	private PixelSet current;

	/**
	 * @param mask all objects
	 * @param distance distance to the background, for each pixel
	 * @param spacing size of a pixel along x, y and z
	 */
	FlatObjects(final PixelIndex mask, final float[] distance, final double[] spacing) {
		this.mask = mask;
		this.distance = distance;
		this.spacing = spacing;
		pixel = new Lengths(mask.set(), spacing).pixel();
		neighborhood = new Neighborhood(mask.set());
	}

	/** Returns the pixels of those that were found, null if there are none. */
	PixelSet found() {
		return objects;
	}

	/** Whether a pixel is of one of those that were found. */
	boolean contains(final long position) {
		return objects != null && objects.contains(position);
	}

	/**
	 * Looks for objects whose soft skeleton is a surface, as that of a tube about twice as wide as
	 * thick: the skeleton would be a comb or several lines side by side, which cover all of it.
	 *
	 * @param anchors the pixels of the mask at which the soft skeleton is high
	 * @param skeleton a thin skeleton
	 */
	void searchSurfaces(final PixelSet anchors, final PixelSet skeleton) {
		final PixelSet surfaces = anchors.emptyCopy();
		for (long p = anchors.next(0); p >= 0; p = anchors.next(p + 1))
			if (Integer.bitCount(neighborhood.withoutCenter(anchors.neighborhood(p))) >= SURFACE) surfaces.add(p);
		if (surfaces.next(0) < 0) return;
		final Components components = new Components(mask);
		final int[] pixels = new int[components.runs()];
		final int[] inSurfaces = new int[pixels.length];
		final int[] ofSkeleton = new int[pixels.length];
		for (int run = 0; run < pixels.length; run++) {
			final int object = components.component(run);
			for (int i = components.start(run); i < components.start(run + 1); i++) {
				pixels[object]++;
				if (surfaces.contains(mask.position(i))) inSurfaces[object]++;
				if (skeleton.contains(mask.position(i))) ofSkeleton[object]++;
			}
		}
		for (int run = 0; run < pixels.length; run++)
			// where hardly anything was peeled, the soft skeleton tells nothing
			if (inSurfaces[run] > MANY * ofSkeleton[run] && 2 * inSurfaces[run] < pixels[run]) add(objectOf(mask
				.position(components.start(run))));
	}

	/**
	 * Looks for flat parts that lie far from the skeleton once its short branches are left out: the
	 * soft skeleton may fill a flat part with such branches, as veins fill a leaf.
	 *
	 * @param coverage tells what a skeleton of the mask covers
	 * @param skeleton a thin skeleton
	 * @param scale tells what is short and what is far
	 * @param progress asked whether to stop
	 */
	void search(final Coverage coverage, final PixelSet skeleton, final Scale scale,
		final Progress progress)
	{
		final PixelSet first = veins(skeleton, scale);
		if (first.next(0) < 0) return;
		final PixelSet bare = skeleton.copy();
		bare.removeAll(first);
		// branches have branches themselves
		bare.removeAll(veins(bare, scale));
		final PixelSet uncovered = coverage.uncovered(bare, scale, progress);
		final UncoveredParts parts = new UncoveredParts(mask, uncovered, spacing);
		for (int[] part = parts.nextPixels(); part != null; part = parts.nextPixels()) {
			progress.checkCanceled();
			if (part.length <= HalfWidth.LEAST_FLAT || contains(mask.position(part[0]))) continue;
			final int[] filling = Arrays.stream(part).filter(p -> skeleton.contains(mask.position(p)))
				.toArray();
			addIfFlat(part, filling);
		}
	}

	/**
	 * Adds the object of an uncovered part if that is flat.
	 *
	 * @param part its pixels, by their index
	 * @param branch pixels along the middle of the part, by their index
	 * @return whether it is flat
	 */
	boolean addIfFlat(final int[] part, final int[] branch) {
		if (current == null) current = mask.set().emptyCopy();
		for (final int p : part)
			current.add(mask.position(p));
		final boolean flat = isFlat(current, branch);
		for (final int p : part)
			current.remove(mask.position(p));
		if (flat) add(objectOf(mask.position(part[0])));
		return flat;
	}

	/**
	 * Adds the object of an uncovered part that is too wide for a branch, if it is flat there: the
	 * skeleton runs along one of its rims.
	 *
	 * @param part its pixels, by their index
	 * @param branch pixels from the skeleton to the middle of the part, by their index
	 * @return whether it is flat
	 */
	boolean addIfRim(final int[] part, final int[] branch) {
		if (part.length <= HalfWidth.LEAST_FLAT || !isFlat(mask.set(), branch)) return false;
		// it may have been for other objects nearby
		final PixelSet object = objectOf(mask.position(part[0]));
		if (!isFlat(object, branch)) return false;
		add(object);
		return true;
	}

	private boolean isFlat(final PixelSet part, final int[] branch) {
		return HalfWidth.isFlat(mask, part, branch, distance, pixel);
	}

	/** Returns the pixels of short branches with a free end that begin where an object is thick. */
	private PixelSet veins(final PixelSet skeleton, final Scale scale) {
		final PixelSet result = skeleton.emptyCopy();
		final double[] stepLength = Neighborhood.stepLengths(spacing);
		long[] path = new long[64];
		for (long end = skeleton.next(0); end >= 0; end = skeleton.next(end + 1)) {
			if (!EndPoints.isEndPoint(skeleton.neighborhood(end))) continue;
			int size = 0;
			double length = 0;
			long position = end;
			int next = neighborhood.withoutCenter(skeleton.neighborhood(position));
			while (Integer.bitCount(next) == 1) {
				if (size == path.length) path = Arrays.copyOf(path, 2 * size);
				path[size++] = position;
				final int bit = Integer.numberOfTrailingZeros(next);
				length += stepLength[bit];
				position += neighborhood.offset(bit);
				next = neighborhood.withoutCenter(skeleton.neighborhood(position)) & ~(1 << neighborhood
					.opposite(bit));
			}
			// a line with two ends is no branch
			if (next == 0) continue;
			final double radius = distance[mask.indexOf(position)];
			if (radius < THICK * pixel || length > SHORT * scale.reach(radius, pixel)) continue;
			for (int i = 0; i < size; i++)
				result.add(path[i]);
		}
		return result;
	}

	private void add(final PixelSet object) {
		if (objects == null) objects = object;
		else objects.addAll(object);
	}

	/** Returns the object that a pixel belongs to. */
	private PixelSet objectOf(final long start) {
		final PixelSet object = mask.set().emptyCopy();
		long[] pixels = new long[1024];
		int count = 0;
		pixels[count++] = start;
		object.add(start);
		while (count > 0) {
			final long position = pixels[--count];
			for (int bits = mask.set().neighborhood(position) & ~object.neighborhood(
				position); bits != 0; bits &= bits - 1)
			{
				final long neighbor = position + neighborhood.offset(Integer.numberOfTrailingZeros(bits));
				object.add(neighbor);
				if (count == pixels.length) pixels = Arrays.copyOf(pixels, 2 * count);
				pixels[count++] = neighbor;
			}
		}
		return object;
	}
}
