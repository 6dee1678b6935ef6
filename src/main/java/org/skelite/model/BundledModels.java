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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The models that come with this program, as resources {@code models/NAME/FILE}.
 * TensorFlow reads files only, so they are copied to a temporary folder, once
 * per JVM. Thread safe.
 */
final class BundledModels {

	/** Resources cannot be listed, so the names are known here. */
	private static final List<String> NAMES = List.of("skelite-2d", "skelite-3d");

	private static final Map<String, Path> EXTRACTED = new ConcurrentHashMap<>();

	private BundledModels() {}

	static List<String> names() {
		final ClassLoader loader = BundledModels.class.getClassLoader();
		return NAMES.stream().filter(name -> loader.getResource(resource(name,
			ModelFolder.CARD)) != null).collect(Collectors.toList());
	}

	/** Returns the folder of a model, extracting it if that was not done or was undone. */
	static Path folder(final String name) {
		return EXTRACTED.compute(name, (key, folder) -> folder != null && ModelFolder.FILES.stream()
			.allMatch(file -> Files.isRegularFile(folder.resolve(file))) ? folder : extract(name,
				BundledModels.class.getClassLoader()));
	}

	/**
	 * @throws IllegalArgumentException if a file is missing from the resources, or
	 *           the temporary folder cannot be written
	 */
	static Path extract(final String name, final ClassLoader loader) {
		try {
			final Path folder = TemporaryFolders.create();
			for (final String file : ModelFolder.FILES) {
				final Path target = folder.resolve(file);
				Files.createDirectories(target.getParent());
				try (InputStream in = loader.getResourceAsStream(resource(name, file))) {
					if (in == null) throw new IllegalArgumentException("Bundled model \"" + name +
						"\" is damaged: file " + file + " is missing.");
					Files.copy(in, target);
				}
			}
			return folder;
		}
		catch (final IOException exc) {
			throw new IllegalArgumentException("Cannot extract bundled model \"" + name +
				"\" to a temporary folder: " + exc, exc);
		}
	}

	private static String resource(final String name, final String file) {
		return "models/" + name + "/" + file;
	}
}
