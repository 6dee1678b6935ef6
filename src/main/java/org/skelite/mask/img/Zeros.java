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

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/** Sets the pixels of images to 0: at once where they lie in Java arrays. */
final class Zeros {

	/** As many fit into the caches. */
	private static final long VALUES_PER_CHUNK = 1 << 18;

	private Zeros() {}

	/**
	 * Sets every pixel to 0, in the threads of {@link net.imglib2.parallel.Parallelization}:
	 * some slices along the last axis at a time. Then does something with these, while they are
	 * in the caches.
	 *
	 * @param next receives the numbers of the slices, from 0; called by several threads
	 */
	static void fill(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Chunks.Task next)
	{
		final int slices = Math.toIntExact(image.dimension(image.numDimensions() - 1));
		final long perSlice = Intervals.numElements(image) / slices;
		// threads must not write to the same number
		final long chunk = pixelsShareNumbers(image.getType()) ? slices : Math.max(1, VALUES_PER_CHUNK /
			perSlice);
		Chunks.forEach(slices, (int) Math.min(slices, chunk), Progress.NONE, (start, end) -> {
			fill(image, start, end, (int) perSlice);
			next.run(start, end);
		});
	}

	private static boolean pixelsShareNumbers(final Object type) {
		return type instanceof NativeType && ((NativeType<?>) type).getEntitiesPerPixel().getRatio() < 1;
	}

	private static void fill(final RandomAccessibleInterval<? extends RealType<?>> image,
		final int start, final int end, final int perSlice)
	{
		final Planes planes = Planes.of(image);
		if (planes == null) {
			fillPixels(image, start, end);
			return;
		}
		// a slice of a 2D image is a row
		final boolean rows = image.numDimensions() == 2;
		for (int slice = start; slice < end; slice++) {
			final int first = rows ? slice * perSlice : planes.start(slice);
			fill(planes.array(rows ? 0 : slice), first, first + perSlice);
		}
	}

	private static void fillPixels(final RandomAccessibleInterval<? extends RealType<?>> image,
		final int start, final int end)
	{
		final int last = image.numDimensions() - 1;
		final long[] min = image.minAsLongArray();
		final long[] max = image.maxAsLongArray();
		max[last] = min[last] + end - 1;
		min[last] += start;
		LoopBuilder.setImages(Views.interval(image, min, max)).forEachPixel(RealType::setZero);
	}

	private static void fill(final Object array, final int start, final int end) {
		if (array instanceof byte[]) Arrays.fill((byte[]) array, start, end, (byte) 0);
		else if (array instanceof short[]) Arrays.fill((short[]) array, start, end, (short) 0);
		else Arrays.fill((float[]) array, start, end, 0);
	}
}
