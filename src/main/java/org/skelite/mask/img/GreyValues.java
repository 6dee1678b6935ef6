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
package org.skelite.mask.img;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Grey values in a primitive array, seen from some place in it. Immutable but
 * for the array.
 */
abstract class GreyValues {

	/** What values are compared with, which is fast from the first call on. */
	private static final byte[] ZERO_BYTES = new byte[Long.SIZE];
	private static final short[] ZERO_SHORTS = new short[Long.SIZE];
	private static final float[] ZERO_FLOATS = new float[Long.SIZE];

	private GreyValues() {}

	/** Returns the {@code i}-th value. */
	abstract double get(int i);

	/** Returns the values from the {@code i}-th on. */
	abstract GreyValues from(int i);

	/**
	 * Whether {@code count} values from the {@code i}-th on, at most 64, are all 0. May say no
	 * where they are.
	 */
	boolean areZero(final int i, final int count) {
		return false;
	}

	/**
	 * Returns which of some values are greater than a threshold as bits, the first value
	 * lowest.
	 *
	 * @param count how many, at most 64
	 */
	long above(final int i, final int count, final double threshold) {
		long above = 0;
		for (int k = 0; k < count; k++)
			if (get(i + k) > threshold) above |= 1L << k;
		return above;
	}

	static GreyValues signed(final byte[] values) {
		return new Bytes(values, 0, true);
	}

	static GreyValues unsigned(final byte[] values) {
		return new Bytes(values, 0, false);
	}

	static GreyValues signed(final short[] values) {
		return new Shorts(values, 0, true);
	}

	static GreyValues unsigned(final short[] values) {
		return new Shorts(values, 0, false);
	}

	static GreyValues of(final float[] values) {
		return new Floats(values, 0);
	}

	static GreyValues of(final double[] values) {
		return new Doubles(values, 0);
	}

	private static final class Bytes extends GreyValues {

		private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
			ByteOrder.LITTLE_ENDIAN);

		/** Of eight bytes: the lowest bit of each, all but the first, and what collects the lowest. */
		private static final long ONES = 0x0101010101010101L;
		private static final long LOWER_BITS = 0x7f * ONES;
		private static final long GATHER = 0x0102040810204080L;
		private static final int FIRST_BIT = 0x80;

		private final byte[] values;
		private final int start;
		private final boolean signed;

		Bytes(final byte[] values, final int start, final boolean signed) {
			this.values = values;
			this.start = start;
			this.signed = signed;
		}

		@Override
		double get(final int i) {
			return signed ? values[start + i] : values[start + i] & 0xff;
		}

		@Override
		GreyValues from(final int i) {
			return new Bytes(values, start + i, signed);
		}

		@Override
		boolean areZero(final int i, final int count) {
			return Arrays.equals(values, start + i, start + i + count, ZERO_BYTES, 0, count);
		}

		/** Eight at a time, as most masks are bytes. */
		@Override
		long above(final int i, final int count, final double threshold) {
			if (signed || !(threshold >= 0 && threshold < FIRST_BIT)) return super.above(i, count,
				threshold);
			// added to the lower 7 bits, it sets the first one of those that are above
			final long complement = (FIRST_BIT - 1 - (int) threshold) * ONES;
			final int whole = count & -Long.BYTES;
			long above = 0;
			for (int k = 0; k < whole; k += Long.BYTES) {
				final long eight = (long) LONGS.get(values, start + i + k);
				final long firstBits = ((eight & LOWER_BITS) + complement | eight) & ~LOWER_BITS;
				above |= (firstBits >>> 7) * GATHER >>> 56 << k;
			}
			return whole == count ? above : above | super.above(i + whole, count - whole,
				threshold) << whole;
		}
	}

	private static final class Shorts extends GreyValues {

		private final short[] values;
		private final int start;
		private final boolean signed;

		Shorts(final short[] values, final int start, final boolean signed) {
			this.values = values;
			this.start = start;
			this.signed = signed;
		}

		@Override
		double get(final int i) {
			return signed ? values[start + i] : values[start + i] & 0xffff;
		}

		@Override
		GreyValues from(final int i) {
			return new Shorts(values, start + i, signed);
		}

		@Override
		boolean areZero(final int i, final int count) {
			return Arrays.equals(values, start + i, start + i + count, ZERO_SHORTS, 0, count);
		}
	}

	private static final class Floats extends GreyValues {

		private final float[] values;
		private final int start;

		Floats(final float[] values, final int start) {
			this.values = values;
			this.start = start;
		}

		@Override
		double get(final int i) {
			return values[start + i];
		}

		@Override
		GreyValues from(final int i) {
			return new Floats(values, start + i);
		}

		@Override
		boolean areZero(final int i, final int count) {
			return Arrays.equals(values, start + i, start + i + count, ZERO_FLOATS, 0, count);
		}
	}

	private static final class Doubles extends GreyValues {

		private final double[] values;
		private final int start;

		Doubles(final double[] values, final int start) {
			this.values = values;
			this.start = start;
		}

		@Override
		double get(final int i) {
			return values[start + i];
		}

		@Override
		GreyValues from(final int i) {
			return new Doubles(values, start + i);
		}
	}
}
