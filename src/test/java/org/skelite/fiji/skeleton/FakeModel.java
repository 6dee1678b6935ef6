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

import org.skelite.Skeleton;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.peeling.SoftSkeleton;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/** Keeps the object's pixels of even x and y (and z); refuses images without background. */
public final class FakeModel implements SkeletonModel {

	/** Happens when an image is about to be skeletonized. */
	public static Runnable before = () -> {};

	@Override
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final SkeletonRequest request, final Progress progress)
	{
		final PixelSet mask = new PixelSet(image.dimensionsAsLongArray(), 1);
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		while (cursor.hasNext())
			if (request.object().test(cursor.next().getRealDouble())) mask.add(mask.position(cursor
				.getLongPosition(0), cursor.getLongPosition(1), image.numDimensions() == 3 ? cursor
					.getLongPosition(2) : 0));
		return skeletonize(mask, request.spacing(), request.thinning());
	}

	@Override
	public Skeleton skeletonize(final PixelSet mask, final SkeletonRequest request,
		final Progress progress)
	{
		return skeletonize(mask, request.spacing(), request.thinning());
	}

	@Override
	public Skeleton skeletonize(final PixelSet mask, final Progress progress) {
		return skeletonize(mask, null, true);
	}

	private static Skeleton skeletonize(final PixelSet mask, final double[] spacing,
		final boolean thinning)
	{
		before.run();
		if (mask.count() == Intervals.numElements(mask.dimensions())) throw SkeliteException.input(
			"Image has no background.");
		final PixelIndex index = new PixelIndex(mask);
		final PixelSet kept = mask.emptyCopy();
		final float[] out = new float[index.size()];
		for (int i = 0; i < out.length; i++) {
			final long p = index.position(i);
			if (mask.x(p) % 2 + mask.y(p) % 2 + mask.z(p) % 2 != 0) continue;
			kept.add(p);
			out[i] = 0.75f;
		}
		final double[] size = spacing == null ? DistanceMap.unitSpacing(mask.numDimensions()) : spacing;
		return new Skeleton(index, new SoftSkeleton(index, out, 1), kept, thinning ? DistanceMap.euclidean(
			index, size) : null, size, 0);
	}

	@Override
	public String description() {
		return "Fake model";
	}

	@Override
	public void close() {}

	/** {@link LearnedSkeleton} with this model. */
	public static class Image extends LearnedSkeleton {

		@Override
		protected SkeletonModel openModel() {
			return new FakeModel();
		}
	}

	/** {@link LearnedSkeletonFolder} with this model. */
	public static class Folder extends LearnedSkeletonFolder {

		@Override
		protected SkeletonModel openModel() {
			return new FakeModel();
		}
	}
}
