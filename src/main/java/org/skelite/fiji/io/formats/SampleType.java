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

/**
 * How a file stores a number, and how ImageJ keeps it: 8-bit unsigned numbers and
 * 16-bit ones as such (of an image with negative ones, all are moved up by 32768 in the
 * end), all others in single precision.
 */
enum SampleType {
	UINT8(1, 8), INT8(1, 32), UINT16(2, 16), INT16(2, 16), UINT32(4, 32), INT32(4, 32), UINT64(8,
			32), INT64(8, 32), FLOAT16(2, 32), FLOAT32(4, 32), FLOAT64(8, 32);

	private final int bytes;
	private final int bits;

	SampleType(final int bytes, final int bits) {
		this.bytes = bytes;
		this.bits = bits;
	}

	/** Returns the bytes of a number in the file. */
	int bytes() {
		return bytes;
	}

	/** Returns the bits of a number in ImageJ: 8, 16 or 32. */
	int bits() {
		return bits;
	}

	/** Whether numbers of 16 bits may be negative. */
	boolean isSigned16Bit() {
		return this == INT16;
	}

	boolean isFloat() {
		return this == FLOAT16 || this == FLOAT32 || this == FLOAT64;
	}

	/**
	 * @param size bytes of a number
	 * @throws IOException if there is no such type
	 */
	static SampleType of(final int size, final boolean signed, final boolean floating)
		throws IOException
	{
		if (floating) switch (size) {
			case 2:
				return FLOAT16;
			case 4:
				return FLOAT32;
			case 8:
				return FLOAT64;
			default:
		}
		else switch (size) {
			case 1:
				return signed ? INT8 : UINT8;
			case 2:
				return signed ? INT16 : UINT16;
			case 4:
				return signed ? INT32 : UINT32;
			case 8:
				return signed ? INT64 : UINT64;
			default:
		}
		throw new UnsupportedImageException("Numbers of " + 8 * size + " bits (" + (floating ? "floating point"
			: "integer") + ") cannot be read; save the image with 8, 16 or 32 bits.");
	}

	/**
	 * Converts a plane.
	 *
	 * @param in as many numbers as the plane has pixels, in the buffer's byte order
	 * @return {@code byte[]}, {@code short[]} or {@code float[]}
	 * @throws IOException if a number cannot be kept: an integer that single
	 *           precision would round, or a number beyond its range
	 */
	Object convert(final ByteBuffer in) throws IOException {
		final int length = in.remaining() / bytes;
		if (bits == 8) {
			// no copy of a plane that is an array already
			if (in.hasArray() && in.arrayOffset() == 0 && in.position() == 0 && in.array().length == length)
				return in.array();
			final byte[] pixels = new byte[length];
			in.get(pixels);
			return pixels;
		}
		if (bits == 16) {
			final short[] pixels = new short[length];
			in.asShortBuffer().get(pixels);
			return pixels;
		}
		final float[] pixels = new float[length];
		if (this == FLOAT32) in.asFloatBuffer().get(pixels);
		else for (int i = 0; i < length; i++)
			pixels[i] = number(in);
		return pixels;
	}

	/** Returns a number of a buffer in double precision. */
	double value(final ByteBuffer in, final int index) {
		final int at = index * bytes;
		return switch (this) {
			case UINT8 -> in.get(at) & 0xff;
			case INT8 -> in.get(at);
			case UINT16 -> in.getShort(at) & 0xffff;
			case INT16 -> in.getShort(at);
			case UINT32 -> in.getInt(at) & 0xffffffffL;
			case INT32 -> in.getInt(at);
			case UINT64, INT64 -> in.getLong(at);
			case FLOAT16 -> half(in.getShort(at));
			case FLOAT32 -> in.getFloat(at);
			default -> in.getDouble(at);
		};
	}

	private float number(final ByteBuffer in) throws IOException {
		switch (this) {
			case INT8:
				return in.get();
			case UINT32:
				return exact(in.getInt() & 0xffffffffL);
			case INT32:
				return exact(in.getInt());
			case UINT64:
				final long value = in.getLong();
				if (value < 0) throw notExact(Long.toUnsignedString(value));
				return exact(value);
			case INT64:
				return exact(in.getLong());
			case FLOAT16:
				return half(in.getShort());
			default:
				return rounded(in.getDouble());
		}
	}

	private static float exact(final long value) throws IOException {
		final float number = (float) value;
		// 2^63 is what the greatest long would be rounded to
		if ((long) number != value || number == 0x1p63f) throw notExact(Long.toString(value));
		return number;
	}

	private static IOException notExact(final String value) {
		return new IOException("Image holds the whole number " + value +
			", which single precision cannot keep exactly; save it with other numbers, as 8 or 16 bits.");
	}

	private static float rounded(final double value) throws IOException {
		final float number = (float) value;
		if (Float.isInfinite(number) != Double.isInfinite(value) || number == 0 && value != 0)
			throw new IOException("Image holds the number " + value +
				", which is beyond the range of single precision; scale it first.");
		return number;
	}

	/** IEEE 754, binary16. */
	private static float half(final short bits) {
		final int exponent = bits >> 10 & 0x1f;
		final int fraction = bits & 0x3ff;
		final float size = exponent == 0 ? fraction * 0x1p-24f : exponent == 0x1f ? fraction == 0
			? Float.POSITIVE_INFINITY : Float.NaN : (fraction + 0x400) * (float) Math.scalb(1.0, exponent -
				25);
		return bits < 0 ? -size : size;
	}
}
