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
package org.skelite.engine;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/** Sets the pixels of images to 0: at once where they lie in a Java array. */
final class Zeros {

	private static final long VALUES_PER_CHUNK = 1 << 16;

	/** Setting an array to 0 takes so little time that only large ones are shared out. */
	private static final int VALUES_PER_FILL = 1 << 20;

	private Zeros() {}

	/** Sets every pixel to 0, in the threads of {@link net.imglib2.parallel.Parallelization}. */
	static <T extends RealType<T>> void fill(final RandomAccessibleInterval<T> image) {
		if (image instanceof ArrayImg && fillArray(((ArrayImg<?, ?>) image).update(null),
			(int) Intervals.numElements(image))) return;
		final int last = image.numDimensions() - 1;
		final long lines = image.dimension(last);
		final long chunk = Math.max(1, VALUES_PER_CHUNK * lines / Intervals.numElements(image));
		Chunks.forEach(Math.toIntExact(lines), (int) chunk, Progress.NONE, (start, end) -> {
			final long[] min = image.minAsLongArray();
			final long[] max = image.maxAsLongArray();
			max[last] = min[last] + end - 1;
			min[last] += start;
			LoopBuilder.setImages(Views.interval(image, min, max)).forEachPixel(T::setZero);
		});
	}

	/** Fills the beginning of the common types of arrays; returns whether it could. */
	private static boolean fillArray(final Object access, final int count) {
		if (!(access instanceof ArrayDataAccess)) return false;
		final Object array = ((ArrayDataAccess<?>) access).getCurrentStorageArray();
		if (array instanceof byte[]) fill(count, (start, end) -> Arrays.fill((byte[]) array, start, end,
			(byte) 0));
		else if (array instanceof short[]) fill(count, (start, end) -> Arrays.fill((short[]) array, start,
			end, (short) 0));
		else if (array instanceof float[]) fill(count, (start, end) -> Arrays.fill((float[]) array, start,
			end, 0));
		else return false;
		return true;
	}

	private static void fill(final int count, final Chunks.Task task) {
		Chunks.forEach(count, VALUES_PER_FILL, Progress.NONE, task);
	}
}
