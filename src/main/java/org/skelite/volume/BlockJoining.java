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

import net.imglib2.Interval;

import org.skelite.mask.PixelIndex;
import org.skelite.thinning.RegionThinning;
import org.skelite.util.Progress;
import org.skelite.volume.BlockStore.Kind;

/**
 * Thins blocks while those around them stay as they are, group by group, until nothing changes any
 * more.
 * <p>
 * Only simple points are deleted, each by what its neighbors are at that moment, whichever block
 * these lie in, so that the topology of the whole stays. Blocks of a group do not touch: the
 * result does not depend on their order, nor on how many are worked on at a time. A block is
 * visited again only if one that it touches has changed.
 * </p>
 * <p>
 * After an interruption, the work goes on with the group that was visited. A block that was
 * finished then is visited again, without a change, as nothing in it can be deleted.
 * </p>
 */
final class BlockJoining {

	private final BlockGrid grid;
	private final BlockStore store;
	private final Workers workers;
	private final Progress progress;

	/** When each block was visited and changed: the number of groups before. */
	private final int[] visited;
	private final int[] changed;
	private int now;

	BlockJoining(final BlockGrid grid, final BlockStore store, final Workers workers,
		final Progress progress)
	{
		this.grid = grid;
		this.store = store;
		this.workers = workers;
		this.progress = progress;
		visited = new int[grid.count()];
		changed = new int[grid.count()];
	}

	/**
	 * Does a step of the work, and says so.
	 *
	 * @param start where to begin in it
	 * @param anchorsStay whether to delete all that are no anchors; otherwise, to delete all that
	 *          are no end points
	 */
	void run(final Stage start, final boolean anchorsStay) throws IOException {
		final int[][] groups = grid.groups(1, 0);
		Arrays.fill(visited, -1);
		Arrays.fill(changed, 0);
		now = 0;
		// what has changed in an interrupted round is not known
		boolean more = start.group() > 0;
		int group = start.group();
		for (int round = start.round();; round++) {
			for (; group < groups.length; group++) {
				store.reached(new Stage(start.step(), round, group));
				now++;
				final int[] due = Arrays.stream(groups[group]).filter(this::isDue).toArray();
				workers.forEach(due, start.step().label(), block -> visit(block, anchorsStay));
				more |= Arrays.stream(due).anyMatch(block -> changed[block] == now);
			}
			if (!more) break;
			more = false;
			group = 0;
		}
		store.reached(new Stage(start.step().next(), 0, 0));
	}

	private boolean isDue(final int block) {
		return Arrays.stream(grid.within(grid.around(block, 1))).anyMatch(b -> changed[b] >
			visited[block]);
	}

	private void visit(final int block, final boolean anchorsStay) throws IOException {
		visited[block] = now;
		final BlockPixels before = store.read(Kind.LEFT, block);
		final BlockPixels after = thin(block, before, anchorsStay);
		if (after.count() == before.count()) return;
		store.write(Kind.LEFT, block, after);
		changed[block] = now;
	}

	private BlockPixels thin(final int block, final BlockPixels before, final boolean anchorsStay)
		throws IOException
	{
		int candidates = before.count();
		if (anchorsStay) for (final boolean anchor : before.anchors())
			candidates -= anchor ? 1 : 0;
		if (candidates == 0) return before;
		final Interval core = grid.core(block);
		final Interval around = grid.around(block, 1);
		final Region region = new Region(around);
		region.addAll(grid, store);
		final PixelIndex index = new PixelIndex(region.set());
		final Places places = region.places(core);
		final int[] mayGo = new int[candidates];
		int n = 0;
		for (int i = 0; i < before.count(); i++)
			if (!anchorsStay || !before.anchors()[i]) mayGo[n++] = index.indexOf(places.position(before
				.places()[i]));
		final float[] distance = new float[index.size()];
		region.copyValues(index, core, before, distance);
		RegionThinning.thin(index, region.set(), mayGo, distance, !anchorsStay, progress);
		return region.left(places, before);
	}
}
