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

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Temporary files beside the files that they become. Those that are left when the
 * program ends are deleted then; those of a program that was killed are deleted by the
 * next one that writes into the folder, which knows them by their locks: the operating
 * system gives back those of a program that ended. Thread safe.
 */
final class TemporaryFiles {

	private static final String START = ".skelite-";
	private static final String END = ".tmp";

	/** The files of this program, locked as long as their channels are open. */
	private static final Map<Path, FileChannel> FILES = new HashMap<>();

	/** Folders in which nothing of others is left. */
	private static final Set<Path> CLEAN = new HashSet<>();

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
			if (CLEAN.add(folder)) clean(folder);
			final Path file = folder.resolve(START + UUID.randomUUID() + END);
			try {
				final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE);
				FILES.put(file, channel);
				lock(channel);
			}
			catch (final AccessDeniedException e) {
				throw new AccessDeniedException(folder.toString()); // the user knows no other file
			}
			return file;
		}
	}

	/** Returns where to write the content of a file that was created. */
	static FileChannel channel(final Path file) {
		synchronized (FILES) {
			return FILES.get(file);
		}
	}

	/** Deletes a file, if it is still there. */
	static void delete(final Path file) throws IOException {
		synchronized (FILES) {
			FILES.remove(file).close();
			Files.deleteIfExists(file);
		}
	}

	/** Returns whether a file was free and now is locked. */
	private static boolean lock(final FileChannel channel) {
		try {
			final FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (final IOException | OverlappingFileLockException exc) {
			return false; // in use, or the file system has no locks, so that none is ever free
		}
	}

	/** Deletes what a program left that was killed. */
	private static void clean(final Path folder) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, START + "*" + END)) {
			for (final Path file : left)
				if (!FILES.containsKey(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
					deleteIfFree(file);
		}
		catch (final DirectoryIteratorException exc) {
			throw exc.getCause();
		}
		catch (final AccessDeniedException exc) {
			return; // a folder may be written that cannot be listed
		}
	}

	private static void deleteIfFree(final Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			if (lock(channel)) Files.deleteIfExists(file);
		}
		catch (final IOException exc) {
			return; // it is gone, or somebody else's: no reason to stop
		}
	}

	private static void deleteAll() {
		synchronized (FILES) {
			ending = true;
			for (final Path file : FILES.keySet())
				file.toFile().delete(); // nobody is left to hear of a failure
		}
	}
}
