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

import ij.ImagePlus;

/** JPEG files. Java's decoder knows nothing of Exif; so that is looked at first. */
final class JpegFile {

	private static final int EXIF = 0xffe1;
	private static final int FIRST_SEGMENT = 0xffc0;
	private static final int PIXELS = 0xffda;
	private static final String NAME = "Exif\0\0";

	/** Pixels that a byte can become at most. */
	private static final double GREATEST_RATIO = 1 << 14;

	private JpegFile() {}

	static boolean isJpeg(final byte[] start) {
		return start.length > 3 && start[0] == (byte) 0xff && start[1] == (byte) 0xd8;
	}

	static ImagePlus read(final InputFile file) throws IOException {
		long at = 2;
		int kind = FIRST_SEGMENT;
		while (kind >= FIRST_SEGMENT && kind != PIXELS && at + 4 <= file.length()) {
			final ByteBuffer head = ByteBuffer.wrap(file.read(at, 4));
			kind = head.getShort() & 0xffff;
			final int length = head.getShort() & 0xffff;
			if (kind == EXIF && length > 2 + NAME.length()) check(file.read(at + 4, length - 2));
			at += 2 + length;
		}
		return JavaImages.read(file, JavaImages.JPEG, GREATEST_RATIO, Integer.MAX_VALUE);
	}

	private static void check(final byte[] segment) throws UnsupportedImageException {
		if (new String(segment, 0, NAME.length(), StandardCharsets.ISO_8859_1).equals(NAME)) Orientation
			.checkExif(Arrays.copyOfRange(segment, NAME.length(), segment.length));
	}
}
