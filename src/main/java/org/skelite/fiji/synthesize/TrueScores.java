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
package org.skelite.fiji.synthesize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.skelite.score.Score;
import org.skelite.score.Scores;
import org.skelite.synthesis.Sample;
import org.skelite.topology.BettiNumbers;

/**
 * What is known of a synthetic mask, so that skeletons of it can be judged.
 *
 * @param sample the mask and its centerline
 */
record TrueScores(Sample sample) implements Scores {

	/** Returns what is no number, by the names of the columns. */
	Map<String, String> texts() {
		final Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Kind", ShapeKinds.name(sample.kind()));
		texts.put("Noise", SynthesizeCurves.name(sample.noise()));
		return texts;
	}

	@Override
	public List<Score> list() {
		final BettiNumbers betti = BettiNumbers.of(sample.noisy());
		final boolean volume = sample.noisy().numDimensions() == 3;
		return List.of( //
			new Score("Slice spacing", volume ? sample.spacing() : Double.NaN), //
			new Score("Strength", sample.strength()), //
			new Score("Mask pixels", sample.noisy().count()), //
			new Score("Centerline pixels", sample.centerline().pixels().count()), //
			new Score("Components", betti.components()), //
			new Score("Tunnels", betti.tunnels()), //
			new Score("Cavities", volume ? betti.cavities() : Double.NaN), //
			new Score("End points", sample.centerline().endPoints()), //
			new Score("Junctions", sample.centerline().junctions()));
	}
}
