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

import org.skelite.mask.Box;
import org.skelite.mask.Components;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.Lengths;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;

/**
 * The pixels of an object that a skeleton does not cover, where branches may be missing. No
 * reference is needed, so this judges the skeletons of any method.
 * <p>
 * A pixel of the object is covered if it is no farther from some skeleton pixel, through the
 * object, than {@code (1 + 2 * detail)} times that pixel's distance to the background and
 * {@code 4 * detail} pixels. Beyond the ball around a skeleton pixel, distances are measured in
 * steps, across faces and to all neighbors in turn, and so may be up to an eighth (in 3D 22%)
 * longer than that. In sheets and other flat objects, half the width counts instead of the
 * distance to the background, which is half the thickness. This is the scale at which homotopic
 * thinning covers everything.
 * </p>
 *
 * @param pixels the pixels that are not covered; must not be modified
 * @param share their share of the object, 0 to 1, NaN if there is no object
 * @param depth the greatest distance of one of them, through the object, from what is covered, in
 *          the unit of the spacing; of an object without any skeleton pixel, the diagonal of the
 *          box around it, which no straight distance within it exceeds; 0 if all is covered
 */
public record UncoveredPixels(PixelSet pixels, double share, double depth) {

	/** Memory for each pixel of the object while widths are measured; {@code MemoryNeedTest} finds it. */
	private static final int BYTES_OF_WIDTH = 42;

	/**
	 * Finds the pixels that a skeleton does not cover. Takes time and memory in proportion to the
	 * object; if a part of a volume is not covered, about as long as thinning.
	 *
	 * @param mask the object
	 * @param skeleton its skeleton, of the same image size; pixels outside the object count for
	 *          nothing
	 * @param detail how large a detail needs a branch; 0 to {@value Scale#MAX_DETAIL}
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param progress asked whether to stop
	 * @throws IllegalArgumentException if the sizes differ, there are not as many spacings as
	 *           dimensions, or one is not above 0, or the detail is out of its range
	 * @throws org.skelite.util.SkeliteException if there is not enough memory to measure widths
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static UncoveredPixels of(final PixelIndex mask, final PixelSet skeleton,
		final double detail, final double[] spacing, final Progress progress)
	{
		final PixelSet inside = inside(mask.set(), skeleton);
		final float[] distance = DistanceMap.euclidean(mask, spacing, progress);
		final Scale scale = Scale.coarse(Scale.checkedDetail(detail));
		final PixelSet far = farByDistance(mask, distance, inside, mask.set(), scale, spacing, progress);
		final boolean last = isLast(far, spacing);
		if (!last) FreeMemory.require("Measuring the width of " + mask.size() + " pixels",
			(double) BYTES_OF_WIDTH * mask.size());
		final PixelSet uncovered = last ? far : farByWidth(mask, distance, inside, mask.set(), scale,
			spacing, progress);
		final double share = (double) uncovered.count() / mask.size();
		return new UncoveredPixels(uncovered, share, depth(mask, inside, uncovered, spacing, progress));
	}

	/**
	 * Finds which pixels of a part of the object a skeleton does not cover.
	 *
	 * @param distance distance to the background, for each pixel of the mask
	 * @param skeleton pixels of the mask, in a set of the same border
	 * @param part pixels of the mask, in a set of the same border
	 * @param detail as for {@link #of}
	 * @param spacing as for {@link #of}
	 * @param progress asked whether to stop
	 * @return pixels of the part
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static PixelSet find(final PixelIndex mask, final float[] distance,
		final PixelSet skeleton, final PixelSet part, final double detail, final double[] spacing,
		final Progress progress)
	{
		final Scale scale = Scale.coarse(Scale.checkedDetail(detail));
		final PixelSet far = farByDistance(mask, distance, skeleton, part, scale, spacing, progress);
		return isLast(far, spacing) ? far : farByWidth(mask, distance, skeleton, part, scale, spacing,
			progress);
	}

	/** Whether widths, which take long to measure, change nothing; with them more is covered, never less. */
	private static boolean isLast(final PixelSet far, final double[] spacing) {
		return spacing.length == 2 || far.next(0) < 0;
	}

	private static PixelSet farByDistance(final PixelIndex mask, final float[] distance,
		final PixelSet skeleton, final PixelSet part, final Scale scale, final double[] spacing,
		final Progress progress)
	{
		final PixelSet far = new Coverage(mask, distance, spacing).uncovered(skeleton, scale, progress);
		far.retainAll(part);
		return far;
	}

	private static PixelSet farByWidth(final PixelIndex mask, final float[] distance,
		final PixelSet skeleton, final PixelSet part, final Scale scale, final double[] spacing,
		final Progress progress)
	{
		final float[] widths = HalfWidth.of(mask, distance, new Lengths(mask.set(), spacing).pixel(),
			progress);
		final PixelSet far = new Coverage(mask, distance, widths, spacing).uncovered(skeleton, scale,
			progress);
		far.retainAll(part);
		return far;
	}

	/** Returns the skeleton's pixels that lie in the mask, as a set of the mask's border. */
	private static PixelSet inside(final PixelSet mask, final PixelSet skeleton) {
		if (!Arrays.equals(mask.dimensions(), skeleton.dimensions())) throw new IllegalArgumentException(
			"Mask and skeleton must have the same size, got " + Arrays.toString(mask.dimensions()) +
				" and " + Arrays.toString(skeleton.dimensions()) + ".");
		final PixelSet inside = mask.emptyCopy();
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			final long position = mask.position(skeleton.x(p), skeleton.y(p), skeleton.z(p));
			if (mask.contains(position)) inside.add(position);
		}
		return inside;
	}

	private static double depth(final PixelIndex mask, final PixelSet skeleton,
		final PixelSet uncovered, final double[] spacing, final Progress progress)
	{
		if (uncovered.next(0) < 0) return 0;
		final PixelSet open = uncovered.copy();
		double depth = removeBare(new Components(mask), mask, skeleton, open, spacing);
		final UncoveredParts parts = new UncoveredParts(mask, open, spacing);
		for (UncoveredParts.Part part = parts.next(); part != null; part = parts.next()) {
			progress.checkCanceled();
			depth = Math.max(depth, part.depth());
		}
		return depth;
	}

	/** Removes objects without skeleton pixels; returns the longest diagonal of their boxes. */
	private static double removeBare(final Components objects, final PixelIndex mask,
		final PixelSet skeleton, final PixelSet open, final double[] spacing)
	{
		final PixelSet set = mask.set();
		final Box[] boxes = new Box[objects.runs()];
		final boolean[] has = new boolean[boxes.length];
		for (int run = 0; run < boxes.length; run++) {
			final int object = objects.component(run);
			if (boxes[object] == null) boxes[object] = new Box(spacing.length);
			final long first = mask.position(objects.start(run));
			final long last = mask.position(objects.start(run + 1) - 1);
			boxes[object].add(set, first);
			boxes[object].add(set, last);
			final long next = skeleton.next(first);
			has[object] |= next >= 0 && next <= last;
		}
		double longest = 0;
		for (int run = 0; run < boxes.length; run++) {
			if (has[objects.component(run)]) continue;
			for (int i = objects.start(run); i < objects.start(run + 1); i++)
				open.remove(mask.position(i));
			longest = Math.max(longest, boxes[objects.component(run)].diagonal(spacing));
		}
		return longest;
	}
}
