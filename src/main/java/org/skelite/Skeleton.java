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
package org.skelite;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.skelite.coverage.LocalRadius;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.SkeletonWriter;
import org.skelite.peeling.SoftSkeleton;

/**
 * A skeleton, and what it was made from. Its sets may have a margin of background around the
 * image, which {@link #object()} and {@link #pixels()} leave away. Nothing it gives may be
 * modified; then it is safe for use by several threads.
 *
 * @param mask the object
 * @param soft the soft skeleton; of a probability map, that of all pixels that are not negligible
 * @param thin the pixels of the skeleton; with thinning off, those whose soft value exceeds 0.5
 * @param distance distance of each pixel of the object to the background, in the unit of the
 *          spacing; null if thinning was off
 * @param spacing size of a pixel along x, y and, in 3D, z
 * @param margin pixels by which the sets' image is larger on each side
 */
public record Skeleton(PixelIndex mask, SoftSkeleton soft, PixelSet thin, float[] distance,
	double[] spacing, int margin)
{

	/** Returns the number of pixels that were peeled; 0 if there was no object. */
	public long foregroundPixels() {
		return distance == null ? soft.pixels().size() : mask.size();
	}

	/** Returns the number of pixels of the skeleton. */
	public long skeletonPixels() {
		return thin.count();
	}

	/** Returns how many layers were peeled. */
	public int iterations() {
		return soft.iterations();
	}

	/** Whether there was no object, so that the skeleton is empty. */
	public boolean isEmpty() {
		return foregroundPixels() == 0;
	}

	/** Returns the pixels of the object. */
	public PixelSet object() {
		return inImage(mask.set());
	}

	/** Returns the pixels of the skeleton. */
	public PixelSet pixels() {
		return inImage(thin);
	}

	private PixelSet inImage(final PixelSet set) {
		return margin == 0 ? set : set.withMargin(-margin, set.border());
	}

	/** Writes 255, or the type's maximum if that is less, on the skeleton and 0 elsewhere. */
	void writePixels(final RandomAccessibleInterval<? extends RealType<?>> target) {
		SkeletonWriter.write(thin, target);
	}

	/** Writes the soft skeleton, 0 to 1. */
	public void writeSoft(final RandomAccessibleInterval<? extends RealType<?>> target) {
		final PixelSet set = soft.pixels().set();
		SkeletonWriter.write(set, position -> soft.out()[soft.pixels().indexOf(position)], target);
	}

	/**
	 * Writes half the object's width at each pixel of the skeleton, in the unit of the spacing, see
	 * {@link LocalRadius}, and 0 elsewhere.
	 *
	 * @throws IllegalStateException if thinning was off
	 */
	void writeRadius(final RandomAccessibleInterval<? extends RealType<?>> target) {
		if (distance == null) throw new IllegalStateException(
			"The radius is that of a thin skeleton, but thinning was off.");
		SkeletonWriter.write(thin, new LocalRadius(mask, distance, spacing)::at, target);
	}
}
