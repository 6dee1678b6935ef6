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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
		Folders.delete(written); // left by a program that was killed
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
			Folders.delete(written);
		}
	}

	private static void replace(final Path target, final Path written) throws IOException {
		final Path old = sibling(target, "old");
		if (Files.exists(target)) {
			Folders.delete(old);
			Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
		}
		try {
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final IOException exc) {
			if (Files.exists(old)) Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
			throw exc;
		}
		Folders.delete(old);
	}

	private static Path sibling(final Path target, final String suffix) {
		return target.resolveSibling("." + target.getFileName() + "." + suffix);
	}
}
