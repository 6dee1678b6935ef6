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

import net.imglib2.Interval;

import org.skelite.mask.PixelIndex;
import org.skelite.thinning.RegionThinning;
import org.skelite.util.Progress;
import org.skelite.volume.BlockStore.Kind;

/**
 * Thins a block while those around it stay as they are. Only simple points are deleted, each by what
 * its neighbors are at that moment, whichever block these lie in, so that the topology of the whole
 * stays. Immutable, and so safe for use by several threads.
 */
final class BlockJoining {

	private final BlockGrid grid;

	BlockJoining(final BlockGrid grid) {
		this.grid = grid;
	}

	/**
	 * Thins a block.
	 *
	 * @param anchorsStay whether to delete all that are no anchors; otherwise, to delete all that
	 *          are no end points
	 * @return whether something was deleted
	 */
	boolean join(final int block, final boolean anchorsStay, final BlockStore store,
		final Progress progress) throws IOException
	{
		final BlockPixels before = store.read(Kind.LEFT, block);
		final BlockPixels after = thin(block, before, anchorsStay, store, progress);
		if (after.count() == before.count()) return false;
		store.write(Kind.LEFT, block, after);
		return true;
	}

	private BlockPixels thin(final int block, final BlockPixels before, final boolean anchorsStay,
		final BlockStore store, final Progress progress) throws IOException
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
