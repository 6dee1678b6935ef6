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
 * Where two skeletons agree and where not, pixel by pixel. The pixel sets must
 * not be modified.
 *
 * @param mask the object, as a background
 * @param agreed pixels of the skeleton that the reference confirms
 * @param extra pixels of the skeleton that it does not
 * @param missed pixels of the reference that the skeleton lacks
 * @param uncovered pixels of the mask that the skeleton does not cover, if that is shown
 */
public record Agreement(PixelSet mask, PixelSet agreed, PixelSet extra, PixelSet missed,
	PixelSet uncovered)
{

	/** Does not show what is uncovered. */
	public Agreement(final PixelSet mask, final PixelSet agreed, final PixelSet extra,
		final PixelSet missed)
	{
		this(mask, agreed, extra, missed, mask.emptyCopy());
	}

	/** Shows what the skeleton does not cover, too. */
	public Agreement uncovered(final PixelSet pixels) {
		return new Agreement(mask, agreed, extra, missed, pixels);
	}

	/**
	 * Compares a skeleton with a reference, by distance: precision and recall in
	 * pictures. Arguments are those of {@link CenterlineAgreement#of}.
	 */
	public static Agreement within(final PixelSet mask, final PixelSet skeleton,
		final PixelSet reference, final double tolerance, final double... spacing)
	{
		final PixelSet extra = beyond(skeleton, reference, tolerance, spacing);
		return new Agreement(mask, PixelSets.difference(skeleton, extra), extra, beyond(reference,
			skeleton, tolerance, spacing));
	}

	/** Shows a skeleton that has no reference: it agrees where it lies in its mask. */
	public static Agreement withMask(final PixelSet mask, final PixelSet skeleton) {
		return new Agreement(mask, PixelSets.intersection(skeleton, mask), PixelSets.difference(
			skeleton, mask), skeleton.emptyCopy());
	}

	/** Compares two segmentations: topology precision and sensitivity in pictures. */
	public static Agreement ofMasks(final PixelSet prediction, final PixelSet predictionSkeleton,
		final PixelSet truth, final PixelSet truthSkeleton)
	{
		return new Agreement(PixelSets.union(prediction, truth), PixelSets.intersection(
			predictionSkeleton, truth), PixelSets.difference(predictionSkeleton, truth), PixelSets
				.difference(truthSkeleton, prediction));
	}

	private static PixelSet beyond(final PixelSet from, final PixelSet to, final double tolerance,
		final double[] spacing)
	{
		final double[] distances = Distances.between(from, to, spacing);
		final PixelSet beyond = from.emptyCopy();
		int i = 0;
		for (long p = from.next(0); p >= 0; p = from.next(p + 1))
			if (!Distances.isWithin(distances[i++], tolerance)) beyond.add(p);
		return beyond;
	}
}
