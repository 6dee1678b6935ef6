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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.skelite.util.SkeliteException;

/**
 * A type of numbers in files. Immutable, and so safe for use by several threads.
 *
 * @param kind what they are
 * @param bytes how many bytes one takes
 * @param order which byte comes first
 */
public record NumberType(Kind kind, int bytes, ByteOrder order) {

	/** Kinds of numbers. */
	public enum Kind {
			UNSIGNED, SIGNED, FLOAT
	}

	/**
	 * Returns a type by the name that Zarr 3 and N5 give it, such as {@code uint8}.
	 *
	 * @throws SkeliteException if there is no such type of real numbers
	 */
	public static NumberType of(final String name, final ByteOrder order) {
		return switch (name) {
			case "bool", "uint8" -> new NumberType(Kind.UNSIGNED, 1, order);
			case "int8" -> new NumberType(Kind.SIGNED, 1, order);
			case "uint16" -> new NumberType(Kind.UNSIGNED, 2, order);
			case "int16" -> new NumberType(Kind.SIGNED, 2, order);
			case "uint32" -> new NumberType(Kind.UNSIGNED, 4, order);
			case "int32" -> new NumberType(Kind.SIGNED, 4, order);
			case "uint64" -> new NumberType(Kind.UNSIGNED, 8, order);
			case "int64" -> new NumberType(Kind.SIGNED, 8, order);
			case "float32" -> new NumberType(Kind.FLOAT, 4, order);
			case "float64" -> new NumberType(Kind.FLOAT, 8, order);
			default -> throw SkeliteException.file("Numbers of the type " + name +
				" cannot be read; whole numbers of 8 to 64 bits, float32 and float64 can.");
		};
	}

	/**
	 * Returns a type by the name that Zarr 2 gives it, such as {@code |u1}.
	 *
	 * @throws SkeliteException if there is no such type of real numbers
	 */
	static NumberType ofZarr2(final String name) {
		final String bits = name.length() == 3 ? String.valueOf(8 * (name.charAt(2) - '0')) : "";
		final String type = name.length() != 3 ? name : switch (name.charAt(1)) {
			case 'b' -> "bool";
			case 'u' -> "uint" + bits;
			case 'i' -> "int" + bits;
			case 'f' -> "float" + bits;
			default -> name;
		};
		return of(type, name.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	/** Returns a buffer that reads numbers of this type. */
	ByteBuffer buffer(final byte[] data) {
		return ByteBuffer.wrap(data).order(order);
	}

	/** Returns a number. Those of 64 bits are rounded to double precision. */
	double get(final ByteBuffer data, final int index) {
		if (kind == Kind.FLOAT) return bytes == 4 ? data.getFloat(4 * index) : data.getDouble(8 * index);
		final boolean signed = kind == Kind.SIGNED;
		return switch (bytes) {
			case 1 -> signed ? data.get(index) : data.get(index) & 0xff;
			case 2 -> signed ? data.getShort(2 * index) : data.getShort(2 * index) & 0xffff;
			case 4 -> signed ? data.getInt(4 * index) : data.getInt(4 * index) & 0xffffffffL;
			default -> signed ? data.getLong(8 * index) : unsigned(data.getLong(8 * index));
		};
	}

	private static double unsigned(final long bits) {
		return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
	}
}
