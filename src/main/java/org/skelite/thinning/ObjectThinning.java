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

import java.util.List;

import org.skelite.coverage.Coverage;
import org.skelite.coverage.Scale;
import org.skelite.coverage.TipReach;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Thins a mask in one go; see {@link HomotopicThinning}. Not safe for use by several
 * threads.
 */
final class ObjectThinning {

	private static final int CHUNK = 1 << 12;

	private final PixelIndex mask;
	private final float[] out;
	private final float[] distance;
	private final ThinningOptions options;
	private final Progress progress;
	private final PixelSet set;

	/** For one deletion after the other. */
	private final PixelSet kept;

	/** The loose pixels that paths may run through, in the order of deletion. */
	private int[] looseOrder;

	/**
	 * @param mask the mask
	 * @param out the soft skeleton, for each pixel of the mask
	 * @param distance distance to the background, for each pixel of the mask
	 * @param options how to thin
	 * @param progress asked whether to stop
	 */
	ObjectThinning(final PixelIndex mask, final float[] out, final float[] distance,
		final ThinningOptions options, final Progress progress)
	{
		this.mask = mask;
		this.out = out;
		this.distance = distance;
		this.options = options;
		this.progress = progress;
		set = mask.set().copy();
		kept = set.emptyCopy();
	}

	/**
	 * Thins the mask.
	 *
	 * @param flat gets the objects that are flat; these have to be thinned anew, by their width. Null
	 *          if flat objects are like others
	 * @return the skeleton
	 */
	PixelSet thin(final FlatObjects flat) {
		final double[] spacing = options.spacing(set.numDimensions());
		final int[] ends = new ThinArms(mask, distance, spacing, Scale.fine(options.detail())).ends(options
			.detail() == 0, progress);
		deleteLoose(ends);
		final PixelIndex left = new PixelIndex(set);
		thinning(left, DistanceMap.euclidean(left, spacing, progress), valuesAt(left, distance));
		final Coverage coverage = new Coverage(mask, distance, spacing);
		if (flat != null) {
			flat.searchSurfaces(anchors(), set);
			flat.search(coverage, set, Scale.fine(options.detail()), progress);
		}
		final BranchGrowth growth = new BranchGrowth(mask, distance, out, coverage, set, options,
			progress);
		growth.run(flat);
		final TipReach tips = new TipReach(mask, distance, set, spacing, Scale.coarse(options.detail()));
		tips.run(progress);
		final List<int[]> staying = growth.grown();
		staying.add(ends);
		prune(staying, tips);
		tips.run(progress);
		return set;
	}

	private PixelSet anchors() {
		final SoftLevels levels = new SoftLevels(options);
		final PixelSet anchors = set.emptyCopy();
		for (int i = 0; i < out.length; i++)
			if (levels.isAnchor(out[i])) anchors.add(mask.position(i));
		return anchors;
	}

	/**
	 * Prunes spurs.
	 *
	 * @param staying pixels whose branches stay, by their index in the mask
	 */
	private void prune(final List<int[]> staying, final TipReach tips) {
		final PixelIndex thin = new PixelIndex(set);
		final float[] radius = valuesAt(thin, distance);
		final boolean[] stays = new boolean[thin.size()];
		for (final int[] pixels : staying)
			for (final int pixel : pixels) {
				final int i = thin.find(mask.position(pixel));
				if (i >= 0) stays[i] = true;
			}
		new SpurPruning(thin, set, mask.set(), radius, valuesAt(thin, out), stays, tips, thinning(thin, radius, radius),
			options).run(progress);
	}

	/** Deletes simple points that are no end points, those nearest to the background first. */
	private SimplePointDeletion thinning(final PixelIndex pixels, final float[] toBackground,
		final float[] radius)
	{
		final int[] order = DistanceOrder.of(pixels, deletable(pixels), new byte[pixels.size()],
			toBackground, radius, progress);
		kept.clear();
		final SimplePointDeletion deletion = new SimplePointDeletion(pixels, set, kept, order.length,
			progress);
		deletion.keepEndPoints();
		deletion.lookAt(order, 0, order.length);
		return deletion;
	}

	/** Returns the values of some pixels of the mask. */
	private float[] valuesAt(final PixelIndex pixels, final float[] values) {
		final float[] result = new float[pixels.size()];
		Chunks.forEach(result.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				result[i] = values[mask.indexOf(pixels.position(i))];
		});
		return result;
	}

	/**
	 * Deletes what is below the anchor threshold.
	 *
	 * @param ends pixels that stay
	 */
	private void deleteLoose(final int[] ends) {
		final byte[] steps = new SoftLevels(options).steps(out, progress);
		kept.clear();
		for (final int end : ends)
			steps[end] = SoftLevels.ANCHOR;
		final int[] pathless = within(0, SoftLevels.PATHS, steps);
		final int[] others = within(SoftLevels.PATHS, SoftLevels.ANCHOR, steps);
		final SimplePointDeletion deletion = new SimplePointDeletion(mask, set, kept, pathless.length +
			others.length, progress);
		// the others are put in order meanwhile
		Chunks.both(() -> deletion.lookAt(DistanceOrder.byDistance(pathless, distance, progress), 0,
			pathless.length), () -> looseOrder = DistanceOrder.of(mask, others, steps, distance,
				distance, progress), progress);
		int unlikely = 0;
		while (unlikely < looseOrder.length && steps[looseOrder[unlikely]] < SoftLevels.LIKELY)
			unlikely++;
		deletion.lookAt(looseOrder, 0, unlikely);
		deletion.keepEndPoints();
		deletion.lookAt(looseOrder, unlikely, looseOrder.length);
	}

	/** Returns the pixels whose step is at least one limit and below another. */
	private int[] within(final int lower, final int upper, final byte[] steps) {
		return Chunks.filter(steps.length, progress, (start, end, passed) -> {
			int n = 0;
			for (int i = start; i < end; i++) {
				passed[n] = i;
				// without a branch, which the processor could not predict
				n += (~(steps[i] - lower) & steps[i] - upper) >>> 31;
			}
			return n;
		});
	}

	/**
	 * Returns the pixels that are simple, or may become so when others are deleted. A pixel with two
	 * neighbors that is not simple becomes simple only as an end point, and end points stay.
	 */
	private int[] deletable(final PixelIndex pixels) {
		final SimplePoints simple = SimplePoints.of(set.numDimensions());
		return Chunks.filter(pixels.size(), progress, (start, end, passed) -> {
			int n = 0;
			for (int i = start; i < end; i++) {
				final int code = set.neighborhood(pixels.position(i));
				final int neighbors = EndPoints.neighbors(code);
				if (neighbors > 2 || neighbors == 2 && simple.isSimple(code)) passed[n++] = i;
			}
			return n;
		});
	}

	/** Returns the values of some pixels, which are given by their index. */
	static float[] valuesAt(final int[] pixels, final float[] values) {
		final float[] result = new float[pixels.length];
		for (int i = 0; i < result.length; i++)
			result[i] = values[pixels[i]];
		return result;
	}
}
