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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/** Lists the batch numbers of the pixels around a pixel; 0 where there is no mask. */
final class BatchNeighbors {

	private final PixelIndex mask;
	private final int[] numbers;
	private final long[] cube;
	private final long[] block;

	/**
	 * @param mask the mask
	 * @param numbers number of each mask pixel in the batch
	 */
	BatchNeighbors(final PixelIndex mask, final int[] numbers) {
		this.mask = mask;
		this.numbers = numbers;
		cube = offsets(mask.set(), -1);
		block = offsets(mask.set(), 0);
	}

	/** Adds the numbers of the 3x3 (3x3x3) neighborhood. */
	void addNeighborhood(final int index, final BatchBuilder.IntList list) {
		for (final long offset : cube)
			list.add(numberOf(mask.position(index) + offset));
	}

	/** Adds the numbers of the 2x2 (2x2x2) block that starts at a pixel, if it is full. */
	void addBlock(final int index, final BatchBuilder.IntList list) {
		final long first = mask.position(index);
		for (final long offset : block)
			if (!mask.set().contains(first + offset)) return;
		for (final long offset : block)
			list.add(numberOf(first + offset));
	}

	private int numberOf(final long position) {
		return mask.set().contains(position) ? numbers[mask.indexOf(position)] : 0;
	}

	/** Offsets of the pixels from {@code min} to 1 in each dimension. */
	private static long[] offsets(final PixelSet set, final int min) {
		final int n = 2 - min;
		final boolean volume = set.numDimensions() == 3;
		final long[] offsets = new long[volume ? n * n * n : n * n];
		int i = 0;
		for (int z = volume ? min : 0; z <= (volume ? 1 : 0); z++)
			for (int y = min; y <= 1; y++)
				for (int x = min; x <= 1; x++)
					offsets[i++] = x + y * set.stride(1) + (volume ? z * set.stride(2) : 0);
		return offsets;
	}
}
