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

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Reads the object of an image into a {@link PixelSet}, 64 pixels at a time. */
public final class MaskReader {

	private final double threshold;
	private final boolean invert;

	/**
	 * @param threshold grey value; the object's pixels are greater
	 * @param invert whether the object is what is not greater
	 */
	public MaskReader(final double threshold, final boolean invert) {
		this.threshold = threshold;
		this.invert = invert;
	}

	/**
	 * Reads a 2D or 3D image of any origin.
	 *
	 * @param outside what lies outside the image; the set has a margin accordingly
	 * @param border border of the set
	 * @throws SkeliteException if the image contains NaN
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public PixelSet read(final RandomAccessibleInterval<? extends RealType<?>> image, final Border outside,
		final int border, final Progress progress)
	{
		final int margin = outside.margin();
		final PixelSet mask = Margin.around(image, margin, border);
		final int width = (int) image.dimension(0);
		final boolean zeroIsObject = 0 > threshold != invert;
		final boolean whole = image.getType() instanceof IntegerType;
		final FirstFault notANumber = new FirstFault();
		new Rows(image).forEach((values, y, z) -> {
			final long row = Margin.row(mask, margin, y, z);
			for (int x = 0; x < width; x += Long.SIZE) {
				final int count = Math.min(Long.SIZE, width - x);
				if (!zeroIsObject && values.areZero(x, count)) continue;
				final long above = values.above(x, count, threshold);
				mask.addAll(row + x, invert ? ~above & -1L >>> Long.SIZE - count : above);
				if (!whole && hasNaN(values, x, count)) notANumber.report(y, z);
			}
		}, progress);
		notANumber.check("NaN", "Replace such pixels by a number.");
		return mask;
	}

	private static boolean hasNaN(final GreyValues values, final int x, final int count) {
		// a sum is NaN if a summand is; or if infinities meet, which is found out one by one
		double sum = 0;
		for (int i = 0; i < count; i++)
			sum += values.get(x + i);
		if (!Double.isNaN(sum)) return false;
		for (int i = 0; i < count; i++)
			if (Double.isNaN(values.get(x + i))) return true;
		return false;
	}
}
