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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are either complete or not there, whatever happens
 * meanwhile. Thread safe.
 */
public final class AtomicFiles {

	private AtomicFiles() {}

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		void write(OutputStream out) throws IOException;
	}

	/**
	 * Writes a temporary file beside the target, then gives it the target's name.
	 * A folder that is missing is created.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @throws FileAlreadyExistsException if there is a file already
	 * @throws IOException if the file cannot be written; an older one is kept
	 */
	public static void write(final Path target, final boolean overwrite, final Content content)
		throws IOException
	{
		writeFile(target, overwrite, file -> {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				content.write(out);
			}
		});
	}

	/** Writes a file's content by its path. */
	@FunctionalInterface
	public interface FileContent {

		void write(Path file) throws IOException;
	}

	/**
	 * Does the same with content that is not written from beginning to end.
	 *
	 * @throws FileAlreadyExistsException if there is a file already
	 * @throws IOException if the file cannot be written; an older one is kept
	 */
	public static void writeFile(final Path target, final boolean overwrite,
		final FileContent content) throws IOException
	{
		final Path folder = target.toAbsolutePath().getParent();
		createFolder(folder);
		final Path temporary = TemporaryFiles.create(folder);
		try {
			content.write(temporary);
			move(temporary, target, overwrite);
		}
		finally {
			TemporaryFiles.delete(temporary);
		}
	}

	/**
	 * Replaces a file that is written again and again, by way of another one beside
	 * it, whose name ends with {@code .new}. If the program or the computer stops in
	 * the middle, that one is left, and written anew the next time. Works also while
	 * the program is asked to end.
	 *
	 * @throws IOException if the file cannot be written; an older one is kept
	 */
	public static void replace(final Path target, final byte[] content) throws IOException {
		final Path absolute = target.toAbsolutePath();
		createFolder(absolute.getParent());
		final Path written = absolute.resolveSibling(absolute.getFileName() + ".new");
		try {
			// on the disk before it gets its name
			Files.write(written, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			move(written, absolute, true);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	/**
	 * Creates a folder and those that it is in, as far as they are missing.
	 *
	 * @throws NotDirectoryException if one of them is a file
	 * @throws IOException if the folder cannot be created
	 */
	public static void createFolder(final Path folder) throws IOException {
		try {
			Files.createDirectories(folder);
		}
		catch (final FileAlreadyExistsException e) {
			throw new NotDirectoryException(e.getFile());
		}
	}

	private static void move(final Path temporary, final Path target, final boolean overwrite)
		throws IOException
	{
		if (!overwrite) {
			Files.move(temporary, target);
			return;
		}
		try {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			// some network drives; the temporary file is complete, so little can go wrong
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
