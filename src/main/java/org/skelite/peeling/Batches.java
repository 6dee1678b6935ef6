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

import org.skelite.network.PatchNetwork;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.Spares;

/**
 * Evaluates the network in batches of bounded size. Each thread gathers the patches of a batch and
 * evaluates them while they are still in its cache.
 * <p>
 * Pixels are divided into batches by their number alone, so the result does not depend on the
 * number of threads. For use by one thread at a time.
 * </p>
 */
final class Batches {

	/** Patch values of a batch: 1 MB, which the caches hold, whatever the image. */
	private static final int BATCH_VALUES = 1 << 18;

	/** Writes the patch of a pixel. */
	@FunctionalInterface
	interface Gatherer {

		/**
		 * @param i which of the pixels
		 * @param values receives {@code bound}, {@code center} and {@code out}
		 * @param offset where in {@code values} the patch begins
		 */
		void gather(int i, float[] values, int offset);
	}

	private final PatchNetwork network;
	private final int patchLength;
	private final int capacity;
	private final Spares<Buffers> spares;

	/**
	 * @param network the network
	 * @param patchLength number of values of a patch
	 */
	Batches(final PatchNetwork network, final int patchLength) {
		this.network = network;
		this.patchLength = patchLength;
		capacity = Math.max(1, BATCH_VALUES / patchLength);
		spares = new Spares<>(() -> new Buffers(capacity, patchLength));
	}

	/**
	 * Evaluates some pixels.
	 *
	 * @param count how many
	 * @param gatherer called by several threads, once for each pixel
	 * @param probabilities receives the deletion probability of each
	 * @param progress asked before each batch whether to stop
	 */
	void evaluate(final int count, final Gatherer gatherer, final float[] probabilities,
		final Progress progress)
	{
		Chunks.forEach(count, capacity, progress, (start, end) -> spares.use(buffers -> {
			for (int i = start; i < end; i++)
				gatherer.gather(i, buffers.patches, (i - start) * patchLength);
			network.evaluate(buffers.patches, end - start, buffers.probabilities);
			System.arraycopy(buffers.probabilities, 0, probabilities, start, end - start);
		}));
	}

	private static final class Buffers {

		private final float[] patches;
		private final float[] probabilities;

		Buffers(final int capacity, final int patchLength) {
			patches = new float[capacity * patchLength];
			probabilities = new float[capacity];
		}
	}
}
