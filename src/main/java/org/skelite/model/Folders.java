package org.skelite.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work on folders that is possible even while the JVM exits. */
final class Folders {

	private Folders() {}

	/** Deletes a folder with all that is in it; does nothing if it does not exist. */
	static void delete(final Path folder) throws IOException {
		if (!Files.exists(folder)) return;
		final List<Path> children;
		try (Stream<Path> files = Files.walk(folder)) {
			children = files.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
		}
		for (final Path file : children)
			Files.delete(file);
	}
}
