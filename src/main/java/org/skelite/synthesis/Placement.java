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
package org.skelite.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a tube fits in with others so that the centerline of the
 * whole remains well defined.
 * <p>
 * A tube must not turn within its own radius or touch itself, must leave the
 * image steeply, must show for some length, and must meet another tube only
 * where their centerlines cross or join, at an angle that is not too small. For
 * use by one thread at a time.
 * </p>
 */
final class Placement {

	/** Least distance in pixels between the surfaces of tubes that do not meet. */
	private static final double GAP = 2;

	/** Points of a tube that share a bounding box. */
	private static final int BLOCK = 8;

	private final long[] size;
	private final boolean crossings;
	private final List<Tube> tubes = new ArrayList<>();
	private final List<int[]> points = new ArrayList<>();
	private final List<float[]> boxes = new ArrayList<>();

	// the closest point of another tube, as found by findClosest
	private double gap;
	private Tube other;
	private int otherPoint;

	Placement(final SynthesisOptions options) {
		size = options.size();
		crossings = options.crossings();
	}

	List<Tube> tubes() {
		return tubes;
	}

	/** Takes in a tube. */
	void add(final Tube tube) {
		tubes.add(tube);
		final int[] sparse = tube.sparsePoints();
		points.add(sparse);
		boxes.add(boxes(tube, sparse));
	}

	/** Whether a tube by itself is fine. */
	boolean isSound(final Tube tube) {
		return leavesSteeply(tube) && !touchesItself(tube);
	}

	/**
	 * Whether a tube meets the others properly.
	 *
	 * @param startsOnTube whether its first point lies on another centerline
	 * @param endsOnTube whether its last point does
	 */
	boolean fits(final Tube tube, final boolean startsOnTube, final boolean endsOnTube) {
		final int[] sparse = tube.sparsePoints();
		boolean meets = false;
		int runStart = 0;
		double runLength = 0;
		double runAxis = 0;
		double runRadius = 0;
		double free = 0;
		for (int i = 0; i < sparse.length; i++) {
			final int p = sparse[i];
			final double step = i == 0 ? 0 : (p - sparse[i - 1]) * Tube.SPACING;
			final boolean shown = depth(tube, p) > 0;
			if (shown) findClosest(tube, p);
			final boolean contact = shown && gap < GAP;
			if (i == 0 && contact != startsOnTube) return false;
			if (i == sparse.length - 1 && contact != endsOnTube) return false;
			if (contact) {
				if (!meets) {
					// between two contacts a stretch of its own must show
					if (i > 0 && free < 3 * tube.radius(p) + 3) return false;
					runStart = i;
					runLength = 0;
					runAxis = Double.MAX_VALUE;
					runRadius = 0;
				}
				runLength += step;
				runAxis = Math.min(runAxis, axisDistance(tube, p));
				runRadius = Math.max(runRadius, other.radius(otherPoint) + tube.radius(p));
				free = 0;
			}
			else {
				// a run from the first point on is the joint of a branch
				if (meets && !isProper(runLength, runAxis, runRadius, runStart == 0)) return false;
				free += step;
			}
			meets = contact;
		}
		if (meets) return isProper(runLength, runAxis, runRadius, true);
		return free >= 3 * tube.radius(tube.size() - 1) + 3;
	}

	private boolean isProper(final double length, final double axis, final double radius,
		final boolean joined)
	{
		if (!joined && (!crossings || axis > 1)) return false;
		return length <= (joined ? 2 : 4) * radius + 6;
	}

	/** Finds the point of another tube whose surface is closest to that around a point. */
	private void findClosest(final Tube tube, final int point) {
		final float r = tube.radius(point);
		gap = GAP;
		for (int t = 0; t < tubes.size(); t++) {
			final int[] sparse = points.get(t);
			final float[] box = boxes.get(t);
			for (int b = 0; b < box.length / 6; b++) {
				if (isBeyond(box, 6 * b, tube, point, r + GAP)) continue;
				final int end = Math.min(sparse.length, (b + 1) * BLOCK);
				for (int i = b * BLOCK; i < end; i++) {
					final double between = tube.distance(point, tubes.get(t), sparse[i]) - r - tubes.get(t)
						.radius(sparse[i]);
					if (between >= gap) continue;
					gap = between;
					other = tubes.get(t);
					otherPoint = sparse[i];
				}
			}
		}
	}

	/** Returns the distance of the centerlines around a point and the closest one found. */
	private double axisDistance(final Tube tube, final int point) {
		final int own = (int) (2 + tube.radius(point));
		final int its = (int) (2 + other.radius(otherPoint));
		double least = tube.distance(point, other, otherPoint);
		if (least > 1 + Tube.SPACING * (own + its)) return least;
		for (int i = Math.max(0, point - own); i <= Math.min(tube.size() - 1, point + own); i++)
			for (int j = Math.max(0, otherPoint - its); j <= Math.min(other.size() - 1, otherPoint +
				its); j++)
				least = Math.min(least, tube.distance(i, other, j));
		return least;
	}

	private static boolean isBeyond(final float[] box, final int b, final Tube tube,
		final int point, final double reach)
	{
		return tube.x(point) < box[b] - reach || tube.x(point) > box[b + 3] + reach || tube.y(
			point) < box[b + 1] - reach || tube.y(point) > box[b + 4] + reach || tube.z(point) < box[b +
				2] - reach || tube.z(point) > box[b + 5] + reach;
	}

	/** Returns how far a point lies inside the image, negative outside. */
	private double depth(final Tube tube, final int point) {
		double depth = Math.min(tube.x(point) + 0.5, size[0] - 0.5 - tube.x(point));
		depth = Math.min(depth, Math.min(tube.y(point) + 0.5, size[1] - 0.5 - tube.y(point)));
		if (size.length == 2) return depth;
		return Math.min(depth, Math.min(tube.z(point) + 0.5, size[2] - 0.5 - tube.z(point)));
	}

	private boolean leavesSteeply(final Tube tube) {
		final int[] sparse = tube.sparsePoints();
		double run = 0;
		double shown = 0;
		for (int i = 0; i < sparse.length; i++) {
			final int p = sparse[i];
			final double depth = depth(tube, p);
			final double r = tube.radius(p);
			final double step = i == 0 ? 0 : (p - sparse[i - 1]) * Tube.SPACING;
			final boolean atEdge = Math.abs(depth) < r + 1;
			if (atEdge && (i == 0 || i == sparse.length - 1)) return false;
			run = atEdge ? run + step : 0;
			if (run > 4 * r + 5) return false;
			if (depth > 0) shown += step;
		}
		return shown >= 5 * tube.radius(tube.size() / 2) + 6;
	}

	private static boolean touchesItself(final Tube tube) {
		final int[] sparse = tube.sparsePoints();
		for (int i = 0; i < sparse.length; i++) {
			final int a = sparse[i];
			for (int j = 0; j < i; j++) {
				final int b = sparse[j];
				final double radii = tube.radius(a) + tube.radius(b);
				final double along = (a - b) * Tube.SPACING;
				if (along < radii) break;
				// less than that is tighter than a half circle of the tube's radius
				if (tube.distance(a, tube, b) < Math.min(0.6 * along, radii + GAP)) return true;
			}
		}
		return false;
	}

	/** Returns per block of points the least and greatest coordinates of the tube there. */
	private static float[] boxes(final Tube tube, final int[] sparse) {
		final float[] boxes = new float[6 * ((sparse.length + BLOCK - 1) / BLOCK)];
		for (int b = 0; b < boxes.length; b += 6)
			for (int d = 0; d < 3; d++) {
				boxes[b + d] = Float.MAX_VALUE;
				boxes[b + 3 + d] = -Float.MAX_VALUE;
			}
		for (int i = 0; i < sparse.length; i++) {
			final int b = i / BLOCK * 6;
			final int p = sparse[i];
			final float[] c = { tube.x(p), tube.y(p), tube.z(p) };
			for (int d = 0; d < 3; d++) {
				boxes[b + d] = Math.min(boxes[b + d], c[d] - tube.radius(p));
				boxes[b + 3 + d] = Math.max(boxes[b + 3 + d], c[d] + tube.radius(p));
			}
		}
		return boxes;
	}
}
