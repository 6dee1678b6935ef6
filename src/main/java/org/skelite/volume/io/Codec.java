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
package org.skelite.volume.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

import org.skelite.util.SkeliteException;

/** Unpacks bytes. Safe for use by several threads. */
@FunctionalInterface
interface Codec {

	/**
	 * Unpacks bytes.
	 *
	 * @param most how many bytes may come out
	 * @throws IOException if they are damaged, or more would come out
	 */
	byte[] decode(byte[] data, int most) throws IOException;

	/**
	 * Returns a codec by the name that Zarr and N5 give it.
	 *
	 * @throws SkeliteException if it is not known
	 */
	static Codec of(final String name) {
		return switch (name) {
			case "gzip" -> (data, most) -> read(new GZIPInputStream(new ByteArrayInputStream(data)), most);
			case "zlib", "numcodecs.zlib" -> (data, most) -> read(new InflaterInputStream(
				new ByteArrayInputStream(data)), most);
			case "zstd", "numcodecs.zstd" -> Codec::zstd;
			case "lz4", "numcodecs.lz4" -> Codec::lz4;
			case "blosc", "numcodecs.blosc" -> Blosc::decode;
			case "crc32c" -> Codec::crc32c;
			default -> throw SkeliteException.file("Chunks that are packed by " + name +
				" cannot be read; by gzip, zlib, zstd, lz4 and blosc they can.");
		};
	}

	/** Reads a stream to its end. */
	static byte[] read(final InputStream stream, final int most) throws IOException {
		try (stream) {
			final byte[] bytes = stream.readNBytes(most);
			if (stream.read() >= 0) throw new IOException("it holds more than " + most + " bytes");
			return bytes;
		}
	}

	private static byte[] zstd(final byte[] data, final int most) throws IOException {
		return unpack(most, out -> new ZstdDecompressor().decompress(data, 0, data.length, out, 0, most));
	}

	/** The length as 32 bits, the lowest byte first, and an LZ4 block. */
	private static byte[] lz4(final byte[] data, final int most) throws IOException {
		if (data.length < Integer.BYTES) throw new IOException("it ends too early");
		return lz4(data, Integer.BYTES, data.length - Integer.BYTES, most);
	}

	/** Unpacks an LZ4 block. */
	static byte[] lz4(final byte[] data, final int start, final int length, final int most)
		throws IOException
	{
		return unpack(most, out -> new Lz4Decompressor().decompress(data, start, length, out, 0, most));
	}

	/** Unpacks data of some format into an array. */
	interface Unpacking {

		/** Returns how many bytes came out. */
		int into(byte[] out) throws IOException;
	}

	/** Unpacks data whose length is not known, but is not more than some bytes. */
	static byte[] unpack(final int most, final Unpacking unpacking) throws IOException {
		final byte[] out = new byte[most];
		try {
			final int length = unpacking.into(out);
			return length == most ? out : Arrays.copyOf(out, length);
		}
		catch (final MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
			throw new IOException("it cannot be unpacked (" + e.getMessage() + ")", e);
		}
	}

	/** Bytes and their checksum. */
	private static byte[] crc32c(final byte[] data, final int most) throws IOException {
		final int length = data.length - Integer.BYTES;
		if (length < 0) throw new IOException("it ends too early");
		final CRC32C checksum = new CRC32C();
		checksum.update(data, 0, length);
		if ((int) checksum.getValue() != ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(
			length)) throw new IOException("its checksum is wrong");
		return Arrays.copyOf(data, length);
	}
}
