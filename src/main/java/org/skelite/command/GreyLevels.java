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
package org.skelite.command;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.process.ImageProcessor;

/** Tells masks from grey images. */
final class GreyLevels {

	private static final int ENOUGH = 4;

	private GreyLevels() {}

	/** Returns some of an image's values if there are more than two, else nothing. */
	static String describe(final ImagePlus image) {
		final TreeSet<Float> values = new TreeSet<>();
		final int offset = image.getCalibration().isSigned16Bit() ? 32768 : 0;
		for (int i = 1; i <= image.getStackSize() && values.size() < ENOUGH; i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			final int count = plane.getPixelCount();
			float last = Float.NaN;
			for (int p = 0; p < count && values.size() < ENOUGH; p++) {
				final float value = plane.getf(p);
				if (value == last) continue;
				last = value;
				values.add(value - offset);
			}
		}
		if (values.size() < 3) return "";
		return values.stream().map(value -> value == Math.rint(value) ? String.format(Locale.ROOT,
			"%.0f", value) : value.toString()).collect(Collectors.joining(", ")) + (values
				.size() < ENOUGH ? "" : ", ...");
	}
}
