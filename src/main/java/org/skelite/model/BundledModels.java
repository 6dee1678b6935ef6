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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.skelite.util.SkeliteException;

/** The models that come with this program, as resources {@code models/NAME/FILE}. */
final class BundledModels {

	/** Resources cannot be listed, so the names are known here. */
	private static final List<String> NAMES = List.of("skelite-2d", "skelite-3d");

	private BundledModels() {}

	static List<String> names() {
		final ClassLoader loader = BundledModels.class.getClassLoader();
		return NAMES.stream().filter(name -> loader.getResource(resource(name,
			ModelFolder.CARD)) != null).collect(Collectors.toList());
	}

	static ModelFolder read(final String name) {
		return read(name, BundledModels.class.getClassLoader());
	}

	/**
	 * @throws SkeliteException if a file is missing from the resources, or
	 *           damaged
	 */
	static ModelFolder read(final String name, final ClassLoader loader) {
		return new ModelReader("Bundled model \"" + name + "\"", Path.of(name), file -> loader
			.getResourceAsStream(resource(name, file))).read();
	}

	private static String resource(final String name, final String file) {
		return "models/" + name + "/" + file;
	}
}
