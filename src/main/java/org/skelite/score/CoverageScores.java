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

import java.util.List;

import org.skelite.coverage.UncoveredPixels;

/**
 * How much of its mask a skeleton leaves uncovered, and so whether branches may be missing.
 *
 * @param uncovered share of the object that is not covered, 0 to 1, NaN if there is no object
 * @param depth greatest distance, through the object, of a pixel that is not covered from what is,
 *          in the unit of the spacing; of an object without any skeleton pixel, the diagonal of the
 *          box around it
 * @see UncoveredPixels
 */
public record CoverageScores(double uncovered, double depth) implements Scores {

	/** Returns the scores of a skeleton that leaves some pixels uncovered. */
	public static CoverageScores of(final UncoveredPixels pixels) {
		return new CoverageScores(pixels.share(), pixels.depth());
	}

	@Override
	public List<Score> list() {
		return List.of(new Score("Uncovered", uncovered), new Score("Uncovered depth", depth));
	}
}
