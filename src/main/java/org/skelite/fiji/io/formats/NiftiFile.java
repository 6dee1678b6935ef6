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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import ij.ImagePlus;

/** NIfTI files, compressed or not. */
final class NiftiFile {

	private NiftiFile() {}

	/** Whether a file is compressed by gzip. */
	static boolean isGzip(final byte[] start) {
		return start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
	}

	/** Reads a file if it is one of this format; else returns null. */
	static ImagePlus read(final InputFile file, final byte[] start) throws IOException {
		final boolean compressed = isGzip(start);
		try (InputStream in = compressed ? new GZIPInputStream(file.from(0), 1 << 16)
			: new BufferedInputStream(file.from(0), 1 << 16))
		{
			final byte[] bytes = in.readNBytes(NiftiHeader.BYTES_2);
			final NiftiHeader header = NiftiHeader.of(bytes);
			if (header == null) return null;
			final RawData data = header.data();
			data.checkLength(compressed ? file.length() : file.length() - header.start(), compressed);
			final PlaneStack stack = data.read(new Joined(bytes, header.start(), in));
			final ImagePlus image = stack.image(String.valueOf(file.path().getFileName()), header
				.calibration());
			image.setProperty(NiftiWriter.ORIENTATION, header.orientation());
			return image;
		}
	}

	/** What follows the header, of which a part is read already. */
	private static final class Joined extends InputStream {

		private final byte[] first;
		private int at;
		private final InputStream rest;

		Joined(final byte[] read, final long start, final InputStream rest) throws IOException {
			this.first = read;
			this.rest = rest;
			at = (int) Math.min(start, read.length);
			rest.skipNBytes(start - at);
		}

		@Override
		public int read() throws IOException {
			return at < first.length ? first[at++] & 0xff : rest.read();
		}

		@Override
		public int read(final byte[] bytes, final int offset, final int count) throws IOException {
			if (at == first.length) return rest.read(bytes, offset, count);
			final int copied = Math.min(count, first.length - at);
			System.arraycopy(first, at, bytes, offset, copied);
			at += copied;
			return copied;
		}
	}
}
