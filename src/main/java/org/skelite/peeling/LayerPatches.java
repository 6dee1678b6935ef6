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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.network.PatchBatch;

/**
 * Evaluates the patches around the pixels of boundary layers, in batches. Pixels
 * that lie near each other in a row share what was read of the rows around. For
 * use by one thread at a time.
 */
final class LayerPatches {

	private final PixelIndex mask;
	private final BoundaryLayers layers;
	private final PixelSet bound;
	private final PixelSet center;
	private final float[] out;
	private final PatchBatch batch;
	private final float[] deletions;

	/** The pixels of the batch, by their index. */
	private final int[] pixels;
	private int count;

	private final int size;
	private final long full;
	private final long[] rows;
	private final long[] boundRows;
	private final long[] centerRows;
	private final long[] maskRows;

	/** What was peeled, in any of the rows. */
	private long peeled;
	private long start;

	/**
	 * @param mask the mask
	 * @param patches its patches
	 * @param layers its layers
	 * @param out value of each pixel of the mask; what is peeled is entered here
	 * @param batch evaluates patches
	 */
	LayerPatches(final PixelIndex mask, final Patches patches, final BoundaryLayers layers,
		final float[] out, final PatchBatch batch)
	{
		this.mask = mask;
		this.layers = layers;
		this.out = out;
		this.batch = batch;
		bound = layers.bound();
		center = layers.center();
		deletions = new float[batch.capacity()];
		pixels = new int[batch.capacity()];
		size = patches.size();
		full = (1L << size) - 1;
		rows = patches.rows();
		boundRows = new long[rows.length];
		centerRows = new long[rows.length];
		maskRows = new long[rows.length];
	}

	/**
	 * Takes the layer's pixels among 64 in a row; evaluates them now or later.
	 *
	 * @param run the first of the 64
	 * @param skip how many of the pixels to leave out first
	 * @param most how many to take at most
	 * @return how many were taken
	 */
	int add(final long run, final int skip, final int most) {
		start = Long.MIN_VALUE;
		long rest = bound.word(run);
		for (int i = 0; i < skip; i++)
			rest &= rest - 1;
		int taken = 0;
		for (; rest != 0 && taken < most; rest &= rest - 1) {
			taken++;
			final long position = run + Long.numberOfTrailingZeros(rest);
			if (position > start + Long.SIZE - size) moveTo(position);
			read((int) (position - start));
			pixels[count] = mask.indexOf(position);
			if (++count == pixels.length) evaluate();
		}
		return taken;
	}

	/** Evaluates what has not been evaluated yet. */
	void evaluate() {
		batch.evaluate(deletions);
		// pixels of a layer see what the layers before have left, never each other
		for (int i = 0; i < count; i++)
			out[pixels[i]] = 1 - deletions[i];
		count = 0;
	}

	private void moveTo(final long position) {
		start = position;
		peeled = 0;
		final boolean nothingPeeled = layers.layers() == 1;
		for (int r = 0; r < rows.length; r++) {
			final long p = start + rows[r];
			boundRows[r] = bound.word(p);
			centerRows[r] = center.word(p);
			if (nothingPeeled) continue;
			maskRows[r] = mask.set().word(p);
			peeled |= maskRows[r] & ~centerRows[r];
		}
	}

	private void read(final int shift) {
		batch.begin(boundRows, centerRows, shift);
		if ((peeled >>> shift & full) != 0) readPeeled(shift);
		batch.end();
	}

	private void readPeeled(final int shift) {
		for (int r = 0; r < rows.length; r++) {
			final int members = (int) (maskRows[r] >>> shift & full);
			final int bits = members & ~(int) (centerRows[r] >>> shift);
			// mask pixels of a row have consecutive indices
			if (bits != 0) batch.addPeeled(r * size, bits, members, out, mask.indexOf(start + rows[r] +
				shift));
		}
	}
}
