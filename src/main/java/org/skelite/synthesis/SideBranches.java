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
import java.util.Arrays;
import java.util.List;

import org.skelite.synthesis.tube.Slices;
import org.skelite.synthesis.tube.Tube;

/**
 * Grows side branches of any length. A branch begins on its parent's axis, leaves
 * the parent at once and for good, keeps away from all others, and stands out by
 * {@link #LEAST} at least. For use by one thread at a time.
 */
final class SideBranches {

	/** Least distance in pixels from the parent's surface to the tip of a branch. */
	static final double LEAST = 1.5;

	/** Steps on the grid from the parent's axis to the end of a branch's, lest it be no end. */
	private static final int LEAST_STEPS = 2;

	/** What has to be seen in pixels of a branch that the image's edge cuts. */
	private static final double LEAST_CUT = 2;

	/** Greatest distance in pixels from the parent's surface to the tip of a bump. */
	private static final double MOST_BUMP = 1;

	private final Canvas canvas;
	private final RandomCurves curves;
	private final Placement bounds;
	private final List<Tube> roots;
	private final List<Tube> tubes;
	private final List<Tube> bumps = new ArrayList<>();

	/** @param tubes what is there already */
	SideBranches(final Canvas canvas, final List<Tube> tubes) {
		this.canvas = canvas;
		roots = List.copyOf(tubes);
		this.tubes = new ArrayList<>(tubes);
		curves = canvas.curves();
		bounds = canvas.placement();
	}

	/** Returns how far a branch should stand out of a tube at least: more of a thicker one. */
	static double least(final Tube parent) {
		return LEAST + 0.15 * parent.reach(parent.size() / 2);
	}

	List<Tube> tubes() {
		return tubes;
	}

	Shapes shapes() {
		final List<Tube> branches = List.copyOf(tubes.subList(roots.size(), tubes.size()));
		return new Shapes(List.copyOf(tubes), branches, List.copyOf(bumps), false);
	}

	/**
	 * Tries to grow a branch in a random direction.
	 *
	 * @param parent has the branch
	 * @param beyond how far its tip should stand out of the parent
	 * @param first radius where it begins
	 * @param last radius at its tip
	 * @param steepest whether it should leave at a right angle, more or less
	 * @return whether it fitted
	 */
	boolean grow(final Tube parent, final double beyond, final double first, final double last,
		final boolean steepest)
	{
		final Tube branch = branch(parent, beyond, first, last, steepest);
		if (branch == null || !fits(branch, parent) || !standsOut(branch, parent)) return false;
		tubes.add(branch);
		return true;
	}

	/** Tries to put a bump on a tube, which is part of the mask but not of the centerline. */
	boolean roughen(final Tube parent, final double radius) {
		final double beyond = canvas.uniform(0.3, MOST_BUMP);
		final Tube bump = branch(parent, beyond, radius, radius, true);
		if (bump == null || !fits(bump, parent)) return false;
		final int tip = bump.size() - 1;
		if (bounds.depth(bump, tip) <= 0 || distance(bump, tip, parent) + radius > MOST_BUMP)
			return false;
		bumps.add(bump);
		return true;
	}

	private Tube branch(final Tube parent, final double beyond, final double first,
		final double last, final boolean steepest)
	{
		final int at = place(parent);
		if (at < 0) return null;
		final double[] start = RandomCurves.position(parent, at);
		final double[] along = RandomCurves.tangent(parent, at);
		final double[] aside = curves.orthogonal(along);
		final double angle = Math.PI * canvas.uniform(steepest ? 0.35 : 0.22, 0.5);
		final double sine = StrictMath.sin(angle);
		final double cosine = StrictMath.cos(angle) * (canvas.chance(0.25) ? -1 : 1);
		final double[] direction = new double[3];
		for (int d = 0; d < 3; d++)
			direction[d] = cosine * along[d] + sine * aside[d];
		final double length = Math.max(1, parent.reach(at) / sine + beyond - last);
		final float[] points = beyond < 8 ? straight(start, direction, length) : cut(curves.walk(start,
			direction, first, length), length);
		return Tube.tapering(points, first, last);
	}

	/** Draws a point of a tube that is not too close to its ends, -1 if there is none. */
	private int place(final Tube tube) {
		final int margin = (int) ((tube.reach(0) + 2) / Tube.SPACING);
		// round bodies have no ends that could be taken for a branch
		if (roots.contains(tube) && tube.size() <= 2 * tube.reach(0) / Tube.SPACING) return canvas
			.random().nextInt(tube.size());
		if (tube.size() <= 2 * margin) return -1;
		return margin + canvas.random().nextInt(tube.size() - 2 * margin);
	}

	private boolean fits(final Tube branch, final Tube parent) {
		if (bounds.depth(branch, 0) <= 0 || Placement.touchesItself(branch) || !bounds.leavesSteeply(
			branch)) return false;
		boolean left = false;
		for (final int p : branch.sparsePoints()) {
			final double beyond = distance(branch, p, parent);
			final double gap = beyond - branch.radius(p);
			final boolean near = gap < TubeContacts.GAP;
			final double longest = 2 * (parent.reach(parent.size() / 2) + branch.radius(0)) + 6;
			if (near && (left || p * Tube.SPACING > longest)) return false;
			left |= !near;
			if (beyond <= 0) continue;
			for (final Tube other : tubes)
				if (other != parent && distance(branch, p, other) - branch.radius(p) < TubeContacts.GAP)
					return false;
		}
		return true;
	}

	private boolean standsOut(final Tube branch, final Tube parent) {
		int tip = branch.size() - 1;
		while (bounds.depth(branch, tip) <= 0)
			tip--;
		final double beyond = distance(branch, tip, parent);
		// where the edge cuts a branch, more of it has to be seen
		if (tip < branch.size() - 1) return beyond > 2 * branch.radius(tip) + LEAST_CUT;
		// a cap whose center lies within the parent is a bump
		return beyond >= Math.max(0, LEAST - branch.radius(tip)) && steps(branch, tip, parent) >= LEAST_STEPS;
	}

	/** Returns the distance of a point to another tube's surface, negative inside. */
	private static double distance(final Tube tube, final int point, final Tube other) {
		double least = Double.MAX_VALUE;
		for (int i = 0; i < other.size(); i++)
			least = Math.min(least, tube.distance(point, other, i) - other.reach(i));
		return least;
	}

	/** Returns the steps on the grid, diagonal ones as well, from a point to another axis. */
	private long steps(final Tube tube, final int point, final Tube other) {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < other.size(); i++) {
			final long dx = Math.abs(pixel(tube.x(point)) - pixel(other.x(i)));
			final long dy = Math.abs(pixel(tube.y(point)) - pixel(other.y(i)));
			final long dz = Math.abs(slice(tube.z(point)) - slice(other.z(i)));
			least = Math.min(least, Math.max(dx, Math.max(dy, dz)));
		}
		return least;
	}

	private static long pixel(final double coordinate) {
		return Math.round(coordinate);
	}

	private long slice(final double z) {
		return Math.round(Slices.number(z, canvas.spacing()));
	}

	private static float[] straight(final double[] start, final double[] direction,
		final double length)
	{
		final double[] end = new double[3];
		for (int d = 0; d < 3; d++)
			end[d] = start[d] + length * direction[d];
		return Bezier.polygon(Tube.SPACING, start, end);
	}

	private static float[] cut(final float[] points, final double length) {
		final int most = 1 + (int) (length / Tube.SPACING);
		return points.length <= 3 * most ? points : Arrays.copyOf(points, 3 * most);
	}
}
