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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.scijava.io.handle.AbstractDataHandle;
import org.scijava.io.location.DummyLocation;

/**
 * A file as TIFF libraries see it. SciJava's own handle goes by way of
 * {@link java.io.File}, which loses letters of names that the locale does not
 * know.
 */
final class FileHandle extends AbstractDataHandle<DummyLocation> {

	private final FileChannel channel;
	private long position;

	FileHandle(final InputFile file) {
		this(file.channel());
	}

	FileHandle(final FileChannel channel) {
		this.channel = channel;
		set(new DummyLocation());
	}

	@Override
	public Class<DummyLocation> getType() {
		return DummyLocation.class;
	}

	@Override
	public boolean isReadable() {
		return true;
	}

	@Override
	public boolean isWritable() {
		return true;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long offset() {
		return position;
	}

	@Override
	public void seek(final long offset) {
		position = offset;
	}

	@Override
	public long length() throws IOException {
		return channel.size();
	}

	@Override
	public void setLength(final long length) throws IOException {
		channel.truncate(length);
		if (channel.size() < length) channel.write(ByteBuffer.allocate(1), length - 1);
	}

	@Override
	public int read(final byte[] bytes, final int offset, final int count) throws IOException {
		if (count == 0) return 0;
		final int read = channel.read(ByteBuffer.wrap(bytes, offset, count), position);
		if (read > 0) position += read;
		return read;
	}

	@Override
	public byte readByte() throws IOException {
		final byte[] one = new byte[1];
		if (read(one, 0, 1) < 1) throw new EOFException("File is truncated.");
		return one[0];
	}

	@Override
	public void write(final byte[] bytes, final int offset, final int count) throws IOException {
		final ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, count);
		while (buffer.hasRemaining())
			position += channel.write(buffer, position);
	}

	@Override
	public void write(final int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void close() {
		// the channel's owner closes it
	}
}
