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
import java.util.Random;

import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A small U-Net (arXiv 1505.04597) of three levels, for images [b, d, h, w, 1], d = 1 in 2D. Made
 * of operations that have gradients: a 3D convolution is a 2D one of slices, whose channels are
 * the slices around.
 */
final class SmallUNet {

	private static final int CHANNELS = 8;

	private final Ops tf;
	private final boolean volumes;
	private final List<Variable<TFloat32>> variables = new ArrayList<>();
	private final List<Placeholder<TFloat32>> values = new ArrayList<>();
	private final List<Assign<TFloat32>> assignments = new ArrayList<>();

	SmallUNet(final Ops tf, final int dimensions) {
		this.tf = tf;
		volumes = dimensions == 3;
	}

	/** Returns the probabilities of images, same shape. */
	Operand<TFloat32> probability(final Operand<TFloat32> image) {
		final Operand<TFloat32> fine = convolve(convolve(image, 1, CHANNELS), CHANNELS, CHANNELS);
		final Operand<TFloat32> middle = convolve(convolve(halved(fine), CHANNELS, 2 * CHANNELS), 2 * CHANNELS, 2 *
			CHANNELS);
		final Operand<TFloat32> coarse = convolve(halved(middle), 2 * CHANNELS, 4 * CHANNELS);
		final Operand<TFloat32> up = convolve(tf.concat(List.of(doubled(coarse), middle), tf.constant(4)), 6 *
			CHANNELS, 2 * CHANNELS);
		final Operand<TFloat32> last = convolve(tf.concat(List.of(doubled(up), fine), tf.constant(4)), 3 * CHANNELS,
			CHANNELS);
		return tf.math.sigmoid(sums(last, CHANNELS, 1));
	}

	List<Variable<TFloat32>> variables() {
		return variables;
	}

	/** Returns weights at random (arXiv 1502.01852). */
	List<float[]> random(final long seed) {
		final Random random = new Random(seed);
		final List<float[]> weights = new ArrayList<>();
		for (final Variable<TFloat32> variable : variables) {
			final long[] shape = variable.shape().asArray();
			final float[] numbers = new float[(int) variable.shape().size()];
			if (shape.length == 4) for (int k = 0; k < numbers.length; k++)
				numbers[k] = (float) (Math.sqrt(2.0 / (shape[0] * shape[1] * shape[2])) * random.nextGaussian());
			weights.add(numbers);
		}
		return weights;
	}

	void set(final Session session, final List<float[]> weights) {
		final Session.Runner runner = session.runner();
		try (Feeds feeds = new Feeds(runner)) {
			for (int i = 0; i < variables.size(); i++) {
				feeds.floats(values.get(i), weights.get(i), variables.get(i).shape().asArray());
				runner.addTarget(assignments.get(i));
			}
			runner.run().close();
		}
	}

	List<float[]> get(final Session session) {
		final Session.Runner runner = session.runner();
		variables.forEach(runner::fetch);
		try (Result run = runner.run()) {
			final List<float[]> weights = new ArrayList<>();
			for (int i = 0; i < variables.size(); i++)
				weights.add(Feeds.floats(run.get(i)));
			return weights;
		}
	}

	private Operand<TFloat32> convolve(final Operand<TFloat32> image, final int from, final int to) {
		return tf.nn.relu(sums(image, from, to));
	}

	private Operand<TFloat32> sums(final Operand<TFloat32> image, final int from, final int to) {
		final Operand<TInt32> shape = tf.shape(image);
		final int depth = volumes ? 3 : 1;
		final Operand<TFloat32> stacked = volumes ? around(image) : image;
		final Operand<TInt32> slices = tf.concat(List.of(tf.constant(new int[] { -1 }), tf.slice(shape, tf
			.constant(new int[] { 2 }), tf.constant(new int[] { 2 })), tf.constant(new int[] { depth * from })), tf
				.constant(0));
		final Operand<TFloat32> sums = tf.nn.biasAdd(tf.nn.conv2d(tf.reshape(stacked, slices), variable(Shape.of(3, 3,
			depth * from, to)), List.of(1L, 1L, 1L, 1L), "SAME"), variable(Shape.of(to)));
		return tf.reshape(sums, tf.concat(List.of(tf.slice(shape, tf.constant(new int[] { 0 }), tf.constant(new int[] {
			4 })), tf.constant(new int[] { to })), tf.constant(0)));
	}

	/** Each slice with the ones before and after as further channels. */
	private Operand<TFloat32> around(final Operand<TFloat32> image) {
		final Operand<TFloat32> padded = tf.pad(image, tf.constant(new int[][] { { 0, 0 }, { 1, 1 }, { 0, 0 }, { 0, 0 }, {
			0, 0 } }), tf.constant(0f));
		final List<Operand<TFloat32>> slices = new ArrayList<>();
		for (int z = 0; z < 3; z++)
			slices.add(tf.slice(padded, tf.constant(new int[] { 0, z, 0, 0, 0 }), tf.shape(image)));
		return tf.concat(slices, tf.constant(4));
	}

	private Variable<TFloat32> variable(final Shape shape) {
		final Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
		final Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
		variables.add(variable);
		values.add(value);
		assignments.add(tf.assign(variable, value));
		return variable;
	}

	/** Averages pairs along all axes. */
	private Operand<TFloat32> halved(final Operand<TFloat32> image) {
		Operand<TFloat32> result = image;
		for (int axis = volumes ? 1 : 2; axis <= 3; axis++)
			result = tf.math.mean(tf.reshape(result, split(tf.shape(result), axis)), tf.constant(axis + 1));
		return result;
	}

	/** The shape with an axis of n as two, of n / 2 and 2. */
	private Operand<TInt32> split(final Operand<TInt32> shape, final int axis) {
		final Operand<TInt32> half = tf.math.floorDiv(tf.slice(shape, tf.constant(new int[] { axis }), tf.constant(
			new int[] { 1 })), tf.constant(2));
		return tf.concat(List.of(tf.slice(shape, tf.constant(new int[] { 0 }), tf.constant(new int[] { axis })), half, tf
			.constant(new int[] { 2 }), tf.slice(shape, tf.constant(new int[] { axis + 1 }), tf.constant(new int[] {
				-1 }))), tf.constant(0));
	}

	/** Repeats each pixel along all axes. */
	private Operand<TFloat32> doubled(final Operand<TFloat32> image) {
		Operand<TFloat32> result = image;
		for (int axis = volumes ? 1 : 2; axis <= 3; axis++) {
			final Operand<TInt32> shape = tf.shape(result);
			final Operand<TInt32> twice = tf.math.mul(tf.slice(shape, tf.constant(new int[] { axis }), tf.constant(
				new int[] { 1 })), tf.constant(2));
			result = tf.reshape(tf.stack(List.of(result, result), Stack.axis(axis + 1L)), tf.concat(List.of(tf.slice(shape,
				tf.constant(new int[] { 0 }), tf.constant(new int[] { axis })), twice, tf.slice(shape, tf.constant(new int[] {
					axis + 1 }), tf.constant(new int[] { -1 }))), tf.constant(0)));
		}
		return result;
	}
}
