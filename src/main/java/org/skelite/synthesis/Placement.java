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

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.skelite.synthesis.TubeContacts.Member;
import org.skelite.synthesis.tube.Tube;

/**
 * Takes in tubes that fit in with others so that the centerline of the whole
 * remains well defined.
 * <p>
 * A tube must not turn within its own radius or touch itself, must leave the
 * image steeply, and must meet another tube only where their centerlines cross
 * or join, at an angle that is not too small. Between two such places, up to a
 * free end and up to the image's edge, each tube must show for some length:
 * nobody could tell an end that lies within another tube. For use by one thread
 * at a time.
 * </p>
 */
final class Placement {

	private final double[] size;
	private final TubeContacts contacts = new TubeContacts();

	/** @param size edges of the image in pixels */
	Placement(final double[] size) {
		this.size = size;
	}

	/** Returns the tubes that were taken in. */
	List<Tube> tubes() {
		return contacts.members().stream().map(Member::tube).toList();
	}

	/** Takes in a tube, wherever it lies. */
	void add(final Tube tube) {
		contacts.members().add(Member.of(tube, false, false));
	}

	/**
	 * Takes in a tube if it meets the others properly.
	 *
	 * @param startsOnTube whether its first point lies on another centerline
	 * @param endsOnTube whether its last point does
	 * @return whether it was taken in
	 */
	boolean addIfFits(final Tube tube, final boolean startsOnTube, final boolean endsOnTube) {
		final Member member = Member.of(tube, startsOnTube, endsOnTube);
		final Set<Member> met = Collections.newSetFromMap(new IdentityHashMap<>());
		if (!shows(member) || !meetsProperly(member, met)) return false;
		final List<Member> members = contacts.members();
		members.add(member);
		final boolean fits = met.stream().allMatch(this::shows);
		if (!fits) members.remove(members.size() - 1);
		return fits;
	}

	/** Whether a tube by itself is fine. */
	boolean isSound(final Tube tube) {
		return leavesSteeply(tube) && shown(tube) >= 5 * tube.reach(tube.size() / 2) + 6 &&
			!touchesItself(tube);
	}

	/** Whether a tube crosses and joins others properly; collects them. */
	private boolean meetsProperly(final Member member, final Set<Member> met) {
		final Tube tube = member.tube();
		final int[] points = member.points();
		int start = -1;
		double axis = 0;
		double radius = 0;
		for (int i = 0; i < points.length; i++) {
			final int p = points[i];
			final double depth = depth(tube, p);
			// what lies outside may still cover pixels inside
			final boolean close = depth > -tube.reach(p) && contacts.find(tube, p);
			if (close) met.add(contacts.other());
			final boolean contact = close && depth > 0;
			if (contact) {
				if (start < 0) {
					start = i;
					axis = Double.MAX_VALUE;
					radius = 0;
				}
				axis = Math.min(axis, contacts.axisDistance(tube, p));
				radius = Math.max(radius, contacts.otherRadius() + tube.reach(p));
			}
			final boolean last = i == points.length - 1;
			if (start < 0 || contact && !last) continue;
			final double length = (points[contact ? i : i - 1] - points[start]) * Tube.SPACING;
			final boolean joined = start == 0 || contact && last;
			if (!joined && axis > 1) return false;
			if (length > (joined ? 2 : 4) * radius + 6) return false;
			start = -1;
		}
		return true;
	}

	/**
	 * Whether each stretch of a tube that shows is long enough, and no free end or
	 * cut by the image's edge lies within another tube.
	 */
	private boolean shows(final Member member) {
		final Tube tube = member.tube();
		final int[] points = member.points();
		View before = member.startsOnTube() ? View.COVERED : View.OUTSIDE;
		double free = 0;
		double radius = 0;
		for (int i = 0; i < points.length; i++) {
			final View now = view(tube, points[i]);
			final boolean first = i == 0;
			final boolean last = i == points.length - 1;
			if (first && (now == View.COVERED) != member.startsOnTube()) return false;
			if (last && (now == View.COVERED) != member.endsOnTube()) return false;
			final boolean cut = now == View.OUTSIDE && before == View.COVERED ||
				now == View.COVERED && before == View.OUTSIDE;
			if (cut) return false;
			radius = Math.max(radius, tube.reach(points[i]));
			if (now == View.FREE && !first) free += (points[i] - points[i - 1]) * Tube.SPACING;
			final boolean ends = before == View.FREE && now != View.FREE || now == View.FREE && last;
			if (ends && free < 3 * radius + 3) return false;
			if (now != View.FREE) {
				free = 0;
				radius = 0;
			}
			before = now;
		}
		return true;
	}

	/** What shows of a tube at a point: nothing, as it lies outside, or the tubes' union. */
	private enum View {
			OUTSIDE, COVERED, FREE
	}

	private View view(final Tube tube, final int point) {
		if (depth(tube, point) <= 0) return View.OUTSIDE;
		return contacts.find(tube, point) ? View.COVERED : View.FREE;
	}

	/** Returns how far a point lies inside the image, negative outside. */
	double depth(final Tube tube, final int point) {
		double depth = Math.min(tube.x(point) + 0.5, size[0] - 0.5 - tube.x(point));
		depth = Math.min(depth, Math.min(tube.y(point) + 0.5, size[1] - 0.5 - tube.y(point)));
		if (size.length == 2) return depth;
		return Math.min(depth, Math.min(tube.z(point) + 0.5, size[2] - 0.5 - tube.z(point)));
	}

	/** Whether a tube does not run along the image's edge. */
	boolean leavesSteeply(final Tube tube) {
		final int[] sparse = tube.sparsePoints();
		double run = 0;
		for (int i = 0; i < sparse.length; i++) {
			final int p = sparse[i];
			final double depth = depth(tube, p);
			final double r = tube.reach(p);
			final double step = i == 0 ? 0 : (p - sparse[i - 1]) * Tube.SPACING;
			final boolean atEdge = Math.abs(depth) < r + 1;
			if (atEdge && (i == 0 || i == sparse.length - 1)) return false;
			run = atEdge ? run + step : 0;
			if (run > 4 * r + 5) return false;
		}
		return true;
	}

	/** Returns the length of a tube's axis inside the image. */
	double shown(final Tube tube) {
		final int[] sparse = tube.sparsePoints();
		double shown = 0;
		for (int i = 1; i < sparse.length; i++)
			if (depth(tube, sparse[i]) > 0) shown += (sparse[i] - sparse[i - 1]) * Tube.SPACING;
		return shown;
	}

	static boolean touchesItself(final Tube tube) {
		final int[] sparse = tube.sparsePoints();
		for (int i = 0; i < sparse.length; i++) {
			final int a = sparse[i];
			for (int j = 0; j < i; j++) {
				final int b = sparse[j];
				final double radii = tube.reach(a) + tube.reach(b);
				final double along = (a - b) * Tube.SPACING;
				if (along < radii) break;
				// less than that is tighter than a half circle of the tube's radius
				if (tube.distance(a, tube, b) < Math.min(0.6 * along, radii + TubeContacts.GAP)) return true;
			}
		}
		return false;
	}
}
