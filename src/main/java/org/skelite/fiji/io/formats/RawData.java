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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers that lie one after the other: what is left of a format behind its
 * header.
 *
 * @param type of the numbers
 * @param order of their bytes
 * @param axes letters of X, Y, C, Z and T, the fastest first
 * @param lengths of the axes
 * @param slope factor of the numbers
 * @param intercept what is added to them
 */
record RawData(SampleType type, ByteOrder order, String axes, long[] lengths, double slope,
	double intercept)
{

	/** Greatest ratio of Deflate. */
	private static final long GREATEST_RATIO = 1033;

	ImageSize size() {
		return new ImageSize(length('X'), length('Y'), length('C'), length('Z'), length('T'));
	}

	private long length(final char axis) {
		final int at = axes.indexOf(axis);
		return at < 0 ? 1 : lengths[at];
	}

	/** Returns the bytes of all numbers. */
	long bytes() throws IOException {
		size().check();
		return size().planePixels() * size().planes() * type.bytes();
	}

	/**
	 * Checks, before memory is taken, that the data are neither too long nor too
	 * short.
	 *
	 * @param stored how many bytes there are
	 * @throws IOException if they cannot be these numbers
	 */
	void checkLength(final long stored, final boolean compressed) throws IOException {
		final long needed = bytes();
		if (compressed) {
			if (needed / GREATEST_RATIO > stored) throw new IOException("File is truncated: " + stored +
				" compressed bytes cannot hold an image of " + size() + ".");
		}
		else if (stored < needed) throw new IOException("File is truncated: its image of " + size() +
			" needs " + needed + " bytes, but has " + stored + ".");
		else if (stored > needed) throw new IOException("File contradicts itself: its image of " +
			size() + " needs " + needed + " bytes, but has " + stored + ".");
	}

	private boolean isScaled() {
		return slope != 1 || intercept != 0;
	}

	/**
	 * Reads all numbers.
	 *
	 * @param in must end behind them
	 */
	PlaneStack read(final InputStream in) throws IOException {
		final ImageSize size = size();
		final PlaneStack stack = new PlaneStack(size, isScaled() ? SampleType.FLOAT64 : type);
		if (size.planePixels() * type.bytes() > Integer.MAX_VALUE - 8) throw new IOException(
			"A plane of the image is larger than can be read.");
		if (axes.startsWith("XY")) readPlanes(in, stack);
		else readScattered(in, stack);
		if (in.read() >= 0) throw new IOException("File contradicts itself: it has more data than its" +
			" image of " + size + " needs.");
		return stack;
	}

	private void readPlanes(final InputStream in, final PlaneStack stack) throws IOException {
		final int bytes = (int) (size().planePixels() * type.bytes());
		final long[] position = new long[lengths.length];
		for (long i = 0; i < size().planes(); i++) {
			final byte[] plane = new byte[bytes];
			if (in.readNBytes(plane, 0, bytes) < bytes) throw new EOFException(
				"File is truncated: the numbers of plane " + (i + 1) + " are incomplete.");
			set(stack, position, ByteBuffer.wrap(plane).order(order));
			advance(position, 2);
		}
	}

	/** Reads numbers whose fastest axis is another one: each goes to a plane of its own. */
	private void readScattered(final InputStream in, final PlaneStack stack) throws IOException {
		final ImageSize size = size();
		PlaneStack.checkMemory(size, type.bytes() + type.bits() / 8);
		final int bytes = (int) (size.planePixels() * type.bytes());
		final ByteBuffer[] planes = new ByteBuffer[(int) size.planes()];
		for (int i = 0; i < planes.length; i++)
			planes[i] = ByteBuffer.allocate(bytes).order(order);
		final long[] position = new long[lengths.length];
		final byte[] number = new byte[type.bytes()];
		final InputStream buffered = new BufferedInputStream(in, 1 << 16);
		for (long i = 0; i < size.planePixels() * size.planes(); i++) {
			if (buffered.readNBytes(number, 0, number.length) < number.length) throw new EOFException(
				"File is truncated: number " + (i + 1) + " is missing.");
			planes[plane(position)].put((int) (at(position, 'X') + size.width() * at(position, 'Y')) *
				number.length, number);
			advance(position, 0);
		}
		if (buffered.read() >= 0) throw new IOException("File contradicts itself: it has more data" +
			" than its image of " + size + " needs.");
		for (int i = 0; i < planes.length; i++)
			stack.set(i % size.channels(), i / size.channels() % size.slices(), i / size.channels() /
				size.slices(), scaled(planes[i]));
	}

	private int plane(final long[] position) {
		return (int) (at(position, 'C') + length('C') * (at(position, 'Z') + length('Z') * at(position,
			'T')));
	}

	private void set(final PlaneStack stack, final long[] position, final ByteBuffer plane)
		throws IOException
	{
		stack.set(at(position, 'C'), at(position, 'Z'), at(position, 'T'), scaled(plane));
	}

	private long at(final long[] position, final char axis) {
		final int at = axes.indexOf(axis);
		return at < 0 ? 0 : position[at];
	}

	private void advance(final long[] position, final int from) {
		for (int d = from; d < position.length; d++) {
			if (++position[d] < lengths[d]) return;
			position[d] = 0;
		}
	}

	private ByteBuffer scaled(final ByteBuffer plane) throws IOException {
		if (!isScaled()) return plane;
		final int count = plane.capacity() / type.bytes();
		if (count > (Integer.MAX_VALUE - 8) / 8) throw new IOException(
			"A plane of the image is larger than can be read.");
		final ByteBuffer values = ByteBuffer.allocate(count * 8);
		for (int i = 0; i < count; i++)
			// rounded once, to the precision of the result
			values.putDouble((float) (type.value(plane, i) * slope + intercept));
		return values.flip();
	}
}
