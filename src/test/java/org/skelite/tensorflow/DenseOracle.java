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
package org.skelite.tensorflow;

import org.skelite.model.ModelCard;
import org.skelite.network.PatchNetwork;

/** The iterations at every pixel, written down as directly as possible. */
public final class DenseOracle {

	private DenseOracle() {}

	public static Volume skeletonize(final Volume image, final ModelCard card, final PatchNetwork update,
		final int iterations)
	{
		Volume center = image;
		final Volume out = image.copy();
		for (int i = 0; i < iterations; i++) {
			Volume inner = center;
			for (int e = 0; e < card.erosionsPerIteration(); e++)
				inner = inner.erode();
			final Volume bound = center.copy();
			for (int p = 0; p < bound.values.length; p++)
				bound.values[p] -= inner.values[p];
			final float[] probability = probability(card, update, bound, center, out);
			for (int p = 0; p < bound.values.length; p++)
				out.values[p] -= probability[p] * bound.values[p];
			center = inner;
		}
		return out;
	}

	private static float[] probability(final ModelCard card, final PatchNetwork update,
		final Volume bound, final Volume center, final Volume out)
	{
		final int n = out.values.length;
		final int volume = card.patchVolume();
		final float[] patches = new float[n * 3 * volume];
		for (int z = 0; z < out.depth; z++)
			for (int y = 0; y < out.height; y++)
				for (int x = 0; x < out.width; x++) {
					final int offset = out.index(x, y, z) * 3 * volume;
					bound.patch(x, y, z, card.patchSize(), patches, offset);
					center.patch(x, y, z, card.patchSize(), patches, offset + volume);
					out.patch(x, y, z, card.patchSize(), patches, offset + 2 * volume);
				}
		final float[] probability = new float[n];
		update.evaluate(patches, n, probability);
		return probability;
	}
}
