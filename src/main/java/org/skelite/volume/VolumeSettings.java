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

import net.imglib2.Interval;

import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.mask.PixelSet;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.Progress;

/**
 * How a volume is skeletonized.
 *
 * @param model the network
 * @param threshold grey value; the object's pixels are greater
 * @param invert whether the object is what is not greater
 * @param detail how large a detail gets a branch, or null for what the model says
 * @param spacing size of a pixel along x, y and, in 3D, z
 * @param edge edge length of a block in pixels
 * @param halo pixels around a block that are looked at, too
 */
record VolumeSettings(Model model, double threshold, boolean invert, Double detail,
	double[] spacing, int edge, int halo)
{

	/** Returns the border of a {@link PixelSet} that the network needs. */
	int border() {
		return Math.max(1, model.card().patchSize() / 2);
	}

	/** Returns how to thin. */
	ThinningOptions options() {
		return ThinningOptions.options().detail(detail == null ? model.card().detail() : detail).spacing(
			spacing);
	}

	/** Returns the blocks of an image. */
	BlockGrid grid(final Interval image) {
		return new BlockGrid(image.dimensionsAsLongArray(), edge);
	}

	/** Returns a skeletonizer for a block. */
	Skeletonizer skeletonizer(final Progress progress) {
		final Skeletonizer skeletonizer = new Skeletonizer(model).spacing(spacing).progress(progress
			.silent());
		return detail == null ? skeletonizer : skeletonizer.detail(detail);
	}
}
