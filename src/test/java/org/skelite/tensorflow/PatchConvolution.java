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
package org.skelite.tensorflow;

import java.util.ArrayList;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The perceptron's first layer at every pixel: a k^d convolution with the same
 * weights, zero outside the image.
 * <p>
 * A 3D convolution is written as a 2D one of the slices, whose channels are the
 * k slices around: Conv3D has no gradient in TensorFlow's C API, while
 * everything used here has one.
 * </p>
 */
final class PatchConvolution {

	private final Ops tf;
	private final int size;
	private final int depth;
	private final PerceptronVariables perceptron;
	private final Operand<TFloat32> kernel;

	/**
	 * @param dimensions 2 or 3
	 * @param size edge length k of the patches
	 */
	PatchConvolution(final Ops tf, final int dimensions, final int size,
		final PerceptronVariables perceptron)
	{
		this.tf = tf;
		this.size = size;
		this.depth = dimensions == 3 ? size : 1;
		this.perceptron = perceptron;
		final int units = perceptron.firstUnits();
		final Operand<TFloat32> blocks = tf.reshape(perceptron.firstKernel(), tf.constant(new int[] {
			3, depth, size, size, units }));
		final Operand<TFloat32> turned = tf.linalg.transpose(blocks, tf.constant(new int[] { 2, 3, 1,
			0, 4 }));
		kernel = tf.reshape(turned, tf.constant(new int[] { size, size, depth * 3, units }));
	}

	/**
	 * @param images {@code bound, center, out}, each [b, d, h, w]
	 * @return the sums of the first layer [b*d*h*w, units], bias added
	 */
	Operand<TFloat32> apply(final List<Operand<TFloat32>> images) {
		final List<Operand<TFloat32>> channels = new ArrayList<>();
		for (int z = 0; z < depth; z++)
			for (final Operand<TFloat32> image : images)
				channels.add(shiftedSlices(image, z));
		// The kernel [y, x, z * 3 + block, units] expects the channels in this order.
		final Operand<TFloat32> stacked = tf.stack(channels, Stack.axis(4L));
		final Operand<TInt32> shape = tf.shape(images.get(0));
		final Operand<TInt32> slices = tf.concat(List.of(tf.constant(new int[] { -1 }), tf.slice(shape,
			tf.constant(new int[] { 2 }), tf.constant(new int[] { 2 })), tf.constant(new int[] { depth *
				3 })), tf.constant(0));
		final Operand<TFloat32> sums = tf.nn.conv2d(tf.reshape(stacked, slices), kernel, List.of(1L,
			1L, 1L, 1L), "SAME");
		return tf.nn.biasAdd(tf.reshape(sums, tf.constant(new int[] { -1, perceptron
			.firstUnits() })), perceptron.firstBias());
	}

	private Operand<TFloat32> shiftedSlices(final Operand<TFloat32> image, final int z) {
		if (depth == 1) return image;
		final int border = size / 2;
		final Operand<TFloat32> padded = tf.pad(image, tf.constant(new int[][] { { 0, 0 }, { border,
			border }, { 0, 0 }, { 0, 0 } }), tf.constant(0f));
		return tf.slice(padded, tf.constant(new int[] { 0, z, 0, 0 }), tf.shape(image));
	}
}
