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

import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Half the width of flat objects. The distance to the background of a sheet or a flat tube is
 * half its thickness everywhere, and so tells neither where its middle is nor how wide it is.
 * Here boundary layers are deleted one after the other, from each of the six sides in turn, as
 * long as the topology and end points stay: T. Lee, R. Kashyap, C. Chu, "Building skeleton models
 * via 3-D medial surface/axis thinning algorithms", CVGIP 56 (1994), <a
 * href="https://doi.org/10.1006/cgip.1994.1042">doi:10.1006/cgip.1994.1042</a>. The layer that a
 * pixel lies in is its distance to the rim.
 */
public final class HalfWidth {

	/**
	 * An object is flat where its width exceeds its thickness by this factor and by this many
	 * pixels.
	 */
	private static final double FLAT = 1;
	private static final double PIXELS = 1;

	/** Window in which pixels are counted, in radii and in pixels. */
	private static final int WINDOW_RADII = 3;
	private static final int WINDOW_PIXELS = 2;

	/** A cross-section is flat if it exceeds that of a tube by this factor and by this many pixels. */
	private static final double LARGE = 2.5;
	private static final double LARGE_PIXELS = 2;

	/** A flat part has more pixels than this, even if it is only one pixel thick. */
	public static final double LEAST_FLAT = (LARGE * Math.PI / 4 + LARGE_PIXELS) * (2 *
		(WINDOW_RADII + WINDOW_PIXELS) + 1);

	/** The distance in pixels where there is no background to measure it to. */
	private static final double FARTHEST = 1 << 16;

	private final PixelIndex mask;
	private final PixelSet left;
	private final SimplePoints simple;
	private final Neighborhood neighborhood;
	private final int[] layers;

	/** Pixels for the next layer. */
	private final PixelSet seen;
	private long[] entered = new long[1024];
	private int count;

	private HalfWidth(final PixelIndex mask) {
		this.mask = mask;
		left = mask.set().copy();
		simple = SimplePoints.of(left.numDimensions());
		neighborhood = new Neighborhood(left);
		layers = new int[mask.size()];
		seen = left.emptyCopy();
	}

	/**
	 * Returns the distance to the background, or, where an object is flat, to its rim.
	 *
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param pixel the size of a pixel in the same unit
	 * @param progress asked whether to stop
	 */
	public static float[] of(final PixelIndex mask, final float[] distance, final double pixel,
		final Progress progress)
	{
		final int[] layers = new HalfWidth(mask).peel(progress);
		final float[] widths = new float[layers.length];
		for (int i = 0; i < widths.length; i++) {
			final double width = layers[i] * pixel;
			widths[i] = width > FLAT * distance[i] + PIXELS * pixel ? (float) width : distance[i];
		}
		return widths;
	}

	/**
	 * Whether a part of an object is flat along most of a branch: whether there is more of it
	 * around than of a tube.
	 *
	 * @param mask the object
	 * @param part pixels of the part
	 * @param branch pixels of the object, by their index; those beside the part do not count
	 * @param distance distance to the background, for each pixel of the object
	 * @param pixel the size of a pixel in the same unit
	 */
	public static boolean isFlat(final PixelIndex mask, final PixelSet part, final int[] branch,
		final float[] distance, final double pixel)
	{
		int flat = 0;
		int count = 0;
		for (final int p : branch) {
			if (!part.contains(mask.position(p))) continue;
			count++;
			final double radius = Math.min(distance[p] / pixel, FARTHEST);
			final int half = (int) Math.ceil(WINDOW_RADII * radius + WINDOW_PIXELS);
			final double section = Math.PI * (radius - 0.5) * (radius - 0.5);
			if (count(part, mask.position(p), half) > (LARGE * section + LARGE_PIXELS) * (2 * half + 1))
				flat++;
		}
		return 2 * flat > count;
	}

	/** Returns the number of members in a cube around a position. */
	private static long count(final PixelSet set, final long position, final int half) {
		long count = 0;
		final long x = set.x(position);
		final long y = set.y(position);
		final long z = set.z(position);
		final long first = Math.max(0, x - half);
		final long end = Math.min(set.dimension(0), x + half + 1);
		for (long k = Math.max(0, z - half); k <= Math.min(set.dimension(2) - 1, z + half); k++)
			for (long j = Math.max(0, y - half); j <= Math.min(set.dimension(1) - 1, y + half); j++)
				for (long i = first; i < end; i += 32)
					count += Long.bitCount(set.window(set.position(i, j, k), (int) Math.min(32, end - i)));
		return count;
	}

	private int[] peel(final Progress progress) {
		int[] candidates = Chunks.filter(mask.size(), progress, (start, end, passed) -> {
			int n = 0;
			for (int i = start; i < end; i++)
				if (isDeletable(mask.position(i))) passed[n++] = i;
			return n;
		});
		for (int layer = 1; candidates.length > 0; layer++) {
			progress.checkCanceled();
			candidates = delete(candidates, layer);
		}
		// what is left lies in the middle
		for (int i = 0; i < layers.length; i++)
			if (layers[i] == 0) layers[i] = 1 + highestAround(i);
		return layers;
	}

	/** Deletes a layer, and returns the pixels that may be of the next one. */
	private int[] delete(final int[] candidates, final int layer) {
		final int[] border = new int[candidates.length];
		for (int side = 0; side < 2 * left.numDimensions(); side++) {
			final long towards = (side % 2 == 0 ? 1 : -1) * left.stride(side / 2);
			// told apart before any of them goes, or else a sheet would go as a whole
			int n = 0;
			for (final int pixel : candidates) {
				final long position = mask.position(pixel);
				if (!left.contains(position + towards) && isDeletable(position)) border[n++] = pixel;
			}
			for (int i = 0; i < n; i++)
				if (isDeletable(mask.position(border[i]))) {
					left.remove(mask.position(border[i]));
					layers[border[i]] = layer;
				}
		}
		return next(candidates);
	}

	/** Returns what is deletable of the pixels of a layer and of the neighbors of those deleted. */
	private int[] next(final int[] candidates) {
		count = 0;
		for (final int pixel : candidates) {
			final long position = mask.position(pixel);
			if (left.contains(position)) enter(position);
			else for (int bits = left.neighborhood(position); bits != 0; bits &= bits - 1)
				enter(position + neighborhood.offset(Integer.numberOfTrailingZeros(bits)));
		}
		final long[] found = Arrays.copyOf(entered, count);
		for (final long position : found)
			seen.remove(position);
		Arrays.sort(found);
		return Arrays.stream(found).filter(this::isDeletable).mapToInt(mask::indexOf).toArray();
	}

	private void enter(final long position) {
		if (seen.contains(position)) return;
		seen.add(position);
		if (count == entered.length) entered = Arrays.copyOf(entered, 2 * count);
		entered[count++] = position;
	}

	private boolean isDeletable(final long position) {
		if (!left.contains(position)) return false;
		final int code = left.neighborhood(position);
		return simple.isSimple(code) && !EndPoints.isEndPoint(code);
	}

	private int highestAround(final int pixel) {
		final long position = mask.position(pixel);
		int highest = 0;
		for (int bits = mask.set().neighborhood(position) & ~left.neighborhood(
			position); bits != 0; bits &= bits - 1)
			highest = Math.max(highest, layers[mask.indexOf(position + neighborhood.offset(Integer
				.numberOfTrailingZeros(bits)))]);
		return highest;
	}
}
