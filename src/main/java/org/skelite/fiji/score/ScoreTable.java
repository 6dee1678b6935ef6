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
package org.skelite.fiji.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.skelite.files.CsvFiles;
import org.skelite.score.Score;

import ij.measure.ResultsTable;

/**
 * Scores of several images, as an ImageJ table, a CSV file and lines of text. A
 * score that is not defined is an empty cell.
 */
public final class ScoreTable {

	private static final String NAME = "Image";
	private static final int DECIMAL_PLACES = 4;

	private final List<Row> rows = new ArrayList<>();

	private record Row(String image, Map<String, String> texts, List<Score> scores) {}

	/** Adds the scores of an image; all images have the same texts and scores. */
	public void add(final String image, final Map<String, String> texts, final List<Score> scores) {
		rows.add(new Row(image, texts, scores));
	}

	ResultsTable toResultsTable() {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(DECIMAL_PLACES);
		for (final Row row : rows) {
			table.incrementCounter();
			table.addValue(NAME, row.image());
			row.texts().forEach(table::addValue);
			for (final Score score : row.scores()) {
				if (score.isDefined()) table.addValue(score.name(), score.value());
				// the number NaN would be shown as text
				else table.addValue(score.name(), "");
			}
		}
		return table;
	}

	/**
	 * Writes a CSV file.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 */
	public void writeCsv(final Path target, final boolean overwrite) throws IOException {
		final List<String> header = new ArrayList<>();
		final List<List<String>> cells = new ArrayList<>();
		for (final Row row : rows) {
			if (header.isEmpty()) {
				header.add(NAME);
				header.addAll(row.texts().keySet());
				row.scores().forEach(score -> header.add(score.name()));
			}
			final List<String> line = new ArrayList<>();
			line.add(row.image());
			line.addAll(row.texts().values());
			row.scores().forEach(score -> line.add(score.text()));
			cells.add(line);
		}
		CsvFiles.write(header, cells, target, overwrite);
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Says in one line what is defined. */
	static String line(final String image, final List<Score> scores) {
		return image + ": " + scores.stream().filter(Score::isDefined).map(s -> s.name() + " " + (s
			.value() == Math.rint(s.value()) ? s.text() : String.format(Locale.ROOT, "%.4f", s.value())))
			.collect(Collectors.joining(", "));
	}
}
