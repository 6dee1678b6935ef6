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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.skelite.util.SkeliteException;

/**
 * Keeps others from writing to the same output: other programs by a lock on a file,
 * and commands of this program, too. The file goes when the lock is given back. If the
 * program is killed, the operating system gives the lock back, so that a file that is
 * left keeps nobody out. Thread safe.
 */
public final class OutputLock implements AutoCloseable {

	private static final String MARK = "Skelite lock ";

	private static final int MAX_LENGTH = 1 << 14;

	/** Behind the content, which Windows would not let others read otherwise. */
	private static final long POSITION = Long.MAX_VALUE - 1;

	/** Within a program, closing any channel of a file may give back the lock of another one. */
	private static final Set<Path> HELD = new HashSet<>();

	private final Path file;
	private final FileChannel channel;

	private OutputLock(final Path file, final FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Locks a folder, creating it if it is missing.
	 *
	 * @param warning hears if the file system knows no locks; nothing is locked then
	 * @throws SkeliteException if somebody else has the lock
	 * @throws IOException if the folder cannot be written
	 */
	public static OutputLock ofFolder(final Path folder, final Consumer<String> warning)
		throws IOException
	{
		AtomicFiles.createFolder(folder);
		return of(folder.toRealPath().resolve(".skelite.lock"), folder, warning);
	}

	/**
	 * Locks a file or folder by way of its parent, which is created if it is missing.
	 *
	 * @param warning hears if the file system knows no locks; nothing is locked then
	 * @throws SkeliteException if somebody else has the lock
	 * @throws IOException if the parent cannot be written
	 */
	public static OutputLock beside(final Path output, final Consumer<String> warning)
		throws IOException
	{
		AtomicFiles.createFolder(output.toAbsolutePath().getParent());
		final Path real = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().getParent()
			.toRealPath().resolve(output.getFileName());
		return of(real.resolveSibling("." + real.getFileName() + ".skelite.lock"), output, warning);
	}

	private static OutputLock of(final Path file, final Path output, final Consumer<String> warning)
		throws IOException
	{
		synchronized (HELD) {
			if (HELD.contains(file)) throw busy(output);
			FileChannel channel;
			do {
				channel = open(file);
				try {
					if (!lock(channel)) throw busy(output);
				}
				catch (final IOException exc) {
					warning.accept("No lock for " + output + ": " + IoMessages.of(exc) +
						" Take care that nothing else writes there.");
					channel.close();
					break;
				}
				catch (final SkeliteException exc) {
					channel.close();
					throw exc;
				}
			}
			while (!isStillThere(file, channel));
			HELD.add(file);
			return new OutputLock(file, channel);
		}
	}

	private static SkeliteException busy(final Path output) {
		return SkeliteException.file("Another run of Skelite is writing to " + output +
			"; wait until it has ended, or choose another output.");
	}

	private static FileChannel open(final Path file) throws IOException {
		final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
			StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
		final ByteBuffer start = ByteBuffer.allocate(MARK.length());
		channel.read(start, 0);
		final String text = new String(start.array(), 0, start.position(), StandardCharsets.US_ASCII);
		if (MARK.startsWith(text)) return channel;
		channel.close();
		throw new IOException(file + " is no lock of Skelite; move it away");
	}

	private static boolean lock(final FileChannel channel) throws IOException {
		try {
			final FileLock lock = channel.tryLock(POSITION, 1, false);
			return lock != null;
		}
		catch (final OverlappingFileLockException exc) {
			return false;
		}
	}

	/**
	 * Whether the file was not deleted by another program between opening and locking it.
	 * Reading it by its name would give the lock back, so its size tells.
	 */
	private static boolean isStillThere(final Path file, final FileChannel channel)
		throws IOException
	{
		final String token = MARK + "x".repeat(1 + ThreadLocalRandom.current().nextInt(MAX_LENGTH));
		channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
		if (Files.exists(file) && Files.size(file) == token.length()) return true;
		channel.close();
		return false;
	}

	/** Gives the lock back. */
	@Override
	public void close() {
		synchronized (HELD) {
			if (!HELD.remove(file)) return;
			try (FileChannel closing = channel) {
				if (channel.isOpen()) Files.deleteIfExists(file);
			}
			catch (final IOException exc) {
				return; // the file stays, and locks nobody out
			}
		}
	}
}
