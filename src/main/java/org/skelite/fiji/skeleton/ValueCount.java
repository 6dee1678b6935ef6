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

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.skelite.util.Chunks;
import org.skelite.util.Progress;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;

/** Tells masks, which have two values, from images that only look like one. */
final class ValueCount {

	/** Nobody needs to know more. */
	static final int MOST = 1000;

	/** Pixels that are compared at a time. */
	private static final int BLOCK = 1 << 10;
	private static final byte[] ZERO_BYTES = new byte[BLOCK];
	private static final short[] ZERO_SHORTS = new short[BLOCK];
	private static final float[] ZERO_FLOATS = new float[BLOCK];
	private static final int BYTE = 0xff;

	private ValueCount() {}

	/** Returns how many different values the pixels have, at most {@link #MOST}. */
	static int of(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		final Set<Float> values = ConcurrentHashMap.newKeySet();
		Chunks.forEach(stack.size(), 1, Progress.NONE, (i, end) -> {
			if (values.size() < MOST) add(plane(stack, i + 1), values);
		});
		return Math.min(MOST, values.size());
	}

	/** Virtual stacks read planes from files, one at a time. */
	private static ImageProcessor plane(final ImageStack stack, final int number) {
		synchronized (stack) {
			return stack.getProcessor(number);
		}
	}

	/** Compares whole arrays where it can, which is fast from the first call on. */
	private static void add(final ImageProcessor plane, final Set<Float> values) {
		final Object pixels = plane.getPixels();
		if (pixels instanceof byte[] bytes && areZeroOrAnother(bytes, values)) return;
		final int count = plane.getPixelCount();
		for (int start = 0; start < count && values.size() < MOST; start += BLOCK) {
			final int end = Math.min(start + BLOCK, count);
			if (areZero(pixels, start, end)) values.add(0f);
			else add(plane, start, end, values);
		}
	}

	private static void add(final ImageProcessor plane, final int start, final int end,
		final Set<Float> values)
	{
		float last = Float.NaN;
		for (int i = start; i < end && values.size() < MOST; i++) {
			final float value = plane.getf(i);
			if (value == last) continue;
			values.add(value + 0f); // makes 0 of -0
			last = value;
		}
	}

	private static boolean areZero(final Object pixels, final int start, final int end) {
		if (pixels instanceof byte[] bytes) return Arrays.equals(bytes, start, end, ZERO_BYTES, 0, end -
			start);
		if (pixels instanceof short[] shorts) return Arrays.equals(shorts, start, end, ZERO_SHORTS, 0,
			end - start);
		return pixels instanceof float[] floats && Arrays.equals(floats, start, end, ZERO_FLOATS, 0,
			end - start);
	}

	/** Whether a plane has at most one value but 0, as most masks do. Adds its values, if so. */
	private static boolean areZeroOrAnother(final byte[] pixels, final Set<Float> values) {
		final byte[] object = new byte[BLOCK];
		byte value = 0;
		boolean zero = false;
		for (int start = 0; start < pixels.length; start += BLOCK) {
			final int end = Math.min(start + BLOCK, pixels.length);
			final int first = Arrays.mismatch(pixels, start, end, ZERO_BYTES, 0, end - start);
			zero |= first != 0;
			if (first < 0) continue;
			if (value == 0) {
				value = pixels[start + first];
				Arrays.fill(object, value);
			}
			if (Arrays.equals(pixels, start, end, object, 0, end - start)) continue;
			zero = true;
			if (!areZeroOr(value, pixels, start, end)) return false;
		}
		if (value != 0) values.add((float) (value & BYTE));
		if (zero) values.add(0f);
		return true;
	}

	private static boolean areZeroOr(final byte value, final byte[] pixels, final int start,
		final int end)
	{
		for (int i = start; i < end; i++)
			if (pixels[i] != 0 && pixels[i] != value) return false;
		return true;
	}
}
