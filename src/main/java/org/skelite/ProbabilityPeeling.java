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
package org.skelite;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.Border;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.ProbabilityReader;
import org.skelite.model.ModelCard;
import org.skelite.peeling.Patches;
import org.skelite.peeling.SoftUpdate;
import org.skelite.util.Progress;

/** Peels a probability map, from low to high. */
final class ProbabilityPeeling implements Peeling {

	private final Model model;
	private final ProbabilityReader reader;
	private final double threshold;
	private final Border outside;
	private final int border;
	private final PixelIndex domain;
	private final Upsampling upsampling;
	private final Progress progress;

	/**
	 * Reads where the map is not negligible.
	 *
	 * @param threshold probability; the thinned skeleton is that of pixels above
	 * @param outside what lies outside the image
	 * @throws IllegalArgumentException if the image is no probability map, or there
	 *           is too little memory for it
	 */
	ProbabilityPeeling(final Model model, final RandomAccessibleInterval<? extends RealType<?>> image,
		final boolean byMaximum, final double threshold, final Border outside,
		final Upsampling upsampling, final Progress progress)
	{
		this.upsampling = upsampling;
		this.model = model;
		this.threshold = Math.max(threshold, SoftUpdate.NEGLIGIBLE); // others are not peeled
		this.progress = progress;
		reader = new ProbabilityReader(image, byMaximum, progress);
		border = Math.max(1, model.card().patchSize() / 2);
		PixelSet set = reader.domain(outside, border);
		final boolean full = Peeling.fills(set, image) && Peeling.fills(reader.above(this.threshold,
			outside, border), image);
		this.outside = full ? Border.ENDS : outside;
		if (full) set = reader.domain(Border.ENDS, border);
		MemoryNeed.check(image, set.count(), MemoryNeed.PROBABILITIES);
		domain = PixelIndex.of(set);
	}

	@Override
	public SoftSkeleton soft() {
		final ModelCard card = model.card();
		final SoftUpdate update = new SoftUpdate(model.update(), domain, reader.values(domain),
			new Patches(domain, card.patchSize()), card.erosionsPerIteration());
		final float[] out = update.run(progress);
		return new SoftSkeleton(domain, out, update.iterations());
	}

	@Override
	public SoftSkeleton guide(final SoftSkeleton soft) {
		final PixelIndex mask = PixelIndex.of(reader.above(threshold, outside, border));
		final float[] probabilities = reader.values(mask);
		// on soft edges the map alone has no anchors, so those of the mask count as well
		final float[] guide = new MaskPeeling(model, mask, upsampling, progress).soft().out();
		for (int i = 0; i < guide.length; i++) {
			// out starts at the probability, so that the share that is left is what a mask's out is
			final float share = soft.out()[domain.indexOf(mask.position(i))] / probabilities[i];
			guide[i] = Math.max(guide[i], share);
		}
		return new SoftSkeleton(mask, guide, soft.iterations());
	}
}
