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

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockStore.Kind;

/**
 * What each step of the work does to a block. It depends on nothing but the image, the settings, and
 * what it {@link #needs needs} of the store, so that it can be done again at any time. Thread safe.
 */
final class BlockWork {

	private final BlockGrid grid;
	private final BlockThinning thinning;
	private final BlockJoining joining;
	private final BlockCoverage coverage;

	/**
	 * @param image the image, its first pixel at 0
	 * @param settings how it is skeletonized
	 * @param memory bytes that blocks may need together
	 */
	BlockWork(final RandomAccessibleInterval<? extends RealType<?>> image, final VolumeSettings settings,
		final double memory)
	{
		grid = settings.grid(image);
		final MemoryBudget budget = new MemoryBudget(memory, image.numDimensions());
		thinning = new BlockThinning(image, grid, settings, budget);
		joining = new BlockJoining(grid);
		coverage = new BlockCoverage(image, grid, settings, budget);
	}

	/**
	 * Does a step for a block.
	 *
	 * @param store has what is needed, and receives what has changed of this block
	 * @return whether something was written
	 * @throws SkeliteException if it needs more memory than there is, or there is no background
	 */
	boolean run(final Stage.Step step, final int block, final BlockStore store, final Progress progress)
		throws IOException
	{
		return switch (step) {
			case BLOCKS -> {
				final BlockThinning.Result result = thinning.thin(block, progress);
				// what tells that the block is done comes last
				store.write(Kind.COVER, block, result.cover());
				store.write(Kind.LEFT, block, result.left());
				yield true;
			}
			case FACES -> joining.join(block, true, store, progress);
			case SEAMS, ADDED -> joining.join(block, false, store, progress);
			case COVER -> coverage.cover(block, store, progress);
			case DONE -> throw new IllegalArgumentException("nothing is left to do");
		};
	}

	/** Receives what is kept of a block. */
	@FunctionalInterface
	interface Receiver {

		void accept(Kind kind, int block, BlockPixels pixels);
	}

	/** Passes on what a step needs of a block and those around it. */
	static void needs(final Stage.Step step, final int block, final BlockGrid grid,
		final BlockStore store, final Receiver receiver) throws IOException
	{
		if (step == Stage.Step.BLOCKS) return;
		int margin = 1;
		if (step == Stage.Step.COVER) {
			final BlockPixels cover = store.read(Kind.COVER, block);
			receiver.accept(Kind.COVER, block, cover);
			margin = cover.margin();
		}
		final FinalInterval around = grid.around(block, margin);
		for (final int other : grid.within(around))
			receiver.accept(Kind.LEFT, other, store.read(Kind.LEFT, other).within(grid.core(other), around));
	}
}
