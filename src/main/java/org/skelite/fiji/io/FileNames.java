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
package org.skelite.fiji.io;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files made of those of others, letter by letter, also where the
 * system's locale knows not all letters: then a name's text is not the name, but
 * its URI is.
 */
public final class FileNames {

	private FileNames() {}

	/**
	 * Returns a path in the same folder, whose name ends differently.
	 *
	 * @param suffix what takes the place of the extension and its dot, in ASCII
	 */
	public static Path withSuffix(final Path file, final String suffix) {
		final String name = file.getFileName().toString();
		final String base = ImageFiles.baseName(file);
		if (isExact(file, name)) return file.resolveSibling(base + suffix);
		// extensions are ASCII, so each letter is one in the URI
		final String uri = file.toAbsolutePath().toUri().toString();
		final int extension = name.length() - base.length();
		return Path.of(URI.create(uri.substring(0, uri.length() - extension) + suffix));
	}

	private static boolean isExact(final Path file, final String name) {
		try {
			return file.getFileSystem().getPath(name).equals(file.getFileName());
		}
		catch (final InvalidPathException e) {
			return false;
		}
	}
}
