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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.thinning.HomotopicThinning;
import org.skelite.thinning.ThinningOptions;
import org.skelite.thinning.lee.LeeThinning;
import org.skelite.util.Progress;

/** {@link LeeThinning}, alone or with the coverage and pruning of Skelite. */
final class LeeMethod implements Method {

	static final String NAME = "Lee 1994";

	private final boolean covered;

	LeeMethod(final boolean covered) {
		this.covered = covered;
	}

	@Override
	public String name() {
		return covered ? NAME + ", covered" : NAME;
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return true;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final PixelSet set = mask.set();
		final PixelSet skeleton = LeeThinning.thin(set);
		return Mask.of(covered ? covered(new PixelIndex(set), skeleton) : skeleton);
	}

	/** Gives a skeleton the branches that it lacks, and takes those that it does not need. */
	private static PixelSet covered(final PixelIndex mask, final PixelSet skeleton) {
		final float[] anchors = new float[mask.size()];
		for (int i = 0; i < anchors.length; i++)
			if (skeleton.contains(mask.position(i))) anchors[i] = 1;
		return new HomotopicThinning(mask, ThinningOptions.options(), Progress.NONE).thin(anchors);
	}
}
