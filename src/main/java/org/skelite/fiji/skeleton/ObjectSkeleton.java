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

import java.util.function.LongToDoubleFunction;

import org.skelite.Skeleton;
import org.skelite.coverage.LocalRadius;
import org.skelite.graph.Source;
import org.skelite.mask.PixelSet;

import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * The skeleton of an object that was skeletonized by itself: that of a part of an image, or of a
 * label in it.
 *
 * @param part of the image
 * @param label of the object, 0 for a mask
 * @param origin where the skeleton's image lies in the part: x, y and z
 * @param size of the part inside the selection, in pixels
 * @param skeleton of the object
 */
public record ObjectSkeleton(ImagePart part, long label, long[] origin, long[] size,
	Skeleton skeleton)
{

	/** Returns what the object is the part of. */
	public Source source() {
		return new Source(part.channel(), part.slice(), part.frame(), label);
	}

	/** Returns half the object's width at positions of the skeleton's set, in widths of pixels. */
	public LongToDoubleFunction radius() {
		return new LocalRadius(skeleton.mask(), skeleton.distance(), skeleton.spacing())::at;
	}

	/** Returns where position 0, 0, 0 of the skeleton's set lies in the part. */
	public long[] setOrigin() {
		final long[] at = origin.clone();
		for (int d = 0; d < skeleton.thin().numDimensions(); d++)
			at[d] -= skeleton.margin();
		return at;
	}

	/**
	 * Returns the object's part of an image of the same size; the image itself if that is all of
	 * it, since loops over views of ImageJ's images get slow.
	 */
	<T> RandomAccessibleInterval<T> crop(final RandomAccessibleInterval<T> image) {
		if (isWhole(image)) return image;
		final long[] min = image.minAsLongArray();
		final long[] max = image.maxAsLongArray();
		for (int d = 0; d < min.length; d++) {
			min[d] += origin[d];
			max[d] = min[d] + size[d] - 1;
		}
		return Views.zeroMin(Views.interval(image, min, max));
	}

	private boolean isWhole(final Interval image) {
		for (int d = 0; d < image.numDimensions(); d++)
			if (origin[d] != 0 || image.min(d) != 0 || size[d] != image.dimension(d)) return false;
		return true;
	}

	/** Writes a value at each pixel of the skeleton, which is asked for by its set's position. */
	void draw(final RandomAccessibleInterval<? extends RealType<?>> image,
		final LongToDoubleFunction value)
	{
		final PixelSet set = skeleton.thin();
		final long[] at = setOrigin();
		final RandomAccess<? extends RealType<?>> access = image.randomAccess();
		for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
			access.setPosition(set.x(p) + at[0], 0);
			access.setPosition(set.y(p) + at[1], 1);
			if (image.numDimensions() == 3) access.setPosition(set.z(p) + at[2], 2);
			access.get().setReal(value.applyAsDouble(p));
		}
	}
}
