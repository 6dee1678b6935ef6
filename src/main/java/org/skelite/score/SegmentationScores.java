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

import java.util.ArrayList;
import java.util.List;

import org.skelite.mask.PixelSet;

/**
 * How a segmentation of curves compares with the ground truth.
 *
 * @param clDice by the skeletons of both masks
 * @param dice Dice coefficient of the masks
 * @param topology Betti numbers of the prediction's mask against the truth's
 */
public record SegmentationScores(ClDice clDice, double dice, TopologyScores topology)
	implements Scores
{

	/** Compares two masks by their skeletons; all images have the same size. */
	public static SegmentationScores of(final PixelSet prediction,
		final PixelSet predictionSkeleton, final PixelSet truth, final PixelSet truthSkeleton)
	{
		return new SegmentationScores(ClDice.of(prediction, predictionSkeleton, truth, truthSkeleton),
			Overlap.dice(prediction, truth), TopologyScores.of(prediction, truth));
	}

	@Override
	public List<Score> list() {
		final List<Score> list = new ArrayList<>();
		list.add(new Score("clDice", clDice.value()));
		list.add(new Score("Topology precision", clDice.precision()));
		list.add(new Score("Topology sensitivity", clDice.sensitivity()));
		list.add(new Score("Dice", dice));
		list.addAll(topology.list());
		return List.copyOf(list);
	}
}
