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

import org.skelite.util.SkeliteException;

/**
 * The network as peeling sees it: for the patch around a pixel, the probability that the
 * pixel is deleted in this iteration.
 * <p>
 * Implementations are safe for use by several threads, which is how callers
 * make use of processors. The probability of a patch must not depend on the
 * other patches of the batch but for rounding.
 * </p>
 */
public interface PatchNetwork extends AutoCloseable {

	/**
	 * Evaluates a batch of patches.
	 *
	 * @param patches the patches one after the other, each the k^d values of
	 *          {@code bound}, then {@code center}, then {@code out}, in row-major
	 *          order (x fastest); values in [0, 1]
	 * @param count number of patches
	 * @param probabilities receives {@code count} deletion probabilities
	 * @throws SkeliteException if the weights are too great to compute with
	 */
	void evaluate(float[] patches, int count, float[] probabilities);

	/**
	 * Returns an empty batch of patches of masks, for use by one thread.
	 *
	 * @param size edge length of a patch
	 * @param rows rows of a patch
	 */
	default PatchBatch newBatch(final int size, final int rows) {
		return new ValueBatch(this, size, rows);
	}

	/**
	 * Returns a probability.
	 *
	 * @throws SkeliteException if it is not a number, as values in between
	 *           became infinite
	 */
	static float checked(final float probability) {
		if (Float.isNaN(probability)) throw SkeliteException.file(
			"The model's weights are so great that its network gives no numbers; take another model.");
		return probability;
	}

	/** Frees native memory; afterwards the network must not be used. */
	@Override
	void close();
}
