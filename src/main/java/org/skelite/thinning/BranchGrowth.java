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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.coverage.Coverage;
import org.skelite.coverage.RidgePaths;
import org.skelite.coverage.Scale;
import org.skelite.coverage.SearchCosts;
import org.skelite.coverage.TipReach;
import org.skelite.coverage.UncoveredParts;
import org.skelite.mask.Ball;
import org.skelite.mask.Lengths;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/**
 * Adds the branches that a skeleton lacks, into parts of the object that it does not cover.
 * <p>
 * Each connected part that is not covered at the fine {@link Scale} gets a branch to the pixel
 * that lies deepest in it, if it is not covered at the coarse scale either, if it is long
 * compared with its width, or if the soft skeleton is high along that branch; then what that branch does not cover is looked at in the
 * same way. Parts that are wide compared with how far they stand out, such as the rims of
 * sheets, get none. Branches end in the middle of their tips. Only simple points are added, so
 * that the topology stays. Not safe for use by several threads.
 * </p>
 */
final class BranchGrowth {

	/** Widths by which a part must stand out to get a branch, and by which it gets one in any case. */
	private static final double SHORT = 0.5;
	private static final double LONG = 1.5;

	/** Depth up to which a part is a bump: in radii of what its branch begins in, and in pixels. */
	private static final double BUMP_RADII = 0.25;
	private static final double BUMP_PIXELS = 1.5;

	private final PixelIndex mask;
	private final float[] distance;
	private final float[] out;
	private final Coverage coverage;
	private final PixelSet skeleton;
	private final ThinningOptions options;
	private final Progress progress;
	private final List<int[]> grown = new ArrayList<>();
	private final double[] spacing;
	private final Lengths lengths;
	private final double pixel;
	private final Scale fine;
	private final Scale coarse;

	/** The pixels that a branch reaches; empty between two branches. */
	private final PixelSet beyond;

	/**
	 * @param mask the object
	 * @param distance distance to the background, for each of its pixels
	 * @param out the soft skeleton, for each of its pixels
	 * @param coverage tells what a skeleton of the object covers
	 * @param skeleton its skeleton, to which this class adds
	 * @param options how much is covered
	 * @param progress asked whether to stop
	 */
	BranchGrowth(final PixelIndex mask, final float[] distance, final float[] out,
		final Coverage coverage, final PixelSet skeleton, final ThinningOptions options, final Progress progress)
	{
		this.mask = mask;
		this.distance = distance;
		this.out = out;
		this.coverage = coverage;
		this.skeleton = skeleton;
		this.options = options;
		this.progress = progress;
		spacing = options.spacing(mask.set().numDimensions());
		lengths = new Lengths(mask.set(), spacing);
		pixel = lengths.pixel();
		fine = Scale.fine(options.detail());
		coarse = Scale.coarse(options.detail());
		beyond = skeleton.emptyCopy();
	}

	/** Returns the branches that were added: their pixels, by their index. */
	List<int[]> grown() {
		return grown;
	}

	/**
	 * Adds what is missing.
	 *
	 * @param flat gets the objects that are flat where a branch is missing, which get none, as they
	 *          have to be thinned in another way; null if flat ones are like others
	 */
	void run(final FlatObjects flat) {
		final PixelSet uncovered = coverage.uncovered(skeleton, fine, progress);
		if (uncovered.next(0) < 0) return;
		run(uncovered, coverage.uncovered(skeleton, coarse, progress), flat);
	}

	/**
	 * Adds what is missing.
	 *
	 * @param uncovered pixels that are not covered at the fine scale; used up
	 * @param certain those that are not at the coarse scale either; used up
	 * @param flat as for {@link #run(FlatObjects)}
	 */
	void run(final PixelSet uncovered, final PixelSet certain, final FlatObjects flat) {
		final SearchCosts costs = new SearchCosts(mask.size());
		final RidgePaths paths = new RidgePaths(mask, distance, skeleton, spacing, costs);
		final UncoveredParts parts = new UncoveredParts(mask, uncovered, spacing, costs);
		for (UncoveredParts.Part part = parts.next(); part != null; part = parts.next()) {
			progress.checkCanceled();
			final long tip = mask.position(part.deepest());
			if (flat != null && flat.contains(tip)) continue;
			final int[] branch = toTip(paths.to(part.deepest(), progress), tip);
			if (branch.length == 0) continue;
			if (flat != null && flat.addIfFlat(part.pixels(), branch)) continue;
			final double elongation = elongation(part, branch[0]);
			if (elongation >= LONG && part.depth() > bump(distance[branch[0]]) || elongation >= SHORT && (isCertain(part, certain) || isLikely(branch))) {
				grown.add(branch);
				for (final int p : branch)
					skeleton.add(mask.position(p));
				final int[] open = Arrays.stream(part.pixels()).filter(p -> certain.contains(mask.position(p)))
					.toArray();
				for (final int p : open)
					certain.remove(mask.position(p));
				for (final int p : beyond(open, branch, coarse))
					certain.add(mask.position(p));
			}
			else if (flat != null && flat.addIfRim(part.pixels(), branch)) continue;
			// what it would cover needs no other branch, even if this one was not wanted
			parts.putBack(beyond(part.pixels(), branch, fine));
		}
	}

	/**
	 * Returns a path from the skeleton as far as the middle of a tip, the ball around which holds
	 * the tip; so far at least that the tip is covered.
	 */
	private int[] toTip(final int[] path, final long tip) {
		int length = 0;
		while (length < path.length) {
			final int p = path[length++];
			final double reach = Math.min(TipReach.reach(distance[p], pixel), fine.reach(distance[p], pixel));
			if (lengths.between(mask.position(p), tip) <= reach) break;
		}
		return Arrays.copyOf(path, length);
	}

	private double bump(final double radius) {
		return Math.max(BUMP_RADII * radius, BUMP_PIXELS * pixel);
	}

	/** Returns by how many times its own width a part stands out of what its branch begins in. */
	private double elongation(final UncoveredParts.Part part, final int root) {
		final double volume = part.pixels().length * lengths.volume();
		final double section = volume / part.depth();
		final double width = spacing.length == 2 ? section : 2 * Math.sqrt(section / Math.PI);
		final double length = lengths.between(mask.position(part.deepest()), mask.position(root)) -
			distance[root];
		return Math.max(part.depth(), length) / width;
	}

	private boolean isCertain(final UncoveredParts.Part part, final PixelSet certain) {
		return Arrays.stream(part.pixels()).anyMatch(p -> certain.contains(mask.position(p)));
	}

	private boolean isLikely(final int[] branch) {
		double sum = 0;
		for (final int p : branch)
			sum += SoftLevels.rounded(out[p]);
		return sum >= options.branchThreshold() * branch.length;
	}

	/** Returns those of some pixels that a branch does not reach. */
	private int[] beyond(final int[] pixels, final int[] branch, final Scale scale) {
		for (final int p : pixels)
			beyond.add(mask.position(p));
		for (final int p : branch)
			// a ball holds what is nearer than its radius
			new Ball(mask.set(), Math.nextUp(scale.reach(distance[p], pixel)), spacing).removeFrom(beyond,
				mask.position(p));
		final int[] result = Arrays.stream(pixels).filter(p -> beyond.contains(mask.position(p)))
			.toArray();
		for (final int p : result)
			beyond.remove(mask.position(p));
		return result;
	}
}
