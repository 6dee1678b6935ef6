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
package org.skelite.topology;

import org.skelite.mask.Components;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * Counts of the special points of a skeleton.
 *
 * @param endPoints pixels with at most one neighbor, so that an isolated pixel
 *          counts as one
 * @param junctions connected groups of pixels with three neighbors or more; the
 *          pixels where branches meet touch each other, so that they are one
 *          junction
 * @param deletable simple pixels that are not end points; 0 if the skeleton is
 *          thin
 */
public record SkeletonPoints(long endPoints, long junctions, long deletable) {

	private static final int MIN_NEIGHBORS_OF_JUNCTION = 3;

	/** Counts the points of a skeleton, in time that follows its size. */
	public static SkeletonPoints of(final PixelSet skeleton) {
		final SimplePoints simple = SimplePoints.of(skeleton.numDimensions());
		final PixelSet junctions = skeleton.emptyCopy();
		long endPoints = 0;
		long deletable = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			final int code = skeleton.neighborhood(p);
			if (EndPoints.isEndPoint(code)) endPoints++;
			else if (simple.isSimple(code)) deletable++;
			if (EndPoints.neighbors(code) >= MIN_NEIGHBORS_OF_JUNCTION) junctions.add(p);
		}
		return new SkeletonPoints(endPoints, new Components(PixelIndex.of(junctions)).count(), deletable);
	}
}
