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

import java.util.function.LongToDoubleFunction;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.mask.PixelSet;

/**
 * Writes values at pixels, which come in the order of their positions, into an image. Their set
 * may have a {@link Margin} around the image.
 */
public final class SkeletonWriter {

	/** Value of a skeleton pixel, as in ImageJ's binary images. */
	private static final double FOREGROUND = 255;

	private final PixelSet set;
	private final int margin;
	private final RandomAccessibleInterval<? extends RealType<?>> target;
	private final RandomAccess<? extends RealType<?>> access;

	/** The row that the last pixel lay in. */
	private long rowStart;
	private long rowEnd;

	private SkeletonWriter(final PixelSet set, final RandomAccessibleInterval<? extends RealType<?>> target) {
		this.set = set;
		margin = Margin.of(set, target);
		this.target = target;
		access = target.randomAccess();
	}

	/** Writes 255, or the type's maximum if that is less, at each member of a set, 0 elsewhere. */
	public static void write(final PixelSet skeleton,
		final RandomAccessibleInterval<? extends RealType<?>> target)
	{
		final double value = Math.min(FOREGROUND, target.getType().getMaxValue());
		write(skeleton, position -> value, target);
	}

	/** Writes a value at each member of a set, 0 elsewhere; several threads ask for values. */
	public static void write(final PixelSet set,
		final LongToDoubleFunction valueAt, final RandomAccessibleInterval<? extends RealType<?>> target)
	{
		final long stride = set.stride(set.numDimensions() - 1);
		final long first = set.position(0, 0, 0) + Margin.of(set, target) * stride;
		Zeros.fill(target, (start, end) -> {
			final SkeletonWriter writer = new SkeletonWriter(set, target);
			final long limit = first + end * stride;
			for (long p = set.next(first + start * stride); p >= 0 && p < limit; p = set.next(p + 1))
				writer.at(p).setReal(valueAt.applyAsDouble(p));
		});
	}

	private RealType<?> at(final long position) {
		if (position >= rowEnd) {
			rowStart = position - set.x(position);
			rowEnd = rowStart + set.dimension(0);
			access.setPosition(target.min(1) + set.y(position) - margin, 1);
			if (set.numDimensions() == 3) access.setPosition(target.min(2) + set.z(position) - margin, 2);
		}
		access.setPosition(target.min(0) + position - rowStart - margin, 0);
		return access.get();
	}
}
