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
package org.skelite.thinning;

import org.skelite.coverage.Coverage;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/**
 * Adds to a skeleton the branches that it needs to cover an object, as homotopic thinning does,
 * but without a soft skeleton. Safe for use by several threads.
 */
public final class MissingBranches {

	private MissingBranches() {}

	/**
	 * Adds branches.
	 *
	 * @param mask pixels that branches may run through
	 * @param distance distance to the background, for each of them
	 * @param skeleton the skeleton, to which simple points are added
	 * @param uncovered pixels of the mask that need a branch; used up
	 * @param options how to thin
	 * @param progress asked whether to stop
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static void add(final PixelIndex mask, final float[] distance, final PixelSet skeleton,
		final PixelSet uncovered, final ThinningOptions options, final Progress progress)
	{
		new BranchGrowth(mask, distance, new float[mask.size()], new Coverage(mask, distance, options
			.spacing(mask.set().numDimensions())), skeleton, options, progress).run(uncovered,
			uncovered.copy(), null);
	}
}
