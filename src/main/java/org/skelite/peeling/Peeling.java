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
import org.skelite.network.PatchNetwork;
import org.skelite.util.Progress;

/**
 * Makes soft skeletons: takes an object off layer by layer and asks a network, for each pixel
 * of a layer, whether it belongs to the skeleton (after arXiv 2503.07369). Immutable, and so
 * safe for use by several threads.
 *
 * @param network what decides
 * @param patchSize edge length of the patch around a pixel that the network sees
 * @param erosions cross erosions that a layer is thick
 */
public record Peeling(PatchNetwork network, int patchSize, int erosions) {

	/**
	 * Probabilities and differences up to this are taken as 0, which changes soft skeletons by
	 * less than 1e-4.
	 */
	public static final float NEGLIGIBLE = 1e-5f;

	/** Returns the border of sets of pixels that patches can be read from. */
	public int border() {
		return Math.max(1, patchSize / 2);
	}

	/**
	 * Peels a mask.
	 *
	 * @param mask of this {@link #border} at least
	 * @param spacing size of a pixel along x, y and, in 3D, z; long pixels are peeled as several
	 * @param progress hears of each layer and may cancel
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public SoftSkeleton peel(final PixelIndex mask, final double[] spacing, final Progress progress) {
		final Upsampling upsampling = new Upsampling(spacing);
		if (upsampling.volume() == 1) return peel(mask, layers(mask.set()), progress);
		final PixelIndex fine = PixelIndex.of(upsampling.up(mask));
		final SoftSkeleton soft = peel(fine, layers(fine.set()), progress);
		return new SoftSkeleton(mask, upsampling.down(fine, soft.out(), mask, progress), soft
			.iterations());
	}

	private BoundaryLayers layers(final PixelSet mask) {
		return new BoundaryLayers(mask, erosions);
	}

	private SoftSkeleton peel(final PixelIndex mask, final BoundaryLayers layers,
		final Progress progress)
	{
		final float[] out = new MaskPeeling(network, mask, layers, new Patches(mask, patchSize)).run(
			progress);
		return new SoftSkeleton(mask, out, layers.layers());
	}

	/**
	 * Peels a probability map, from low to high.
	 *
	 * @param domain the pixels whose probability is not {@link #NEGLIGIBLE}; of this {@link #border}
	 *          at least
	 * @param probabilities probability of each of them, 0 to 1; used up
	 * @param progress hears of each iteration and may cancel
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public SoftSkeleton peel(final PixelIndex domain, final float[] probabilities,
		final Progress progress)
	{
		final ProbabilityPeeling peeling = new ProbabilityPeeling(network, domain, probabilities,
			new Patches(domain, patchSize), erosions);
		final float[] out = peeling.run(progress);
		return new SoftSkeleton(domain, out, peeling.iterations());
	}

	/** Returns into how many pixels one of a size is divided. */
	public static int parts(final double... spacing) {
		return new Upsampling(spacing).volume();
	}
}
