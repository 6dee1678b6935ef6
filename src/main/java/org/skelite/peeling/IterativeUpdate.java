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

import org.skelite.model.LearnedUpdate;
import org.skelite.model.MaskUpdate;
import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/**
 * Runs the learned update on one boundary layer after the other.
 * <p>
 * Computes what the dense, iterated network computes (arXiv 2503.07369), but
 * evaluates only the pixels of the current layer, as bits where the update takes
 * those ({@link MaskUpdate}). The threads of
 * {@link net.imglib2.parallel.Parallelization} share out a layer in batches of
 * bounded size; the result depends on neither. Beyond the result it needs 2 bits
 * per pixel of the image, and 4 bytes per pixel of the largest layer. For use by
 * one thread at a time.
 * </p>
 */
public final class IterativeUpdate {

	/** Pixels for which it pays to go to another thread. */
	private static final int CHUNK = 1 << 10;

	private final LearnedUpdate update;
	private final PixelIndex mask;
	private final Layers layers;
	private final Patches patches;
	private final Batches batches;

	/**
	 * @param update the learned update
	 * @param mask the mask to skeletonize
	 * @param layers its layers
	 * @param patches its patches, of the size that the update was trained on
	 */
	public IterativeUpdate(final LearnedUpdate update, final PixelIndex mask, final Layers layers,
		final Patches patches)
	{
		this.update = update;
		this.mask = mask;
		this.layers = layers;
		this.patches = patches;
		batches = new Batches(update, 3 * patches.volume());
	}

	/**
	 * Peels the mask until it is used up.
	 *
	 * @param progress hears of each layer and may cancel
	 * @return the soft skeleton {@code out} of each mask pixel, in [0, 1]
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public float[] run(final Progress progress) {
		final float[] out = new float[mask.size()];
		Arrays.fill(out, 1);
		final PixelSet center = mask.set().copy();
		final PixelSet bound = mask.set().emptyCopy();
		for (int layer = 0; layer < layers.count(); layer++) {
			final int start = layers.start(layer);
			final int size = layers.size(layer);
			progress.update(start, mask.size(), "Peeling");
			for (int i = start; i < start + size; i++)
				bound.add(mask.position(layers.pixel(i)));
			final float[] deletions = new float[size];
			evaluate(layer, bound, center, out, deletions, progress);
			// a layer's pixels all see what the layer before left
			for (int i = 0; i < size; i++) {
				final int pixel = layers.pixel(start + i);
				out[pixel] -= deletions[i];
				bound.remove(mask.position(pixel));
				center.remove(mask.position(pixel));
			}
		}
		return out;
	}

	private void evaluate(final int layer, final PixelSet bound, final PixelSet center,
		final float[] out, final float[] deletions, final Progress progress)
	{
		final int start = layers.start(layer);
		final int volume = patches.volume();
		if (update instanceof MaskUpdate) Chunks.forEach(deletions.length, CHUNK, progress, (from,
			to) -> ((MaskUpdate) update).evaluate(from, to, new LayerPatches(mask, patches, bound, center,
				out, layers, start), deletions));
		else batches.evaluate(deletions.length, (i, values, offset) -> {
			final long position = mask.position(layers.pixel(start + i));
			patches.copy(bound, position, values, offset);
			patches.copy(center, position, values, offset + volume);
			patches.copy(out, position, values, offset + 2 * volume);
		}, deletions, progress);
	}
}
