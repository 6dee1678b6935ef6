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
package org.skelite.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.skelite.network.Perceptron;
import org.skelite.util.Printable;
import org.skelite.util.SkeliteException;

/**
 * Writes model folders, all or nothing; see {@link ModelFolder#write}. Whatever is
 * deleted is a file that models consist of, never a folder with all that is in it.
 */
final class ModelFolderWriter {

	/** The only folder within a model. */
	private static final String VARIABLES = "variables";

	/** Where Python keeps the module once it was used. */
	private static final String PYTHON_CACHE = "__pycache__";

	private static final Set<String> NAMES = new HashSet<>(ModelFolder.FILES);

	static {
		NAMES.addAll(List.of(ModelFolder.TABLE, ModelFolder.PLOT, ModelFolder.EXAMPLE,
			ModelFolder.PYTORCH));
	}

	private ModelFolderWriter() {}

	static void check(final Path folder, final boolean overwrite) {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
		if (!Files.exists(folder)) throw SkeliteException.file(folder +
			" is a link that leads nowhere; choose another folder for the model.");
		if (!overwrite) throw SkeliteException.file("Model folder " + folder +
			" exists already; choose another one or allow to overwrite it.");
		if (!ModelFolder.FILES.stream().allMatch(name -> Files.isRegularFile(folder.resolve(name))))
			throw SkeliteException.file(folder +
				" exists and is no model folder; it is not overwritten.");
		checkOwn(folder);
	}

	/**
	 * @throws SkeliteException if there is anything in a folder that no model
	 *           consists of
	 */
	private static void checkOwn(final Path folder) {
		try (Stream<Path> files = Files.walk(real(folder))) {
			files.filter(file -> !isOwn(real(folder).relativize(file), file)).findFirst().ifPresent(
				file -> {
					throw SkeliteException.file("Model folder " + folder + " holds " + Printable.of(
						real(folder).relativize(file)) + ", which is no file of a model, and so it is not" +
						" overwritten. Move that away, or choose another folder.");
				});
		}
		catch (final IOException | UncheckedIOException exc) {
			throw SkeliteException.file("Model folder " + folder + " cannot be read: " + exc, exc);
		}
	}

	private static boolean isOwn(final Path name, final Path file) {
		final String text = name.toString().replace('\\', '/');
		if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) return text.isEmpty() || text.equals(
			VARIABLES) || text.equals(PYTHON_CACHE);
		return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && (NAMES.contains(text) || text
			.matches(PYTHON_CACHE + "/skelite\\.[\\w-]+\\.pyc"));
	}

	/** Follows links, so that the folder that they lead to is replaced. */
	private static Path real(final Path folder) {
		try {
			return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/**
	 * Removes what a program left that was killed while it wrote a model, and gives the
	 * model back its name if it had lost it.
	 *
	 * @throws IOException if that fails, or something else is in the way
	 */
	static void recover(final Path folder) throws IOException {
		final Path target = real(folder);
		final Path old = sibling(target, "old");
		if (Files.exists(old) && !Files.exists(target)) Files.move(old, target,
			StandardCopyOption.ATOMIC_MOVE);
		delete(old);
		delete(sibling(target, "new"));
	}

	static void write(final Path folder, final ModelCard card, final Perceptron weights,
		final Consumer<Path> savedModel, final boolean overwrite) throws IOException
	{
		recover(folder);
		check(folder, overwrite);
		final Path target = real(folder);
		Files.createDirectories(target.getParent());
		// Beside the target, as only a move within a file system is atomic.
		final Path written = sibling(target, "new");
		Files.createDirectory(written);
		try {
			savedModel.accept(written);
			ModelCards.write(written.resolve(ModelFolder.CARD), card);
			PerceptronFile.write(written.resolve(ModelFolder.WEIGHTS), weights);
			writePyTorch(written);
			ModelFolder.open(written);
			replace(target, written);
		}
		catch (final UncheckedIOException exc) {
			throw exc.getCause();
		}
		finally {
			delete(written);
		}
	}

	/** Writes the module that evaluates card and weights in PyTorch. */
	private static void writePyTorch(final Path folder) throws IOException {
		try (InputStream module = ModelFolderWriter.class.getResourceAsStream(ModelFolder.PYTORCH)) {
			Files.copy(module, folder.resolve(ModelFolder.PYTORCH));
		}
	}

	private static void replace(final Path target, final Path written) throws IOException {
		final Path old = sibling(target, "old");
		if (Files.exists(target)) Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
		try {
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final IOException exc) {
			if (Files.exists(old)) Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
			throw exc;
		}
		delete(old);
	}

	/** Deletes the files that models consist of, and the folder, which is empty then. */
	private static void delete(final Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
		deleteFiles(folder.resolve(VARIABLES).resolve("variables_temp"));
		deleteFiles(folder.resolve(PYTHON_CACHE));
		for (final String name : NAMES)
			Files.deleteIfExists(folder.resolve(name));
		Files.deleteIfExists(folder.resolve(VARIABLES));
		Files.delete(folder);
	}

	/**
	 * Deletes a folder of files, if it is there: parts of the variables that TensorFlow had not
	 * put together yet, or what Python keeps.
	 */
	private static void deleteFiles(final Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.toList())
				Files.delete(file);
		}
		Files.delete(folder);
	}

	private static Path sibling(final Path target, final String suffix) {
		return target.resolveSibling("." + target.getFileName() + "." + suffix);
	}
}
