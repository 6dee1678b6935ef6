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
package org.skelite.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.skelite.util.Printable;
import org.skelite.util.SkeliteException;

/**
 * An array of NumPy in memory.
 *
 * @param shape lengths of its axes, slowest first
 * @param values its numbers, fastest axis last
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">The
 *      format</a>
 */
public record NpyArray(long[] shape, float[] values) {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };

	/** The length of header and what comes before, which is to be a multiple of it. */
	private static final int ALIGNMENT = 64;

	private static final Pattern HEADER = Pattern.compile(
		"\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*\\}\\s*");

	/**
	 * Reads an array of the type {@code bool}, {@code uint8} or {@code float32}.
	 *
	 * @throws SkeliteException if the bytes are no such array; the message says why
	 */
	public static NpyArray parse(final byte[] bytes) {
		require(bytes.length >= 12 && Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length)),
			"Expected the bytes of a .npy file, as numpy.save writes it.");
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		final boolean first = bytes[6] == 1;
		final long length = first ? buffer.getShort(8) & 0xffff : buffer.getInt(8) & 0xffffffffL;
		final int begin = first ? 10 : 12;
		require(length <= bytes.length - begin, "The array is truncated.");
		buffer.position(begin + (int) length);
		final String header = new String(bytes, begin, (int) length, StandardCharsets.ISO_8859_1);
		final Matcher matcher = HEADER.matcher(header);
		require(matcher.matches(), "The array's header cannot be read: " + Printable.of(header.strip()));
		require(matcher.group(2).equals("False"),
			"The array is in Fortran's order; send numpy.ascontiguousarray of it.");
		final long[] shape = shape(matcher.group(3));
		final long count = count(shape, bytes.length);
		final String type = matcher.group(1);
		final boolean isFloat = type.equals("<f4");
		require(isFloat || type.equals("|u1") || type.equals("|b1"), "Array of type " + Printable.of(type) +
			"; send bool, uint8 or float32.");
		require(buffer.remaining() == count * (isFloat ? Float.BYTES : 1), "An array of shape " + Arrays
			.toString(shape) + " cannot have " + buffer.remaining() + " bytes.");
		final float[] values = new float[(int) count];
		if (isFloat) buffer.asFloatBuffer().get(values);
		else for (int i = 0; i < values.length; i++)
			values[i] = buffer.get() & 0xff;
		return new NpyArray(shape, values);
	}

	private static long[] shape(final String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(length -> !length.isEmpty())
			.mapToLong(length -> {
				require(length.matches("\\d{1,9}"), "An axis of the array has the length " + Printable.of(length) +
					".");
				return Long.parseLong(length);
			}).toArray();
	}

	private static long count(final long[] shape, final int limit) {
		long count = 1;
		for (final long length : shape) {
			count *= length;
			require(count <= limit, "An array of shape " + Arrays.toString(shape) + " has more numbers than bytes.");
		}
		return count;
	}

	/** Returns the bytes of this array, of the type {@code float32}. */
	public byte[] bytes() {
		final ByteBuffer data = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
		data.asFloatBuffer().put(values);
		return bytes("<f4", axes(shape), data.array());
	}

	/** Returns the bytes of an array of the type {@code bool}. */
	public static byte[] bools(final long[] shape, final byte[] values) {
		return bytes("|b1", axes(shape), values);
	}

	private static String axes(final long[] shape) {
		return LongStream.of(shape).mapToObj(length -> length + ",").collect(Collectors.joining(" "));
	}

	/** Returns the bytes of a text, an array without axes. */
	public static byte[] text(final String text) {
		final byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
		return bytes("|S" + ascii.length, "", ascii);
	}

	private static byte[] bytes(final String type, final String shape, final byte[] data) {
		final String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape +
			"), }";
		final int before = MAGIC.length + 4;
		final int padding = ALIGNMENT - 1 - (before + header.length()) % ALIGNMENT;
		final ByteBuffer length = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
		length.putShort(0, (short) (header.length() + padding + 1));
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			bytes.write(MAGIC);
			bytes.write(new byte[] { 1, 0 });
			bytes.write(length.array());
			bytes.write((header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII));
			bytes.write(data);
		}
		catch (final IOException exc) {
			throw new IllegalStateException(exc); // cannot be: it is written to memory
		}
		return bytes.toByteArray();
	}

	private static void require(final boolean condition, final String message) {
		if (!condition) throw SkeliteException.input(message);
	}

	/** Returns the size of the image that the array is: x, y and, if there is one, z. */
	public long[] size() {
		final long[] size = new long[shape.length];
		for (int d = 0; d < size.length; d++)
			size[d] = shape[size.length - 1 - d];
		return size;
	}
}
