package org.skelite.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes model folders, all or nothing; see {@link ModelFolder#write}. */
final class ModelFolderWriter {

	private ModelFolderWriter() {}

	static void check(final Path folder, final boolean overwrite) {
		if (!Files.exists(folder)) return;
		if (!overwrite) throw new IllegalArgumentException("Model folder " + folder +
			" exists already; choose another one or allow to overwrite it.");
		if (!Files.isRegularFile(folder.resolve(ModelFolder.CARD))) throw new IllegalArgumentException(
			folder + " exists and is no model folder; it is not overwritten.");
	}

	static void write(final Path folder, final ModelCard card, final Perceptron weights,
		final Consumer<Path> savedModel, final boolean overwrite) throws IOException
	{
		check(folder, overwrite);
		final Path target = folder.toAbsolutePath().normalize();
		Files.createDirectories(target.getParent());
		// Beside the target, as only a move within a file system is atomic.
		final Path written = sibling(target, "new");
		Files.createDirectory(written);
		try {
			savedModel.accept(written);
			ModelCards.write(written.resolve(ModelFolder.CARD), card);
			PerceptronFile.write(written.resolve(ModelFolder.WEIGHTS), weights);
			ModelFolder.open(written);
			replace(target, written);
		}
		catch (final UncheckedIOException exc) {
			throw exc.getCause();
		}
		finally {
			TemporaryFolders.delete(written);
		}
	}

	private static void replace(final Path target, final Path written) throws IOException {
		if (!Files.exists(target)) {
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
			return;
		}
		final Path old = sibling(target, "old");
		Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
		try {
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final IOException exc) {
			Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
			throw exc;
		}
		TemporaryFolders.delete(old);
	}

	private static Path sibling(final Path target, final String suffix) {
		return target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + "." +
			suffix);
	}
}
