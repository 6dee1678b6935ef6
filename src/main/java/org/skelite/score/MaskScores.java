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
import org.skelite.topology.SkeletonPoints;

/**
 * What can be said of a skeleton that has nothing but its mask to be judged by.
 *
 * @param pixels number of skeleton pixels
 * @param outside skeleton pixels that are not in the mask
 * @param topology the skeleton's Betti numbers against the mask's
 * @param points end points, junctions, and deletable points left
 */
public record MaskScores(long pixels, long outside, TopologyScores topology,
	SkeletonPoints points) implements Scores
{

	/** Judges a skeleton; both images have the same size. */
	public static MaskScores of(final PixelSet skeleton, final PixelSet mask) {
		return new MaskScores(skeleton.count(), PixelSets.difference(skeleton, mask).count(),
			TopologyScores.of(skeleton, mask), SkeletonPoints.of(skeleton));
	}

	@Override
	public List<Score> list() {
		final List<Score> list = new ArrayList<>();
		list.add(new Score("Pixels", pixels));
		list.add(new Score("Pixels outside mask", outside));
		list.addAll(topology.list());
		list.add(new Score("Deletable points", points.deletable()));
		list.add(new Score("End points", points.endPoints()));
		list.add(new Score("Junctions", points.junctions()));
		return List.copyOf(list);
	}
}
