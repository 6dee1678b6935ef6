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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A directory of a TIFF file that is written; little-endian. */
final class TiffDirectory {

	private static final int BYTE = 1;
	private static final int ASCII = 2;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int RATIO = 5;
	private static final int LONG8 = 16;

	private record Value(int type, long count, byte[] bytes) {}

	private final boolean big;

	/** Tags must be in order. */
	private final Map<Integer, Value> values = new TreeMap<>();

	/** @param big whether offsets have 64 bits */
	TiffDirectory(final boolean big) {
		this.big = big;
	}

	void putShort(final int tag, final int value) {
		values.put(tag, new Value(SHORT, 1, buffer(2).putShort((short) value).array()));
	}

	void putNumbers(final int tag, final long... numbers) {
		final ByteBuffer bytes = buffer((big ? 8 : 4) * numbers.length);
		for (final long number : numbers)
			if (big) bytes.putLong(number);
			else bytes.putInt((int) number);
		values.put(tag, new Value(big ? LONG8 : LONG, numbers.length, bytes.array()));
	}

	void putBytes(final int tag, final byte[] bytes) {
		values.put(tag, new Value(BYTE, bytes.length, bytes));
	}

	void putText(final int tag, final String text) {
		final byte[] bytes = (text.replaceFirst("\\x00+$", "") + '\0').getBytes(StandardCharsets.UTF_8);
		values.put(tag, new Value(ASCII, bytes.length, bytes));
	}

	/** Writes a positive number as a fraction. */
	void putRatio(final int tag, final double value) {
		double denominator = 1;
		while (denominator < 1e9 && value * denominator * 10 < Integer.MAX_VALUE)
			denominator *= 10;
		values.put(tag, new Value(RATIO, 1, buffer(8).putInt((int) Math.min(Integer.MAX_VALUE, Math
			.round(value * denominator))).putInt((int) denominator).array()));
	}

	private static ByteBuffer buffer(final int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * Returns the directory, and behind it the values that do not fit in.
	 *
	 * @param position even place in the file where it will be written
	 * @param last whether no other follows at once behind it
	 */
	ByteBuffer bytes(final long position, final boolean last) {
		final int inline = big ? 8 : 4;
		final int table = (big ? 16 : 6) + values.size() * (big ? 20 : 12);
		final int rest = values.values().stream().mapToInt(value -> value.bytes().length > inline ? even(
			value.bytes().length) : 0).sum();
		final ByteBuffer out = buffer(even(table) + rest);
		if (big) out.putLong(values.size());
		else out.putShort((short) values.size());
		int next = even(table);
		for (final Map.Entry<Integer, Value> entry : values.entrySet()) {
			final Value value = entry.getValue();
			out.putShort(entry.getKey().shortValue()).putShort((short) value.type());
			putNumber(out, value.count());
			if (value.bytes().length <= inline) {
				out.put(value.bytes());
				out.position(out.position() + inline - value.bytes().length);
				continue;
			}
			putNumber(out, position + next);
			out.put(next, value.bytes());
			next += even(value.bytes().length);
		}
		putNumber(out, last ? 0 : position + out.capacity());
		return out.rewind();
	}

	private void putNumber(final ByteBuffer out, final long number) {
		if (big) out.putLong(number);
		else out.putInt((int) number);
	}

	private static int even(final int length) {
		return length + (length & 1);
	}
}
