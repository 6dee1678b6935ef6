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
import java.util.PriorityQueue;

import org.skelite.coverage.Scale;
import org.skelite.coverage.TipReach;
import org.skelite.mask.Lengths;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Prunes the spurs of a thin set: branches from an end point to a junction without which the
 * skeleton covers everything at the fine {@link Scale}, and those without which it does so at
 * the coarse one and along which the soft skeleton is low, unless they lead through the arm of a
 * thick body. The shortest goes first, and what its deletion leaves behind is judged anew, so that of
 * several short ones at one junction the longest stays. Lone paths, loops and branches that the
 * image's edge cuts off stay, too. Not safe for use by several threads.
 */
final class SpurPruning {

	/** More than what single precision changes in a distance. */
	private static final double ROUNDING = 1 + 1e-5;

	/** Radius in pixels from which a body is thick. */
	private static final double THICK = 8;

	/** Mean radius in pixels up to which what stands out is a hair, no arm. */
	private static final double THIN = 1.5;

	/** An arm is at least so long, in multiples of the detail and of its width: 2 widths by default. */
	private static final double ARM_WIDTHS = 4;

	private final PixelIndex index;
	private final PixelSet set;
	private final PixelSet object;
	private final float[] distance;
	private final float[] out;
	private final boolean[] stays;
	private final TipReach tips;
	private final SimplePointDeletion thinning;
	private final ThinningOptions options;
	private final Neighborhood neighborhood;
	private final Lengths lengths;
	private final double[] stepLength;
	private final double pixel;
	private final Scale fine;
	private final Scale coarse;
	private final double[] spacing;

	/** The branch that is looked at, from its end on, without the pixel that it begins in. */
	private long[] path = new long[16];

	/** Length of the path up to each of its pixels. */
	private double[] lengthTo = new double[16];
	private int pathSize;
	private double pathLength;
	private long[] beyond;
	private long root;

	/** Pixels of the rest of the skeleton, near the root. */
	private final boolean[] visited;
	private long[] rest = new long[64];
	private double[] restDistance = new double[64];
	private int restSize;

	/**
	 * @param index numbers the pixels
	 * @param set a thin set, changed by this class
	 * @param object the object that it is the skeleton of
	 * @param distance distance to the background, for each pixel of the index
	 * @param out the soft skeleton, for each pixel of the index
	 * @param stays which pixels are of branches that stay, for each pixel of the index
	 * @param tips tells how far the tips of branches are
	 * @param thinning deletes pixels of {@code set} and keeps it thin
	 * @param options how much to prune
	 */
	SpurPruning(final PixelIndex index, final PixelSet set, final PixelSet object,
		final float[] distance, final float[] out, final boolean[] stays, final TipReach tips,
		final SimplePointDeletion thinning, final ThinningOptions options)
	{
		this.index = index;
		this.set = set;
		this.object = object;
		this.distance = distance;
		this.out = out;
		this.stays = stays;
		this.tips = tips;
		this.thinning = thinning;
		this.options = options;
		neighborhood = new Neighborhood(set);
		spacing = options.spacing(set.numDimensions());
		lengths = new Lengths(set, spacing);
		pixel = lengths.pixel();
		stepLength = Neighborhood.stepLengths(spacing);
		fine = Scale.fine(options.detail());
		coarse = Scale.coarse(options.detail());
		visited = new boolean[index.size()];
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
		final PriorityQueue<Spur> spurs = new PriorityQueue<>();
		for (final int pixel : endPoints(progress)) {
			progress.checkCanceled();
			insert(pixel, spurs);
		}
		boolean changed = false;
		for (Spur spur = spurs.poll(); spur != null; spur = spurs.poll()) {
			progress.checkCanceled();
			if (!isEndPoint(spur.endPoint)) continue;
			final boolean is = trace(spur.endPoint);
			if (is && pathLength <= spur.length) {
				for (int i = 0; i < pathSize; i++)
					thinning.delete(path[i]);
				thinning.lookAgain();
				changed = true;
			}
			else if (is) spurs.add(new Spur(pathLength, spur.endPoint));
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

	private void insert(final int endPoint, final PriorityQueue<Spur> spurs) {
		if (!isCutOff(endPoint) && trace(endPoint)) spurs.add(new Spur(pathLength, endPoint));
	}

	/** Whether an end lies where the image's edge cuts the object off, which may go on outside. */
	private boolean isCutOff(final int endPoint) {
		final long position = index.position(endPoint);
		for (int d = 0; d < spacing.length; d++) {
			final long before = set.coordinate(position, d);
			final long behind = set.dimension(d) - 1 - before;
			if (reaches(endPoint, position - before * set.stride(d), before * spacing[d]) || reaches(endPoint,
				position + behind * set.stride(d), behind * spacing[d])) return true;
		}
		return false;
	}

	/** Whether the ball around an end holds a place on the image's edge, and the object goes there. */
	private boolean reaches(final int endPoint, final long edge, final double length) {
		return ROUNDING * length < distance[endPoint] && object.contains(edge) && lengths.isStraight(index
			.position(endPoint), edge, object);
	}

	/**
	 * Follows the path from an end point up to a pixel that stays or has more than one
	 * continuation, and collects the pixels before it.
	 *
	 * @return whether it is a spur
	 */
	private boolean trace(final int endPoint) {
		pathSize = 0;
		pathLength = 0;
		double sum = 0;
		long position = index.position(endPoint);
		int next = neighborhood.withoutCenter(set.neighborhood(position));
		while (Integer.bitCount(next) == 1 && !stays[index.indexOf(position)]) {
			if (pathSize == path.length) {
				path = Arrays.copyOf(path, 2 * pathSize);
				lengthTo = Arrays.copyOf(lengthTo, 2 * pathSize);
			}
			lengthTo[pathSize] = pathLength;
			path[pathSize++] = position;
			sum += SoftLevels.rounded(out[index.indexOf(position)]);
			final int bit = Integer.numberOfTrailingZeros(next);
			pathLength += stepLength[bit];
			position += neighborhood.offset(bit);
			next = neighborhood.withoutCenter(set.neighborhood(position)) & ~(1 << neighborhood
				.opposite(bit));
		}
		if (pathSize == 0 || next == 0 || options.detail() == 0) return false;
		root = position;
		beyond = tips.beyond(path[0]);
		collectRest();
		return !isArm() && (isNeedless(fine) || sum < options.branchThreshold() * pathSize && isNeedless(
			coarse));
	}

	/**
	 * Whether the path leads through an arm of a thick body: what stands out of the ball around the
	 * root is long compared with its width, and the soft skeleton is high there. Of the way through
	 * the body it tells nothing, as that is thicker than what the network has seen.
	 */
	private boolean isArm() {
		final double body = distance[index.indexOf(root)];
		if (body < THICK * pixel) return false;
		int count = 0;
		double sum = 0;
		double radii = 0;
		double length = 0;
		for (int i = 0; i < pathSize; i++) {
			final double away = lengths.between(path[i], root);
			if (away <= body) continue;
			final int p = index.indexOf(path[i]);
			count++;
			sum += SoftLevels.rounded(out[p]);
			radii += distance[p];
			length = Math.max(length, away + distance[p] - body);
		}
		final double least = ARM_WIDTHS * options.detail() * 2 * radii / count;
		return radii > THIN * pixel * count && sum >= options.branchThreshold() * count && length >= least;
	}

	/** Collects the pixels of the skeleton from which the path may be covered. */
	private void collectRest() {
		for (int i = 0; i < pathSize; i++)
			visited[index.indexOf(path[i])] = true;
		restSize = 0;
		enter(root, 0);
		final double limit = pathLength + beyond.length * pixel + coarse.reach(distance[index.indexOf(root)], pixel);
		for (int i = 0; i < restSize; i++) {
			final long position = rest[i];
			if (restDistance[i] > limit) continue;
			for (int bits = set.neighborhood(position); bits != 0; bits &= bits - 1) {
				final int bit = Integer.numberOfTrailingZeros(bits);
				enter(position + neighborhood.offset(bit), restDistance[i] + stepLength[bit]);
			}
		}
		for (int i = 0; i < pathSize; i++)
			visited[index.indexOf(path[i])] = false;
		for (int i = 0; i < restSize; i++)
			visited[index.indexOf(rest[i])] = false;
	}

	private void enter(final long position, final double length) {
		final int pixel = index.indexOf(position);
		if (visited[pixel]) return;
		visited[pixel] = true;
		if (restSize == rest.length) {
			rest = Arrays.copyOf(rest, 2 * restSize);
			restDistance = Arrays.copyOf(restDistance, 2 * restSize);
		}
		rest[restSize] = position;
		restDistance[restSize++] = length;
	}

	/** Whether the rest covers what the path covers, and what lies beyond it. */
	private boolean isNeedless(final Scale scale) {
		for (int i = 0; i < pathSize; i++)
			if (!isCovered(path[i], pathLength - lengthTo[i], extent(path[i]), scale)) return false;
		for (int i = 0; i < beyond.length; i++)
			if (!isCovered(beyond[i], pathLength + (i + 1) * pixel, 0, scale)) return false;
		return true;
	}

	/** Returns the radius of the ball around a pixel of the skeleton. */
	private double extent(final long position) {
		final double radius = distance[index.indexOf(position)];
		// the outermost pixels of a ball lie half a pixel within it on average
		return radius > pixel ? radius - pixel / 2 : 0;
	}

	/**
	 * Whether the rest covers a ball around a pixel: straight through the object, or along the path.
	 *
	 * @param toRoot length from the pixel along the path
	 * @param extent radius of the ball
	 */
	private boolean isCovered(final long position, final double toRoot, final double extent,
		final Scale scale)
	{
		for (int i = 0; i < restSize; i++) {
			final double reach = scale.reach(distance[index.indexOf(rest[i])], pixel);
			if (toRoot + restDistance[i] + extent <= reach || lengths.between(position, rest[i]) +
				extent <= reach && lengths.isStraight(position, rest[i], object)) return true;
		}
		return false;
	}

	private record Spur(double length, int endPoint) implements Comparable<Spur> {

		@Override
		public int compareTo(final Spur other) {
			final int byLength = Double.compare(length, other.length);
			return byLength != 0 ? byLength : Integer.compare(endPoint, other.endPoint);
		}
	}
}
