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
package org.skelite.peeling;

import java.util.Arrays;

import org.skelite.mask.PixelIndex;
import org.skelite.network.PatchNetwork;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.Spares;

/**
 * Asks the network about one boundary layer after the other.
 * <p>
 * Computes what the dense, iterated network computes (arXiv 2503.07369), but only at the pixels of
 * the current layer. Their patches are bits, except where pixels were peeled before. The threads of
 * {@link net.imglib2.parallel.Parallelization} share a layer. Its parts depend on the layer alone,
 * so the result does not depend on the number of threads. Beyond the result and the layers, it
 * needs little memory. For use by one thread at a time.
 * </p>
 */
final class MaskPeeling {

	/** Fewest pixels that are worth another thread; a batch may hold more. */
	private static final int PIXELS = 512;

	private final PatchNetwork network;
	private final PixelIndex mask;
	private final BoundaryLayers layers;
	private final Patches patches;

	/**
	 * @param network what decides
	 * @param mask the mask to skeletonize
	 * @param layers its layers, none of them taken off yet; used up
	 * @param patches its patches, of the size that the network was trained on
	 */
	MaskPeeling(final PatchNetwork network, final PixelIndex mask, final BoundaryLayers layers,
		final Patches patches)
	{
		this.network = network;
		this.mask = mask;
		this.layers = layers;
		this.patches = patches;
	}

	/**
	 * Peels the mask until it is used up.
	 *
	 * @param progress hears of each layer and may cancel
	 * @return the soft skeleton {@code out} of each mask pixel, in [0, 1]
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	float[] run(final Progress progress) {
		final float[] out = new float[mask.size()];
		Arrays.fill(out, 1);
		final Spares<LayerPatches> readers = new Spares<>(() -> new LayerPatches(mask, patches, layers, out,
			network.newBatch(patches.size(), patches.rows().length)));
		final int capacity = network.newBatch(patches.size(), patches.rows().length).capacity();
		// parts of whole batches
		final int pixels = (PIXELS + capacity - 1) / capacity * capacity;
		final int[] starts = new int[mask.size() / pixels + 1];
		final int[] skipped = new int[starts.length];
		while (layers.next(progress)) {
			progress.update(mask.size() - layers.left(), mask.size(), "Peeling");
			final int parts = divide(pixels, starts, skipped);
			Chunks.forEach(parts, 1, progress, (part, end) -> readers.use(reader -> {
				int left = pixels;
				for (int i = starts[part]; left > 0 && i < layers.runs(); i++)
					left -= reader.add(layers.run(i), i == starts[part] ? skipped[part] : 0, left);
				reader.evaluate();
			}));
		}
		return out;
	}

	/**
	 * Divides a layer into parts.
	 *
	 * @param size pixels of a part, but for the last one
	 * @param starts receives the run in which each part begins
	 * @param skipped receives how many of that run's pixels belong to the part before
	 * @return the number of parts
	 */
	private int divide(final int size, final int[] starts, final int[] skipped) {
		int parts = 0;
		long pixels = 0;
		for (int i = 0; i < layers.runs(); i++) {
			final long before = pixels;
			pixels += Long.bitCount(layers.bound().word(layers.run(i)));
			for (; (long) parts * size < pixels; parts++) {
				starts[parts] = i;
				skipped[parts] = (int) ((long) parts * size - before);
			}
		}
		return parts;
	}
}
