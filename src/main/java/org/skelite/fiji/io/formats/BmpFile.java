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
import java.nio.ByteOrder;

import ij.ImagePlus;

/** BMP files without compression; Java's decoder fills what compressed ones lack with black. */
final class BmpFile {

	private static final int HEADER = 50;
	private static final int BITFIELDS = 3;

	private BmpFile() {}

	static boolean isBmp(final byte[] start) {
		return start.length > 14 && start[0] == 'B' && start[1] == 'M';
	}

	static ImagePlus read(final InputFile file) throws IOException {
		final ByteBuffer head = ByteBuffer.wrap(file.read(0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
		final long start = head.getInt(10) & 0xffffffffL;
		if (head.getInt(14) < 40) throw new UnsupportedImageException(
			"BMP of OS/2 cannot be read; save it as PNG or TIFF.");
		final long width = head.getInt(18);
		final long height = Math.abs((long) head.getInt(22));
		ImageSize.of2d(width, height).check();
		final int bits = head.getShort(28);
		final int compression = head.getInt(30);
		if (compression != 0 && compression != BITFIELDS) throw new UnsupportedImageException(
			"Compressed BMP cannot be read; save it as PNG or TIFF.");
		final long needed = start + (width * bits + 31) / 32 * 4 * height;
		if (bits < 1 || needed > file.length()) throw new IOException("File is truncated: " + file
			.length() + " of " + needed + " bytes.");
		final int colors = bits > 8 ? Integer.MAX_VALUE : head.getInt(46) == 0 ? 1 << bits : head.getInt(46);
		return JavaImages.read(file, "bmp", 8, colors);
	}
}
