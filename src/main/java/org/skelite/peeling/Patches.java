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

/**
 * Visits or copies the mask pixels in the k x k (x k) patch around a pixel,
 * row-major (x fastest); where there is none, copies are zero.
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class Patches {

	/** Receives the mask pixels of a patch. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param offset place in the patch, row-major (x fastest), from 0
		 * @param index index of the pixel in the {@link PixelIndex}
		 */
		void visit(int offset, int index);
	}

	/** Rows are looked up by their bits. */
	private static final int MAX_SIZE = 15;

	private final PixelIndex mask;
	private final int size;
	private final long[] rows;

	/** The bits of a row that is all mask. */
	private final int full;

	/**
	 * @param mask the mask; its border must be at least {@code size / 2}
	 * @param size edge length k of the patch, odd
	 */
	public Patches(final PixelIndex mask, final int size) {
		final PixelSet set = mask.set();
		if (size > MAX_SIZE) throw new IllegalArgumentException("Patches of " + size +
			" pixels are too large, at most " + MAX_SIZE + " are possible.");
		if (set.border() < size / 2) throw new IllegalArgumentException("Border of " + set.border() +
			" pixels is too small for patches of " + size + ".");
		this.mask = mask;
		this.size = size;
		full = (1 << size) - 1;
		final int depth = set.numDimensions() == 3 ? size : 1;
		rows = new long[depth * size];
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < size; y++)
				rows[z * size + y] = (depth == 1 ? 0 : (z - depth / 2) * set.stride(2)) + (y - size / 2) *
					set.stride(1) - size / 2;
	}

	/** Returns the number of pixels in a patch. */
	public int volume() {
		return rows.length * size;
	}

	/** Returns the edge length of a patch. */
	int size() {
		return size;
	}

	/** Returns where each row begins, relative to the pixel in the middle; must not be modified. */
	long[] rows() {
		return rows;
	}

	/** Visits the mask pixels in the patch around the pixel with the given index. */
	public void visit(final int index, final Visitor visitor) {
		final PixelSet set = mask.set();
		final long center = mask.position(index);
		for (int r = 0; r < rows.length; r++) {
			final long first = center + rows[r];
			long window = set.window(first, size);
			if (window == 0) continue;
			// mask pixels adjacent in a row have consecutive indices
			for (int i = mask.indexOf(first); window != 0; window &= window - 1)
				visitor.visit(r * size + Long.numberOfTrailingZeros(window), i++);
		}
	}

	/** Copies the values of the mask pixels around a position. */
	void copy(final float[] values, final long center, final float[] target, final int offset) {
		final PixelSet set = mask.set();
		int to = offset;
		for (final long row : rows) {
			final long first = center + row;
			final int window = (int) set.window(first, size);
			// mask pixels adjacent in a row have consecutive indices
			int i = window == 0 ? 0 : mask.indexOf(first);
			if (window == full) System.arraycopy(values, i, target, to, size);
			else {
				Arrays.fill(target, to, to + size, 0);
				for (int rest = window; rest != 0; rest &= rest - 1)
					target[to + Integer.numberOfTrailingZeros(rest)] = values[i++];
			}
			to += size;
		}
	}
}
