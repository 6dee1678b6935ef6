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
package org.skelite.benchmark;

import java.util.Arrays;

import org.skelite.baseline.LeeThinning;
import org.skelite.progress.Progress;
import org.skelite.topology.DistanceMap;
import org.skelite.topology.HomotopicThinning;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;
import org.skelite.topology.ThinningOptions;

/** {@link LeeThinning}, alone or followed by the pruning that Skelite does by default. */
final class LeeMethod implements Method {

	static final String NAME = "Lee 1994";

	private final boolean prune;

	LeeMethod(final boolean prune) {
		this.prune = prune;
	}

	@Override
	public String name() {
		return prune ? NAME + ", pruned" : NAME;
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return true;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final PixelSet set = mask.set();
		final PixelSet skeleton = LeeThinning.thin(set);
		return Mask.of(prune ? prune(new PixelIndex(set), new PixelIndex(skeleton)) : skeleton);
	}

	private static PixelSet prune(final PixelIndex mask, final PixelIndex skeleton) {
		final float[] radius = DistanceMap.euclidean(mask, DistanceMap.unitSpacing(mask.set()
			.numDimensions()));
		final float[] radiusOnSkeleton = new float[skeleton.size()];
		for (int i = 0; i < radiusOnSkeleton.length; i++)
			radiusOnSkeleton[i] = radius[mask.indexOf(skeleton.position(i))];
		// all pixels are anchors, so that nothing happens but the pruning
		final float[] anchors = new float[skeleton.size()];
		Arrays.fill(anchors, 1);
		return new HomotopicThinning(skeleton, radiusOnSkeleton, ThinningOptions.options(),
			Progress.NONE).thin(anchors);
	}
}
