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

/**
 * How strips or tiles of a TIFF file lie in memory once they are decompressed:
 * rows of packed samples, each row beginning with a byte.
 *
 * @param width of a strip or tile
 * @param height greatest number of rows
 * @param samples interleaved in each pixel
 * @param bits of a sample
 * @param type of an unpacked sample
 * @param order of bytes
 */
record TiffTiles(int width, int height, int samples, int bits, SampleType type, ByteOrder order) {

	long rowBytes() {
		return ((long) width * samples * bits + 7) / 8;
	}

	/**
	 * Returns the bytes of so many rows.
	 *
	 * @throws IOException if they are too many for an array
	 */
	int bytes(final int rows) throws IOException {
		final long bytes = rowBytes() * rows;
		if (bytes > Integer.MAX_VALUE - 8) throw new IOException("A strip or tile of the file has " +
			bytes + " bytes, more than can be read at a time.");
		return (int) bytes;
	}

	/**
	 * Copies one sample of each pixel into a plane, as far as the tile lies within.
	 *
	 * @param plane unpacked samples of {@code planeWidth * planeHeight} pixels
	 * @param left x of the tile's first pixel in the plane
	 * @param top its y
	 */
	void copy(final byte[] tile, final int sample, final byte[] plane, final int left, final int top,
		final int planeWidth, final int planeHeight)
	{
		final int columns = Math.min(width, planeWidth - left);
		final int rows = Math.min((int) (tile.length / rowBytes()), planeHeight - top);
		final int size = type.bytes();
		for (int y = 0; y < rows; y++) {
			final int from = (int) (y * rowBytes());
			final int to = ((top + y) * planeWidth + left) * size;
			if (bits % 8 != 0) unpack(tile, from, sample, plane, to, columns);
			else if (samples == 1) System.arraycopy(tile, from, plane, to, columns * size);
			else for (int x = 0; x < columns; x++)
				System.arraycopy(tile, from + (x * samples + sample) * size, plane, to + x * size, size);
		}
	}

	private void unpack(final byte[] tile, final int from, final int sample, final byte[] plane,
		final int to, final int columns)
	{
		final ByteBuffer target = ByteBuffer.wrap(plane).order(order);
		for (int x = 0; x < columns; x++) {
			final long bit = ((long) x * samples + sample) * bits;
			int value = 0;
			for (int b = 0; b < bits; b++) {
				final int at = from + (int) ((bit + b) >> 3);
				value = value << 1 | tile[at] >> 7 - (bit + b & 7) & 1;
			}
			if (type.bytes() == 1) plane[to + x] = (byte) value;
			else target.putShort(to + 2 * x, (short) value);
		}
	}
}
