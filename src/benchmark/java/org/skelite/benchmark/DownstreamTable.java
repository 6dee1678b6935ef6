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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.skelite.tensorflow.DownstreamBenchmark;

/** Tables of what skeletons in the loss do for a segmentation, with 95% intervals over seeds. */
final class DownstreamTable {

	private static final int[] DIGITS = { 3, 3, 2, 2, 0 };

	private DownstreamTable() {}

	/** Trains, in 2D and 3D, and writes the tables. */
	static void write(final Settings settings) throws IOException {
		final StringBuilder text = new StringBuilder();
		for (final String model : settings.models()) {
			text.append("\n").append(model).append("\n\n").append(table(DownstreamBenchmark.run(model)));
			Files.createDirectories(settings.folder());
			final Path file = settings.folder().resolve("DOWNSTREAM.md");
			Files.writeString(file, text);
			System.out.println(text + "Written: " + file);
		}
	}

	private static MarkdownTable table(final List<DownstreamBenchmark.Outcome> outcomes) {
		final List<String> heading = new ArrayList<>(List.of("loss"));
		heading.addAll(DownstreamBenchmark.SCORES);
		final MarkdownTable table = new MarkdownTable(heading);
		for (final DownstreamBenchmark.Outcome outcome : outcomes) {
			final List<String> row = new ArrayList<>(List.of(outcome.loss()));
			for (int i = 0; i < DIGITS.length; i++)
				row.add(Estimate.mean(outcome.scores().get(i)).text(DIGITS[i]));
			table.add(row);
		}
		return table;
	}
}
