package org.skelite.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Temporary files that are gone when the program ends, also by Ctrl-C. (The
 * JDK's {@code deleteOnExit} never forgets a name, so that memory would grow
 * from image to image.)
 */
final class TemporaryFiles {

	private static final Set<Path> FILES = new HashSet<>();
	private static boolean ending;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll));
	}

	private TemporaryFiles() {}

	/** Creates an empty file with the permissions that files have by default. */
	static Path create(final Path folder) throws IOException {
		synchronized (FILES) {
			if (ending) throw new IOException("The program is ending.");
			final Path file = Files.createFile(folder.resolve(".skelite-" + UUID.randomUUID() + ".tmp"));
			FILES.add(file);
			return file;
		}
	}

	/** Deletes a file, if it is still there. */
	static void delete(final Path file) throws IOException {
		synchronized (FILES) {
			FILES.remove(file);
			Files.deleteIfExists(file);
		}
	}

	private static void deleteAll() {
		synchronized (FILES) {
			ending = true;
			for (final Path file : FILES)
				file.toFile().delete(); // nobody is left to hear of a failure
		}
	}
}
