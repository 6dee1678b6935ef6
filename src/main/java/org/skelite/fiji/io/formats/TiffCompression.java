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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.commons.imaging.common.PackBits;
import org.apache.commons.imaging.formats.tiff.itu_t4.T4AndT6Compression;
import org.apache.commons.imaging.mylzw.MyLzwDecompressor;

import io.airlift.compress.zstd.ZstdInputStream;
import net.algart.arrays.PackedBitArraysPer8;

/**
 * Decompresses strips and tiles of TIFF files. Data that end early, go on for
 * too long or contradict themselves are an error.
 */
final class TiffCompression {

	static final int NONE = 1;

	private static final int CCITT_RLE = 2;
	private static final int CCITT_T4 = 3;
	private static final int CCITT_T6 = 4;
	private static final int LZW = 5;
	private static final int JPEG = 7;
	private static final int DEFLATE = 8;
	private static final int OLD_DEFLATE = 32946;
	private static final int PACK_BITS = 32773;

	private static final int LZMA = 34925;
	private static final int ZSTANDARD = 50000;

	private static final Map<Integer, String> REFUSED = Map.of(6, "old-style JPEG", 9, "JBIG", 10,
		"JBIG", 34661, "JBIG", 33003, "JPEG 2000", 34712, "JPEG 2000", 34887, "LERC", 50001, "WebP");

	/** What may be left of the data behind the end: a last code, and bytes that fill up. */
	private static final int SLACK = 4;

	private static final int HORIZONTAL = 2;
	private static final int FLOATING_POINT = 3;

	private final int kind;
	private final int predictor;
	private final boolean reversedBits;
	private final int t4Options;
	private final byte[] jpegTables;

	/**
	 * @param kind tag Compression
	 * @param predictor tag Predictor
	 * @param reversedBits whether the first pixel is in the lowest bit
	 * @param t4Options tag T4Options
	 * @param jpegTables tag JPEGTables, empty if there are none
	 * @throws IOException if there is no decoder for it
	 */
	TiffCompression(final int kind, final int predictor, final boolean reversedBits,
		final int t4Options, final byte[] jpegTables) throws IOException
	{
		this.kind = kind;
		this.predictor = predictor;
		this.reversedBits = reversedBits;
		this.t4Options = t4Options;
		this.jpegTables = jpegTables;
		switch (kind) {
			case NONE, CCITT_RLE, CCITT_T4, CCITT_T6, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS, LZMA,
					ZSTANDARD:
				break;
			default:
				throw new UnsupportedImageException("TIFF of compression " + REFUSED.getOrDefault(kind, "number " +
					kind) + " cannot be read; save it without compression, or with LZW or Deflate.");
		}
		if (predictor < 1 || predictor > FLOATING_POINT) throw new UnsupportedImageException("TIFF of predictor " +
			predictor + " cannot be read; save it without.");
	}

	/** Returns how many bytes a byte of the file can become at most. */
	static double greatestRatio(final int kind, final long rowBytes) {
		return switch (kind) {
			case NONE -> 1;
			case PACK_BITS -> 64;
			case DEFLATE, OLD_DEFLATE -> 1033;
			case LZW -> 3000;
			case LZMA, ZSTANDARD -> 40000; // runs of 128 KB in 4 bytes
			case CCITT_T6, CCITT_T4 -> 8.0 * rowBytes; // a row in a bit
			default -> 8.0 * rowBytes + 4096;
		};
	}

	/**
	 * @param rows how many rows there are to be
	 * @return rows of {@code layout.rowBytes()} bytes
	 */
	byte[] decode(final byte[] data, final TiffTiles layout, final int rows) throws IOException {
		final int expected = layout.bytes(rows);
		if (reversedBits && kind != JPEG) PackedBitArraysPer8.reverseBitOrderInPlace(data);
		final byte[] decoded;
		try {
			decoded = decompress(data, layout, rows, expected);
		}
		catch (final DataFormatException | IOException | RuntimeException e) {
			if (e instanceof UnsupportedImageException unsupported) throw unsupported;
			throw new IOException("File is damaged: its compressed data cannot be decoded (" + Messages
				.line(e) + ").", e);
		}
		undoPredictor(decoded, layout);
		return decoded;
	}

	private byte[] decompress(final byte[] data, final TiffTiles layout, final int rows,
		final int expected) throws IOException, DataFormatException
	{
		switch (kind) {
			case NONE:
				if (data.length < expected) throw tooShort(data.length, expected);
				// it may be filled up, but must not hold another plane
				if (data.length >= 2L * layout.bytes(layout.height())) throw new IOException(data.length +
					" bytes instead of " + expected);
				return data.length == expected ? data : Arrays.copyOf(data, expected);
			case PACK_BITS:
				return packBits(data, layout, expected);
			case LZW:
				return lzw(data, layout, expected);
			case DEFLATE, OLD_DEFLATE:
				return inflate(data, layout, expected);
			case LZMA:
				return drain(XzData.open(data), layout, expected);
			case ZSTANDARD:
				return drain(new ZstdInputStream(new ByteArrayInputStream(data)), layout, expected);
			case JPEG:
				return jpeg(data, layout, rows);
			default:
				return fax(data, layout, rows, expected);
		}
	}

	private static IOException tooShort(final int found, final int expected) {
		return new IOException(found + " of " + expected + " bytes");
	}

	/** Returns the bytes of all rows that a strip may have; the last may be complete, though less is needed. */
	private static byte[] checked(final byte[] decoded, final TiffTiles layout, final int expected)
		throws IOException
	{
		if (decoded.length < expected) throw tooShort(decoded.length, expected);
		if (decoded.length > expected && decoded.length != layout.bytes(layout.height()))
			throw new IOException(decoded.length + " bytes instead of " + expected);
		return decoded;
	}

	private static byte[] inflate(final byte[] data, final TiffTiles layout, final int expected)
		throws IOException, DataFormatException
	{
		final Inflater inflater = new Inflater();
		try {
			inflater.setInput(data);
			final byte[] decoded = new byte[layout.bytes(layout.height())];
			int length = 0;
			// one more byte than fits tells data that are too long, and makes the checksum be read
			final byte[] more = new byte[1];
			while (!inflater.finished()) {
				final int count = length < decoded.length ? inflater.inflate(decoded, length,
					decoded.length - length) : inflater.inflate(more);
				if (length == decoded.length && count > 0) throw new IOException("more than " + expected +
					" bytes");
				if (count == 0 && !inflater.finished()) throw tooShort(length, expected);
				length += count;
			}
			return checked(length == decoded.length ? decoded : Arrays.copyOf(decoded, length),
				layout, expected);
		}
		finally {
			inflater.end();
		}
	}

	private static byte[] drain(final InputStream in, final TiffTiles layout, final int expected)
		throws IOException
	{
		try (in) {
			final byte[] decoded = in.readNBytes(layout.bytes(layout.height()));
			// asking for more makes the checksum be read
			if (in.read() >= 0) throw new IOException("more than " + expected + " bytes");
			return checked(decoded, layout, expected);
		}
	}

	private static byte[] lzw(final byte[] data, final TiffTiles layout, final int expected)
		throws IOException
	{
		if (data.length > 1 && data[0] == 0 && (data[1] & 1) == 1) throw new UnsupportedImageException(
			"TIFF of old-style LZW compression cannot be read; save it without compression.");
		byte[] decoded = lzw(data, expected);
		if (decoded == null && layout.bytes(layout.height()) > expected) decoded = lzw(data, layout.bytes(
			layout.height()));
		if (decoded == null) throw new IOException("more than " + expected + " bytes");
		return checked(decoded, layout, expected);
	}

	/** Returns null if there is more than expected. */
	private static byte[] lzw(final byte[] data, final int expected) throws IOException {
		final ByteArrayInputStream in = new ByteArrayInputStream(data);
		final byte[] decoded = new MyLzwDecompressor(8, ByteOrder.BIG_ENDIAN, true).decompress(in,
			expected);
		return decoded.length > expected || in.available() > SLACK ? null : decoded;
	}

	private static byte[] packBits(final byte[] data, final TiffTiles layout, final int expected)
		throws IOException
	{
		final int whole = layout.bytes(layout.height());
		if (whole > expected) {
			// rather than trying, count what there is
			final int length = packedLength(data, whole);
			if (length == whole) return PackBits.decompress(data, whole);
		}
		if (packedLength(data, expected) != expected) throw new IOException(
			"its runs do not end with the strip");
		return PackBits.decompress(data, expected);
	}

	/** Returns the length of unpacked data up to the end, or from {@code enough} on; -1 if a run is cut. */
	private static int packedLength(final byte[] data, final int enough) {
		int length = 0;
		int i = 0;
		while (i < data.length && length < enough) {
			final int run = data[i++];
			if (run == -128) continue;
			final int bytes = run >= 0 ? run + 1 : 1;
			if (i + bytes > data.length) return -1;
			i += bytes;
			length += run >= 0 ? run + 1 : 1 - run;
		}
		// no more than what makes the length even: a run takes two bytes
		return data.length - i > 1 ? -1 : length;
	}

	private byte[] fax(final byte[] data, final TiffTiles layout, final int rows, final int expected)
		throws IOException
	{
		if (layout.bits() != 1 || layout.samples() != 1) throw new IOException(
			"fax compression of more than one bit");
		final int width = layout.width();
		final boolean fill = (t4Options & 4) != 0;
		if ((t4Options & 2) != 0) throw new UnsupportedImageException(
			"TIFF of fax compression in uncompressed mode cannot be read; save it with another one.");
		final byte[] decoded = switch (kind) {
			case CCITT_RLE -> T4AndT6Compression.decompressModifiedHuffman(data, width, rows);
			case CCITT_T6 -> T4AndT6Compression.decompressT6(data, width, rows);
			default -> (t4Options & 1) != 0 ? T4AndT6Compression.decompressT4_2D(data, width, rows, fill)
				: T4AndT6Compression.decompressT4_1D(data, width, rows, fill);
		};
		if (decoded.length != expected) throw tooShort(decoded.length, expected);
		return decoded;
	}

	private byte[] jpeg(final byte[] data, final TiffTiles layout, final int rows) throws IOException {
		if (layout.bits() != 8 || layout.samples() != 1) throw new UnsupportedImageException(
			"TIFF of color in JPEG compression cannot be read; save it in shades of gray.");
		return JavaImages.jpegSamples(withTables(data), layout.width(), rows);
	}

	/** Puts the tables, which are common to all strips, behind the mark of the start. */
	private byte[] withTables(final byte[] data) {
		if (jpegTables.length < 4 || data.length < 2) return data;
		final ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.write(jpegTables, 0, jpegTables.length - 2);
		joined.write(data, 2, data.length - 2);
		return joined.toByteArray();
	}

	private void undoPredictor(final byte[] decoded, final TiffTiles layout) throws IOException {
		if (predictor == 1 || kind == JPEG) return;
		final boolean floating = layout.type().isFloat();
		if (predictor == FLOATING_POINT && !floating || layout.bits() % 8 != 0) throw new UnsupportedImageException("TIFF of predictor " + predictor + " for " + layout.bits() +
				" bits cannot be read; save it without.");
		// that of libtiff contradicts the note below
		if (predictor == FLOATING_POINT && layout.order() == ByteOrder.BIG_ENDIAN)
			throw new UnsupportedImageException("Big-endian TIFF of the floating-point predictor cannot be" +
				" read, since programs do not agree on its order of bytes; save it without.");
		final int row = (int) layout.rowBytes();
		for (int from = 0; from + row <= decoded.length; from += row)
			if (predictor == HORIZONTAL) addUp(ByteBuffer.wrap(decoded, from, row).slice().order(layout
				.order()), layout);
			else joinBytes(decoded, from, row, layout);
	}

	private static void addUp(final ByteBuffer row, final TiffTiles layout) {
		final int size = layout.type().bytes();
		final int step = layout.samples() * size;
		for (int i = step; i < row.capacity(); i += size)
			switch (size) {
				case 1 -> row.put(i, (byte) (row.get(i) + row.get(i - step)));
				case 2 -> row.putShort(i, (short) (row.getShort(i) + row.getShort(i - step)));
				case 4 -> row.putInt(i, row.getInt(i) + row.getInt(i - step));
				default -> row.putLong(i, row.getLong(i) + row.getLong(i - step));
			}
	}

	/**
	 * Adobe Photoshop TIFF Technical Note 3: the highest bytes of all numbers come
	 * first, then the next ones, whatever the file's byte order; each is a
	 * difference.
	 */
	private static void joinBytes(final byte[] data, final int from, final int length,
		final TiffTiles layout)
	{
		final int size = layout.type().bytes();
		final int numbers = length / size;
		for (int i = layout.samples(); i < length; i++)
			data[from + i] += data[from + i - layout.samples()];
		final byte[] row = Arrays.copyOfRange(data, from, from + length);
		final boolean little = layout.order() == ByteOrder.LITTLE_ENDIAN;
		for (int i = 0; i < numbers; i++)
			for (int b = 0; b < size; b++)
				data[from + i * size + (little ? size - 1 - b : b)] = row[b * numbers + i];
	}
}
