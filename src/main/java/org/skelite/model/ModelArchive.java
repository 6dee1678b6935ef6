package org.skelite.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Model folders in zip files. The files of the model lie at the top of the
 * archive or in one folder.
 */
final class ModelArchive {

	private ModelArchive() {}

	/**
	 * Extracts the files of a model into a temporary folder.
	 *
	 * @throws IllegalArgumentException if the file is no zip file, holds no model
	 *           card, or an entry points out of the archive ("zip slip")
	 */
	static Path extract(final Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			final List<? extends ZipEntry> entries = Collections.list(zip.entries());
			entries.forEach(entry -> checkInside(file, entry.getName()));
			final String root = root(file, entries);
			final Path folder = TemporaryFolders.create();
			// Only what belongs to a model is extracted; what is missing, opening the folder tells.
			for (final String name : ModelFolder.FILES) {
				final ZipEntry entry = zip.getEntry(root + name);
				if (entry == null) continue;
				final Path target = folder.resolve(name);
				Files.createDirectories(target.getParent());
				try (InputStream in = zip.getInputStream(entry)) {
					Files.copy(in, target);
				}
			}
			return folder;
		}
		catch (final IOException exc) {
			throw new IllegalArgumentException("Model " + file +
				" is neither a folder nor a readable zip file: " + exc.getMessage(), exc);
		}
	}

	/**
	 * An archive with an entry that leads out of it was made to do harm: nothing is
	 * taken from it, although its own names are never used as paths here.
	 */
	private static void checkInside(final Path file, final String name) {
		final String path = name.replace('\\', '/');
		final boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*");
		if (absolute || List.of(path.split("/")).contains("..")) throw new IllegalArgumentException(
			"Model " + file + " is refused: its entry \"" + name + "\" points out of the archive.");
	}

	private static String root(final Path file, final List<? extends ZipEntry> entries) {
		return entries.stream().map(ZipEntry::getName).filter(name -> name.matches("([^/]+/)?" +
			"card\\.json")).map(name -> name.substring(0, name.length() - ModelFolder.CARD.length()))
			.findFirst().orElseThrow(() -> new IllegalArgumentException("Model " + file +
				" is damaged or no model: file " + ModelFolder.CARD + " is missing."));
	}
}
