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
import org.skelite.mask.img.MaskReader;
import org.skelite.model.ModelCard;
import org.skelite.peeling.BoundaryLayers;
import org.skelite.peeling.IterativeUpdate;
import org.skelite.peeling.Patches;
import org.skelite.util.Progress;

/** Peels a mask layer by layer. */
final class MaskPeeling implements Peeling {

	/** For each of the pixels that one becomes where pixels are longer along an axis. */
	private static final int BYTES_PER_PART = 10;

	private final Model model;
	private final PixelIndex mask;
	private final Upsampling upsampling;
	private final Progress progress;

	/**
	 * Reads the mask.
	 *
	 * @param outside what lies outside the image
	 * @param bytesPerMember memory that will be needed for each of its pixels, see
	 *          {@link MemoryNeed}
	 * @throws IllegalArgumentException if it contains NaN, or there is too little memory for it
	 */
	MaskPeeling(final Model model, final RandomAccessibleInterval<? extends RealType<?>> image,
		final double threshold, final boolean invert, final Border outside,
		final Upsampling upsampling, final int bytesPerMember, final Progress progress)
	{
		this.upsampling = upsampling;
		this.model = model;
		this.progress = progress;
		final MaskReader reader = new MaskReader(threshold, invert);
		final int border = Math.max(1, model.card().patchSize() / 2);
		PixelSet set = reader.read(image, outside, border, progress);
		if (Peeling.fills(set, image)) set = reader.read(image, Border.ENDS, border, progress);
		final long members = set.count();
		MemoryNeed.check(image, members, bytesPerMember + (upsampling.volume() - 1) * BYTES_PER_PART);
		mask = PixelIndex.of(set);
	}

	/** Takes a mask that was read. */
	MaskPeeling(final Model model, final PixelIndex mask, final Upsampling upsampling,
		final Progress progress)
	{
		this.upsampling = upsampling;
		this.model = model;
		this.mask = mask;
		this.progress = progress;
	}

	@Override
	public SoftSkeleton soft() {
		if (upsampling.volume() == 1) return soft(mask);
		final PixelIndex fine = PixelIndex.of(upsampling.up(mask));
		final SoftSkeleton soft = soft(fine);
		return new SoftSkeleton(mask, upsampling.down(fine, soft.out(), mask, progress), soft.iterations());
	}

	private SoftSkeleton soft(final PixelIndex pixels) {
		final ModelCard card = model.card();
		final BoundaryLayers layers = new BoundaryLayers(pixels.set(), card.erosionsPerIteration());
		final float[] out = new IterativeUpdate(model.update(), pixels, layers, new Patches(pixels, card
			.patchSize())).run(progress);
		return new SoftSkeleton(pixels, out, layers.layers());
	}

	@Override
	public SoftSkeleton guide(final SoftSkeleton soft) {
		return soft;
	}
}
