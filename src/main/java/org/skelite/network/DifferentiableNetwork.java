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
 * A model's network with the signatures of its SavedModel: {@code update} of the {@link
 * PatchNetwork}, and {@code soft}, {@code skeletonize} and {@code thin} of images. Those are
 * evaluated at foreground pixels, and differentiable.
 * <p>
 * Images are row-major {@code [batch][y][x]} or {@code [batch][z][y][x]}, their shape is batch,
 * (depth,) height, width, and results have the same layout. Values outside [0, 1], or not a
 * number, are refused with an {@link IllegalArgumentException}. Gradients are those of the sum of
 * the result times factors, with respect to the images, as needed to use a skeleton in the loss of
 * another network.
 * </p>
 */
public interface DifferentiableNetwork extends PatchNetwork {

	/**
	 * Returns the network's soft skeletons {@code out}, without thinning.
	 *
	 * @param images masks or probability images in [0, 1]
	 */
	float[] soft(float[] images, long... shape);

	/**
	 * Differentiates {@link #soft}. What is deeper in an object than the iterations of the model's
	 * card peel off counts as if it was never reached.
	 *
	 * @param factors factor of each value of the result
	 */
	float[] gradientOfSoft(float[] images, float[] factors, long... shape);

	/**
	 * Returns soft skeletons that are connected: 0.6 {@link #thin} + 0.4 {@link #soft}. Above half
	 * of the image's value is the exact skeleton alone.
	 *
	 * @param images masks or probability images in [0, 1]
	 * @param threshold the skeleton is that of the pixels above
	 */
	float[] skeletonize(float[] images, float threshold, long... shape);

	/**
	 * Differentiates {@link #skeletonize}, where the exact skeleton counts as a constant.
	 *
	 * @param factors factor of each value of the result
	 */
	float[] gradientOfSkeletonize(float[] images, float threshold, float[] factors, long... shape);

	/**
	 * Returns the exact skeletons, one pixel wide and with the Betti numbers of the masks: the
	 * images' values there, and 0 elsewhere.
	 *
	 * @param images masks or probability images in [0, 1]
	 * @param threshold the skeleton is that of the pixels above
	 */
	float[] thin(float[] images, float threshold, long... shape);

	/**
	 * Differentiates {@link #thin}, where the skeleton counts as a constant.
	 *
	 * @param factors factor of each value of the result
	 */
	float[] gradientOfThin(float[] images, float threshold, float[] factors, long... shape);
}
