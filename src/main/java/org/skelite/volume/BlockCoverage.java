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
package org.skelite.volume;

import java.io.IOException;
import java.util.Arrays;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.skelite.coverage.UncoveredPixels;
import org.skelite.mask.Border;
import org.skelite.mask.Components;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.thinning.MissingBranches;
import org.skelite.util.Progress;
import org.skelite.volume.BlockStore.Kind;

/**
 * Adds branches to the skeleton where it does not cover a block.
 * <p>
 * A block is covered if all is left of its own skeleton that covers it. Otherwise the image is
 * looked at once more, and what is not covered gets a branch, which may go on in other blocks, as
 * far as this one sees. What is added is kept by itself, see {@link CoverageRounds}.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
final class BlockCoverage {

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final BlockGrid grid;
	private final VolumeSettings settings;
	private final MemoryBudget memory;

	BlockCoverage(final RandomAccessibleInterval<? extends RealType<?>> image, final BlockGrid grid,
		final VolumeSettings settings, final MemoryBudget memory)
	{
		this.image = image;
		this.grid = grid;
		this.settings = settings;
		this.memory = memory;
	}

	/**
	 * Covers a block.
	 *
	 * @return whether branches were added
	 */
	boolean cover(final int block, final BlockStore store, final Progress progress)
		throws IOException
	{
		final BlockPixels cover = store.read(Kind.COVER, block);
		if (cover.count() == 0) return false;
		final FinalInterval crop = grid.around(block, cover.margin());
		final Region region = new Region(crop);
		region.addAll(grid, store);
		final Places places = region.places(crop);
		if (Arrays.stream(cover.places()).allMatch(place -> region.set().contains(places.position(place))))
			return false;
		final PixelSet mask = new MaskReader(settings.threshold(), settings.invert()).read(Views.interval(
			image, crop), Border.CONTINUES, 1, progress);
		final BlockPixels added = memory.use(memory.thinning(crop, mask.count()), "The block at " + grid.name(
			block), () -> missing(grid.core(block), crop, mask, region.set(), cover.margin(), progress));
		if (added.count() == 0) return false;
		store.write(Kind.ADDED, block, added);
		return true;
	}

	/** Returns the pixels of branches that are missing. */
	private BlockPixels missing(final Interval core, final FinalInterval crop, final PixelSet mask,
		final PixelSet skeleton, final int margin, final Progress progress)
	{
		final PixelIndex index = PixelIndex.of(mask);
		final Depth depth = new Depth(grid, crop, mask, settings.spacing());
		final float[] distance = DistanceMap.euclidean(index, settings.spacing(), progress);
		for (int i = 0; i < distance.length; i++)
			distance[i] = (float) Math.min(distance[i], depth.of(index.position(i)));
		final PixelSet part = mask.copy();
		final Places places = new Places(core, mask, crop);
		final int[][] all = new int[grid.numDimensions()][2];
		for (int i = 0; i < distance.length; i++)
			if (!places.contains(index.position(i), all)) part.remove(index.position(i));
		final PixelSet uncovered = UncoveredPixels.find(index, distance, skeleton, part, settings.options()
			.detail(), settings.spacing(), progress);
		if (uncovered.next(0) < 0) return BlockPixels.NONE;
		final PixelSet before = skeleton.copy();
		final PixelIndex inner = inner(index, crop);
		final float[] innerDistance = new float[inner.size()];
		for (int i = 0; i < innerDistance.length; i++)
			innerDistance[i] = distance[index.indexOf(inner.position(i))];
		removeBare(inner, uncovered);
		MissingBranches.add(inner, innerDistance, skeleton, uncovered, settings.options(), progress);
		final Places whole = new Places(crop, mask, crop);
		final BlockPixels.Collector collector = new BlockPixels.Collector();
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			if (!before.contains(p)) collector.add(whole.place(p), distance[index.indexOf(p)], true);
		return collector.collect(margin);
	}

	/** Removes what cannot be covered, as there is nothing around it that is. */
	private static void removeBare(final PixelIndex mask, final PixelSet uncovered) {
		uncovered.retainAll(mask.set());
		final Components parts = new Components(mask);
		final boolean[] covered = new boolean[parts.runs()];
		for (int run = 0; run < covered.length; run++)
			for (int i = parts.start(run); i < parts.start(run + 1); i++)
				covered[parts.component(run)] |= !uncovered.contains(mask.position(i));
		for (int run = 0; run < covered.length; run++)
			for (int i = parts.start(run); !covered[parts.component(run)] && i < parts.start(run + 1); i++)
				uncovered.remove(mask.position(i));
	}

	/** Returns the pixels whose neighbors are known. */
	private PixelIndex inner(final PixelIndex index, final Interval crop) {
		final PixelSet inner = index.set().copy();
		final Places places = new Places(crop, inner, crop);
		final int[][] faces = grid.inner(crop);
		for (int i = 0; i < index.size(); i++)
			if (!places.contains(index.position(i), faces)) inner.remove(index.position(i));
		return PixelIndex.of(inner);
	}
}
