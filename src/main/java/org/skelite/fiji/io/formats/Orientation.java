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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture is to be turned or mirrored before it is shown, as TIFF has it, and Exif in JPEG and
 * PNG. Some programs do so, others do not, and some write what they do not mean: so only what lies
 * upright is read.
 */
final class Orientation {

	/** The tag, also of Exif. */
	static final int TAG = 274;

	private static final int ENTRY = 12;

	private Orientation() {}

	/**
	 * @param orientation from 1, upright, to 8; other values mean nothing
	 * @throws UnsupportedImageException if it is another than 1
	 */
	static void check(final int orientation) throws UnsupportedImageException {
		if (orientation > 1 && orientation <= 8) throw new UnsupportedImageException(
			"Image that is to be turned or mirrored (its tag Orientation is " + orientation +
				") cannot be read, since programs do not agree whether it is; save it upright.");
	}

	/**
	 * Checks the main image of Exif data; what is damaged counts as upright.
	 *
	 * @param exif a small TIFF file
	 * @throws UnsupportedImageException if the image is to be turned or mirrored
	 */
	static void checkExif(final byte[] exif) throws UnsupportedImageException {
		if (exif.length < 8) return;
		final ByteBuffer data = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN
			: ByteOrder.BIG_ENDIAN);
		final int directory = data.getInt(4);
		if (directory < 8 || directory > exif.length - 2) return;
		final int count = data.getShort(directory) & 0xffff;
		for (int at = directory + 2; at + ENTRY <= Math.min(exif.length, directory + 2 + count * ENTRY); at += ENTRY)
			if ((data.getShort(at) & 0xffff) == TAG) check(data.getShort(at + 8));
	}
}
