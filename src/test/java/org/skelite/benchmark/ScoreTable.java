package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.skelite.synthesis.NoiseFamily;

/** Writes the scores of a set as tables. */
final class ScoreTable {

	private final ScoreSet set;

	ScoreTable(final ScoreSet set) {
		this.set = set;
	}

	/** Returns the means of all scores. */
	MarkdownTable means() {
		final List<String> heading = new ArrayList<>(List.of("method"));
		for (final Score score : Score.values())
			heading.add(score.title());
		final MarkdownTable table = new MarkdownTable(heading);
		for (final String method : set.methods()) {
			final List<String> row = new ArrayList<>(List.of(method));
			for (final Score score : Score.values())
				row.add(Estimate.mean(set.values(method, score)).text(score.digits()));
			table.add(row);
		}
		return table;
	}

	/** Returns how the methods compare with another one, mask by mask. */
	MarkdownTable against(final String reference) {
		final MarkdownTable table = new MarkdownTable(List.of("method against " + reference,
			"mean distance, ratio", "ends, ratio", "precision, difference", "recall, difference"));
		for (final String method : set.methods()) {
			if (method.equals(reference)) continue;
			table.add(List.of(method, ratio(method, reference, Score.MEAN_DISTANCE), ratio(method,
				reference, Score.ENDS), difference(method, reference, Score.PRECISION), difference(method,
					reference, Score.RECALL)));
		}
		return table;
	}

	/** Returns the mean of one score for each family of noise. */
	MarkdownTable byFamily(final Score score) {
		final List<String> heading = new ArrayList<>(List.of(score.title()));
		for (final NoiseFamily family : set.families())
			heading.add(family.name().toLowerCase(Locale.ROOT));
		final MarkdownTable table = new MarkdownTable(heading);
		for (final String method : set.methods()) {
			final List<String> row = new ArrayList<>(List.of(method));
			for (final NoiseFamily family : set.families())
				row.add(Estimate.mean(set.values(method, score, family)).text(score.digits()));
			table.add(row);
		}
		return table;
	}

	private String ratio(final String method, final String reference, final Score score) {
		return Estimate.ratio(set.values(method, score), set.values(reference, score)).text(2);
	}

	private String difference(final String method, final String reference, final Score score) {
		return Estimate.difference(set.values(method, score), set.values(reference, score)).text(3);
	}
}
