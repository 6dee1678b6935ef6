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

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.util.Progress;
import org.skelite.volume.BlockStore.Kind;

/** Skeletonizes a volume, block by block. For use by one thread. */
final class VolumeJob {

	private final BlockGrid grid;
	private final BlockThinning thinning;
	private final BlockCoverage coverage;
	private final BlockRadii radii;
	private final BlockStore store;
	private final Workers workers;
	private final Progress progress;
	private final int[] all;

	/**
	 * @param image the image, its first pixel at 0
	 * @param settings how it is skeletonized
	 * @param memory bytes that blocks may need together
	 * @param store keeps what is left of each block
	 * @param workers who does the work
	 * @param progress asked whether to stop
	 */
	VolumeJob(final RandomAccessibleInterval<? extends RealType<?>> image,
		final VolumeSettings settings, final double memory, final BlockStore store,
		final Workers workers, final Progress progress)
	{
		this.store = store;
		this.workers = workers;
		this.progress = progress;
		grid = settings.grid(image);
		final MemoryBudget budget = new MemoryBudget(memory, image.numDimensions());
		thinning = new BlockThinning(image, grid, settings, budget);
		coverage = new BlockCoverage(image, grid, settings, budget, store, workers, progress);
		radii = new BlockRadii(image, grid, settings, budget);
		all = IntStream.range(0, grid.count()).toArray();
	}

	/**
	 * Does what is left to do.
	 *
	 * @param sink receives the skeleton
	 * @param radiusSink receives radii; null if nobody wants them
	 * @return the number of its pixels
	 * @throws IOException if the image cannot be read, or a file cannot be written
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	long run(final SkeletonSink sink, final RadiusSink radiusSink) throws IOException {
		final BlockJoining joining = new BlockJoining(grid, store, workers, progress);
		for (Stage stage = store.stage(); stage.step() != Stage.Step.DONE; stage = store.stage())
			switch (stage.step()) {
				case BLOCKS -> thinBlocks(stage);
				case FACES -> joining.run(stage, true);
				case COVER -> coverage.run(stage);
				default -> joining.run(stage, false);
			}
		final LongAdder count = new LongAdder();
		workers.forEach(all, Stage.Step.DONE.label(), block -> {
			final BlockPixels pixels = store.read(Kind.LEFT, block);
			final Region region = new Region(grid.core(block));
			region.add(grid.core(block), pixels);
			sink.write(grid.core(block), region.set());
			if (radiusSink != null && pixels.count() > 0) radiusSink.write(grid.core(block), region.set(), radii
				.of(block, pixels, store.read(Kind.COVER, block).margin(), progress));
			count.add(pixels.count());
		});
		return count.sum();
	}

	private void thinBlocks(final Stage stage) throws IOException {
		final int[] missing = Arrays.stream(all).filter(block -> !store.has(Kind.LEFT, block)).toArray();
		workers.forEach(missing, stage.step().label(), block -> {
			final BlockThinning.Result result = thinning.thin(block, progress);
			// what tells that the block is done comes last
			store.write(Kind.COVER, block, result.cover());
			store.write(Kind.LEFT, block, result.left());
		});
		store.reached(new Stage(stage.step().next(), 0, 0));
	}
}
