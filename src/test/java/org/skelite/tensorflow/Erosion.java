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

import java.util.Arrays;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Grey-value erosion as graph operations: the minimum over the cross
 * neighborhood (4 neighbors in 2D, 6 in 3D) of images [b, d, h, w]; what lies
 * outside the image is ignored.
 * <p>
 * Made of shifted minima rather than of pooling: each has a gradient, and they
 * work the same in 2D and 3D.
 * </p>
 */
final class Erosion {

	private final Ops tf;
	private final int firstAxis;

	/**
	 * @param dimensions 2 (erodes along h and w) or 3 (along d as well)
	 */
	Erosion(final Ops tf, final int dimensions) {
		this.tf = tf;
		firstAxis = 4 - dimensions;
	}

	/** Erodes several times. */
	Operand<TFloat32> erode(final Operand<TFloat32> image, final int times) {
		Operand<TFloat32> result = image;
		for (int i = 0; i < times; i++)
			result = erode(result);
		return result;
	}

	private Operand<TFloat32> erode(final Operand<TFloat32> image) {
		final int[][] paddings = new int[4][2];
		for (int axis = firstAxis; axis < 4; axis++)
			Arrays.fill(paddings[axis], 1);
		// Never the minimum, so the outside is ignored.
		final Operand<TFloat32> padded = tf.pad(image, tf.constant(paddings), tf.constant(
			Float.MAX_VALUE));
		final Operand<TInt32> size = tf.shape(image);
		Operand<TFloat32> minimum = image;
		for (int axis = firstAxis; axis < 4; axis++)
			for (int offset = -1; offset <= 1; offset += 2)
				minimum = tf.math.minimum(minimum, tf.slice(padded, begin(axis, offset), size));
		return minimum;
	}

	private Operand<TInt32> begin(final int shifted, final int offset) {
		final int[] begin = new int[4];
		for (int axis = firstAxis; axis < 4; axis++)
			begin[axis] = axis == shifted ? 1 + offset : 1;
		return tf.constant(begin);
	}
}
