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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import ij.ImagePlus;

/**
 * PNG files. Java's decoder does not look at checksums, and knows nothing of
 * animations; so both are looked at first.
 */
final class PngFile {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	/** Pixels of a bit each, by the greatest ratio of Deflate. */
	private static final double GREATEST_RATIO = 8 * 1033;

	private PngFile() {}

	static boolean isPng(final byte[] start) {
		return start.length >= 8 && ByteBuffer.wrap(start, 0, 8).equals(ByteBuffer.wrap(SIGNATURE));
	}

	static ImagePlus read(final InputFile file) throws IOException {
		return JavaImages.read(file, "png", GREATEST_RATIO, check(file));
	}

	/** Returns how many colors the palette has, if there is one. */
	private static int check(final InputFile file) throws IOException {
		long at = SIGNATURE.length;
		String kind = "";
		int colors = Integer.MAX_VALUE;
		while (!kind.equals("IEND")) {
			final ByteBuffer head = ByteBuffer.wrap(file.read(at, 8));
			final long length = head.getInt() & 0xffffffffL;
			kind = new String(head.array(), 4, 4, StandardCharsets.US_ASCII);
			final byte[] chunk = file.read(at + 4, length + 4);
			final CRC32 crc = new CRC32();
			crc.update(chunk);
			if ((int) crc.getValue() != ByteBuffer.wrap(file.read(at + 8 + length, 4)).getInt())
				throw new IOException("File is damaged: a checksum is wrong.");
			if (kind.equals("acTL")) throw new UnsupportedImageException(
				"Animated PNG cannot be read; save its frames as a TIFF stack.");
			if (kind.equals("PLTE")) colors = (int) (length / 3);
			if (kind.equals("eXIf")) Orientation.checkExif(Arrays.copyOfRange(chunk, 4, chunk.length));
			at += length + 12;
		}
		return colors;
	}
}
