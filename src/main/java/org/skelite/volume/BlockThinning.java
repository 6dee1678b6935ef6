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

import java.util.Arrays;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.Skeleton;
import org.skelite.coverage.Scale;
import org.skelite.mask.Border;
import org.skelite.mask.Components;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.thinning.RegionThinning;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Thins a block by itself.
 * <p>
 * The block is skeletonized with a halo around it, as if there was nothing else. Of objects that
 * all of their blocks see whole, this is the skeleton, the same in all of these blocks. Of other
 * objects, the skeleton's pixels in the block become anchors, and simple points that are none are
 * deleted, but for those in the faces towards other blocks: what happens there depends on these.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
final class BlockThinning {

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final BlockGrid grid;
	private final VolumeSettings settings;
	private final MemoryBudget memory;
	private final Scale scale;
	private final double pixel;

	/**
	 * @param image the image, its first pixel at 0
	 * @param memory what blocks may need together
	 */
	BlockThinning(final RandomAccessibleInterval<? extends RealType<?>> image, final BlockGrid grid,
		final VolumeSettings settings, final MemoryBudget memory)
	{
		this.image = image;
		this.grid = grid;
		this.settings = settings;
		this.memory = memory;
		scale = Scale.coarse(settings.options().detail());
		pixel = Arrays.stream(settings.spacing()).min().getAsDouble();
	}

	/**
	 * What is known of a block.
	 *
	 * @param left what is left of the object
	 * @param cover what of the block's skeleton covers the block
	 */
	record Result(BlockPixels left, BlockPixels cover) {}

	/**
	 * Thins a block.
	 *
	 * @throws SkeliteException if it needs more memory than there is, or there is no background
	 */
	Result thin(final int block, final Progress progress) {
		for (int halo = settings.halo();; halo *= 2) {
			final FinalInterval crop = grid.around(block, halo);
			final Result result = thin(block, crop, halo, progress);
			if (result != null) return result;
			if (Intervals.equals(crop, image)) throw SkeliteException.input(
				"Image has no background: every pixel is above " + settings.threshold() +
					". Change the threshold.");
		}
	}

	/** Returns null if more of the image must be known. */
	private Result thin(final int block, final FinalInterval crop, final int halo, final Progress progress) {
		final Interval core = grid.core(block);
		final PixelSet mask = new MaskReader(settings.threshold(), settings.invert()).read(Views.interval(
			image, crop), Border.CONTINUES, settings.border(), progress);
		final Places places = new Places(core, mask, crop);
		if (isEmpty(mask, places)) return new Result(BlockPixels.NONE, BlockPixels.NONE);
		final long count = mask.count();
		if (count == Intervals.numElements(crop)) return null;
		return memory.use(memory.thinning(crop, count), "The block at " + grid.name(block), () -> {
			final Skeleton skeleton = settings.skeletonizer(progress).skeletonize(mask);
			return isKnown(skeleton, core, crop) ? new Result(left(skeleton, core, crop, places, progress),
				cover(skeleton, core, crop, halo)) : null;
		});
	}

	private boolean isEmpty(final PixelSet mask, final Places places) {
		final int[][] all = new int[grid.numDimensions()][2];
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			if (places.contains(p, all)) return false;
		return true;
	}

	/**
	 * Whether all is known that covers the block: where the distance may depend on what lies outside of
	 * the halo, it must be too short for that.
	 */
	private boolean isKnown(final Skeleton skeleton, final Interval core, final FinalInterval crop) {
		final PixelIndex mask = skeleton.mask();
		final Depth depth = new Depth(grid, crop, mask.set(), settings.spacing());
		for (int i = 0; i < mask.size(); i++) {
			final long position = mask.position(i);
			final float radius = skeleton.distance()[i];
			if (radius > depth.of(position) && reaches(position, radius, mask.set(), core, crop)) return false;
		}
		return true;
	}

	/** Whether a pixel of the skeleton would cover some of the block. */
	private boolean reaches(final long position, final float radius, final PixelSet set,
		final Interval core, final Interval crop)
	{
		final double reach = scale.reach(radius, pixel);
		for (int d = 0; d < grid.numDimensions(); d++) {
			final long c = set.coordinate(position, d) + crop.min(d);
			if (settings.spacing()[d] * Math.max(core.min(d) - c, c - core.max(d)) > reach) return false;
		}
		return true;
	}

	/** Returns the pixels of the skeleton that may cover some of the block. */
	private BlockPixels cover(final Skeleton skeleton, final Interval core, final FinalInterval crop,
		final int halo)
	{
		final PixelSet thin = skeleton.thin();
		final Places places = new Places(crop, thin, crop);
		final BlockPixels.Collector collector = new BlockPixels.Collector();
		for (long p = thin.next(0); p >= 0; p = thin.next(p + 1)) {
			final float radius = skeleton.distance()[skeleton.mask().indexOf(p)];
			if (reaches(p, radius, thin, core, crop)) collector.add(places.place(p), radius, true);
		}
		return collector.collect(halo);
	}

	private BlockPixels left(final Skeleton skeleton, final Interval core, final Interval crop,
		final Places places, final Progress progress)
	{
		final PixelIndex mask = skeleton.mask();
		final PixelSet left = mask.set().copy();
		final PixelSet done = done(mask, crop);
		left.removeAll(done);
		final int[][] faces = grid.inner(core);
		final PixelSet thin = skeleton.thin();
		final int[] mayGo = new int[mask.size()];
		int n = 0;
		for (int i = 0; i < mayGo.length; i++) {
			final long p = mask.position(i);
			if (left.contains(p) && !thin.contains(p) && places.contains(p, faces)) mayGo[n++] = i;
		}
		RegionThinning.thin(mask, left, Arrays.copyOf(mayGo, n), skeleton.distance(), false, progress);
		done.retainAll(thin);
		left.addAll(done);
		final int[][] all = new int[faces.length][2];
		final BlockPixels.Collector collector = new BlockPixels.Collector();
		for (long p = left.next(0); p >= 0; p = left.next(p + 1))
			if (places.contains(p, all)) collector.add(places.place(p), skeleton.distance()[mask.indexOf(p)],
				thin.contains(p));
		return collector.collect(0);
	}

	/** Returns the pixels of objects whose skeletons are those of the whole. */
	private PixelSet done(final PixelIndex mask, final Interval crop) {
		final Components objects = new Components(mask);
		final PixelSet set = mask.set();
		final int n = grid.numDimensions();
		final long[][] min = new long[objects.runs()][];
		final long[][] max = new long[objects.runs()][];
		for (int run = 0; run < objects.runs(); run++) {
			final int object = objects.component(run);
			if (object == run) {
				min[object] = new long[n];
				max[object] = new long[n];
				Arrays.fill(min[object], Long.MAX_VALUE);
				Arrays.fill(max[object], Long.MIN_VALUE);
			}
			final long first = mask.position(objects.start(run));
			final long last = mask.position(objects.start(run + 1) - 1);
			for (int d = 0; d < n; d++) {
				min[object][d] = Math.min(min[object][d], set.coordinate(first, d) + crop.min(d));
				max[object][d] = Math.max(max[object][d], set.coordinate(last, d) + crop.min(d));
			}
		}
		final PixelSet done = set.emptyCopy();
		for (int run = 0; run < objects.runs(); run++) {
			final int object = objects.component(run);
			if (grid.allSee(new FinalInterval(min[object], max[object]), settings.halo())) done.addRun(mask
				.position(objects.start(run)), mask.position(objects.start(run + 1) - 1));
		}
		return done;
	}
}
