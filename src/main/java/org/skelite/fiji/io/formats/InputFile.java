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
package org.skelite.fiji.io.formats;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.skelite.util.Progress;

/**
 * A file to read from at any place, within its length. (By a channel, since
 * {@link java.io.File} loses letters of names that the locale does not know.) Reading is where work
 * on a file is canceled.
 */
final class InputFile implements Closeable {

	/** Bytes that are read without asking whether to go on. */
	private static final int PIECE = 1 << 24;

	private final Path path;
	private final Progress progress;
	private final FileChannel channel;
	private final long length;

	InputFile(final Path path) throws IOException {
		this(path, Progress.NONE);
	}

	/** @param progress is asked whether to go on */
	InputFile(final Path path, final Progress progress) throws IOException {
		this.path = path;
		this.progress = progress;
		channel = FileChannel.open(path, StandardOpenOption.READ);
		length = channel.size();
	}

	Path path() {
		return path;
	}

	/**
	 * Opens a file that belongs to this one; it is canceled with it.
	 *
	 * @throws IOException if it cannot be opened
	 */
	InputFile other(final Path file) throws IOException {
		return new InputFile(file, progress);
	}

	long length() {
		return length;
	}

	/** Returns the length, and when the file was last written. */
	String version() {
		try {
			return length + " " + Files.getLastModifiedTime(path);
		}
		catch (final IOException e) {
			// it has gone since; reading will tell
			return length + " ?";
		}
	}

	FileChannel channel() {
		return channel;
	}

	/**
	 * Reads some bytes.
	 *
	 * @throws IOException if they do not lie within the file; nothing is allocated
	 *           then
	 */
	byte[] read(final long position, final long count) throws IOException {
		if (position < 0 || count < 0 || position > length - count) throw truncated(position + count);
		if (count > Integer.MAX_VALUE - 8) throw new IOException("A part of the file has " + count +
			" bytes, more than can be read at a time.");
		final byte[] bytes = new byte[(int) count];
		read(ByteBuffer.wrap(bytes), position);
		return bytes;
	}

	/**
	 * Reads as many bytes as the buffer has room for.
	 *
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	void read(final ByteBuffer buffer, final long position) throws IOException {
		final int end = buffer.limit();
		long from = position;
		while (buffer.position() < end) {
			progress.checkCanceled();
			buffer.limit(Math.min(end, buffer.position() + PIECE));
			final int read = channel.read(buffer, from);
			if (read < 0) throw truncated(position + end);
			from += read;
		}
	}

	/** Returns the bytes at the beginning, at most so many. */
	byte[] start(final int count) throws IOException {
		return read(0, Math.min(count, length));
	}

	/** Returns a stream of what comes from a position on. */
	InputStream from(final long position) {
		return new InputStream() {

			private long next = position;

			@Override
			public int read() throws IOException {
				final byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(final byte[] bytes, final int offset, final int count) throws IOException {
				progress.checkCanceled();
				if (count == 0) return 0;
				final int read = channel.read(ByteBuffer.wrap(bytes, offset, count), next);
				if (read > 0) next += read;
				return read;
			}

			@Override
			public long skip(final long count) {
				final long skipped = Math.max(0, Math.min(count, length - next));
				next += skipped;
				return skipped;
			}
		};
	}

	private IOException truncated(final long needed) {
		return new EOFException("File is truncated: " + length + " of " + needed + " bytes.");
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
