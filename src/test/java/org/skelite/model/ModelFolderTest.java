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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Tests model folders whose SavedModel is a stand-in. */
class ModelFolderTest {

	@TempDir
	Path folder;

	private final ModelCard card = ModelCardsTest.card();
	private final Perceptron weights = Perceptron.random(card.units(), 1);

	private static void savedModel(final Path path) {
		try {
			Files.createDirectories(path.resolve("variables"));
			for (final String file : ModelFolder.FILES.subList(2, ModelFolder.FILES.size()))
				Files.writeString(path.resolve(file), file);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private ModelFolder write(final String name) throws IOException {
		return ModelFolder.write(folder.resolve(name), card, weights, ModelFolderTest::savedModel,
			false);
	}

	private static void assertRefused(final String message, final Executable executable) {
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class, executable);
		assertTrue(exc.getMessage().contains(message), exc.getMessage());
		assertEquals(1, exc.getMessage().lines().count(), exc.getMessage());
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void writtenFolderIsReadBack() throws IOException {
		write("a/model");
		final ModelFolder model = ModelFolder.resolve(folder.resolve("a/model").toString());
		assertEquals(card, model.card());
		assertArrayEquals(weights.kernels()[0], model.weights().kernels()[0]);
		assertArrayEquals(weights.biases()[2], model.weights().biases()[2]);
	}

	@Test
	void existingFolderIsReplacedOnRequestOnly() throws IOException {
		write("model");
		assertRefused("exists already", () -> write("model"));
		final Perceptron other = Perceptron.random(card.units(), 2);
		ModelFolder.write(folder.resolve("model"), card, other, ModelFolderTest::savedModel, true);
		assertArrayEquals(other.kernels()[0], ModelFolder.open(folder.resolve("model")).weights()
			.kernels()[0]);
		assertEquals(List.of("model"), names());
		assertRefused("no model folder", () -> ModelFolder.write(folder, card, weights,
			ModelFolderTest::savedModel, true));
	}

	@Test
	void failureLeavesNothingBehind() throws IOException {
		write("model");
		assertThrows(IllegalStateException.class, () -> ModelFolder.write(folder.resolve("model"), card,
			weights, path -> {
				throw new IllegalStateException("disk full");
			}, true));
		assertRefused("bytes as the model card says", () -> ModelFolder.write(folder.resolve("b"), card,
			Perceptron.random(new int[] { 3, 2, 1 }, 1), ModelFolderTest::savedModel, true));
		assertEquals(List.of("model"), names());
		ModelFolder.open(folder.resolve("model"));
	}

	@Test
	void missingAndDamagedModelsAreNamed() throws IOException {
		assertRefused("No model \"nonsense\"", () -> ModelFolder.resolve("nonsense"));
		assertRefused("does not exist", () -> ModelFolder.open(folder.resolve("none")));
		for (final String file : ModelFolder.FILES) {
			final ModelFolder model = write("without " + file.replace('/', '-'));
			Files.delete(model.path().resolve(file));
			assertRefused("file " + file + " is missing", () -> ModelFolder.open(model.path()));
		}
		final ModelFolder model = write("short");
		Files.write(model.path().resolve(ModelFolder.WEIGHTS), new byte[8]);
		assertRefused("got 8.", () -> ModelFolder.open(model.path()));
	}

	private Path zip(final String prefix, final String... extra) throws IOException {
		final ModelFolder model = write("model");
		final Path file = folder.resolve("model.zip");
		try (OutputStream out = Files.newOutputStream(file);
				ZipOutputStream zip = new ZipOutputStream(out))
		{
			for (final String name : extra)
				zip.putNextEntry(new ZipEntry(name));
			for (final String name : ModelFolder.FILES) {
				zip.putNextEntry(new ZipEntry(prefix + name));
				Files.copy(model.path().resolve(name), zip);
			}
		}
		return file;
	}

	@Test
	void zipIsReadWithAndWithoutFolder() throws IOException {
		for (final String prefix : new String[] { "", "skelite-2d/" }) {
			final Path file = zip(prefix, "README.txt");
			final ModelFolder model = ModelFolder.resolve(file.toString());
			assertEquals(card, model.card());
			assertArrayEquals(weights.kernels()[1], model.weights().kernels()[1]);
			assertFalse(Files.exists(model.path().resolve("README.txt")));
			Folders.delete(folder.resolve("model"));
		}
	}

	@Test
	void zipThatLeadsOutIsRefused() throws IOException {
		for (final String entry : new String[] { "../evil.txt", "a/../../evil.txt", "/evil.txt",
			"..\\evil.txt", "C:\\evil.txt" })
		{
			final Path file = zip("", entry);
			assertRefused("points out of the archive", () -> ModelFolder.resolve(file.toString()));
			Folders.delete(folder.resolve("model"));
		}
	}

	@Test
	void otherFilesAreNoModels() throws IOException {
		final Path text = Files.writeString(folder.resolve("text"), "text");
		assertRefused("neither a folder nor a readable zip file", () -> ModelFolder.resolve(text
			.toString()));
		final Path empty = folder.resolve("empty.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
			zip.putNextEntry(new ZipEntry("other.txt"));
		}
		assertRefused("card.json is missing", () -> ModelFolder.resolve(empty.toString()));
	}

	@Test
	void resourcesAreExtracted() throws IOException {
		write("models/some");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() })) {
			assertEquals(card, ModelFolder.open(BundledModels.extract("some", loader)).card());
			Files.delete(folder.resolve("models/some/saved_model.pb"));
			assertRefused("file saved_model.pb is missing", () -> BundledModels.extract("some", loader));
		}
	}
}
