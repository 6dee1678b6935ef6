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
package org.skelite.fiji.skeleton;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.skelite.fiji.ui.ImageRun;
import org.skelite.graph.Source;
import org.skelite.util.SkeliteException;

/**
 * The log of a folder's run: a CSV file with a line per image and, of label images, another one
 * with a line per label. Lines are written at once; later runs add to them.
 */
public final class BatchLog implements ImageRun.Log {

	/** The file's name for skeletons. */
	public static final String NAME = "skelite-log.csv";

	/** The file of labels. */
	public static final String LABELS = "skelite-labels.csv";

	private static final List<String> FIRST = List.of("file", "finished", "seconds", "error");

	private static final List<String> FIRST_OF_LABELS = List.of("file", "channel", "slice", "frame",
		"label");

	private final Path folder;
	private final int columns;
	private final CsvLog images;
	private CsvLog labels;

	/**
	 * @param columns what is told of an image, beside name, time and error
	 * @throws IOException if the folder cannot be written
	 * @throws SkeliteException if there is a log of another version, with other columns
	 */
	public BatchLog(final Path folder, final String name, final List<String> columns)
		throws IOException
	{
		this.folder = folder;
		this.columns = columns.size();
		images = new CsvLog(folder.resolve(name), join(FIRST, columns));
	}

	private static List<String> join(final List<String> first, final List<String> others) {
		final List<String> all = new ArrayList<>(first);
		all.addAll(others);
		return all;
	}

	@Override
	public void add(final String name, final double seconds, final String error,
		final List<String> cells) throws IOException
	{
		final List<String> line = new ArrayList<>(List.of(name, LocalDateTime.now().truncatedTo(
			ChronoUnit.SECONDS).toString(), String.format(Locale.ROOT, "%.3f", seconds), error));
		for (int i = 0; i < columns; i++)
			line.add(cells.isEmpty() ? "" : cells.get(i));
		images.add(line);
	}

	/** Adds the labels of an image; what is no label is left out. */
	public void addLabels(final String name, final List<ObjectScores> objects) throws IOException {
		for (final ObjectScores object : objects) {
			final Source source = object.source();
			if (source.label() == 0) continue;
			if (labels == null) labels = new CsvLog(folder.resolve(LABELS), join(FIRST_OF_LABELS,
				ObjectScores.NAMES));
			labels.add(join(List.of(name, String.valueOf(source.channel()), source.slice() == 0 ? ""
				: String.valueOf(source.slice()), String.valueOf(source.frame()), String.valueOf(source
					.label())), object.texts(object.warning())));
		}
	}
}
