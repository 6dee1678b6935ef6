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

import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;

/**
 * Whether two sets of pixels have the same topology, by numbers: the Betti
 * numbers of both and their absolute differences, for each dimension and
 * together.
 *
 * @param numDimensions of the images, 2 or 3; in 2D there are no cavities to
 *          compare
 * @param actual Betti numbers of what is judged
 * @param expected Betti numbers of what it should be like
 */
public record TopologyScores(int numDimensions, BettiNumbers actual, BettiNumbers expected)
	implements Scores
{

	/** Compares two sets of the same image size. */
	static TopologyScores of(final PixelSet actual, final PixelSet expected) {
		PixelSets.checkSameSize(actual, expected);
		return new TopologyScores(actual.numDimensions(), BettiNumbers.of(actual), BettiNumbers.of(
			expected));
	}

	@Override
	public List<Score> list() {
		return List.of( //
			new Score("Components", actual.components()), //
			new Score("Tunnels", actual.tunnels()), //
			new Score("Cavities", in3d(actual.cavities())), //
			new Score("Expected components", expected.components()), //
			new Score("Expected tunnels", expected.tunnels()), //
			new Score("Expected cavities", in3d(expected.cavities())), //
			new Score("Betti-0 error", Math.abs(actual.components() - expected.components())), //
			new Score("Betti-1 error", Math.abs(actual.tunnels() - expected.tunnels())), //
			new Score("Betti-2 error", in3d(Math.abs(actual.cavities() - expected.cavities()))), //
			new Score("Betti error", actual.difference(expected)));
	}

	private double in3d(final long cavities) {
		return numDimensions == 3 ? cavities : Double.NaN;
	}
}
