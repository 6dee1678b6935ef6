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

import java.util.concurrent.atomic.AtomicBoolean;

import org.skelite.mask.CrossErosion;
import org.skelite.mask.PixelSet;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Takes the boundary layers off a mask, one after the other, until nothing is
 * left.
 * <p>
 * A layer is what a few erosions by the cross neighborhood remove. Pixels outside the image are
 * ignored, as if an object that the edge of the image cuts off went on there. Each pixel of the
 * mask lies in exactly one layer. Time follows the foreground; memory is 3 bits per pixel of the
 * image. The threads of {@link net.imglib2.parallel.Parallelization} share the work. For use by one
 * thread at a time.
 * </p>
 */
public final class BoundaryLayers {

	private final CrossErosion erosion;
	private final int erosions;
	private final PixelSet center;
	private final PixelSet bound;
	private final PixelSet spare;

	/** The words that {@code center} is not empty in, and how many there are. */
	private final int[] words;
	private int count;
	private int layers;
	private long left;

	/**
	 * @param mask the mask, which is copied; somewhere there must be background
	 * @param erosions cross erosions per layer
	 */
	public BoundaryLayers(final PixelSet mask, final int erosions) {
		this.erosions = erosions;
		erosion = new CrossErosion(mask);
		center = mask.copy();
		bound = mask.emptyCopy();
		spare = mask.emptyCopy();
		words = mask.filledWords();
		count = words.length;
		left = mask.count();
	}

	/**
	 * Returns the number of layers of a mask.
	 *
	 * @param mask the mask; somewhere there must be background
	 * @param erosions cross erosions per layer
	 */
	public static int count(final PixelSet mask, final int erosions) {
		final BoundaryLayers all = new BoundaryLayers(mask, erosions);
		while (all.next(Progress.NONE)) {
			// takes them off
		}
		return all.layers();
	}

	/**
	 * Goes to the next layer.
	 *
	 * @param progress asked whether to stop
	 * @return whether there is one
	 * @throws IllegalArgumentException if all of the image is mask
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public boolean next(final Progress progress) {
		if (layers > 0) removeLayer();
		if (count == 0) return false;
		layers++;
		erode(progress);
		return true;
	}

	/** Puts into {@code bound} what the erosions remove. */
	private void erode(final Progress progress) {
		PixelSet inner = center;
		for (int more = erosions - 1; more > 0; more--) {
			final PixelSet from = inner;
			inner = more % 2 == 0 ? bound : spare;
			erosion.erode(from.words(), words, count, inner.words(), progress);
		}
		if (!takeAway(inner.words(), progress)) throw new IllegalArgumentException(
			"There is no background to count layers from.");
	}

	/** Puts into {@code bound} what another erosion removes; returns whether that is anything. */
	private boolean takeAway(final long[] from, final Progress progress) {
		final AtomicBoolean any = new AtomicBoolean();
		Chunks.forEach(count, CrossErosion.CHUNK, progress, (start, end) -> {
			long taken = 0;
			for (int i = start; i < end; i++) {
				final int w = words[i];
				bound.words()[w] = center.words()[w] & ~erosion.erode(from, w);
				taken |= bound.words()[w];
			}
			if (taken != 0) any.set(true);
		});
		return any.get();
	}

	private void removeLayer() {
		final long[] from = center.words();
		final long[] taken = bound.words();
		int n = 0;
		for (int i = 0; i < count; i++) {
			final int w = words[i];
			left -= Long.bitCount(taken[w]);
			from[w] &= ~taken[w];
			taken[w] = 0;
			spare.words()[w] = 0;
			words[n] = w;
			n += PixelSet.filled(from[w]);
		}
		count = n;
	}

	/** Returns the number of layers so far. */
	int layers() {
		return layers;
	}

	/** Returns the number of pixels of the current layer and those to come. */
	long left() {
		return left;
	}

	/** Returns the pixels of the current layer; must not be modified. */
	public PixelSet bound() {
		return bound;
	}

	/** Returns what the layers before have left, the current one included; must not be modified. */
	PixelSet center() {
		return center;
	}

	/** Returns how many runs of 64 positions hold pixels of {@link #center()}. */
	int runs() {
		return count;
	}

	/** Returns the first position of such a run, which is a multiple of 64; they ascend. */
	long run(final int i) {
		return (long) words[i] << 6;
	}
}
