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
import java.util.HashMap;
import java.util.Map;

import org.skelite.mask.Ball;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/**
 * Finds the pixels of a mask that a skeleton does not cover.
 * <p>
 * The ball around a skeleton pixel that lies within the object is covered as a whole. From there
 * the cover grows through the object, never across background, as far as the {@link Scale} says: by
 * steps to face neighbors and to all neighbors in turn, so that it is a little smaller than a ball.
 * All of this is done for 64 pixels of a row at a time. Along an axis with longer pixels, steps are
 * fewer in proportion.
 * </p>
 * <p>
 * Not safe for use by several threads.
 * </p>
 */
public final class Coverage {

	/** Radius in pixels up to which balls are kept. */
	private static final int KEPT = 16;

	private final PixelIndex mask;
	private final PixelSet set;
	private final float[] distance;
	private final float[] width;
	private final double[] spacing;

	/** The words that hold pixels of the mask, 64 each. */
	private final int[] words;

	/** The size of a pixel along its shortest side. */
	private final double pixel;

	/** Balls by their radius, of which there are not many on a grid. */
	private final Map<Float, Ball> balls = new HashMap<>();

	/** For each axis, how many of these a pixel is long. */
	private final int[] period;

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param spacing size of a pixel along x, y and, in 3D, z, in the unit of the distance
	 */
	public Coverage(final PixelIndex mask, final float[] distance, final double[] spacing) {
		this(mask, distance, distance, spacing);
	}

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param width what the scale is a multiple of, for each of its pixels
	 * @param spacing size of a pixel along x, y and, in 3D, z, in the unit of both
	 */
	Coverage(final PixelIndex mask, final float[] distance, final float[] width,
		final double[] spacing)
	{
		this.mask = mask;
		this.distance = distance;
		this.width = width;
		this.spacing = spacing;
		set = mask.set();
		words = set.filledWords();
		pixel = Arrays.stream(spacing).min().getAsDouble();
		period = Arrays.stream(spacing).mapToInt(s -> (int) Math.round(s / pixel)).toArray();
	}

	/**
	 * Returns the pixels of the mask that a skeleton does not cover.
	 *
	 * @param skeleton pixels of the mask
	 * @param scale how far they reach
	 * @param progress asked whether to stop
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public PixelSet uncovered(final PixelSet skeleton, final Scale scale, final Progress progress) {
		final Steps pixels = new Steps(skeleton, scale);
		final PixelSet covered = set.emptyCopy();
		final long[] bits = covered.words();
		final long[] object = set.words();
		final Front front = new Front(covered);
		for (int steps = pixels.most; steps >= 0; steps--) {
			progress.checkCanceled();
			for (int i = pixels.starts[steps]; i < pixels.starts[steps + 1]; i++)
				addBall(pixels.sorted[i], covered);
			if (!front.compact()) break;
			if (steps > 0) front.step(steps);
		}
		for (int w = 0; w < bits.length; w++)
			bits[w] = object[w] & ~bits[w];
		return covered;
	}

	/** Adds the pixels that are nearer to a skeleton pixel than the background. */
	private void addBall(final long position, final PixelSet covered) {
		final float radius = distance[mask.indexOf(position)];
		if (radius <= pixel) covered.add(position);
		else if (radius > KEPT * pixel) new Ball(set, radius, spacing).addTo(covered, position);
		else balls.computeIfAbsent(radius, r -> new Ball(set, r, spacing)).addTo(covered, position);
	}

	/** Skeleton pixels by the number of steps that they reach beyond their ball. */
	private final class Steps {

		private final int most;
		private final int[] starts;
		private final long[] sorted;

		Steps(final PixelSet skeleton, final Scale scale) {
			int count = 0;
			for (final int w : words)
				count += Long.bitCount(skeleton.words()[w]);
			final int[] steps = new int[count];
			final long[] positions = new long[count];
			int greatest = 0;
			int i = 0;
			for (final int w : words)
				for (long rest = skeleton.words()[w]; rest != 0; rest &= rest - 1) {
					positions[i] = ((long) w << 6) + Long.numberOfTrailingZeros(rest);
					final int pixelIndex = mask.indexOf(positions[i]);
					final double beyond = scale.reach(width[pixelIndex], pixel) - distance[pixelIndex];
					steps[i] = (int) Math.max(0, Math.min(beyond / pixel, 1 << 20));
					greatest = Math.max(greatest, steps[i++]);
				}
			most = greatest;
			starts = new int[most + 2];
			for (final int step : steps)
				starts[step + 1]++;
			for (int step = 0; step <= most; step++)
				starts[step + 1] += starts[step];
			final int[] next = starts.clone();
			sorted = new long[count];
			for (int k = 0; k < count; k++)
				sorted[next[steps[k]]++] = positions[k];
		}
	}

	/** Where the cover may still grow. */
	private final class Front {

		private final long[] object = set.words();
		private final long[] covered;
		private final int[] open = words.clone();
		private final long[] added = new long[open.length];
		private final int row = (int) (set.stride(1) >>> 6);
		private final int plane = spacing.length == 3 ? (int) (set.stride(2) >>> 6) : 0;
		private int count = open.length;

		Front(final PixelSet covered) {
			this.covered = covered.words();
		}

		/** Leaves out words that are covered; tells whether others are left. */
		boolean compact() {
			int n = 0;
			for (int i = 0; i < count; i++) {
				open[n] = open[i];
				n += PixelSet.filled(object[open[i]] & ~covered[open[i]]);
			}
			count = n;
			return n > 0;
		}

		/** Takes a step: to face neighbors if its number is even, else to all neighbors. */
		void step(final int number) {
			final boolean alongX = number % period[0] == 0;
			final boolean alongY = number % period[1] == 0;
			final boolean alongZ = plane != 0 && number % period[2] == 0;
			final boolean corners = number % 2 == 1;
			for (int i = 0; i < count; i++) {
				final int w = open[i];
				long reached = row(w, alongX);
				if (alongY) reached |= row(w - row, alongX && corners) | row(w + row, alongX && corners);
				if (alongZ) {
					reached |= row(w - plane, alongX && corners) | row(w + plane, alongX && corners);
					if (alongY && corners) reached |= row(w - plane - row, alongX) | row(w - plane + row, alongX) |
						row(w + plane - row, alongX) | row(w + plane + row, alongX);
				}
				added[i] = reached & object[w];
			}
			for (int i = 0; i < count; i++)
				covered[open[i]] |= added[i];
		}

		private long row(final int w, final boolean alongX) {
			final long word = covered[w];
			if (!alongX) return word;
			return word | word << 1 | word >>> 1 | (w > 0 ? covered[w - 1] >>> 63 : 0) | covered[w + 1] << 63;
		}
	}
}
