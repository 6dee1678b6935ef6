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

import org.skelite.mask.PixelIndex;
import org.skelite.volume.BlockStore.Kind;

/**
 * Covers blocks, group by group. Blocks of a group are so far apart that none of them sees what
 * another one adds. What they add is kept by itself, and only put together when the whole group is
 * done, so that this can be interrupted at any time and done again.
 */
final class CoverageRounds {

	private final BlockGrid grid;
	private final BlockStore store;
	private final BlockRunner runner;

	CoverageRounds(final BlockGrid grid, final BlockStore store, final BlockRunner runner) {
		this.grid = grid;
		this.store = store;
		this.runner = runner;
	}

	/** Does this step of the work from some group on, and says so. */
	void run(final Stage start) throws IOException {
		int margin = 0;
		for (int block = 0; block < grid.count(); block++)
			margin = Math.max(margin, store.read(Kind.COVER, block).margin());
		final int[][] groups = grid.groups(margin, margin);
		for (int group = start.group(); group < groups.length; group++) {
			store.reached(new Stage(start.step(), 0, group));
			// what others have added may have been put together already
			runner.run(start.step(), Arrays.stream(groups[group]).filter(block -> !store.has(Kind.ADDED, block))
				.toArray());
			for (final int block : groups[group])
				if (store.has(Kind.ADDED, block)) putTogether(store.read(Kind.ADDED, block), block);
		}
		store.reached(new Stage(start.step().next(), 0, 0));
	}

	/** Adds pixels to the blocks that they lie in; changes nothing if they are there already. */
	private void putTogether(final BlockPixels added, final int block) throws IOException {
		final FinalInterval crop = grid.around(block, added.margin());
		for (final int other : grid.within(crop)) {
			final Interval core = grid.core(other);
			final Region region = new Region(core);
			region.add(crop, added);
			if (region.set().next(0) < 0) continue;
			final BlockPixels left = store.read(Kind.LEFT, other);
			region.add(core, left);
			final PixelIndex index = new PixelIndex(region.set());
			final float[] distance = new float[index.size()];
			region.copyValues(index, crop, added, distance);
			region.copyValues(index, core, left, distance);
			final Places places = region.places(core);
			final BlockPixels.Collector collector = new BlockPixels.Collector();
			for (int i = 0; i < distance.length; i++)
				collector.add(places.place(index.position(i)), distance[i], true);
			store.write(Kind.LEFT, other, collector.collect(0));
		}
	}
}
