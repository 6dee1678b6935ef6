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

import org.skelite.topology.PixelIndex;

/**
 * The boundary layers that peeling takes off a mask, one per iteration.
 * <p>
 * An iteration erodes {@code e} times by the cross neighbourhood, so its layer
 * are the pixels whose city-block distance to the background is {@code 1} to
 * {@code e} more than what was eroded before. Each pixel lies in exactly one
 * layer. Immutable.
 * </p>
 */
public final class Layers {

	private final int[] layers;
	private final int[] order;
	private final int[] starts;

	/**
	 * Computes the layers of a mask.
	 *
	 * @param distances city-block distance to the background of each member of the
	 *          mask, in pixels, at least 1
	 * @param erosions cross erosions per iteration
	 */
	public Layers(final int[] distances, final int erosions) {
		layers = new int[distances.length];
		int count = 0;
		for (int i = 0; i < layers.length; i++) {
			layers[i] = (distances[i] - 1) / erosions;
			count = Math.max(count, layers[i] + 1);
		}
		starts = new int[count + 1];
		for (final int layer : layers)
			starts[layer + 1]++;
		for (int l = 0; l < count; l++)
			starts[l + 1] += starts[l];
		order = new int[layers.length];
		final int[] next = starts.clone();
		for (int i = 0; i < layers.length; i++)
			order[next[layers[i]]++] = i;
	}

	/** Returns the number of layers. */
	public int count() {
		return starts.length - 1;
	}

	/** Returns the layer of a pixel, by its index in the {@link PixelIndex}. */
	public int layerOf(final int index) {
		return layers[index];
	}

	/** Returns the number of pixels in the layers before {@code layer}. */
	public int start(final int layer) {
		return starts[layer];
	}

	/** Returns the number of pixels of a layer. */
	public int size(final int layer) {
		return starts[layer + 1] - starts[layer];
	}

	/**
	 * Returns the index of the {@code i}-th pixel in the order of layers and,
	 * within a layer, of indices.
	 */
	public int pixel(final int i) {
		return order[i];
	}
}
