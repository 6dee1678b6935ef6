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

import java.util.concurrent.atomic.DoubleAccumulator;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.Border;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Reads a probability map: where it is above a threshold, and its values there. */
public final class ProbabilityReader {

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final int width;
	private final Rows rows;
	private final double scale;
	private final Progress progress;

	/**
	 * Looks at all values of a 2D or 3D image of any origin.
	 *
	 * @param byMaximum whether to divide values by the greatest one
	 * @throws SkeliteException if the image contains NaN, or values that are
	 *           no probabilities
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public ProbabilityReader(final RandomAccessibleInterval<? extends RealType<?>> image,
		final boolean byMaximum, final Progress progress)
	{
		this.image = image;
		this.progress = progress;
		rows = new Rows(image);
		width = (int) image.dimension(0);
		final double maximum = checkedMaximum(byMaximum);
		scale = byMaximum && maximum > 0 ? 1 / maximum : 1;
	}

	private double checkedMaximum(final boolean byMaximum) {
		final double limit = byMaximum ? Double.MAX_VALUE : 1;
		final DoubleAccumulator maximum = new DoubleAccumulator(Math::max, 0);
		final FirstFault fault = new FirstFault();
		rows.forEach((values, y, z) -> {
			double greatest = 0;
			boolean valid = true;
			for (int x = 0; x < width; x++) {
				final double value = values.get(x);
				valid &= value >= 0 && value <= limit;
				greatest = Math.max(greatest, value);
			}
			if (!valid) fault.report(y, z);
			maximum.accumulate(greatest);
		}, progress);
		fault.check(byMaximum ? "NaN, infinite or negative values" :
			"values that are no probabilities from 0 to 1", byMaximum
				? "Replace such pixels by a number of at least 0."
				: "Have values divided by their maximum, or set a threshold instead.");
		return maximum.get();
	}

	/** Reads where the map is above a threshold. */
	public PixelSet above(final double threshold, final Border outside, final int border) {
		return new MaskReader(threshold / scale, false).read(image, outside, border, progress);
	}

	/** Reads the probability of each pixel of the domain. */
	public float[] values(final PixelIndex domain) {
		final float[] probabilities = new float[domain.size()];
		final PixelSet set = domain.set();
		final int margin = Margin.of(set, image);
		rows.forEach((values, y, z) -> {
			final long row = Margin.row(set, margin, y, z);
			final int end = domain.indexOf(row + width);
			for (int i = domain.indexOf(row); i < end; i++)
				probabilities[i] = (float) (values.get((int) (domain.position(i) - row)) * scale);
		}, progress);
		return probabilities;
	}
}
