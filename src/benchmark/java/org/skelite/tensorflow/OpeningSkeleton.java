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
import org.tensorflow.types.TFloat32;

/**
 * The soft skeleton of arXiv 2003.07311, algorithm 1: what opening takes away, after each of so
 * many erosions. For images [b, d, h, w].
 */
final class OpeningSkeleton {

	private final Ops tf;
	private final int firstAxis;
	private final Erosion erosion;

	OpeningSkeleton(final Ops tf, final int dimensions) {
		this.tf = tf;
		firstAxis = 4 - dimensions;
		erosion = new Erosion(tf, dimensions);
	}

	Operand<TFloat32> skeletonize(final Operand<TFloat32> image, final int iterations) {
		Operand<TFloat32> eroded = image;
		Operand<TFloat32> skeleton = null;
		for (int i = 0; i <= iterations; i++) {
			final Operand<TFloat32> inner = erosion.erode(eroded, 1);
			final Operand<TFloat32> delta = tf.nn.relu(tf.math.sub(eroded, dilate(inner)));
			skeleton = skeleton == null ? delta : tf.math.add(skeleton, tf.nn.relu(tf.math.sub(delta, tf.math.mul(
				skeleton, delta))));
			eroded = inner;
		}
		return skeleton;
	}

	/** The greatest of the 3^d pixels around. */
	private Operand<TFloat32> dilate(final Operand<TFloat32> image) {
		Operand<TFloat32> result = image;
		for (int axis = firstAxis; axis < 4; axis++) {
			final int[][] paddings = new int[4][2];
			paddings[axis] = new int[] { 1, 1 };
			final Operand<TFloat32> padded = tf.pad(result, tf.constant(paddings), tf.constant(0f));
			final List<Operand<TFloat32>> shifted = new ArrayList<>();
			for (int offset = 0; offset <= 2; offset += 2) {
				final int[] begin = new int[4];
				begin[axis] = offset;
				shifted.add(tf.slice(padded, tf.constant(begin), tf.shape(image)));
			}
			result = tf.math.maximum(result, tf.math.maximum(shifted.get(0), shifted.get(1)));
		}
		return result;
	}
}
