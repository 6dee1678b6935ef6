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
package org.skelite.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.model.ModelCard;

class TensorFlowLoaderTest {

	@TempDir
	Path folder;

	@Test
	void thereIsOneRuntime() {
		final ClassLoader before = Thread.currentThread().getContextClassLoader();
		final TensorFlowRuntime runtime = TensorFlowLoader.runtime();
		assertSame(runtime, TensorFlowLoader.runtime());
		assertEquals("2.18.0", runtime.version());
		assertSame(before, Thread.currentThread().getContextClassLoader());
	}

	@Test
	void onlyTensorFlowIsApart() throws Exception {
		try (URLClassLoader loader = new TensorFlowClassLoader(TensorFlowJars.find(), TensorFlowJars
			.ownLocation(), getClass().getClassLoader()))
		{
			for (final String name : List.of("org.tensorflow.Graph", "org.bytedeco.javacpp.Pointer",
				"org.skelite.tensorflow.GraphRuntime"))
			{
				final Class<?> apart = Class.forName(name, false, loader);
				assertSame(loader, apart.getClassLoader());
				assertNotSame(Class.forName(name, false, getClass().getClassLoader()), apart);
			}
			assertSame(ModelCard.class, Class.forName(ModelCard.class.getName(), false, loader));
			assertThrows(ClassNotFoundException.class, () -> Class.forName("ij.ImagePlus", false, loader));
		}
	}

	@Test
	void missingFolderAndJarsAreNamed() throws IOException {
		final Path none = folder.resolve("none");
		assertUnavailable(none + " does not exist", none);
		assertUnavailable("tensorflow-core-api-*.jar", folder);
		for (final Path jar : TensorFlowJars.find())
			if (!jar.getFileName().toString().startsWith("ndarray-")) Files.createFile(folder
				.resolve(jar.getFileName()));
		assertUnavailable("incomplete: ndarray-*.jar is missing", folder);
	}

	private static void assertUnavailable(final String message, final Path folder) {
		final String before = System.getProperty(TensorFlowJars.FOLDER_PROPERTY);
		System.setProperty(TensorFlowJars.FOLDER_PROPERTY, folder.toString());
		try {
			final TensorFlowUnavailableException exc = assertThrows(
				TensorFlowUnavailableException.class, TensorFlowJars::find);
			assertTrue(exc.getMessage().contains(message), exc.getMessage());
		}
		finally {
			if (before == null) System.clearProperty(TensorFlowJars.FOLDER_PROPERTY);
			else System.setProperty(TensorFlowJars.FOLDER_PROPERTY, before);
		}
	}

	/** No natives in these jars: as on a platform that TensorFlow does not support. */
	@Test
	void missingNativesAreExplained() {
		final List<Path> jars = TensorFlowJars.find().stream().filter(jar -> !jar.getFileName()
			.toString().matches("tensorflow-core-native-.*-(linux|windows|macosx)-.*")).toList();
		final TensorFlowUnavailableException exc = assertThrows(TensorFlowUnavailableException.class,
			() -> TensorFlowLoader.load(jars));
		assertTrue(exc.getMessage().startsWith("TensorFlow does not start: "), exc.getMessage());
		assertTrue(exc.getMessage().contains(System.getProperty("os.arch")), exc.getMessage());
		assertEquals(1, exc.getMessage().lines().count(), exc.getMessage());
	}

	@Test
	void damagedJarIsExplained() throws IOException {
		for (final Path jar : TensorFlowJars.find())
			Files.writeString(folder.resolve(jar.getFileName()), "damaged");
		final TensorFlowUnavailableException exc = assertThrows(TensorFlowUnavailableException.class,
			() -> TensorFlowLoader.load(TensorFlowJars.inFolder(folder)));
		assertTrue(exc.getMessage().contains(folder.toString()), exc.getMessage());
	}
}
