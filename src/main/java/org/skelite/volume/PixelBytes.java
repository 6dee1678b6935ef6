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
package org.skelite.volume;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * {@link BlockPixels} as bytes: the number of pixels, the margin, the places, their distances
 * (negative for anchors), and a checksum (CRC-32); whole numbers of 32 bits and floats, the highest
 * byte first.
 */
final class PixelBytes {

	private static final int PER_PIXEL = 2 * Integer.BYTES;
	private static final int OTHER = 3 * Integer.BYTES;

	private PixelBytes() {}

	/** Returns pixels as bytes. */
	static byte[] bytes(final BlockPixels pixels) {
		final ByteBuffer bytes = ByteBuffer.allocate(size(pixels.count()));
		bytes.putInt(pixels.count()).putInt(pixels.margin());
		for (final int place : pixels.places())
			bytes.putInt(place);
		for (int i = 0; i < pixels.count(); i++)
			bytes.putFloat(pixels.anchors()[i] ? -pixels.distances()[i] : pixels.distances()[i]);
		bytes.putInt(checksum(bytes));
		return bytes.array();
	}

	/** Returns the pixels that were made into bytes, or null if these are damaged. */
	static BlockPixels pixels(final byte[] array) {
		final ByteBuffer bytes = ByteBuffer.wrap(array);
		final int count = (bytes.capacity() - OTHER) / PER_PIXEL;
		if (bytes.capacity() != size(count) || bytes.getInt() != count || checksum(bytes) != bytes.getInt(
			bytes.capacity() - Integer.BYTES)) return null;
		final int margin = bytes.getInt();
		final int[] places = new int[count];
		final float[] distances = new float[count];
		final boolean[] anchors = new boolean[count];
		bytes.asIntBuffer().get(places);
		bytes.position(bytes.position() + count * Integer.BYTES).asFloatBuffer().get(distances);
		for (int i = 0; i < count; i++) {
			anchors[i] = distances[i] < 0;
			distances[i] = Math.abs(distances[i]);
		}
		return new BlockPixels(margin, places, distances, anchors);
	}

	private static int size(final int count) {
		return Math.addExact(Math.multiplyExact(count, PER_PIXEL), OTHER);
	}

	private static int checksum(final ByteBuffer bytes) {
		final CRC32 checksum = new CRC32();
		checksum.update(bytes.array(), 0, bytes.capacity() - Integer.BYTES);
		return (int) checksum.getValue();
	}
}
