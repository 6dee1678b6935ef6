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

import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import ij.process.ImageStatistics;

/**
 * What the user set by Image > Adjust > Threshold, which ImageJ shows in red.
 *
 * @param lower least value of the object, as the pixels are stored
 * @param upper greatest one
 */
record ImageThreshold(double lower, double upper) {

	/** What the values of signed 16-bit images are stored with. */
	private static final int SIGNED_OFFSET = 32768;

	/** Returns that of an image, or null if none is set. */
	static ImageThreshold of(final ImagePlus image) {
		if (!image.isThreshold()) return null;
		final ImageProcessor processor = image.getProcessor();
		return new ImageThreshold(processor.getMinThreshold(), processor.getMaxThreshold());
	}

	/**
	 * Returns the object as the values above, or not above, a threshold.
	 *
	 * @param image of which it is
	 * @throws SkeliteException if there are values on both sides of the object's
	 */
	Foreground in(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (int i = 1; i <= stack.size(); i++) {
			final ImageStatistics statistics = stack.getProcessor(i).getStats();
			least = Math.min(least, statistics.min);
			greatest = Math.max(greatest, statistics.max);
		}
		final double offset = image.getCalibration().isSigned16Bit() ? SIGNED_OFFSET : 0;
		if (upper >= greatest) return new Foreground(Math.nextDown(lower) - offset, false);
		if (lower <= least) return new Foreground(upper - offset, true);
		throw SkeliteException.input("The threshold of " + image.getTitle() + ", " + this +
			", leaves out smaller and greater values. Make a mask by Process > Binary > Convert to Mask first.");
	}

	@Override
	public String toString() {
		return text(lower) + " to " + text(upper);
	}

	private static String text(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Float.toString((float) value);
	}
}
