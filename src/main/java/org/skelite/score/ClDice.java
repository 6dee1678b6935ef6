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
package org.skelite.score;

import org.skelite.mask.PixelSet;

/**
 * Centerline Dice of two masks: S. Shit et al., "clDice - a novel
 * topology-preserving loss function for tubular structure segmentation", CVPR
 * 2021, <a href="https://arxiv.org/abs/2003.07311">arXiv 2003.07311</a>.
 * <p>
 * All are shares from 0 to 1, NaN where there is no skeleton to take a share
 * of.
 * </p>
 *
 * @param precision topology precision: share of the prediction's skeleton that
 *          lies in the true mask
 * @param sensitivity topology sensitivity: share of the true skeleton that lies
 *          in the predicted mask
 */
public record ClDice(double precision, double sensitivity) {

	/** Compares two masks by their skeletons; all images have the same size. */
	static ClDice of(final PixelSet prediction, final PixelSet predictionSkeleton,
		final PixelSet truth, final PixelSet truthSkeleton)
	{
		return new ClDice(Overlap.share(predictionSkeleton, truth), Overlap.share(truthSkeleton,
			prediction));
	}

	/** Returns clDice, the harmonic mean of precision and sensitivity; 0 if both are 0. */
	public double value() {
		return Overlap.harmonicMean(precision, sensitivity);
	}
}
