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
package org.skelite.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Temporary files that are gone when the program ends, also by Ctrl-C. (The
 * JDK's {@code deleteOnExit} never forgets a name, so that memory would grow
 * from image to image.)
 */
final class TemporaryFiles {

	private static final Set<Path> FILES = new HashSet<>();
	private static boolean ending;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll));
	}

	private TemporaryFiles() {}

	/**
	 * Creates an empty file with the permissions that files have by default.
	 *
	 * @throws AccessDeniedException if the folder, which it names, cannot be written
	 */
	static Path create(final Path folder) throws IOException {
		synchronized (FILES) {
			if (ending) throw new IOException("The program is ending.");
			final Path file = folder.resolve(".skelite-" + UUID.randomUUID() + ".tmp");
			try {
				FILES.add(Files.createFile(file));
			}
			catch (final AccessDeniedException e) {
				throw new AccessDeniedException(folder.toString()); // the user knows no other file
			}
			return file;
		}
	}

	/** Deletes a file, if it is still there. */
	static void delete(final Path file) throws IOException {
		synchronized (FILES) {
			FILES.remove(file);
			Files.deleteIfExists(file);
		}
	}

	private static void deleteAll() {
		synchronized (FILES) {
			ending = true;
			for (final Path file : FILES)
				file.toFile().delete(); // nobody is left to hear of a failure
		}
	}
}
