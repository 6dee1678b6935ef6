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

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.scijava.convert.ConvertService;
import org.scijava.io.IOService;
import org.scijava.plugin.Parameter;
import org.skelite.fiji.io.ImageOpener;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.ImageRun;
import org.skelite.fiji.ui.ImageTask;
import org.skelite.fiji.ui.PartialProgress;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.measure.ResultsTable;

/** What the commands that compare images share: where the scores go, and how. */
abstract class ScoreCommand extends SkeliteCommand {

	@Parameter(required = false)
	private IOService io;

	@Parameter(required = false)
	private ConvertService converters;

	private final ScoreTable table = new ScoreTable();

	/**
	 * Compares the images of a group in one channel and frame.
	 *
	 * @throws SkeliteException if they cannot be compared
	 */
	abstract Measurement measure(ImageGroup group, int channel, int frame, Progress progress);

	/** Returns where the scores go. */
	abstract ScoreOutput output();

	/** Compares the images of a group in every channel and frame. */
	final void score(final ImageGroup group, final Progress progress) throws IOException {
		final int parts = group.channels() * group.frames();
		for (int frame = 1; frame <= group.frames(); frame++)
			for (int channel = 1; channel <= group.channels(); channel++) {
				progress.checkCanceled();
				final String part = parts == 1 ? "" : "-c" + channel + "-t" + frame;
				final int number = (frame - 1) * group.channels() + channel - 1;
				final Measurement measurement;
				try {
					measurement = measure(group, channel, frame, new PartialProgress(progress, number, parts,
						""));
				}
				catch (final SkeliteException e) {
					if (parts == 1) throw e;
					throw SkeliteException.input("Channel " + channel + ", frame " + frame + ": " + e
						.getMessage(), e);
				}
				final String name = group.name() + part;
				table.add(name, measurement.texts(), measurement.scores());
				tell(ScoreTable.line(name, measurement.scores()));
				if (output().wantsPictures()) output().write(name, measurement.picture().get(), progress);
			}
	}

	/** Compares files, or all files of folders; one that fails does not keep others from it. */
	final void scoreFiles(final Map<String, File> inputs, final Progress progress)
		throws IOException
	{
		final ImageOpener images = new ImageOpener(io, converters, this::warn);
		final List<FileGroup> groups = FileGroup.plan(inputs, images);
		final boolean folder = inputs.values().iterator().next().isDirectory();
		final String others = folder ? images.list(inputs.values().iterator().next().toPath())
			.describeOthers() : "";
		if (!others.isEmpty()) warn("Files of other kinds are skipped: " + others + ".");
		final ImageRun run = new ImageRun(this, folder);
		run.run(groups.stream().map(this::task).toList(), null, progress);
		if (!table.isEmpty()) output().write(table);
		run.end(false);
	}

	private ImageTask task(final FileGroup group) {
		return new ImageTask() {

			@Override
			public String name() {
				return group.name();
			}

			@Override
			public List<String> run(final Progress progress) throws IOException {
				output().check(group);
				score(group.open(progress), progress);
				return List.of();
			}
		};
	}

	/** Writes the scores, if the user wants a file, and returns them. */
	final ResultsTable finish() throws IOException {
		output().write(table);
		return table.toResultsTable();
	}

	/** Returns null if the user gave no file. */
	static File orNull(final File file) {
		return file == null || file.getPath().isEmpty() || file.getPath().equals(Choices.NONE) ? null : file;
	}

}
