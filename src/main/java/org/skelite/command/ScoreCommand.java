package org.skelite.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Parameter;
import org.skelite.io.ImageFiles;
import org.skelite.io.ImageWriter;
import org.skelite.io.IoMessages;
import org.skelite.progress.Progress;

import ij.measure.ResultsTable;

/** What the commands that compare images share: where the scores go, and how. */
public abstract class ScoreCommand extends SkeliteCommand {

	/** Stands for no file; every input has a value, so that recorded macros ask no questions. */
	static final String NONE = "none";

	@Parameter(label = "CSV file", style = "save", persist = false,
		description = "File for the scores, ending in .csv; " + NONE + " for none.")
	private File csv = new File(NONE);

	@Parameter(label = "Pictures", style = "directory", persist = false,
		description = "Folder for pictures (PNG) that show where the images agree; " + NONE +
			" for none.")
	private File pictures = new File(NONE);

	@Parameter(label = "Overwrite", persist = false,
		description = "Replace files that are there already.")
	private boolean overwrite = false;

	private final ScoreTable table = new ScoreTable();

	/**
	 * Compares the images of a group in one channel and frame.
	 *
	 * @throws IllegalArgumentException if they cannot be compared
	 */
	abstract Measurement measure(ImageGroup group, int channel, int frame, Progress progress);

	/** Checks, before any work is done, that results can be written. */
	final void checkTargets() {
		if (isNone(csv)) return;
		if (!ImageFiles.extension(csv.getName()).equals("csv")) throw new IllegalArgumentException(
			"The name of the file for scores must end in .csv, got " + csv + ".");
		if (csv.exists() && !overwrite) throw new IllegalArgumentException("File " + csv +
			" exists already; choose another one, or to overwrite.");
	}

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
				catch (final IllegalArgumentException e) {
					if (parts == 1) throw e;
					throw new IllegalArgumentException("Channel " + channel + ", frame " + frame + ": " + e
						.getMessage(), e);
				}
				final String name = group.name() + part;
				table.add(name, measurement.texts(), measurement.scores());
				log().info(ScoreTable.line(name, measurement.scores()));
				if (!isNone(pictures)) ImageWriter.writePng(measurement.picture().get(), picture(name),
					overwrite);
			}
	}

	/** Compares files, or all files of folders; one that fails does not keep others from it. */
	final void scoreFiles(final Map<String, File> inputs, final Progress progress)
		throws IOException
	{
		final List<FileGroup> groups = FileGroup.plan(inputs);
		final boolean folder = inputs.values().iterator().next().isDirectory();
		int failed = 0;
		for (int i = 0; i < groups.size(); i++) {
			final FileGroup group = groups.get(i);
			progress.checkCanceled();
			try {
				checkInputs(group);
				score(group.open(), new PartialProgress(progress, i, groups.size(), group.name()));
			}
			catch (final IllegalArgumentException | IOException e) {
				final String message = group.name() + ": " + (e instanceof IOException ? IoMessages.of(
					(IOException) e) : e.getMessage());
				if (!folder) throw new IllegalArgumentException(message, e);
				log().error(message);
				failed++;
			}
		}
		if (!table.isEmpty()) writeCsv();
		if (failed > 0) throw new IllegalArgumentException(failed + " of " + groups.size() +
			" images failed; the log says why.");
	}

	/** A picture must not replace what it is a picture of. */
	private void checkInputs(final FileGroup group) throws IOException {
		if (isNone(pictures)) return;
		final Path target = picture(group.name());
		for (final Path input : group.files().values())
			if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input))
				throw new IllegalArgumentException("Picture " + target +
					" would replace an input; choose another folder.");
	}

	private Path picture(final String name) {
		// titles of images may have any letters
		return pictures.toPath().resolve(name.replaceAll("[\\\\/:*?\"<>|]", "_") + "-agreement.png");
	}

	/** Writes the scores, if the user wants a file. */
	final void writeCsv() throws IOException {
		if (!isNone(csv)) table.writeCsv(csv.toPath(), overwrite);
	}

	final ResultsTable table() {
		return table.toResultsTable();
	}

	static boolean isNone(final File file) {
		return file == null || file.getPath().isEmpty() || file.getPath().equals(NONE);
	}
}
