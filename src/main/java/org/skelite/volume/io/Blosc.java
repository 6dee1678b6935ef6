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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;

import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

/**
 * Unpacks what Blosc 1 has packed, by the description of its header and the chunks of it at <a
 * href="https://github.com/Blosc/c-blosc/blob/main/README_CHUNK_FORMAT.rst">its site</a>: blocks,
 * whose bytes or bits may be shuffled, and that may be split into a stream for each byte of a
 * number. Packed by lz4, lz4hc, snappy, zlib or zstd; blosclz is not known.
 */
final class Blosc {

	private static final int HEADER = 16;

	/** Bits of the flags. */
	private static final int BYTE_SHUFFLE = 1;
	private static final int COPIED = 2;
	private static final int BIT_SHUFFLE = 4;
	private static final int NOT_SPLIT = 16;
	private static final int FORMAT_AT = 5;

	/** Largest number that is split, and fewest numbers in a block that is. */
	private static final int MAX_SPLITS = 16;
	private static final int MIN_SPLIT = 128;

	private Blosc() {}

	/**
	 * Unpacks bytes.
	 *
	 * @param most how many bytes may come out
	 * @throws IOException if they are damaged, packed in another way, or more would come out
	 */
	static byte[] decode(final byte[] data, final int most) throws IOException {
		if (data.length < HEADER) throw new IOException("it ends too early");
		final ByteBuffer source = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		final int flags = source.get(2) & 0xff;
		final int typeSize = Math.max(1, source.get(3) & 0xff);
		final int size = source.getInt(4);
		final int blockSize = source.getInt(8);
		if (size < 0 || size > most) throw new IOException("it holds " + Integer.toUnsignedString(size) +
			" bytes, at most " + most + " were expected");
		final byte[] result = new byte[size];
		try {
			if ((flags & COPIED) != 0) {
				System.arraycopy(data, HEADER, result, 0, size);
				return result;
			}
			if (blockSize <= 0 && size > 0) throw new IOException("its blocks have no size");
			for (int start = 0, block = 0; start < size; start += blockSize, block++) {
				final int length = Math.min(blockSize, size - start);
				final boolean split = (flags & NOT_SPLIT) == 0 && typeSize <= MAX_SPLITS && blockSize /
					typeSize >= MIN_SPLIT && length == blockSize;
				final byte[] bytes = block(source, source.getInt(HEADER + Integer.BYTES * block), length, split
					? typeSize : 1, flags >>> FORMAT_AT);
				if ((flags & BYTE_SHUFFLE) != 0) unshuffle(bytes, length, typeSize, result, start);
				else if ((flags & BIT_SHUFFLE) != 0) unshuffleBits(bytes, length, typeSize, result, start);
				else System.arraycopy(bytes, 0, result, start, length);
			}
			return result;
		}
		catch (final IndexOutOfBoundsException e) {
			throw new IOException("it ends too early", e);
		}
	}

	private static byte[] block(final ByteBuffer source, final int start, final int length,
		final int splits, final int format) throws IOException
	{
		final byte[] block = new byte[length];
		final int each = length / splits;
		int at = start;
		for (int s = 0; s < splits; s++) {
			final int packed = source.getInt(at);
			at += Integer.BYTES;
			if (packed == each) System.arraycopy(source.array(), at, block, s * each, each);
			else {
				final byte[] part = unpack(source.array(), at, packed, each, format);
				if (part.length != each) throw new IOException("it ends too early");
				System.arraycopy(part, 0, block, s * each, each);
			}
			at += packed;
		}
		return block;
	}

	private static byte[] unpack(final byte[] data, final int start, final int length,
		final int most, final int format) throws IOException
	{
		if (length < 0 || start < 0 || start > data.length - length) throw new IOException("it ends too early");
		return switch (format) {
			case 1 -> Codec.lz4(data, start, length, most);
			case 2 -> Codec.unpack(most, out -> new SnappyDecompressor().decompress(data, start, length, out, 0,
				most));
			case 3 -> Codec.read(new InflaterInputStream(new ByteArrayInputStream(data, start, length)), most);
			case 4 -> Codec.unpack(most, out -> new ZstdDecompressor().decompress(data, start, length, out, 0,
				most));
			default -> throw new IOException("it is packed by blosclz, which cannot be read; pack it by lz4" +
				" or zstd");
		};
	}

	/** First come the first bytes of all numbers, then the second ones, and so on. */
	private static void unshuffle(final byte[] bytes, final int length, final int typeSize,
		final byte[] result, final int start)
	{
		final int numbers = length / typeSize;
		for (int b = 0; b < typeSize; b++)
			for (int i = 0; i < numbers; i++)
				result[start + i * typeSize + b] = bytes[b * numbers + i];
		final int rest = numbers * typeSize;
		System.arraycopy(bytes, rest, result, start + rest, length - rest);
	}

	/** First come the first bits of all numbers, then the second ones, and so on; eight numbers at a time. */
	private static void unshuffleBits(final byte[] bytes, final int length, final int typeSize,
		final byte[] result, final int start)
	{
		final int numbers = length / typeSize / 8 * 8;
		final int plane = numbers / 8;
		for (int b = 0; b < typeSize; b++)
			for (int bit = 0; bit < 8; bit++)
				for (int i = 0; i < numbers; i++) {
					final int value = bytes[(b * 8 + bit) * plane + i / 8] >>> (i & 7) & 1;
					result[start + i * typeSize + b] |= (byte) (value << bit);
				}
		final int rest = numbers * typeSize;
		System.arraycopy(bytes, rest, result, start + rest, length - rest);
	}
}
