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
package org.skelite.graph;

import org.skelite.topology.EndPoints;
import org.skelite.mask.PixelSet;
import org.skelite.topology.SimplePoints;

/**
 * Makes of any set of pixels a skeleton that can be traced: one pixel wide, so that taking away
 * any pixel but an end would change the topology. Thin skeletons stay
 * as they are.
 */
public final class PixelLines {

	/** Neighbors that a pixel of a line rarely has. */
	private static final int THICK = 8;

	private PixelLines() {}

	/**
	 * Deletes simple pixels that are no ends until none is left, those with most neighbors first:
	 * the corners of steps rather than their ends. Meant for skeletons of which little has to go,
	 * as it does not keep to the middle of thick objects.
	 *
	 * @param skeleton changed
	 * @return how many pixels were deleted
	 */
	public static long thin(final PixelSet skeleton) {
		final SimplePoints simple = SimplePoints.of(skeleton.numDimensions());
		long deleted = 0;
		for (int most = mostNeighbors(skeleton, simple); most > 0; most = mostNeighbors(skeleton, simple))
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
				final int code = skeleton.neighborhood(p);
				if (EndPoints.neighbors(code) < most || !simple.isSimple(code)) continue;
				skeleton.remove(p);
				deleted++;
			}
		return deleted;
	}

	/** Returns the most neighbors that a deletable pixel has, 0 if there is none. */
	private static int mostNeighbors(final PixelSet skeleton, final SimplePoints simple) {
		int most = 0;
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			final int code = skeleton.neighborhood(p);
			final int neighbors = EndPoints.neighbors(code);
			if (neighbors > most && neighbors > 1 && simple.isSimple(code)) most = neighbors;
		}
		return most;
	}

	/**
	 * Returns how many pixels have at least eight neighbors across faces, edges and corners: those
	 * that have members on all sides in 2D, or in 3D within a sheet. Only few pixels of junctions
	 * have as many.
	 */
	public static long thickPixels(final PixelSet set) {
		long thick = 0;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			if (EndPoints.neighbors(set.neighborhood(p)) >= THICK) thick++;
		return thick;
	}
}
