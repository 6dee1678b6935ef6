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
package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.skelite.synthesis.noise.NoiseFamily;

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
