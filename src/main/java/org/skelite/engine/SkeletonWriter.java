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

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/** Writes values of mask pixels into an image, and 0 elsewhere. */
final class SkeletonWriter {

	/** Value of a skeleton pixel, as in ImageJ's binary images. */
	private static final double FOREGROUND = 255;

	private SkeletonWriter() {}

	/** Writes 255, or the type's maximum if that is less, at each member of a set. */
	static <T extends RealType<T>> void write(final PixelSet skeleton,
		final RandomAccessibleInterval<T> target)
	{
		Zeros.fill(target);
		final double value = Math.min(FOREGROUND, target.getType().getMaxValue());
		final RandomAccess<T> access = target.randomAccess();
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			at(skeleton, p, target, access).setReal(value);
	}

	/** Writes a value per mask pixel. */
	static <T extends RealType<T>> void write(final PixelIndex mask, final float[] values,
		final RandomAccessibleInterval<T> target)
	{
		Zeros.fill(target);
		final RandomAccess<T> access = target.randomAccess();
		for (int i = 0; i < values.length; i++)
			at(mask.set(), mask.position(i), target, access).setReal(values[i]);
	}

	/** Writes the mask's value at each member of a subset. */
	static <T extends RealType<T>> void write(final PixelSet subset, final PixelIndex mask,
		final float[] values, final RandomAccessibleInterval<T> target)
	{
		Zeros.fill(target);
		final RandomAccess<T> access = target.randomAccess();
		for (long p = subset.next(0); p >= 0; p = subset.next(p + 1))
			at(subset, p, target, access).setReal(values[mask.indexOf(p)]);
	}

	private static <T> T at(final PixelSet set, final long position,
		final RandomAccessibleInterval<T> target, final RandomAccess<T> access)
	{
		access.setPosition(target.min(0) + set.x(position), 0);
		access.setPosition(target.min(1) + set.y(position), 1);
		if (set.numDimensions() == 3) access.setPosition(target.min(2) + set.z(position), 2);
		return access.get();
	}
}
