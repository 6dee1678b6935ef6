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

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.PixelSet;

/** The pixels of a label. Immutable, and so safe for use by several threads. */
public final class LabelObject {

	private final long label;
	private final long[] size;
	private final long[] starts;
	private final int[] lengths;
	private final int first;
	private final int end;
	private final long pixels;

	/** The smallest box around the object, corners inclusive. */
	private final long[] min = { Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE };
	private final long[] max = { -1, -1, -1 };

	/**
	 * @param size of the image
	 * @param starts first pixels of runs, counted along x, then y, then z
	 * @param lengths of the runs
	 * @param first the object's first run
	 * @param end the one after its last
	 */
	LabelObject(final long label, final long[] size, final long[] starts, final int[] lengths,
		final int first, final int end)
	{
		this.label = label;
		this.size = size;
		this.starts = starts;
		this.lengths = lengths;
		this.first = first;
		this.end = end;
		long count = 0;
		for (int run = first; run < end; run++) {
			count += lengths[run];
			final long[] at = at(run);
			for (int d = 0; d < 3; d++) {
				min[d] = Math.min(min[d], at[d]);
				max[d] = Math.max(max[d], d == 0 ? at[d] + lengths[run] - 1 : at[d]);
			}
		}
		pixels = count;
		// background around, where the image has room for it
		for (int d = 0; d < size.length; d++) {
			min[d] = Math.max(0, min[d] - 1);
			max[d] = Math.min(size[d] - 1, max[d] + 1);
		}
	}

	private long[] at(final int run) {
		final long rows = starts[run] / size[0];
		return new long[] { starts[run] % size[0], rows % size[1], rows / size[1] };
	}

	public long label() {
		return label;
	}

	/** Returns the number of pixels. */
	public long pixels() {
		return pixels;
	}

	/** Returns where the {@link #mask()} lies in the image: x, y and z. */
	public long[] origin() {
		return min.clone();
	}

	/**
	 * Returns the object by itself, in a box that has one more pixel of background on each side,
	 * unless the image ends there. Distances to the background are those in the whole image.
	 */
	public PixelSet mask() {
		final long[] box = new long[size.length];
		Arrays.setAll(box, d -> max[d] - min[d] + 1);
		final PixelSet mask = new PixelSet(box, 1);
		for (int run = first; run < end; run++) {
			final long[] at = at(run);
			final long position = mask.position(at[0] - min[0], at[1] - min[1], at[2] - min[2]);
			mask.addRun(position, position + lengths[run] - 1);
		}
		return mask;
	}

	/**
	 * Removes from a set what is of any label.
	 *
	 * @param pixels those of a part of the image
	 * @param origin where the part lies in the image: x, y and, in 3D, z
	 * @param image the label image
	 */
	public static void retainBackground(final PixelSet pixels, final long[] origin,
		final RandomAccessibleInterval<? extends RealType<?>> image)
	{
		final RandomAccess<? extends RealType<?>> access = image.randomAccess();
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1)) {
			for (int d = 0; d < image.numDimensions(); d++)
				access.setPosition(origin[d] + pixels.coordinate(p, d), d);
			if (access.get().getRealDouble() != 0) pixels.remove(p);
		}
	}
}
