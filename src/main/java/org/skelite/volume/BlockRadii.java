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
package org.skelite.volume;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.skelite.coverage.LocalRadius;
import org.skelite.mask.Border;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.util.Progress;

/** Half the object's width at pixels of the skeleton. Immutable, and so safe for use by several threads. */
final class BlockRadii {

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final BlockGrid grid;
	private final VolumeSettings settings;
	private final MemoryBudget memory;

	/**
	 * @param image the image, its first pixel at 0
	 * @param memory what blocks may need together
	 */
	BlockRadii(final RandomAccessibleInterval<? extends RealType<?>> image, final BlockGrid grid,
		final VolumeSettings settings, final MemoryBudget memory)
	{
		this.image = image;
		this.grid = grid;
		this.settings = settings;
		this.memory = memory;
	}

	/**
	 * Returns the radius at each pixel of a block's skeleton.
	 *
	 * @param halo pixels around the block within which its radii are known
	 */
	float[] of(final int block, final BlockPixels skeleton, final int halo, final Progress progress) {
		final FinalInterval crop = grid.around(block, halo + 1);
		final PixelSet mask = new MaskReader(settings.threshold(), settings.invert()).read(Views.interval(
			image, crop), Border.CONTINUES, 1, progress);
		return memory.use(memory.thinning(crop, mask.count()), "The block at " + grid.name(block), () -> {
			// where the crop ends, the image does not: rows of pixels must not be taken to go on
			final Places all = new Places(crop, mask, crop);
			final int[][] faces = grid.inner(crop);
			for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
				if (!all.contains(p, faces)) mask.remove(p);
			final PixelIndex index = PixelIndex.of(mask);
			final LocalRadius radius = new LocalRadius(index, DistanceMap.euclidean(index, settings.spacing(),
				progress), settings.spacing());
			final Places places = new Places(grid.core(block), mask, crop);
			final float[] radii = new float[skeleton.count()];
			for (int i = 0; i < radii.length; i++)
				radii[i] = (float) radius.at(places.position(skeleton.places()[i]));
			return radii;
		});
	}
}
