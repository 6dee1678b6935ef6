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

import org.skelite.synthesis.tube.Tube;

/**
 * Finds where tubes come close to each other. For use by one thread at a time.
 */
final class TubeContacts {

	/** Least distance in pixels between the surfaces of tubes that do not meet. */
	static final double GAP = 2;

	/** Points of a tube that share a bounding box. */
	private static final int BLOCK = 8;

	private final List<Member> members = new ArrayList<>();

	// what find found
	private double gap;
	private Member other;
	private int otherPoint;

	/**
	 * A tube and where it may touch others.
	 *
	 * @param tube the tube
	 * @param points the points to look at
	 * @param boxes for each block of points the least and greatest coordinates of
	 *          the tube
	 * @param startsOnTube whether its first point lies on another centerline
	 * @param endsOnTube whether its last point does
	 */
	record Member(Tube tube, int[] points, float[] boxes, boolean startsOnTube,
		boolean endsOnTube)
	{

		static Member of(final Tube tube, final boolean startsOnTube, final boolean endsOnTube) {
			final int[] points = tube.sparsePoints();
			return new Member(tube, points, boundingBoxes(tube, points), startsOnTube, endsOnTube);
		}
	}

	List<Member> members() {
		return members;
	}

	/** Whether another tube is closer than {@link #GAP}; if so, the closest is kept. */
	boolean find(final Tube tube, final int point) {
		final float r = tube.reach(point);
		gap = GAP;
		for (final Member member : members) {
			if (member.tube == tube) continue;
			for (int b = 0; b < member.boxes.length / 6; b++)
				if (!isBeyond(member.boxes, 6 * b, tube, point, r + GAP)) findInBlock(member, b, tube,
					point);
		}
		return gap < GAP;
	}

	private void findInBlock(final Member member, final int block, final Tube tube,
		final int point)
	{
		final int end = Math.min(member.points.length, (block + 1) * BLOCK);
		for (int i = block * BLOCK; i < end; i++) {
			final int p = member.points[i];
			final double between = tube.distance(point, member.tube, p) - tube.reach(point) -
				member.tube.reach(p);
			if (between >= gap) continue;
			gap = between;
			other = member;
			otherPoint = p;
		}
	}

	/** Returns the tube that was found. */
	Member other() {
		return other;
	}

	/** Returns the reach of the tube that was found, where it is closest. */
	double otherRadius() {
		return other.tube.reach(otherPoint);
	}

	/** Returns the distance of the centerlines around a point and the closest one found. */
	double axisDistance(final Tube tube, final int point) {
		final int own = (int) (2 + tube.reach(point));
		final int its = (int) (2 + otherRadius());
		double least = tube.distance(point, other.tube, otherPoint);
		if (least > 1 + Tube.SPACING * (own + its)) return least;
		for (int i = Math.max(0, point - own); i <= Math.min(tube.size() - 1, point + own); i++)
			for (int j = Math.max(0, otherPoint - its); j <= Math.min(other.tube.size() - 1, otherPoint +
				its); j++)
				least = Math.min(least, tube.distance(i, other.tube, j));
		return least;
	}

	private static boolean isBeyond(final float[] box, final int b, final Tube tube,
		final int point, final double reach)
	{
		return tube.x(point) < box[b] - reach || tube.x(point) > box[b + 3] + reach || tube.y(
			point) < box[b + 1] - reach || tube.y(point) > box[b + 4] + reach || tube.z(point) < box[b +
				2] - reach || tube.z(point) > box[b + 5] + reach;
	}

	private static float[] boundingBoxes(final Tube tube, final int[] sparse) {
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
				boxes[b + d] = Math.min(boxes[b + d], c[d] - tube.reach(p));
				boxes[b + 3 + d] = Math.max(boxes[b + 3 + d], c[d] + tube.reach(p));
			}
		}
		return boxes;
	}
}
