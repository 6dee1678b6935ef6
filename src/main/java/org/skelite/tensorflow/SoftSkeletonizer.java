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

import static org.skelite.tensorflow.Loop.floats;
import static org.skelite.tensorflow.Loop.ints;

import java.util.ArrayList;
import java.util.List;

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The soft skeleton as a graph: the iterations of arXiv 2503.07369 where there is something to
 * peel off, until nothing is left.
 *
 * <pre>
 * inner  = erosions of center
 * bound  = center - inner
 * out    = out - perceptron(patches of bound, center, out) * bound
 * center = inner
 * </pre>
 *
 * Pixels above 0 are numbered from 1; 0 stands for all others. As many iterations as the model's
 * card says are unrolled and have gradients. A loop does those of thicker objects: it has none, so
 * that pixels as deep as that have the gradient of {@code out} as the iterations before left it.
 */
final class SoftSkeletonizer {

	/** Probabilities and differences up to this are taken as 0, as in {@code skelite.py}. */
	private static final float NEGLIGIBLE = 1e-5f;

	private final Ops tf;
	private final ModelCard card;
	private final PerceptronVariables perceptron;

	SoftSkeletonizer(final Ops tf, final ModelCard card, final PerceptronVariables perceptron) {
		this.tf = tf;
		this.card = card;
		this.perceptron = perceptron;
	}

	/**
	 * @param image mask or probability image in [0, 1], [b, h, w, 1] or [b, d, h, w,
	 *          1]
	 * @return {@code out}, same shape
	 */
	Operand<TFloat32> skeletonize(final Operand<TFloat32> image) {
		final Operand<TFloat32> flat = tf.reshape(image, vector(-1));
		final Operand<TInt32> places = tf.dtypes.cast(tf.reshape(tf.where(tf.math.greater(flat, tf
			.constant(NEGLIGIBLE))), vector(-1)), TInt32.class);
		final Operand<TFloat32> values = tf.concat(List.of(tf.constant(new float[] { 0 }), tf.gather(flat,
			places, tf.constant(0))), tf.constant(0));
		final List<Operand<?>> state = new ArrayList<>(List.of(values, values));
		state.addAll(neighborhoods(image, places));
		for (final Operand<TFloat32> weights : perceptron.values())
			state.add(weights);
		for (int i = 0; i < card.unrolledIterations(); i++)
			iterate(tf, state);
		final Operand<TFloat32> out = floats(state, 1);
		final List<Operand<?>> last = Loop.run(tf, state, (ops, s) -> ops.reduceAny(isLeft(ops, s), ops
			.constant(0)), (ops, s) -> iterate(ops, new ArrayList<>(s)));
		final Operand<TFloat32> all = tf.math.add(out, tf.stopGradient(tf.math.sub(floats(last, 1), out)));
		final Operand<TInt32> size = tf.reshape(tf.size(image), vector(1));
		return tf.reshape(tf.scatterNd(tf.expandDims(places, tf.constant(1)), tf.slice(all, vector(1),
			vector(-1)), size), tf.shape(image));
	}

	/** Numbers of the face neighbors, numbers by position, positions, and offsets of a patch. */
	private List<Operand<TInt32>> neighborhoods(final Operand<TFloat32> image,
		final Operand<TInt32> places)
	{
		final int axes = card.dimensions();
		final int margin = Math.max(1, card.patchSize() / 2);
		final Operand<TInt32> size = tf.slice(tf.shape(image), vector(0), vector(axes + 1));
		final Operand<TInt32> count = element(tf.shape(places), 0);
		final Operand<TInt32> numbers = tf.range(tf.constant(1), tf.math.add(count, tf.constant(1)), tf
			.constant(1));
		final Operand<TInt32> plain = tf.scatterNd(tf.expandDims(places, tf.constant(1)), numbers, tf.reshape(tf
			.reduceProd(size, vector(0)), vector(1)));
		final int[][] paddings = new int[axes + 1][2];
		for (int d = 1; d <= axes; d++)
			paddings[d] = new int[] { margin, margin };
		final Operand<TInt32> padded = tf.pad(tf.reshape(plain, size), tf.constant(paddings), tf.constant(
			0));
		// row by row the coordinates of each pixel, in the image
		final List<Operand<TInt32>> coordinates = new ArrayList<>();
		final List<Operand<TInt32>> strides = new ArrayList<>();
		Operand<TInt32> rest = places;
		Operand<TInt32> stride = tf.constant(1);
		Operand<TInt32> position = tf.constant(0);
		for (int d = axes; d >= 1; d--) {
			coordinates.add(0, tf.math.floorMod(rest, element(size, d)));
			strides.add(0, stride);
			position = tf.math.add(position, tf.math.mul(tf.math.add(coordinates.get(0), tf.constant(margin)),
				stride));
			rest = tf.math.floorDiv(rest, element(size, d));
			stride = tf.math.mul(stride, tf.math.add(element(size, d), tf.constant(2 * margin)));
		}
		position = tf.math.add(position, tf.math.mul(rest, stride));
		final Operand<TInt32> index = tf.reshape(padded, vector(-1));
		return List.of(faces(image, index, position, coordinates, strides, rest), index, position, patch(
			strides));
	}

	/**
	 * Numbers of the face neighbors, one after the other for each pixel. What is outside of the
	 * image is ignored, so that the pixel itself stands for it; but an object that fills its image
	 * ends at the border.
	 */
	private Operand<TInt32> faces(final Operand<TFloat32> image, final Operand<TInt32> index,
		final Operand<TInt32> position, final List<Operand<TInt32>> coordinates,
		final List<Operand<TInt32>> strides, final Operand<TInt32> images)
	{
		final int axes = card.dimensions();
		final int[] inner = new int[axes + 1];
		for (int d = 0; d <= axes; d++)
			inner[d] = d + 1;
		final Operand<TBool> filled = tf.gather(tf.reduceAll(tf.math.greater(image, tf.constant(0.5f)), tf
			.constant(inner)), images, tf.constant(0));
		final Operand<TInt32> itself = tf.gather(index, position, tf.constant(0));
		final List<Operand<TInt32>> faces = new ArrayList<>();
		for (int d = 0; d < axes; d++) {
			final Operand<TInt32> end = tf.math.sub(element(tf.shape(image), d + 1), tf.constant(1));
			final List<Operand<TBool>> outside = List.of(tf.math.equal(coordinates.get(d), tf.constant(0)), tf.math
				.equal(coordinates.get(d), end));
			for (int side = 0; side < 2; side++) {
				final Operand<TInt32> near = tf.gather(index, tf.math.add(position, tf.math.mul(strides.get(d), tf
					.constant(2 * side - 1))), tf.constant(0));
				faces.add(tf.select(tf.math.logicalAnd(outside.get(side), tf.math.logicalNot(filled)), itself, near));
			}
		}
		return tf.stack(faces);
	}

	/** Where the pixels of a patch lie, x fastest. */
	private Operand<TInt32> patch(final List<Operand<TInt32>> strides) {
		final int[] reach = new int[card.patchSize()];
		for (int i = 0; i < reach.length; i++)
			reach[i] = i - reach.length / 2;
		Operand<TInt32> offsets = vector(0);
		for (final Operand<TInt32> stride : strides)
			offsets = tf.reshape(tf.math.add(tf.expandDims(offsets, tf.constant(1)), tf.expandDims(tf.math.mul(tf
				.constant(reach), stride), tf.constant(0))), vector(-1));
		return offsets;
	}

	/** Whether there is anything to peel off, by pixel. */
	private Operand<TBool> isLeft(final Ops ops, final List<Operand<?>> state) {
		final Operand<TFloat32> center = floats(state, 0);
		return ops.math.greater(ops.math.sub(center, erode(ops, state)), ops.constant(NEGLIGIBLE));
	}

	private Operand<TFloat32> erode(final Ops ops, final List<Operand<?>> state) {
		Operand<TFloat32> inner = floats(state, 0);
		for (int e = 0; e < card.erosionsPerIteration(); e++) {
			Operand<TFloat32> least = ops.slice(inner, ops.constant(new int[] { 1 }), ops.constant(new int[] {
				-1 }));
			for (int face = 0; face < 2 * card.dimensions(); face++)
				least = ops.math.minimum(least, ops.gather(inner, ops.gather(ints(state, 2), ops.constant(face), ops
					.constant(0)), ops.constant(0)));
			inner = ops.concat(List.of(ops.constant(new float[] { 0 }), least), ops.constant(0));
		}
		return inner;
	}

	/** One iteration: replaces {@code center} and {@code out} in the state, which it returns. */
	private List<Operand<?>> iterate(final Ops ops, final List<Operand<?>> state) {
		final Operand<TInt32> zero = ops.constant(0);
		final Operand<TInt32> one = ops.constant(1);
		final Operand<TFloat32> center = floats(state, 0);
		final Operand<TFloat32> out = floats(state, 1);
		final Operand<TFloat32> inner = erode(ops, state);
		final Operand<TFloat32> bound = ops.math.sub(center, inner);
		final Operand<TInt32> rows = ops.dtypes.cast(ops.reshape(ops.where(ops.math.greater(bound, ops
			.constant(NEGLIGIBLE))), ops.constant(new int[] { -1 })), TInt32.class);
		final Operand<TInt32> places = ops.gather(ints(state, 4), ops.math.sub(rows, one), zero);
		final Operand<TInt32> patches = ops.gather(ints(state, 3), ops.math.add(ops.expandDims(places, one), ops
			.expandDims(ints(state, 5), zero)), zero);
		Operand<TFloat32> values = ops.concat(List.of(ops.gather(bound, patches, zero), ops.gather(center,
			patches, zero), ops.gather(out, patches, zero)), one);
		for (int w = 6; w < state.size(); w += 2) {
			if (w > 6) values = ops.nn.relu(values);
			values = ops.nn.biasAdd(ops.linalg.matMul(values, floats(state, w)), floats(state, w + 1));
		}
		final Operand<TFloat32> probability = ops.reshape(ops.math.sigmoid(values), ops.constant(new int[] {
			-1 }));
		final Operand<TFloat32> delta = ops.math.mul(probability, ops.gather(bound, rows, zero));
		state.set(0, inner);
		state.set(1, ops.math.sub(out, ops.scatterNd(ops.expandDims(rows, one), delta, ops.shape(out))));
		return state;
	}

	private Operand<TInt32> element(final Operand<TInt32> vector, final int i) {
		return tf.gather(vector, tf.constant(i), tf.constant(0));
	}

	private Operand<TInt32> vector(final int value) {
		return tf.constant(new int[] { value });
	}
}
