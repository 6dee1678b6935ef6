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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.network.Perceptron;
import org.skelite.util.CpuTime;

/** Tests model folders whose SavedModel is a stand-in. */
class ModelFolderTest {

	@TempDir
	Path folder;

	private final ModelCard card = ModelCardsTest.card();
	private final Perceptron weights = Perceptron.random(card.units(), 1);

	private static Consumer<Path> savedModel(final Perceptron weights) {
		return path -> {
			try {
				Files.createDirectories(path.resolve("variables"));
				for (final String file : ModelFolder.FILES.subList(2, ModelFolder.FILES.size()))
					Files.writeString(path.resolve(file), file);
				PerceptronFile.write(path.resolve(ModelFolder.VARIABLES), weights);
			}
			catch (final IOException exc) {
				throw new UncheckedIOException(exc);
			}
		};
	}

	private ModelFolder write(final String name) throws IOException {
		return write(name, weights, false);
	}

	private ModelFolder write(final String name, final Perceptron perceptron, final boolean overwrite)
		throws IOException
	{
		return ModelFolder.write(folder.resolve(name), card, perceptron, savedModel(perceptron),
			overwrite);
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
		write("model", other, true);
		assertArrayEquals(other.kernels()[0], ModelFolder.open(folder.resolve("model")).weights()
			.kernels()[0]);
		assertEquals(List.of("model"), names());
		assertRefused("no model folder", () -> write(".", weights, true));
	}

	@Test
	void failureLeavesNothingBehind() throws IOException {
		write("model");
		assertThrows(IllegalStateException.class, () -> ModelFolder.write(folder.resolve("model"), card,
			weights, path -> {
				throw new IllegalStateException("disk full");
			}, true));
		assertRefused("bytes as the model card says", () -> write("b", Perceptron.random(
			new int[] { 3, 2, 1 }, 1), true));
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
		final ModelFolder model = write("model", weights, true);
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
		}
	}

	@Test
	void zipThatLeadsOutIsRefused() throws IOException {
		for (final String entry : new String[] { "../evil.txt", "a/../../evil.txt", "/evil.txt",
			"..\\evil.txt", "C:\\evil.txt" })
		{
			final Path file = zip("", entry);
			assertRefused("points out of the archive", () -> ModelFolder.resolve(file.toString()));
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
	void resourcesAreRead() throws IOException {
		write("models/some");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() })) {
			assertEquals(card, BundledModels.read("some", loader).card());
			Files.delete(folder.resolve("models/some/saved_model.pb"));
			assertRefused("file saved_model.pb is missing", () -> BundledModels.read("some", loader));
		}
	}

	/** What others see in the SavedModel must be what is evaluated here. */
	@Test
	void weightsThatDifferFromTheSavedModelAreRefused() throws IOException {
		final ModelFolder model = write("model");
		PerceptronFile.write(model.path().resolve(ModelFolder.VARIABLES), Perceptron.random(card.units(),
			3));
		assertRefused("in its SavedModel are not the same", () -> ModelFolder.open(model.path()));
		Files.writeString(model.path().resolve(ModelFolder.VARIABLES), "short");
		assertRefused("in its SavedModel are not the same", () -> ModelFolder.open(model.path()));
	}

	@Test
	void weightsThatAreNoNumbersAreRefused() throws IOException {
		for (final float value : new float[] { Float.NaN, Float.POSITIVE_INFINITY }) {
			final Perceptron great = Perceptron.zeros(card.units());
			for (final float[] kernel : great.kernels())
				Arrays.fill(kernel, value);
			assertRefused("weights.bin: ", () -> write("great", great, true));
		}
		assertEquals(List.of(), names());
	}

	/** A user's own file, wherever it lies, is never deleted. */
	@Test
	void foreignFilesStopOverwriting() throws IOException {
		write("model");
		final Path model = folder.resolve("model");
		for (final String name : List.of("thesis.txt", "variables/notes", "more/thesis.txt")) {
			final Path file = model.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "mine");
			assertRefused("holds " + (name.startsWith("more") ? "more" : name), () -> write("model",
				weights, true));
			assertEquals("mine", Files.readString(file));
			Files.delete(file);
		}
		Files.delete(model.resolve("more"));
		write("model", weights, true);
		// no model, but with the name of a card in it
		final Path other = Files.createDirectory(folder.resolve("other"));
		Files.writeString(other.resolve(ModelFolder.CARD), "{}");
		assertRefused("no model folder", () -> write("other", weights, true));
		assertEquals("{}", Files.readString(other.resolve(ModelFolder.CARD)));
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
	void linksStayLinks() throws IOException {
		write("model");
		final Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("model"));
		final Perceptron other = Perceptron.random(card.units(), 2);
		write("link", other, true);
		assertTrue(Files.isSymbolicLink(link));
		assertArrayEquals(other.kernels()[0], ModelFolder.open(folder.resolve("model")).weights()
			.kernels()[0]);
		final Path mine = Files.createDirectory(folder.resolve("mine"));
		Files.move(folder.resolve("model/variables"), mine.resolve("variables"));
		Files.createSymbolicLink(folder.resolve("model/variables"), mine.resolve("variables"));
		assertRefused("holds variables", () -> write("model", weights, true));
		assertTrue(Files.exists(mine.resolve("variables/variables.index")));
		Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("none"));
		assertRefused("leads nowhere", () -> write("nowhere", weights, true));
	}

	@Test
	void whatACrashLeftIsRemovedAndRestored() throws IOException {
		final Path model = folder.resolve("model");
		write("model");
		Files.move(model, folder.resolve(".model.old")); // between the two moves
		final Path parts = Files.createDirectories(folder.resolve(
			".model.new/variables/variables_temp"));
		Files.writeString(parts.resolve("part-00000-of-00001"), "");
		ModelFolder.recover(model);
		assertEquals(List.of("model"), names());
		assertEquals(card, ModelFolder.open(model).card());
		// nobody would have such a folder, but if it is so, it stays
		final Path mine = Files.createDirectory(folder.resolve(".model.new"));
		Files.writeString(mine.resolve("thesis.txt"), "mine");
		assertThrows(IOException.class, () -> ModelFolder.recover(model));
		assertEquals("mine", Files.readString(mine.resolve("thesis.txt")));
	}

	/** A zip of some kilobytes that holds gigabytes. */
	@Test
	void bombsAreNotUnpacked() throws Throwable {
		for (final String name : List.of(ModelFolder.CARD, ModelFolder.WEIGHTS, ModelFolder.VARIABLES,
			"saved_model.pb"))
		{
			final ModelFolder model = write("model", weights, true);
			final Path file = folder.resolve("bomb.zip");
			try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
				for (final String entry : ModelFolder.FILES) {
					zip.putNextEntry(new ZipEntry(entry));
					if (!entry.equals(name)) Files.copy(model.path().resolve(entry), zip);
					else for (int i = 0; i < 200; i++)
						zip.write(new byte[1 << 20]);
				}
			}
			final Executable open = () -> ModelFolder.resolve(file.toString());
			CpuTime.assertAtMost(1, () -> {
				// of the SavedModel's graph nothing is read
				if (name.equals("saved_model.pb")) open.execute();
				else assertRefused("", open);
			});
		}
	}
}
