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
package org.skelite.network;

/**
 * Patches around pixels of a mask that is being peeled, to be evaluated together.
 * Of each patch it takes the rows of {@code bound} and {@code center}, which are
 * bits, and {@code out} of the pixels that were peeled before; of all others,
 * {@code out} is {@code center}. For use by one thread.
 */
public interface PatchBatch {

	/** Returns how many patches fit in. */
	int capacity();

	/**
	 * Begins a patch. Its rows are k bits of each number, the first pixel lowest. The pixel
	 * in the middle of the patch is in {@code bound}.
	 *
	 * @param bound where {@code bound} is 1, for each row: y, or in 3D y + k * z
	 * @param center where {@code center} is 1; contains {@code bound}
	 * @param shift number of the first bit
	 */
	void begin(long[] bound, long[] center, int shift);

	/**
	 * Adds pixels of a row that were peeled before to the patch that began.
	 *
	 * @param place of the row's first pixel in the patch, row-major (x fastest), from 0
	 * @param bits which of the row's pixels, the first one lowest
	 * @param members which of them are mask at all
	 * @param values where {@code out} of the mask's pixels is
	 * @param index of the first member, others follow
	 */
	void addPeeled(int place, int bits, int members, float[] values, int index);

	/** Ends the patch. */
	void end();

	/**
	 * Evaluates the patches that ended, and empties the batch. The probability of a
	 * patch depends on nothing but the patch, and equals that of
	 * {@link PatchNetwork#evaluate} but for rounding.
	 *
	 * @param probabilities receives the deletion probability of each
	 */
	void evaluate(float[] probabilities);
}
