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

import java.util.function.DoublePredicate;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Which grey values belong to the object.
 *
 * @param threshold those above; of {@link Values#SCALED} values, once divided
 * @param invert the others instead
 * @param values what grey values mean
 */
record Foreground(double threshold, boolean invert, Values values) implements DoublePredicate {

	/** That of a mask. */
	public Foreground(final double threshold, final boolean invert) {
		this(threshold, invert, Values.MASK);
	}

	@Override
	public boolean test(final double value) {
		return value > threshold != invert;
	}

	/** Whether grey values are probabilities, as they are or once divided. */
	boolean isProbability() {
		return values == Values.PROBABILITY || isScaled();
	}

	/** Whether grey values are to be divided by the greatest one. */
	boolean isScaled() {
		return values == Values.SCALED;
	}

	/** Tells the object by the undivided values of an image that is skeletonized by itself. */
	DoublePredicate in(final RandomAccessibleInterval<? extends RealType<?>> image) {
		if (!isScaled()) return this;
		double maximum = 0;
		final Cursor<? extends RealType<?>> cursor = image.cursor();
		while (cursor.hasNext())
			maximum = Math.max(maximum, cursor.next().getRealDouble());
		if (maximum == 0) return this;
		// rounded as images are read
		final double limit = threshold / (1 / maximum);
		return value -> value > limit;
	}
}
