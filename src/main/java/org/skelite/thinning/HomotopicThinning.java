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

import java.util.concurrent.CancellationException;

import org.skelite.coverage.HalfWidth;
import org.skelite.coverage.Scale;
import org.skelite.coverage.TipReach;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.Lengths;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Thins a mask to a skeleton one pixel wide, guided by a soft skeleton. Only
 * simple points are deleted, so that the result has the mask's topology
 * whatever the guide.
 * <ol>
 * <li>Pixels below the anchor threshold are deleted, those of lowest value
 * first, whenever they are simple; from the end threshold on end points stay, so
 * that branches keep their length.</li>
 * <li>What is left is thinned, pixels nearest to its background first, end points
 * being kept. Distances are measured within what is left. By those within the mask, which fall
 * towards an object's tip, anchors two pixels wide would be eaten up from there.</li>
 * <li>Spurs that are not needed to cover the object, or along which the soft skeleton is low, are
 * pruned, and the rest is kept thin.</li>
 * </ol>
 * <p>
 * The skeleton of a shifted image is the shifted skeleton: what is equal goes by
 * the order of positions, and nothing depends on coordinates. Time and memory
 * are proportional to the foreground. Groups of objects are shared out among the
 * threads of {@link
 * net.imglib2.parallel.Parallelization}; the result does not depend on their number.
 * For use by one thread at a time.
 * </p>
 */
public final class HomotopicThinning {

	/** Fewest pixels of a group of objects that is worth a thread. */
	private static final int MIN_GROUP = 1 << 13;

	/**
	 * Fewest pixels per 64 of the image for which groups pay, as each needs sets of the image's
	 * size.
	 */
	private static final double MIN_PIXELS_PER_WORD = 0.125;

	/** If one group has this share of the pixels, the others have too little to do. */
	private static final double MAX_SHARE = 0.8;

	private final PixelIndex mask;
	private final ThinningOptions options;
	private final Progress progress;
	private float[] distance;

	/** Objects that are thinned apart, or null if all are thinned in one go. */
	private ObjectGroups groups;

	/**
	 * Prepares to thin a mask: measures its distances to the background. Pixels outside
	 * the image are background, as far as topology goes.
	 *
	 * @param mask the mask
	 * @param options how to thin
	 * @param progress asked whether to stop
	 * @throws IllegalArgumentException if the options have spacing for another number of
	 *           dimensions
	 * @throws CancellationException if {@code progress} says so
	 */
	public HomotopicThinning(final PixelIndex mask, final ThinningOptions options,
		final Progress progress)
	{
		this.mask = mask;
		this.options = options;
		this.progress = progress;
		final double[] spacing = options.spacing(mask.set().numDimensions());
		// counted here: within a task, the thread that waits for it is left out
		final int threads = Chunks.threads();
		Chunks.both(() -> distance = DistanceMap.euclidean(mask, spacing, progress),
			() -> groups = groups(mask, threads), progress);
	}

	/**
	 * Prepares to thin a mask by other distances.
	 *
	 * @param distance distance to the background for each member of the mask
	 * @throws IllegalArgumentException if there is not one for each, or the options have
	 *           spacing for another number of dimensions
	 */
	public HomotopicThinning(final PixelIndex mask, final float[] distance,
		final ThinningOptions options, final Progress progress)
	{
		checkLength("distance map", distance, mask.size());
		options.spacing(mask.set().numDimensions());
		this.mask = mask;
		this.options = options;
		this.progress = progress;
		this.distance = distance;
		groups = groups(mask, Chunks.threads());
	}

	/**
	 * Returns the distance of each member of the mask to the background: what was given, or
	 * measured in units of the spacing by {@link DistanceMap#euclidean}; must not be modified.
	 */
	public float[] distance() {
		return distance;
	}

	/**
	 * Thins the mask.
	 *
	 * @param out the soft skeleton, 0 to 1, for each member of the mask
	 * @return the skeleton
	 * @throws IllegalArgumentException if {@code out} has not one value for each member
	 * @throws CancellationException if {@code progress} says so
	 */
	public PixelSet thin(final float[] out) {
		checkLength("soft skeleton", out, mask.size());
		final PixelSet flat = mask.set().numDimensions() == 3 ? mask.set().emptyCopy() : null;
		final PixelSet skeleton = groups == null ? thin(mask, out, distance, flat) : thinGroups(out, flat);
		if (flat != null && flat.next(0) >= 0) thinFlat(flat, skeleton);
		return skeleton;
	}

	/** Thins groups of objects, each by itself; adds flat objects to a set. */
	private PixelSet thinGroups(final float[] out, final PixelSet flat) {
		// as far as the background may lie, so that no pixel is taken to be near the image's edge
		final int d = mask.set().numDimensions() - 1;
		final double rows = DistanceMap.largest(distance) / options.spacing(d + 1)[d];
		final long margin = 1 + (long) Math.ceil(Math.min(rows, mask.set().dimension(d)));
		final ObjectCrop[] crops = new ObjectCrop[groups.count()];
		final PixelSet[] skeletons = new PixelSet[crops.length];
		final PixelSet[] flats = new PixelSet[crops.length];
		Chunks.forEach(crops.length, 1, progress, (g, end) -> {
			final int[] members = groups.members(g);
			if (members.length == 0) return;
			crops[g] = new ObjectCrop(mask, members, margin);
			final PixelIndex index = crops[g].index();
			if (flat != null) flats[g] = index.set().emptyCopy();
			skeletons[g] = thin(index, crops[g].crop(out), crops[g].crop(distance), flats[g]);
		});
		final PixelSet skeleton = mask.set().emptyCopy();
		for (int g = 0; g < crops.length; g++)
			if (crops[g] != null) {
				crops[g].addTo(skeletons[g], skeleton);
				if (flat != null) crops[g].addTo(flats[g], flat);
			}
		return skeleton;
	}

	/** Thins objects; adds those that are flat to a set, if there is one. */
	private PixelSet thin(final PixelIndex objects, final float[] soft, final float[] thickness,
		final PixelSet flat)
	{
		final ObjectThinning thinning = new ObjectThinning(objects, soft, thickness, options, progress);
		if (flat == null) return thinning.thin(null);
		final FlatObjects found = new FlatObjects(objects, thickness, options.spacing(3));
		final PixelSet skeleton = thinning.thin(found);
		if (found.found() != null) flat.addAll(found.found());
		return skeleton;
	}

	/**
	 * Thins flat objects anew, by their width instead of their thickness; all at once, as they may
	 * be wider than the margin of a group.
	 */
	private void thinFlat(final PixelSet objects, final PixelSet skeleton) {
		final PixelIndex index = PixelIndex.of(objects);
		final float[] thickness = new float[index.size()];
		for (int i = 0; i < thickness.length; i++)
			thickness[i] = distance[mask.indexOf(index.position(i))];
		final double pixel = new Lengths(objects, options.spacing(3)).pixel();
		final float[] width = HalfWidth.of(index, thickness, pixel, progress);
		final PixelSet thin = thin(index, new float[index.size()], width, null);
		// a ball as wide as the object ends far from its rim
		new TipReach(index, thickness, width, thin, options.spacing(3), Scale.coarse(options.detail())).run(
			progress);
		skeleton.removeAll(objects);
		skeleton.addAll(thin);
	}

	/** Returns groups of objects that are worth their threads, or null if there are none. */
	private static ObjectGroups groups(final PixelIndex mask, final int threads) {
		final double minimum = MIN_PIXELS_PER_WORD * mask.set().words().length;
		final int count = Math.min(threads, mask.size() / MIN_GROUP);
		if (count < 2 || mask.size() < minimum) return null;
		final ObjectGroups groups = new ObjectGroups(mask, count);
		return groups.largest() < MAX_SHARE * mask.size() ? groups : null;
	}

	private static void checkLength(final String what, final float[] values, final int size) {
		if (values.length != size) throw new IllegalArgumentException("Expected a " + what +
			" of " + size + " values, got " + values.length + ".");
	}
}
