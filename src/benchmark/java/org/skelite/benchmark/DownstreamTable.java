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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.skelite.tensorflow.DownstreamBenchmark;

/**
 * Tables of what skeletons in the loss do for a segmentation, with 95% intervals over seeds: scores,
 * and their differences from those of the first loss with the same seed.
 */
final class DownstreamTable {

	private static final int[] DIGITS = { 3, 3, 2, 2, 0 };

	private final List<List<DownstreamBenchmark.Outcome>> seeds = new ArrayList<>();

	/** Trains, in 2D and 3D, and writes the tables after each seed. */
	static void write(final Settings settings) throws IOException {
		Files.createDirectories(settings.folder());
		final Path file = settings.folder().resolve("DOWNSTREAM.md");
		String before = "";
		for (final String model : settings.models()) {
			final DownstreamTable table = new DownstreamTable();
			final String heading = before + "\n" + model + "\n\n";
			DownstreamBenchmark.run(model, outcomes -> {
				table.seeds.add(outcomes);
				write(file, heading + table);
			});
			before = heading + table;
		}
	}

	private static void write(final Path file, final String text) {
		try {
			Files.writeString(file, text);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		System.out.println(text + "Written: " + file);
	}

	@Override
	public String toString() {
		final List<String> heading = new ArrayList<>(List.of(seeds.size() + " seeds"));
		heading.addAll(DownstreamBenchmark.SCORES);
		final MarkdownTable scores = new MarkdownTable(heading);
		final MarkdownTable differences = new MarkdownTable(heading);
		for (int loss = 0; loss < seeds.get(0).size(); loss++) {
			final String title = seeds.get(0).get(loss).loss();
			final List<String> row = new ArrayList<>(List.of(title));
			final List<String> difference = new ArrayList<>(List.of(title + ", difference"));
			for (int score = 0; score < DIGITS.length; score++) {
				row.add(Estimate.mean(values(loss, score)).text(DIGITS[score]));
				difference.add(Estimate.difference(values(loss, score), values(0, score)).text(DIGITS[score]));
			}
			scores.add(row);
			if (loss > 0) differences.add(difference);
		}
		return scores + "\n" + differences;
	}

	private double[] values(final int loss, final int score) {
		return seeds.stream().mapToDouble(outcomes -> outcomes.get(loss).scores()[score]).toArray();
	}
}
