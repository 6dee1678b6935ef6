package org.skelite.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Folders that live as long as the JVM. Thread safe. */
final class TemporaryFolders {

	private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolders::deleteAll));
	}

	private TemporaryFolders() {}

	/** Creates a folder that only this user can read, deleted when the JVM exits. */
	static Path create() throws IOException {
		final Path folder = Files.createTempDirectory("skelite-model-");
		FOLDERS.add(folder);
		return folder;
	}

	private static void deleteAll() {
		for (final Path folder : FOLDERS) {
			try {
				Folders.delete(folder);
			}
			catch (final IOException exc) {
				// The JVM is exiting: nobody is left to be told, and the system clears its
				// folder for temporary files in time.
				FOLDERS.remove(folder);
			}
		}
	}
}
