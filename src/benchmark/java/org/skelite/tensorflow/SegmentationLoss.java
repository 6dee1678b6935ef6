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

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Losses of segmentation: Dice, and the mean of Dice and clDice, by kinds of skeletons. */
enum SegmentationLoss {

		/** Dice and cross-entropy, with which a training does not end with nothing segmented. */
		CROSS_ENTROPY("Dice + cross-entropy"),

		DICE("Dice"),

		/** With the soft skeleton of arXiv 2003.07311. */
		OPENING("Dice + clDice, plain soft skeleton"),

		/** With the network's soft skeleton. */
		SOFT("Dice + clDice, `soft`"),

		/** With the soft skeleton that is connected. */
		SKELETONIZE("Dice + clDice, `skeletonize`"),

		/** With the exact skeleton. */
		THIN("Dice + clDice, `thin`");

	/** As thick as curves are at most, in pixels. */
	private static final int ITERATIONS = 5;

	private final String title;

	SegmentationLoss(final String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	/** Returns the skeletons of images, null if there are none in this loss. */
	Operand<TFloat32> skeleton(final Ops tf, final ModelCard card, final PerceptronVariables weights,
		final Operand<TFloat32> image)
	{
		final Operand<TFloat32> threshold = tf.constant(0.5f);
		switch (this) {
			case OPENING:
				final Operand<TInt32> shape = tf.shape(image);
				final Operand<TFloat32> volumes = card.dimensions() == 3 ? tf.reshape(image, tf.slice(shape, tf.constant(
					new int[] { 0 }), tf.constant(new int[] { 4 }))) : tf.expandDims(tf.reshape(image, tf.slice(shape, tf
						.constant(new int[] { 0 }), tf.constant(new int[] { 3 }))), tf.constant(1));
				return tf.reshape(new OpeningSkeleton(tf, card.dimensions()).skeletonize(volumes, ITERATIONS), shape);
			case SOFT:
				return new SoftSkeletonizer(tf, card, weights).skeletonize(image);
			case SKELETONIZE:
				return ModelGraph.connected(tf, new ThinSkeletonizer(tf, card, weights).thin(image, threshold),
					new SoftSkeletonizer(tf, card, weights).skeletonize(image));
			case THIN:
				return new ThinSkeletonizer(tf, card, weights).thin(image, threshold);
			default:
				return null;
		}
	}

	/** Returns the loss, a scalar. */
	Operand<TFloat32> value(final Ops tf, final Operand<TFloat32> prediction,
		final Operand<TFloat32> skeleton, final Operand<TFloat32> truth,
		final Operand<TFloat32> truthSkeleton)
	{
		final Operand<TFloat32> dice = ratio(tf, tf.math.mul(tf.constant(2f), sum(tf, tf.math.mul(prediction, truth))), tf.math
			.add(sum(tf, prediction), sum(tf, truth)));
		if (this == CROSS_ENTROPY) return tf.math.sub(crossEntropy(tf, prediction, truth), dice);
		if (skeleton == null) return tf.math.sub(tf.constant(1f), dice);
		final Operand<TFloat32> precision = ratio(tf, sum(tf, tf.math.mul(skeleton, truth)), sum(tf, skeleton));
		final Operand<TFloat32> sensitivity = ratio(tf, sum(tf, tf.math.mul(truthSkeleton, prediction)), sum(tf,
			truthSkeleton));
		final Operand<TFloat32> clDice = tf.math.div(tf.math.mul(tf.constant(2f), tf.math.mul(precision, sensitivity)), tf.math
			.add(precision, sensitivity));
		return tf.math.sub(tf.constant(1f), tf.math.mul(tf.constant(0.5f), tf.math.add(dice, clDice)));
	}

	private static Operand<TFloat32> crossEntropy(final Ops tf, final Operand<TFloat32> prediction,
		final Operand<TFloat32> truth)
	{
		final Operand<TFloat32> one = tf.constant(1f);
		final Operand<TFloat32> right = tf.math.sub(one, tf.math.abs(tf.math.sub(truth, prediction)));
		final Operand<TFloat32> logarithms = tf.math.log(tf.math.add(right, tf.constant(1e-6f)));
		return tf.math.neg(tf.math.mean(tf.reshape(logarithms, tf.constant(new int[] { -1 })), tf.constant(0)));
	}

	private static Operand<TFloat32> ratio(final Ops tf, final Operand<TFloat32> a,
		final Operand<TFloat32> b)
	{
		return tf.math.div(tf.math.add(a, tf.constant(1f)), tf.math.add(b, tf.constant(1f)));
	}

	private static Operand<TFloat32> sum(final Ops tf, final Operand<TFloat32> image) {
		return tf.reduceSum(tf.reshape(image, tf.constant(new int[] { -1 })), tf.constant(0));
	}
}
