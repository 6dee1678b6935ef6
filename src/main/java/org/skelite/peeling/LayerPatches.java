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

import org.skelite.model.MaskPatch;
import org.skelite.model.MaskUpdate;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/**
 * Reads the patches around the pixels of a layer. Pixels that lie near each other
 * in a row, and come one after the other, share what was read of the rows around.
 * For use by one thread.
 */
final class LayerPatches implements MaskUpdate.Reader {

	private final PixelIndex mask;
	private final PixelSet bound;
	private final PixelSet center;
	private final float[] out;
	private final Layers layers;
	private final int first;
	private final int size;
	private final long[] rows;
	private final long[] boundRows;
	private final long[] centerRows;
	private final long[] maskRows;
	private final int[] membersBefore;
	private long start = Long.MIN_VALUE;

	/**
	 * @param mask the mask
	 * @param patches its patches
	 * @param bound the layer
	 * @param center what was not peeled before
	 * @param out value of each pixel of the mask
	 * @param layers its layers
	 * @param first number of the layer's first pixel, in their order
	 */
	LayerPatches(final PixelIndex mask, final Patches patches, final PixelSet bound,
		final PixelSet center, final float[] out, final Layers layers, final int first)
	{
		this.mask = mask;
		this.bound = bound;
		this.center = center;
		this.out = out;
		this.layers = layers;
		this.first = first;
		size = patches.size();
		rows = patches.rows();
		boundRows = new long[rows.length];
		centerRows = new long[rows.length];
		maskRows = new long[rows.length];
		membersBefore = new int[rows.length];
	}

	@Override
	public void read(final int i, final MaskPatch patch) {
		final long position = mask.position(layers.pixel(first + i));
		if (position < start || position > start + Long.SIZE - size) moveTo(position);
		final int shift = (int) (position - start);
		final int bits = (1 << size) - 1;
		for (int r = 0; r < rows.length; r++) {
			final int rest = (int) (centerRows[r] >>> shift) & bits;
			if (rest != 0) patch.addRow(r, (int) (boundRows[r] >>> shift) & bits, rest);
			final int members = (int) (maskRows[r] >>> shift) & bits;
			if (members != rest) addPeeled(r, shift, members & ~rest, patch);
		}
	}

	private void moveTo(final long position) {
		start = position;
		for (int r = 0; r < rows.length; r++) {
			final long p = start + rows[r];
			boundRows[r] = bound.word(p);
			centerRows[r] = center.word(p);
			maskRows[r] = mask.set().word(p);
			if (maskRows[r] != centerRows[r]) membersBefore[r] = mask.indexOf(p);
		}
	}

	private void addPeeled(final int row, final int shift, final int peeled, final MaskPatch patch) {
		for (int rest = peeled; rest != 0; rest &= rest - 1) {
			final int x = Integer.numberOfTrailingZeros(rest);
			// mask pixels of a row have consecutive indices
			final long before = maskRows[row] & (1L << shift + x) - 1;
			patch.addPeeled(row * size + x, out[membersBefore[row] + Long.bitCount(before)]);
		}
	}
}
