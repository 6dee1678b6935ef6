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
import org.skelite.network.PatchNetwork;
import org.skelite.util.Progress;

/**
 * Runs the network on a probability map:
 *
 * <pre>
 * inner  = erosions of center
 * bound  = center - inner
 * out    = out - network(patches of bound, center, out) * bound
 * center = inner
 * </pre>
 *
 * until {@code bound} is 0. On a mask that is what {@link MaskPeeling} does.
 * The network is evaluated only where {@code bound} is not negligible. The result
 * does not depend on the number of threads. For use by one thread at a time.
 */
final class ProbabilityPeeling {

	private final PixelIndex domain;
	private final Patches patches;
	private final Batches batches;
	private final GreyErosion erosion;
	private final int erosions;
	private float[] center;
	private float[] inner;
	private float[] spare;
	private final float[] bound;
	private final int[] active;
	private int iterations;

	/**
	 * @param network the network
	 * @param domain the pixels whose probability is not {@link Peeling#NEGLIGIBLE}
	 * @param probabilities probability of each of them, in [0, 1]; used up
	 * @param patches patches of the domain, of the size that the network was trained
	 *          on
	 * @param erosions cross erosions per iteration
	 */
	ProbabilityPeeling(final PatchNetwork network, final PixelIndex domain,
		final float[] probabilities, final Patches patches, final int erosions)
	{
		this.domain = domain;
		this.patches = patches;
		this.erosions = erosions;
		batches = new Batches(network, 3 * patches.volume());
		erosion = new GreyErosion(domain);
		center = probabilities;
		inner = new float[center.length];
		spare = new float[center.length];
		bound = new float[center.length];
		active = new int[center.length];
	}

	/**
	 * Peels the map until it is flat.
	 *
	 * @param progress hears of each iteration and may cancel
	 * @return the soft skeleton {@code out} of each pixel of the domain, in [0, 1]
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	float[] run(final Progress progress) {
		final int volume = patches.volume();
		final float[] out = center.clone();
		for (int count = erode(progress); count > 0; count = erode(progress)) {
			// there is no telling how many iterations are to come
			progress.update(domain.size() - count, domain.size(), "Peeling");
			final float[] deletions = new float[count];
			batches.evaluate(count, (i, values, offset) -> {
				final long position = domain.position(active[i]);
				patches.copy(bound, position, values, offset);
				patches.copy(center, position, values, offset + volume);
				patches.copy(out, position, values, offset + 2 * volume);
			}, deletions, progress);
			for (int i = 0; i < count; i++)
				out[active[i]] -= deletions[i] * bound[active[i]];
			final float[] swap = center;
			center = inner;
			inner = swap;
			iterations++;
		}
		return out;
	}

	/** Returns the number of iterations that were run. */
	int iterations() {
		return iterations;
	}

	/** Computes {@code inner} and {@code bound}; returns how many pixels are active. */
	private int erode(final Progress progress) {
		float[] from = center;
		for (int e = 0; e < erosions; e++) {
			final boolean last = e == erosions - 1;
			final float[] to = last ? inner : from == spare ? bound : spare;
			erosion.apply(from, to, progress);
			from = to;
		}
		int count = 0;
		for (int i = 0; i < bound.length; i++) {
			bound[i] = center[i] - inner[i];
			if (bound[i] > Peeling.NEGLIGIBLE) active[count++] = i;
		}
		return count;
	}
}
