package org.skelite.command;

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
		return Map.of("Noise", SynthesizeCurves.name(sample.noise()));
	}

	@Override
	public List<Score> list() {
		final BettiNumbers betti = BettiNumbers.of(sample.noisy());
		final boolean volume = sample.noisy().numDimensions() == 3;
		return List.of( //
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
