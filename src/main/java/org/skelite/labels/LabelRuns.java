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
package org.skelite.labels;

import java.util.Arrays;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.skelite.util.FreeMemory;
import org.skelite.util.SkeliteException;

/**
 * Reads a label image as runs of pixels along x that have the same label, so that each object can
 * be taken out without looking at the image again. Memory is 16 bytes per run.
 */
final class LabelRuns {

	/** The next whole number may be a larger one that was rounded to single precision. */
	private static final long MAX_IN_FLOATS = (1L << 24) - 1;

	/** Arrays have to find their memory in one piece. */
	private static final int FIXED_MEMORY = 4 << 20;

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final boolean single;
	private final LabelNumbers numbers = new LabelNumbers();

	/** The first pixel of each run, counted along x, then y, then z, its length, and its object. */
	private long[] starts = new long[1024];
	private int[] lengths = new int[1024];
	private int[] objects = new int[1024];
	private int runs;

	LabelRuns(final RandomAccessibleInterval<? extends RealType<?>> image) {
		this.image = image;
		single = image.getType() instanceof net.imglib2.type.numeric.real.FloatType;
		read();
	}

	private void read() {
		final long width = image.dimension(0);
		final Cursor<? extends RealType<?>> cursor = Views.flatIterable(image).cursor();
		double last = 0;
		long start = 0;
		int object = -1;
		for (long pixel = 0, x = 0; cursor.hasNext(); pixel++, x++) {
			final double value = cursor.next().getRealDouble();
			if (x == width) x = 0;
			if (value == last && x > 0) continue;
			if (object >= 0) add(start, pixel, object);
			if (value != last) object = value == 0 ? -1 : numbers.object(checked(value, pixel));
			last = value;
			start = pixel;
		}
		if (object >= 0) add(start, image.size(), object);
	}

	private long checked(final double value, final long pixel) {
		if (value >= 1 && value == Math.rint(value) && (!single || value <= MAX_IN_FLOATS))
			return (long) value;
		final String where = " at " + place(pixel);
		if (Double.isNaN(value)) throw SkeliteException.input("Labels contain NaN" + where +
			". Replace such pixels by a number.");
		if (value < 0) throw SkeliteException.input("Labels must be 0 (background) or above, but" +
			" there is " + text(value) + where + ".");
		if (value != Math.rint(value)) throw SkeliteException.input(
			"Labels must be whole numbers, but there is " + value + where +
				". Is this an image of labels?");
		throw SkeliteException.input("Label " + text(value) + where + " is above " +
			MAX_IN_FLOATS + ", beyond which images of 32-bit floating point cannot tell labels apart." +
			" Number the objects from 1 on.");
	}

	private static String text(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1L << 53 ? Long.toString((long) value)
			: Double.toString(value);
	}

	private String place(final long pixel) {
		long rest = pixel;
		final StringBuilder text = new StringBuilder();
		for (int d = 0; d < image.numDimensions(); d++) {
			text.append(d == 0 ? "" : ", ").append("xyz".charAt(d)).append(" = ").append(rest % image
				.dimension(d));
			rest /= image.dimension(d);
		}
		return text.toString();
	}

	private void add(final long start, final long end, final int object) {
		if (runs == starts.length) {
			final int size = (int) Math.min(Integer.MAX_VALUE - 8, 2L * runs);
			if (size == runs) throw SkeliteException.input(
				"The label image is too rough: its objects have more than " + runs + " runs of pixels.");
			requireMemory(FreeMemory.array((double) Long.BYTES * size) + 2 * FreeMemory.array((double) Integer.BYTES *
				size));
			starts = Arrays.copyOf(starts, size);
			lengths = Arrays.copyOf(lengths, size);
			objects = Arrays.copyOf(objects, size);
		}
		starts[runs] = start;
		lengths[runs] = (int) (end - start);
		objects[runs++] = object;
	}

	private void requireMemory(final double bytes) {
		FreeMemory.require("Label image of more than " + runs / 2 + " runs of pixels", FIXED_MEMORY + bytes);
	}

	/**
	 * Returns the objects, by their labels.
	 *
	 * @throws SkeliteException if there is not enough memory
	 */
	LabelObject[] objects() {
		final int count = numbers.size();
		final int[] first = new int[count + 1];
		for (int run = 0; run < runs; run++)
			first[objects[run] + 1]++;
		for (int object = 0; object < count; object++)
			first[object + 1] += first[object];
		final int[] next = Arrays.copyOf(first, count);
		requireMemory(FreeMemory.array((double) Long.BYTES * runs) + FreeMemory.array((double) Integer.BYTES *
			runs));
		final long[] sortedStarts = new long[runs];
		final int[] sortedLengths = new int[runs];
		for (int run = 0; run < runs; run++) {
			final int at = next[objects[run]]++;
			sortedStarts[at] = starts[run];
			sortedLengths[at] = lengths[run];
		}
		final LabelObject[] result = new LabelObject[count];
		for (int object = 0; object < count; object++)
			result[object] = new LabelObject(numbers.label(object), image.dimensionsAsLongArray(),
				sortedStarts, sortedLengths, first[object], first[object + 1]);
		Arrays.sort(result, (a, b) -> Long.compare(a.label(), b.label()));
		return result;
	}
}
