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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.CRC32;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.util.SkeliteException;

/**
 * The object of an array as an image whose chunks are read when they are needed: 1 where it is, 0
 * elsewhere. Thread safe.
 */
final class MaskChunks {

	private final ChunkedArray array;
	private final double threshold;
	private final boolean invert;

	/** For x, y and, in 3D, z, which axis of the array it is; and the image's size along it. */
	private final int[] axes;
	private final CellGrid grid;
	private final byte[] missing;
	private final ChunkCache cache;

	/** A checksum of each chunk that was read, so that it is noticed if it has changed later. */
	private final AtomicIntegerArray checksums;

	/**
	 * @param axes for x, y and, in 3D, z, which axis of the array it is; others have the length 1
	 * @param threshold grey value; the object's numbers are greater
	 * @param invert whether the object is what is not greater
	 * @param memory bytes of chunks that are kept
	 */
	MaskChunks(final ChunkedArray array, final int[] axes, final double threshold,
		final boolean invert, final long memory)
	{
		this.array = array;
		this.axes = axes;
		this.threshold = threshold;
		this.invert = invert;
		final long[] size = Arrays.stream(axes).mapToLong(a -> array.shape()[a]).toArray();
		final int[] chunk = Arrays.stream(axes).map(a -> (int) Math.min(array.chunkShape()[a], array
			.shape()[a])).toArray();
		grid = new CellGrid(size, chunk);
		final double chunks = Arrays.stream(grid.getGridDimensions()).asDoubleStream().reduce(1, (a, b) -> a * b);
		if (chunks > Integer.MAX_VALUE / 2) throw SkeliteException.file("The array has " + chunks +
			" chunks, which is too many; make them larger.");
		missing = new byte[Arrays.stream(chunk).reduce(1, Math::multiplyExact)];
		Arrays.fill(missing, isObject(array.fillValue()) ? (byte) 1 : 0);
		checksums = new AtomicIntegerArray((int) chunks);
		cache = new ChunkCache(this::load, memory, missing);
	}

	/** Returns the image. */
	RandomAccessibleInterval<UnsignedByteType> image() {
		return new LazyCellImg<UnsignedByteType, ByteArray>(grid, new UnsignedByteType(), number -> {
			final long[] min = new long[axes.length];
			final int[] size = new int[axes.length];
			grid.getCellDimensions(number, min, size);
			return new Cell<>(size, min, new ByteArray(cache.get(number)));
		});
	}

	private boolean isObject(final double value) {
		return value > threshold != invert;
	}

	private byte[] load(final long number) throws IOException {
		final long[] place = new long[axes.length];
		grid.getCellGridPositionFlat(number, place);
		final long[] index = new long[array.shape().length];
		for (int d = 0; d < axes.length; d++)
			index[axes[d]] = place[d];
		final byte[] data;
		try {
			data = array.read(index);
		}
		catch (final java.nio.file.FileSystemException e) {
			throw e;
		}
		catch (final IOException e) {
			throw new IOException(array.name(index) + " (" + where(place) + ") is damaged: " + e.getMessage() +
				".", e);
		}
		final byte[] mask = data == null ? missing : mask(data, number, index);
		final CRC32 checksum = new CRC32();
		checksum.update(mask);
		final int sum = (int) checksum.getValue() | 1; // 0 is for what was not read yet
		if (!checksums.compareAndSet((int) number, 0, sum) && checksums.get((int) number) != sum)
			throw new IOException(array.name(index) + " (" + where(place) +
				") has changed while the image was read. Begin anew when nothing writes to it any more.");
		return mask;
	}

	private String where(final long[] place) {
		final StringBuilder text = new StringBuilder("at");
		for (int d = 0; d < place.length; d++)
			text.append(" ").append("xyz".charAt(d)).append(" ").append(place[d] * grid.cellDimension(d));
		return text.toString();
	}

	/** Returns the object of a chunk, without what lies beyond the image. */
	private byte[] mask(final byte[] data, final long number, final long[] index) throws IOException {
		final long[] min = new long[axes.length];
		final int[] size = new int[axes.length];
		grid.getCellDimensions(number, min, size);
		final int[] strides = array.strides();
		final ByteBuffer numbers = array.type().buffer(data);
		final byte[] mask = new byte[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
		int i = 0;
		for (int z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (int y = 0; y < size[1]; y++) {
				final int row = y * strides[axes[1]] + (size.length == 3 ? z * strides[axes[2]] : 0);
				for (int x = 0; x < size[0]; x++) {
					final double value = array.type().get(numbers, row + x * strides[axes[0]]);
					if (Double.isNaN(value)) throw new IOException(array.name(index) + " contains NaN at x " +
						(min[0] + x) + ", y " + (min[1] + y) + (size.length == 3 ? ", z " + (min[2] + z) : "") +
						". Replace such pixels by a number.");
					mask[i++] = isObject(value) ? (byte) 1 : 0;
				}
			}
		return mask;
	}
}
