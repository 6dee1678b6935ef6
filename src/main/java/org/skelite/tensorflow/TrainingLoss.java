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

import org.skelite.bridge.LossWeights;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The training loss: a weighted sum of terms, of which those of weight 0 are
 * left out of the graph.
 */
final class TrainingLoss {

	/** Keeps logarithms and quotients finite. */
	private static final float EPSILON = 1e-6f;

	private final Ops tf;
	private final TrainingInputs inputs;

	TrainingLoss(final Ops tf, final TrainingInputs inputs) {
		this.tf = tf;
		this.inputs = inputs;
	}

	/**
	 * @param out {@code out}, [pixels + 1]
	 * @return the loss, a scalar
	 * @throws IllegalArgumentException if a weight is negative or all are 0
	 */
	Operand<TFloat32> loss(final Operand<TFloat32> out, final LossWeights weights) {
		if (!(weights.crossEntropy() >= 0 && weights.clDice() >= 0 && weights.thinning() >= 0 && weights
			.crossEntropy() + weights.clDice() + weights.thinning() > 0))
			throw new IllegalArgumentException(
				"Loss weights must be at least 0, and one of them above 0, got " + weights + ".");
		Operand<TFloat32> loss = tf.constant(0f);
		if (weights.crossEntropy() > 0) loss = add(loss, weights.crossEntropy(), crossEntropy(out));
		if (weights.clDice() > 0) loss = add(loss, weights.clDice(), clDice(out));
		if (weights.thinning() > 0) loss = add(loss, weights.thinning(), thinning(out));
		return loss;
	}

	private Operand<TFloat32> add(final Operand<TFloat32> sum, final double weight,
		final Operand<TFloat32> term)
	{
		return tf.math.add(sum, tf.math.mul(term, tf.constant((float) weight)));
	}

	/** -(t log out + (1 - t) log(1 - out)), averaged with the pixels' weights. */
	private Operand<TFloat32> crossEntropy(final Operand<TFloat32> out) {
		final Operand<TFloat32> one = tf.constant(1f);
		final Operand<TFloat32> clipped = tf.clipByValue(out, tf.constant(EPSILON), tf.constant(1 -
			EPSILON));
		final Operand<TFloat32> hits = tf.math.mul(inputs.target, tf.math.log(clipped));
		final Operand<TFloat32> misses = tf.math.mul(tf.math.sub(one, inputs.target), tf.math.log(
			tf.math.sub(one, clipped)));
		return tf.math.neg(ratio(sum(tf.math.mul(inputs.weight, tf.math.add(hits, misses))), sum(
			inputs.weight)));
	}

	/** 1 - 2 P S / (P + S), arXiv 2003.07311 with the target dilated instead of the masks. */
	private Operand<TFloat32> clDice(final Operand<TFloat32> out) {
		final Operand<TFloat32> precision = ratio(sum(tf.math.mul(out, inputs.near)), sum(out));
		final Operand<TFloat32> sensitivity = mean(tf.reduceMax(tf.gather(out, inputs.reach, tf
			.constant(0)), tf.constant(new int[] { 1 })));
		final Operand<TFloat32> product = tf.math.mul(precision, sensitivity);
		return tf.math.sub(tf.constant(1f), ratio(tf.math.mul(tf.constant(2f), product), tf.math.add(
			precision, sensitivity)));
	}

	/** A block's minimum is above 0 only if no pixel of it has been deleted. */
	private Operand<TFloat32> thinning(final Operand<TFloat32> out) {
		return mean(tf.reduceMin(tf.gather(out, inputs.blocks, tf.constant(0)), tf.constant(new int[] {
			1 })));
	}

	/** The mean of a vector, 0 if it is empty. */
	private Operand<TFloat32> mean(final Operand<TFloat32> vector) {
		final Operand<TInt32> size = tf.math.maximum(tf.size(vector), tf.constant(1));
		return tf.math.div(sum(vector), tf.dtypes.cast(size, TFloat32.class));
	}

	private Operand<TFloat32> sum(final Operand<TFloat32> vector) {
		return tf.reduceSum(vector, tf.constant(new int[] { 0 }));
	}

	private Operand<TFloat32> ratio(final Operand<TFloat32> a, final Operand<TFloat32> b) {
		return tf.math.div(a, tf.math.add(b, tf.constant(EPSILON)));
	}
}
