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
package org.skelite.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
	 * @param overwrite whether a file that is there already is replaced; of a link, the
	 *          file that it leads to
	 * @throws FileAlreadyExistsException if there is a file already
	 * @throws IOException if the target is a device or a pipe, or the file cannot be written; an older one is kept
	 */
	public static void write(final Path target, final boolean overwrite, final Content content)
		throws IOException
	{
		writeChannel(target, overwrite, channel -> {
			try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
				content.write(out);
			}
		});
	}

	/** Writes a file's content in any order. */
	@FunctionalInterface
	public interface ChannelContent {

		void write(FileChannel channel) throws IOException;
	}

	/**
	 * Does the same with content that is not written from beginning to end.
	 *
	 * @throws FileAlreadyExistsException if there is a file already
	 * @throws IOException if the file cannot be written; an older one is kept
	 */
	public static void writeChannel(final Path target, final boolean overwrite,
		final ChannelContent content) throws IOException
	{
		final Path file = overwrite ? resolve(target) : target;
		final Path folder = file.toAbsolutePath().getParent();
		createFolder(folder);
		while (!tryToWrite(folder, file, overwrite, content))
			continue;
	}

	/**
	 * @return false if, in the moment between writing and moving, another program took
	 *         the temporary file for one that was left by a program that was killed
	 */
	private static boolean tryToWrite(final Path folder, final Path target, final boolean overwrite,
		final ChannelContent content) throws IOException
	{
		final Path temporary = TemporaryFiles.create(folder);
		try {
			content.write(TemporaryFiles.channel(temporary));
			move(temporary, target, overwrite);
			return true;
		}
		catch (final NoSuchFileException exc) {
			if (Files.isDirectory(folder) && Files.notExists(temporary)) return false;
			throw exc;
		}
		finally {
			TemporaryFiles.delete(temporary);
		}
	}

	/**
	 * Returns the file that will be replaced: of a link, the file that it leads to.
	 *
	 * @throws IOException if that is no file, but a device or a pipe
	 */
	private static Path resolve(final Path target) throws IOException {
		if (Files.isSymbolicLink(target)) {
			if (Files.notExists(target)) throw new IOException(target +
				" is a link that leads nowhere; it is not overwritten.");
			return resolve(target.toRealPath());
		}
		if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target))
			throw new IOException(target + " is a device or a pipe; it is not overwritten.");
		return target;
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
		final Path absolute = resolve(target.toAbsolutePath());
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
