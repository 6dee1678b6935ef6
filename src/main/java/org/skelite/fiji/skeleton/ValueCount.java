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
package org.skelite.fiji.skeleton;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;

/** Tells masks, which have two values, from images that only look like one. */
final class ValueCount {

	/** Nobody needs to know more. */
	static final int MOST = 1000;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
		ByteOrder.LITTLE_ENDIAN);

	/** The lowest bit of each of eight bytes. */
	private static final long ONES = 0x0101010101010101L;
	private static final int BYTE = 0xff;

	private ValueCount() {}

	/** Returns how many different values the pixels have, at most {@link #MOST}. */
	static int of(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		final Set<Float> values = new HashSet<>();
		for (int i = 1; i <= stack.size(); i++) {
			final Object pixels = stack.getPixels(i);
			if (pixels instanceof byte[] && areZeroOrLast((byte[]) pixels, values)) continue;
			add(stack.getProcessor(i), values);
			if (values.size() >= MOST) return MOST;
		}
		return values.size();
	}

	private static void add(final ImageProcessor plane, final Set<Float> values) {
		float last = Float.NaN;
		for (int i = 0; i < plane.getPixelCount(); i++) {
			final float value = plane.getf(i);
			if (value == last) continue;
			values.add(value);
			last = value;
			if (values.size() >= MOST) return;
		}
	}

	/**
	 * Whether a plane has no other values than 0 and its last one that is not 0; most
	 * masks do, and eight pixels at a time are looked at. Adds them, if so.
	 */
	private static boolean areZeroOrLast(final byte[] pixels, final Set<Float> values) {
		int last = pixels.length - 1;
		while (last > 0 && pixels[last] == 0)
			last--;
		final int value = pixels[last] & BYTE;
		if (value == 0) {
			values.add(0f);
			return true;
		}
		final int lowestBit = Integer.numberOfTrailingZeros(value);
		boolean zero = last < pixels.length - 1;
		int i = 0;
		for (; i + Long.BYTES <= pixels.length; i += Long.BYTES) {
			final long eight = (long) LONGS.get(pixels, i);
			// 1 for each byte that can be the value
			final long set = eight >>> lowestBit & ONES;
			if (set * value != eight) return false;
			zero |= set != ONES;
		}
		for (; i < pixels.length; i++) {
			if (pixels[i] != 0 && pixels[i] != (byte) value) return false;
			zero |= pixels[i] == 0;
		}
		values.add((float) value);
		if (zero) values.add(0f);
		return true;
	}
}
