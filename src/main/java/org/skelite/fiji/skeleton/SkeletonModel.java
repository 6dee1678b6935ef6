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
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Skeletonizes the images of a command, one after the other; tests have a model of their own. */
public interface SkeletonModel extends AutoCloseable {

	/**
	 * Skeletonizes an image.
	 *
	 * @param request what is wanted
	 * @throws SkeliteException if the image cannot be skeletonized, or no
	 *           model fits it
	 */
	Skeleton skeletonize(RandomAccessibleInterval<? extends RealType<?>> image,
		SkeletonRequest request, Progress progress);

	/**
	 * Skeletonizes a mask as it is wanted; safe for use by several threads.
	 *
	 * @param request whose object is not asked for
	 * @throws SkeliteException as for images
	 */
	Skeleton skeletonize(PixelSet mask, SkeletonRequest request, Progress progress);

	/** Skeletonizes a mask of square pixels, as its model says. */
	Skeleton skeletonize(PixelSet mask, Progress progress);

	/** Says which models were used, and what evaluated them. */
	String description();

	/** Frees the models. */
	@Override
	void close();
}
