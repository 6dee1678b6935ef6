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
package org.skelite.training;

import java.util.ArrayList;
import java.util.List;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.peeling.BoundaryLayers;
import org.skelite.util.Progress;

/** The {@link BoundaryLayers} of a mask that is learned from, kept. Immutable. */
final class Layers {

	private final int[] layers;
	private final int[] order;
	private final int[] starts;

	/**
	 * Computes the layers of a mask.
	 *
	 * @param mask the mask; somewhere there must be background
	 * @param erosions cross erosions per iteration
	 */
	public Layers(final PixelIndex mask, final int erosions) {
		layers = new int[mask.size()];
		order = new int[mask.size()];
		final BoundaryLayers all = new BoundaryLayers(mask.set(), erosions);
		final List<Integer> ends = new ArrayList<>(List.of(0));
		int n = 0;
		for (int layer = 0; all.next(Progress.NONE); layer++) {
			final PixelSet bound = all.bound();
			for (long p = bound.next(0); p >= 0; p = bound.next(p + 1)) {
				final int pixel = mask.indexOf(p);
				layers[pixel] = layer;
				order[n++] = pixel;
			}
			ends.add(n);
		}
		starts = ends.stream().mapToInt(i -> i).toArray();
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
