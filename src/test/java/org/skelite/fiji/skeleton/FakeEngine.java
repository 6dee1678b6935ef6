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
import org.skelite.util.Progress;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Keeps the object's pixels of even x and y (and z); refuses images without background. */
public final class FakeEngine implements SkeletonEngine {

	/** Happens when an image is about to be skeletonized. */
	public static Runnable before = () -> {};

	@Override
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final SkeletonRequest request, final Progress progress)
	{
		before.run();
		long foreground = 0;
		long background = 0;
		long kept = 0;
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		final RandomAccess<? extends RealType<?>> access = request.target()
			.randomAccess();
		while (cursor.hasNext()) {
			if (!request.object().test(cursor.next().getRealDouble())) {
				background++;
				continue;
			}
			foreground++;
			boolean keep = true;
			for (int d = 0; d < image.numDimensions(); d++)
				keep &= cursor.getLongPosition(d) % 2 == 0;
			if (!keep) continue;
			kept++;
			if (request.radius() != null) request.radius().getAt(cursor).setReal(request
				.spacing() == null ? 3 : request.spacing()[image.numDimensions() - 1]);
			access.setPosition(cursor);
			access.get().setReal(request.thinning() ? 255 : 0.75);
		}
		if (background == 0) throw new IllegalArgumentException("Image has no background.");
		return new Skeleton(foreground, kept, 1);
	}

	@Override
	public String description() {
		return "Fake engine";
	}

	@Override
	public void close() {}

	/** {@link LearnedSkeleton} with this engine. */
	public static class Image extends LearnedSkeleton {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine();
		}
	}

	/** {@link LearnedSkeletonFolder} with this engine. */
	public static class Folder extends LearnedSkeletonFolder {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine();
		}
	}
}
