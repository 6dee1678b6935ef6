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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/**
 * Thins a region of an image while the pixels around it stay as they are. What is deleted is
 * simple at that moment, and whether a pixel is simple depends on its 3x3 (3x3x3) neighborhood
 * alone; so regions that do not touch can be thinned at the same time, and the topology of the
 * whole image stays. Safe for use by several threads.
 */
public final class RegionThinning {

	private RegionThinning() {}

	/**
	 * Deletes simple points until there is none left among the pixels that may go, those nearest
	 * to the background first.
	 *
	 * @param index numbers the pixels of the set
	 * @param set the pixels of the region and those around it; those that go are removed
	 * @param mayGo pixels of the region, by their index, ascending
	 * @param distance distance to the background, for each pixel of the index
	 * @param endPointsStay whether pixels with at most one neighbor stay
	 * @param progress asked whether to stop
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static void thin(final PixelIndex index, final PixelSet set, final int[] mayGo,
		final float[] distance, final boolean endPointsStay, final Progress progress)
	{
		final SimplePointDeletion deletion = new SimplePointDeletion(index, set, set.emptyCopy(),
			mayGo.length, progress);
		if (endPointsStay) deletion.keepEndPoints();
		deletion.lookAt(DistanceOrder.byDistance(mayGo, distance, progress), 0, mayGo.length);
	}
}
