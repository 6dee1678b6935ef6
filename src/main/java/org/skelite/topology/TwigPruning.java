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
package org.skelite.topology;

import java.util.Arrays;
import java.util.PriorityQueue;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/**
 * Prunes twigs of a thin set: paths from an end point to a junction that are
 * short, or longer, but on average hardly skeleton in the network's eyes. The
 * shortest goes first, and what its deletion leaves behind is judged anew, so
 * that of several short twigs at one junction the longest stays. Lone paths,
 * loops and twigs that the image's edge cuts off stay, too. Not safe for use by
 * several threads.
 */
final class TwigPruning {

	private static final double MIN_PIXELS = 3;

	/** How far beyond the local radius what is hardly skeleton is pruned: as far as bumps rise. */
	private static final double BUMP_PIXELS = 8;

	/** More than what single precision changes in a distance. */
	private static final double ROUNDING = 1 + 1e-5;

	private final PixelIndex index;
	private final PixelSet set;
	private final float[] distance;
	private final float[] out;
	private final SimplePointDeletion thinning;
	private final Neighborhood neighborhood;
	private final double[] stepLength = new double[27];
	private final double minLength;
	private final double bump;
	private final double prune;
	private final double twigThreshold;
	private final double[] spacing;

	/** No twig that is pruned is longer. */
	private final double maxLength;
	private long[] path = new long[16];
	private int pathSize;

	/**
	 * @param index numbers the pixels
	 * @param set a thin set, changed by this class
	 * @param distance distance to the background, for each pixel of the index
	 * @param out the soft skeleton, for each pixel of the index
	 * @param thinning deletes pixels of {@code set} and keeps it thin
	 * @param options how much to prune
	 */
	TwigPruning(final PixelIndex index, final PixelSet set, final float[] distance,
		final float[] out, final SimplePointDeletion thinning, final ThinningOptions options)
	{
		this.index = index;
		this.set = set;
		this.distance = distance;
		this.out = out;
		this.thinning = thinning;
		neighborhood = new Neighborhood(set);
		prune = options.prune();
		twigThreshold = options.twigThreshold();
		spacing = options.spacing(set.numDimensions());
		final double pixel = Arrays.stream(spacing).min().getAsDouble();
		minLength = MIN_PIXELS * pixel;
		bump = BUMP_PIXELS * pixel;
		final double maxRadius = DistanceMap.largest(distance);
		maxLength = Math.max(artefactLength(maxRadius), maxRadius + bump);
		for (int bit = 0; bit < stepLength.length; bit++)
			for (int d = 0; d < spacing.length; d++)
				stepLength[bit] = Math.max(stepLength[bit], Math.abs(Neighborhood.step(bit, d)) *
					spacing[d]);
	}

	/**
	 * @param progress asked whether to stop
	 */
	void run(final Progress progress) {
		while (runOnce(progress)) {
			// thinning what was pruned may have made further end points
		}
	}

	private boolean runOnce(final Progress progress) {
		final PriorityQueue<Twig> twigs = new PriorityQueue<>();
		for (final int pixel : endPoints(progress)) {
			progress.checkCanceled();
			insert(pixel, twigs);
		}
		boolean changed = false;
		for (Twig twig = twigs.poll(); twig != null; twig = twigs.poll()) {
			progress.checkCanceled();
			if (!isEndPoint(twig.endPoint)) continue;
			final double length = trace(twig.endPoint);
			if (length > twig.length) insert(twig.endPoint, twigs);
			else {
				for (int i = 0; i < pathSize; i++)
					thinning.delete(path[i]);
				thinning.lookAgain();
				changed = true;
			}
		}
		return changed;
	}

	private int[] endPoints(final Progress progress) {
		return Chunks.filter(index.size(), progress, (start, end, passed) -> {
			int n = 0;
			for (int pixel = start; pixel < end; pixel++)
				if (isEndPoint(pixel)) passed[n++] = pixel;
			return n;
		});
	}

	private boolean isEndPoint(final int pixel) {
		final long position = index.position(pixel);
		return set.contains(position) && EndPoints.isEndPoint(set.neighborhood(position));
	}

	private void insert(final int endPoint, final PriorityQueue<Twig> twigs) {
		// what the image's edge cuts off may go on outside
		if (ROUNDING * edgeDistance(index.position(endPoint)) < distance[endPoint]) return;
		final double length = trace(endPoint);
		if (length < Double.POSITIVE_INFINITY) twigs.add(new Twig(length, endPoint));
	}

	private double edgeDistance(final long position) {
		final long[] point = { set.x(position), set.y(position), set.z(position) };
		double nearest = Double.POSITIVE_INFINITY;
		for (int d = 0; d < spacing.length; d++)
			nearest = Math.min(nearest, spacing[d] * Math.min(point[d], set.dimension(d) - 1 - point[d]));
		return nearest;
	}

	/**
	 * Follows the path from an end point up to a pixel with more than one
	 * continuation and collects the pixels before it.
	 *
	 * @return the path's length, or infinity if it is none to be pruned
	 */
	private double trace(final int endPoint) {
		pathSize = 0;
		double length = 0;
		double sum = 0;
		long position = index.position(endPoint);
		int next = neighborhood.withoutCenter(set.neighborhood(position));
		while (Integer.bitCount(next) == 1 && length <= maxLength) {
			if (pathSize == path.length) path = Arrays.copyOf(path, 2 * pathSize);
			path[pathSize++] = position;
			sum += SoftLevels.rounded(out[index.indexOf(position)]);
			final int bit = Integer.numberOfTrailingZeros(next);
			length += stepLength[bit];
			position += neighborhood.offset(bit);
			next = neighborhood.withoutCenter(set.neighborhood(position)) & ~(1 << neighborhood
				.opposite(bit));
		}
		final double radius = distance[index.indexOf(position)];
		final boolean artefact = length <= artefactLength(radius);
		final boolean unlikely = length <= radius + bump && sum < twigThreshold * pathSize;
		return next != 0 && (artefact || unlikely) ? length : Double.POSITIVE_INFINITY;
	}

	private double artefactLength(final double radius) {
		return Math.max(minLength, prune * radius);
	}

	private record Twig(double length, int endPoint) implements Comparable<Twig> {

		@Override
		public int compareTo(final Twig other) {
			final int byLength = Double.compare(length, other.length);
			return byLength != 0 ? byLength : Integer.compare(endPoint, other.endPoint);
		}
	}
}
