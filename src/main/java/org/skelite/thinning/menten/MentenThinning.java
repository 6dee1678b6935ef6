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
package org.skelite.thinning.menten;

import org.skelite.mask.PixelSet;

/**
 * The teacher: topology-preserving thinning of 2D and 3D masks by Menten et al.,
 * "A skeletonization algorithm for gradient-based optimization" (ICCV 2023,
 * arXiv 2309.02527).
 * <p>
 * Each iteration marks the end points (pixels with at most one neighbor) and
 * then goes through 4 (in 3D 8) subfields, the pixels of equal parity of all
 * coordinates. In each subfield every simple point that is not marked is
 * deleted; as no two pixels of a subfield are neighbors, that is the same
 * whether it happens at once or one by one. Foreground is 8- (26-)connected,
 * pixels outside the image are background.
 * </p>
 * <p>
 * With a {@link BooleanCriterion} the topology of the mask is kept exactly; with an
 * {@link EulerCriterion} only in 2D. The result depends on the parity
 * of coordinates, so a mask shifted by one pixel has another skeleton. Cost
 * follows the foreground: each of its pixels is looked at once, and again when
 * a neighbor was deleted.
 * </p>
 * <p>
 * Immutable; safe for use by several threads, on different images.
 * </p>
 */
public final class MentenThinning {

	/** Number of iterations that stands for "until nothing changes". */
	public static final int UNTIL_STABLE = Integer.MAX_VALUE;

	private final SimplePointCriterion test;
	private final int maxIterations;

	/** Creates a teacher that thins until nothing changes. */
	public MentenThinning(final SimplePointCriterion test) {
		this(test, UNTIL_STABLE);
	}

	/**
	 * @param maxIterations iterations to do at most, at least 0
	 */
	MentenThinning(final SimplePointCriterion test, final int maxIterations) {
		if (maxIterations < 0) throw new IllegalArgumentException(
			"Iterations must be at least 0, got " + maxIterations + ".");
		this.test = test;
		this.maxIterations = maxIterations;
	}

	/**
	 * Thins a set of pixels in place.
	 *
	 * @return the number of iterations in which pixels were deleted
	 */
	public int thin(final PixelSet mask) {
		final SubfieldThinning thinning = new SubfieldThinning(mask, test);
		int iterations = 0;
		while (iterations < maxIterations && thinning.iterate() > 0)
			iterations++;
		return iterations;
	}
}
