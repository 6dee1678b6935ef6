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
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import org.skelite.mask.PixelSet;
import org.skelite.volume.BlockStore.Kind;

/** Skeletonizes a volume, block by block. For use by one thread. */
final class VolumeJob {

	private final BlockGrid grid;
	private final BlockStore store;
	private final BlockRunner runner;
	private final int[] all;

	/**
	 * @param store keeps what is left of each block
	 * @param runner does the work
	 */
	VolumeJob(final BlockGrid grid, final BlockStore store, final BlockRunner runner) {
		this.grid = grid;
		this.store = store;
		this.runner = runner;
		all = IntStream.range(0, grid.count()).toArray();
	}

	/**
	 * Does what is left to do.
	 *
	 * @param sink receives the skeleton, block by block
	 * @param writers write to it
	 * @return the number of its pixels
	 * @throws IOException if the image cannot be read, or a file cannot be written
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	long run(final BlockSink sink, final Workers writers) throws IOException {
		final JoiningRounds joining = new JoiningRounds(grid, store, runner);
		for (Stage stage = store.stage(); stage.step() != Stage.Step.DONE; stage = store.stage())
			switch (stage.step()) {
				case BLOCKS -> thinBlocks(stage);
				case COVER -> new CoverageRounds(grid, store, runner).run(stage);
				default -> joining.run(stage);
			}
		final LongAdder count = new LongAdder();
		writers.forEach(all, Stage.Step.DONE.label(), block -> {
			final BlockPixels pixels = store.read(Kind.LEFT, block);
			final Region region = new Region(grid.core(block));
			region.add(grid.core(block), pixels);
			sink.write(block, pixels, region.set());
			count.add(pixels.count());
		});
		return count.sum();
	}

	/** Receives the skeleton of a block. */
	@FunctionalInterface
	interface BlockSink {

		/** @param set the pixels, in a set of the block's size */
		void write(int block, BlockPixels pixels, PixelSet set) throws IOException;
	}

	private void thinBlocks(final Stage stage) throws IOException {
		runner.run(stage.step(), Arrays.stream(all).filter(block -> !store.has(Kind.LEFT, block)).toArray());
		store.reached(new Stage(stage.step().next(), 0, 0));
	}
}
