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
import org.skelite.mask.PixelSet;
import org.skelite.network.LearnedUpdate;
import org.skelite.network.MaskUpdate;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.Spares;

/**
 * Runs the learned update on one boundary layer after the other.
 * <p>
 * Computes what the dense, iterated network computes (arXiv 2503.07369), but
 * evaluates only the pixels of the current layer, as bits where the update takes
 * those ({@link MaskUpdate}). The threads of
 * {@link net.imglib2.parallel.Parallelization} share out a layer in batches of
 * bounded size; the result depends on neither. Beyond the result and the layers it
 * needs buffers of some size, and for updates that take no bits 8 bytes per pixel
 * of the largest layer. For use by one thread at a time.
 * </p>
 */
final class MaskPeeling {

	/** Runs of 64 positions for which it pays to go to another thread. */
	private static final int CHUNK = 1 << 7;

	private final LearnedUpdate update;
	private final PixelIndex mask;
	private final BoundaryLayers layers;
	private final Patches patches;

	/**
	 * @param update the learned update
	 * @param mask the mask to skeletonize
	 * @param layers its layers, none of them taken off yet; used up
	 * @param patches its patches, of the size that the update was trained on
	 */
	MaskPeeling(final LearnedUpdate update, final PixelIndex mask,
		final BoundaryLayers layers, final Patches patches)
	{
		this.update = update;
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
		if (update instanceof MaskUpdate) runOnBits((MaskUpdate) update, out, progress);
		else runOnValues(out, progress);
		return out;
	}

	private void runOnBits(final MaskUpdate maskUpdate, final float[] out,
		final Progress progress)
	{
		final Spares<LayerPatches> readers = new Spares<>(() -> new LayerPatches(mask, patches, layers, out,
			maskUpdate.newBatch()));
		while (layers.next(progress)) {
			tell(progress);
			Chunks.forEach(layers.runs(), CHUNK, progress, (start, end) -> readers.use(reader -> {
				for (int i = start; i < end; i++)
					reader.add(layers.run(i));
			}));
			readers.forEach(LayerPatches::evaluate);
		}
	}

	private void runOnValues(final float[] out, final Progress progress) {
		final int volume = patches.volume();
		final Batches batches = new Batches(update, 3 * volume);
		final PixelSet bound = layers.bound();
		final PixelSet center = layers.center();
		while (layers.next(progress)) {
			tell(progress);
			final int[] pixels = pixels(bound);
			final float[] deletions = new float[pixels.length];
			batches.evaluate(pixels.length, (i, values, offset) -> {
				final long position = mask.position(pixels[i]);
				patches.copy(bound, position, values, offset);
				patches.copy(center, position, values, offset + volume);
				patches.copy(out, position, values, offset + 2 * volume);
			}, deletions, progress);
			// a layer's pixels all see what the layer before left
			for (int i = 0; i < pixels.length; i++)
				out[pixels[i]] -= deletions[i];
		}
	}

	private void tell(final Progress progress) {
		progress.update(mask.size() - layers.left(), mask.size(), "Peeling");
	}

	private int[] pixels(final PixelSet layer) {
		final int[] pixels = new int[(int) layer.count()];
		long position = -1;
		for (int i = 0; i < pixels.length; i++) {
			position = layer.next(position + 1);
			pixels[i] = mask.indexOf(position);
		}
		return pixels;
	}
}
