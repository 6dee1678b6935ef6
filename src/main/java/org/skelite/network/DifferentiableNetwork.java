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
package org.skelite.network;

/**
 * A network that also skeletonizes whole images, soft or exactly, and gives the gradients of
 * that: all the signatures of a SavedModel.
 */
public interface DifferentiableNetwork extends PatchNetwork {

	/**
	 * Runs the {@code skeletonize} signature: the unrolled iterations on every
	 * pixel of a batch of images, without thinning.
	 *
	 * @param images mask or probability images in [0, 1], row-major
	 *          {@code [batch][y][x]} or {@code [batch][z][y][x]}
	 * @param shape batch, (depth,) height, width
	 * @return the soft skeletons {@code out}, same layout
	 */
	float[] skeletonize(float[] images, long... shape);

	/**
	 * Differentiates {@link #skeletonize}: the gradient of the sum of
	 * {@code out * outGradient} with respect to the images, as needed to use the
	 * skeleton in the loss of another network.
	 *
	 * @param images mask or probability images, as for {@link #skeletonize}
	 * @param outGradient factor of each value of {@code out}, same layout
	 * @param shape batch, (depth,) height, width
	 * @return the gradient, same layout
	 */
	float[] gradient(float[] images, float[] outGradient, long... shape);

	/**
	 * Runs the {@code thin} signature: the exact skeleton, one pixel wide and with the Betti
	 * numbers of the mask.
	 *
	 * @param images mask or probability images, as for {@link #skeletonize}
	 * @param threshold the skeleton is that of the pixels above
	 * @param shape batch, (depth,) height, width
	 * @return the images' values on the skeleton, and 0 elsewhere, same layout
	 */
	float[] thin(float[] images, float threshold, long... shape);

	/**
	 * Differentiates {@link #thin}, where the skeleton counts as a constant: the gradient of the
	 * sum of {@code thin * thinGradient} with respect to the images.
	 *
	 * @param images mask or probability images, as for {@link #skeletonize}
	 * @param threshold the skeleton is that of the pixels above
	 * @param thinGradient factor of each value of {@code thin}, same layout
	 * @param shape batch, (depth,) height, width
	 * @return the gradient, same layout
	 */
	float[] gradientOfThin(float[] images, float threshold, float[] thinGradient, long... shape);
}
