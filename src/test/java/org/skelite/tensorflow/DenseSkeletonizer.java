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

import java.util.List;

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The iterations of arXiv 2503.07369 at every pixel, unrolled, as operations
 * that all have gradients:
 *
 * <pre>
 * inner  = erosions of center
 * bound  = center - inner
 * out    = out - perceptron(patches of bound, center, out) * bound
 * center = inner
 * </pre>
 *
 * An iteration that finds nothing left to peel changes nothing, as
 * {@code bound} is 0.
 */
final class DenseSkeletonizer {

	private final Ops tf;
	private final ModelCard card;
	private final PerceptronVariables perceptron;
	private final Erosion erosion;
	private final PatchConvolution convolution;

	DenseSkeletonizer(final Ops tf, final ModelCard card, final PerceptronVariables perceptron) {
		this.tf = tf;
		this.card = card;
		this.perceptron = perceptron;
		erosion = new Erosion(tf, card.dimensions());
		convolution = new PatchConvolution(tf, card.dimensions(), card.patchSize(), perceptron);
	}

	/**
	 * @param image mask or probability image in [0, 1], [b, h, w, 1] or [b, d, h, w,
	 *          1]
	 * @return {@code out}, same shape
	 */
	Operand<TFloat32> skeletonize(final Operand<TFloat32> image) {
		Operand<TFloat32> center = tf.reshape(image, volumes(tf.shape(image)));
		Operand<TFloat32> out = center;
		for (int i = 0; i < card.unrolledIterations(); i++) {
			final Operand<TFloat32> inner = erosion.erode(center, card.erosionsPerIteration());
			final Operand<TFloat32> bound = tf.math.sub(center, inner);
			final Operand<TFloat32> probability = perceptron.finish(convolution.apply(List.of(bound,
				center, out)));
			final Operand<TFloat32> delta = tf.math.mul(tf.reshape(probability, tf.shape(center)),
				bound);
			out = tf.math.sub(out, delta);
			center = inner;
		}
		return tf.reshape(out, tf.shape(image));
	}

	/** Turns the shape of the images into [b, d, h, w], with d = 1 in 2D. */
	private Operand<TInt32> volumes(final Operand<TInt32> shape) {
		if (card.dimensions() == 3) return range(shape, 0, 4);
		return tf.concat(List.of(range(shape, 0, 1), tf.constant(new int[] { 1 }), range(shape, 1,
			2)), tf.constant(0));
	}

	private Operand<TInt32> range(final Operand<TInt32> vector, final int begin, final int size) {
		return tf.slice(vector, tf.constant(new int[] { begin }), tf.constant(new int[] { size }));
	}
}
