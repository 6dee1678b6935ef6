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

import static org.skelite.tensorflow.Loop.doubles;
import static org.skelite.tensorflow.Loop.ints;
import static org.skelite.tensorflow.Loop.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * The exact, thin skeleton of images as a graph: what {@code thin} of {@code skelite.py} gives,
 * step by step, by the same rules; those are explained there. Pixels of the mask are numbered
 * from 1, in the order of their parity classes; 0 stands for all others. Nothing here has a
 * gradient but the values on the skeleton.
 */
final class ThinSkeletonizer {

	private static final double[] LEVELS = { 0.25, 0.5, 0.75, 0.8, 0.9 };

	/** For each phase the level, and pixels and halves of the radius that an end reaches. */
	private static final int[] PHASE_LEVELS = { 0, 1, 2, 3, 4, 5, 5 };
	private static final int[] PHASE_PIXELS = { 2, 2, 2, 2, 0, 0, 1 };
	private static final int[] PHASE_HALVES = { 4, 4, 4, 4, 0, 0, 3 };

	/** Growth steps that the widest neighborhood needs. */
	private static final int FACE_STEPS = 10;
	private static final int CORNER_STEPS = 8;

	private final Ops tf;
	private final ModelCard card;
	private final PerceptronVariables perceptron;
	private final int axes;
	private final int neighbors;

	ThinSkeletonizer(final Ops tf, final ModelCard card, final PerceptronVariables perceptron) {
		this.tf = tf;
		this.card = card;
		this.perceptron = perceptron;
		axes = card.dimensions();
		neighbors = axes == 2 ? 9 : 27;
	}

	/**
	 * @param image probabilities in [0, 1], [b, h, w, 1] or [b, d, h, w, 1]
	 * @param threshold the skeleton is that of the pixels above, scalar
	 * @return the values of the image on the skeleton, and 0 elsewhere; same shape
	 */
	Operand<TFloat32> thin(final Operand<TFloat32> image, final Operand<TFloat32> threshold) {
		final Operand<TBool> mask = tf.squeeze(tf.math.greater(image, threshold), Squeeze
			.axis(List.of((long) axes + 1)));
		final Operand<TInt32> size = tf.shape(mask);
		final Operand<TInt32> unsorted = tf.dtypes.cast(tf.where(mask), TInt32.class);
		final Operand<TInt32> parity = parity(unsorted);
		final List<Operand<TInt32>> classes = new ArrayList<>();
		final List<Operand<TInt32>> starts = new ArrayList<>(List.of(vector(0)));
		for (int c = 0; c < 1 << axes; c++) {
			classes.add(tf.gather(unsorted, indices(tf.math.equal(parity, scalar(c))), scalar(0)));
			starts.add(tf.math.add(starts.get(c), tf.slice(tf.shape(classes.get(c)), vector(0), vector(1))));
		}
		final Operand<TInt32> pixels = tf.concat(classes, scalar(0));
		final Operand<TInt32> count = tf.gather(tf.shape(pixels), scalar(0), scalar(0));

		final int margin = Math.max(1, card.patchSize() / 2);
		final List<Operand<TInt32>> strides = new ArrayList<>(List.of(scalar(1)));
		final List<Operand<TInt32>> places = new ArrayList<>(List.of(scalar(1)));
		Operand<TInt32> ends = scalar(0);
		for (int d = axes; d >= 1; d--) {
			final Operand<TInt32> length = tf.gather(size, scalar(d), scalar(0));
			ends = tf.math.add(ends, tf.math.mul(strides.get(0), scalar(margin)));
			strides.add(0, tf.math.mul(strides.get(0), tf.math.add(length, scalar(margin))));
			places.add(0, tf.math.mul(places.get(0), length));
		}
		final Operand<TInt32> flat = tf.math.add(dot(pixels, strides), ends);
		final Operand<TInt32> length = tf.math.add(tf.math.mul(strides.get(0), tf.gather(size, scalar(0),
			scalar(0))), tf.math.mul(ends, scalar(2)));
		final Operand<TInt32> numbers = tf.range(scalar(1), tf.math.add(count, scalar(1)), scalar(1));
		final Operand<TInt32> index = tf.scatterNd(column(flat), numbers, single(length));

		final Operand<TInt32> distance = distances(index, flat, pixels, mask, size, strides);
		final Operand<TInt32> level = levels(index, flat, distance, strides);
		final Operand<TInt32> around = tf.math.mul(gather(index, tf.math.add(column(flat), row(offsets(strides,
			3)))), row(middleless()));
		final Operand<TInt32> radius = tf.reduceMax(gather(distance, around), vector(1));
		final Operand<TInt32> widest = tf.math.maximum(radius, tf.slice(distance, vector(1), vector(-1)));
		final Operand<TInt32> present = delete(tf.concat(List.of(vector(0), tf.onesLike(numbers)), scalar(0)),
			around, level, widest, tf.concat(starts, scalar(0)));
		final Operand<TInt32> kept = tf.scatterNd(column(dot(pixels, places)), tf.slice(present, vector(1),
			vector(-1)), single(tf.reduceProd(size, vector(0))));
		return tf.math.mul(image, tf.stopGradient(tf.dtypes.cast(tf.reshape(kept, tf.shape(image)),
			TFloat32.class)));
	}

	private Operand<TInt32> parity(final Operand<TInt32> pixels) {
		Operand<TInt32> parity = scalar(0);
		for (int d = 0; d < axes; d++)
			parity = tf.math.add(parity, tf.math.mul(tf.math.floorMod(coordinate(pixels, d + 1), scalar(2)), scalar(
				1 << d)));
		return parity;
	}

	private Operand<TInt32> coordinate(final Operand<TInt32> pixels, final int d) {
		return tf.gather(pixels, scalar(d), scalar(1));
	}

	private Operand<TInt32> dot(final Operand<TInt32> pixels, final List<Operand<TInt32>> factors) {
		Operand<TInt32> sum = scalar(0);
		for (int d = 0; d <= axes; d++)
			sum = tf.math.add(sum, tf.math.mul(coordinate(pixels, d), factors.get(d)));
		return sum;
	}

	/** Where the pixels of a patch lie, x fastest. */
	private Operand<TInt32> offsets(final List<Operand<TInt32>> strides, final int size) {
		final int[] reach = new int[size];
		for (int i = 0; i < size; i++)
			reach[i] = i - size / 2;
		Operand<TInt32> offsets = vector(0);
		for (int d = 1; d <= axes; d++)
			offsets = tf.reshape(tf.math.add(column(offsets), row(tf.math.mul(tf.constant(reach), strides.get(
				d)))), vector(-1));
		return offsets;
	}

	private Operand<TInt32> middleless() {
		final int[] ones = new int[neighbors];
		Arrays.fill(ones, 1);
		ones[neighbors / 2] = 0;
		return tf.constant(ones);
	}

	/** City-block distance of each pixel to the background, 0 for others. */
	private Operand<TInt32> distances(final Operand<TInt32> index, final Operand<TInt32> flat,
		final Operand<TInt32> pixels, final Operand<TBool> mask, final Operand<TInt32> size,
		final List<Operand<TInt32>> strides)
	{
		final int[] inner = new int[axes];
		for (int d = 0; d < axes; d++)
			inner[d] = d + 1;
		final Operand<TBool> filled = tf.gather(tf.reduceAll(mask, tf.constant(inner)), coordinate(pixels, 0),
			scalar(0));
		final List<Operand<TInt32>> offsets = new ArrayList<>();
		Operand<TBool> atBackground = null;
		final List<Operand<TInt32>> faces = new ArrayList<>();
		for (int d = 1; d <= axes; d++) {
			final Operand<TInt32> last = tf.math.sub(tf.gather(size, scalar(d), scalar(0)), scalar(1));
			final List<Operand<TBool>> within = List.of(tf.math.greater(coordinate(pixels, d), scalar(0)), tf.math
				.less(coordinate(pixels, d), last));
			for (int side = 0; side < 2; side++) {
				final Operand<TInt32> offset = tf.math.mul(strides.get(d), scalar(2 * side - 1));
				offsets.add(offset);
				final Operand<TInt32> face = gather(index, tf.math.add(flat, offset));
				faces.add(column(face));
				final Operand<TBool> background = tf.math.logicalAnd(tf.math.equal(face, scalar(0)), tf.math.logicalOr(
					within.get(side), filled));
				atBackground = atBackground == null ? background : tf.math.logicalOr(atBackground, background);
			}
		}
		final Operand<TInt32> first = tf.concat(List.of(vector(0), tf.dtypes.cast(atBackground, TInt32.class)),
			scalar(0));
		final List<Operand<?>> result = Loop.run(tf, List.of(scalar(1), first, tf.concat(faces, scalar(1))), (
			ops, state) -> ops.reduceAny(ops.math.equal(ops.slice(ints(state, 1), ops.constant(new int[] { 1 }), ops
				.constant(new int[] { -1 })), ops.constant(0)), ops.constant(0)), (ops, state) -> {
					final Operand<TInt32> distance = ints(state, 1);
					final Operand<TInt32> near = ops.gather(distance, ints(state, 2), ops.constant(0));
					final Operand<TBool> reached = ops.math.logicalAnd(ops.reduceAny(ops.math.equal(near, ints(state,
						0)), ops.constant(1)), ops.math.equal(ops.slice(distance, ops.constant(new int[] { 1 }), ops.constant(
							new int[] { -1 })), ops.constant(0)));
					final Operand<TInt32> next = ops.math.add(ints(state, 0), ops.constant(1));
					final Operand<TInt32> added = ops.math.mul(ops.dtypes.cast(reached, TInt32.class), next);
					return List.of(next, ops.math.add(distance, ops.concat(List.of(ops.constant(new int[] { 0 }), added),
						ops.constant(0))), state.get(2));
				});
		return ints(result, 1);
	}

	/** How many of the levels the network's result for the mask reaches. */
	private Operand<TInt32> levels(final Operand<TInt32> index, final Operand<TInt32> flat,
		final Operand<TInt32> distance, final List<Operand<TInt32>> strides)
	{
		final int erosions = card.erosionsPerIteration();
		final Operand<TInt32> layer = tf.math.floorDiv(tf.math.add(distance, scalar(erosions - 1)), scalar(
			erosions));
		final Operand<TFloat64> out = tf.dtypes.cast(tf.math.greater(layer, scalar(0)), TFloat64.class);
		final List<Operand<?>> state = new ArrayList<>(List.of(scalar(1), out, layer, index, flat, offsets(strides,
			card.patchSize()), tf.reduceMax(tf.concat(List.of(layer, vector(0)), scalar(0)), scalar(0))));
		final int weights = state.size();
		for (final Operand<TFloat32> values : perceptron.values())
			state.add(tf.dtypes.cast(values, TFloat64.class));
		final List<Operand<?>> result = Loop.run(tf, state, (ops, s) -> ops.math.lessEqual(ints(s, 0), ints(s, 6)), (
			ops, s) -> {
			final Operand<TInt32> number = ints(s, 0);
			final Operand<TInt32> rows = ops.dtypes.cast(ops.reshape(ops.where(ops.math.equal(ints(s, 2), number)), ops
				.constant(new int[] { -1 })), TInt32.class);
			final Operand<TInt32> places = ops.gather(ints(s, 4), ops.math.sub(rows, ops.constant(1)), ops.constant(0));
			final Operand<TInt32> patch = ops.gather(ints(s, 3), ops.math.add(ops.expandDims(places, ops.constant(1)),
				ops.expandDims(ints(s, 5), ops.constant(0))), ops.constant(0));
			final Operand<TInt32> layers = ops.gather(ints(s, 2), patch, ops.constant(0));
			Operand<TFloat64> values = ops.concat(List.of(ops.dtypes.cast(ops.math.equal(layers, number),
				TFloat64.class), ops.dtypes.cast(ops.math.greaterEqual(layers, number), TFloat64.class), ops.gather(
					doubles(s, 1), patch, ops.constant(0))), ops.constant(1));
			for (int w = weights; w < s.size(); w += 2) {
				if (w > weights) values = ops.nn.relu(values);
				values = ops.math.add(ops.linalg.matMul(values, doubles(s, w)), doubles(s, w + 1));
			}
			final Operand<TFloat64> delta = ops.reshape(ops.math.sigmoid(values), ops.constant(new int[] { -1 }));
			final List<Operand<?>> next = new ArrayList<>(s);
			next.set(0, ops.math.add(number, ops.constant(1)));
			next.set(1, ops.math.sub(doubles(s, 1), ops.scatterNd(ops.expandDims(rows, ops.constant(1)), delta, ops
				.shape(doubles(s, 1)))));
			return next;
		});
		final Operand<TFloat64> soft = tf.slice(doubles(result, 1), vector(1), vector(-1));
		Operand<TInt32> level = scalar(0);
		for (final double limit : LEVELS)
			level = tf.math.add(level, tf.dtypes.cast(tf.math.greaterEqual(soft, tf.constant(limit)), TInt32.class));
		return level;
	}

	/** Deletes pixels phase by phase, and puts back the tails of branches that stay. */
	private Operand<TInt32> delete(final Operand<TInt32> all, final Operand<TInt32> around,
		final Operand<TInt32> level, final Operand<TInt32> width, final Operand<TInt32> starts)
	{
		final Operand<TInt64> none = tf.dtypes.cast(tf.zerosLike(all), TInt64.class);
		final List<Operand<?>> result = Loop.run(tf, List.of(scalar(0), all, none, tf.zerosLike(all), around, level,
			width, starts), (ops, s) -> ops.math.less(ints(s, 0), ops.constant(PHASE_LEVELS.length)), this::cycle);
		final Operand<TInt32> present = ints(result, 1);
		final Operand<TInt64> tail = longs(result, 2);
		final Operand<TInt32> degree = tf.reduceSum(gather(present, around), scalar(1));
		final Operand<TBool> stays = tf.math.equal(tf.slice(present, vector(1), vector(-1)), scalar(1));
		final Operand<TBool> end = tf.math.logicalAnd(stays, tf.math.equal(degree, scalar(1)));
		final Operand<TInt32> alone = tf.concat(List.of(vector(0), tf.dtypes.cast(tf.math.logicalAnd(stays, tf.math
			.equal(degree, scalar(0))), TInt32.class)), scalar(0));
		final Operand<TInt32> ofEnds = child(tf, tf.gather(tail, tf.math.add(indices(end), scalar(1)), scalar(0)));
		final Operand<TInt32> ofAlone = indices(tf.math.equal(gather(alone, ints(result, 3)), scalar(1)));
		final List<Operand<?>> restored = Loop.run(tf, List.of(present, tf.concat(List.of(ofEnds, ofAlone), scalar(
			0)), tail), (ops, s) -> ops.reduceAny(ops.math.greater(ints(s, 1), ops.constant(0)), ops.constant(0)), (
				ops, s) -> {
				final Operand<TInt32> back = ints(s, 1);
				final Operand<TInt32> marks = ops.scatterNd(ops.expandDims(back, ops.constant(1)), ops.dtypes.cast(ops.math
					.greater(back, ops.constant(0)), TInt32.class), ops.shape(ints(s, 0)));
				return List.of(ops.math.minimum(ops.math.add(ints(s, 0), marks), ops.constant(1)), child(ops, ops.gather(
					longs(s, 2), back, ops.constant(0))), s.get(2));
			});
		return ints(restored, 0);
	}

	/** The pixel of a tail next to the one that it belongs to. */
	private static Operand<TInt32> child(final Ops ops, final Operand<TInt64> tail) {
		return ops.dtypes.cast(ops.math.floorMod(tail, ops.constant(1L << 32)), TInt32.class);
	}

	/** Looks at each parity class once; goes to the next phase if nothing changes. */
	private List<Operand<?>> cycle(final Ops ops, final List<Operand<?>> s) {
		final Operand<TInt32> phase = ints(s, 0);
		final Operand<TInt32> zero = ops.constant(0);
		final Operand<TInt32> one = ops.constant(1);
		final Operand<TInt32> limit = ops.gather(ops.constant(PHASE_LEVELS), phase, zero);
		final Operand<TInt32> most = ops.math.add(ops.math.floorDiv(ops.math.mul(ints(s, 6), ops.gather(ops.constant(
			PHASE_HALVES), phase, zero)), ops.constant(2)), ops.gather(ops.constant(PHASE_PIXELS), phase, zero));
		final Operand<TInt32> allowed = ops.math.mul(most, ops.dtypes.cast(ops.math.greater(ints(s, 6), one),
			TInt32.class));
		Operand<TInt32> present = ints(s, 1);
		Operand<TInt64> tail = longs(s, 2);
		Operand<TInt32> parent = ints(s, 3);
		Operand<TInt32> changed = zero;
		for (int c = 0; c < 1 << axes; c++) {
			final Operand<TInt32> begin = ops.slice(ints(s, 7), ops.constant(new int[] { c }), ops.constant(
				new int[] { 1 }));
			final Operand<TInt32> size = ops.math.sub(ops.slice(ints(s, 7), ops.constant(new int[] { c + 1 }), ops
				.constant(new int[] { 1 })), begin);
			final Operand<TBool> here = ops.math.equal(ops.slice(present, ops.math.add(begin, one), size), one);
			final Operand<TBool> eligible = ops.math.lessEqual(ops.slice(ints(s, 5), begin, size), limit);
			final Operand<TInt32> rows = ops.math.add(ops.dtypes.cast(ops.reshape(ops.where(ops.math.logicalAnd(here,
				eligible)), ops.constant(new int[] { -1 })), TInt32.class), begin);
			final Operand<TInt32> near = ops.gather(ints(s, 4), rows, zero);
			final Operand<TInt32> there = ops.gather(present, near, zero);
			final Operand<TInt32> degree = ops.reduceSum(there, one);
			final Operand<TInt32> code = ops.reduceSum(ops.math.mul(there, ops.expandDims(ops.constant(bits()), zero)),
				one);
			final Operand<TInt32> numbers = ops.math.add(rows, one);
			final Operand<TInt64> own = ops.dtypes.cast(ops.gather(ints(s, 6), rows, zero), TInt64.class);
			final Operand<TInt64> ofTail = ops.math.floorDiv(ops.gather(tail, numbers, zero), ops.constant(1L << 32));
			final Operand<TInt64> tip = ops.select(ops.math.greater(ofTail, ops.constant(0L)), ofTail, own);
			final Operand<TBool> free = ops.math.logicalOr(ops.math.greater(degree, one), ops.math.less(ops.dtypes.cast(tip,
				TInt32.class), ops.gather(allowed, rows, zero)));
			final Operand<TInt32> gone = ops.dtypes.cast(ops.math.logicalAnd(free, isSimple(ops, code)),
				TInt32.class);
			final Operand<TInt32> shape = ops.shape(present);
			present = ops.math.sub(present, ops.scatterNd(ops.expandDims(numbers, one), gone, shape));
			changed = ops.math.add(changed, ops.reduceSum(gone, zero));
			// ends of curves become tails
			final Operand<TInt32> ends = ops.dtypes.cast(ops.reshape(ops.where(ops.math.logicalAnd(ops.math.equal(gone,
				one), ops.math.equal(degree, one))), ops.constant(new int[] { -1 })), TInt32.class);
			final Operand<TInt32> next = ops.gather(ops.reduceSum(ops.math.mul(there, near), one), ends, zero);
			final Operand<TInt32> ended = ops.gather(numbers, ends, zero);
			parent = ops.math.add(parent, ops.scatterNd(ops.expandDims(ended, one), next, shape));
			final Operand<TInt64> longer = ops.math.add(ops.math.mul(ops.math.add(ops.gather(tip, ends, zero), ops
				.constant(1L)), ops.constant(1L << 32)), ops.dtypes.cast(ended, TInt64.class));
			tail = ops.math.maximum(tail, ops.math.unsortedSegmentMax(longer, next, ops.gather(shape, zero, zero)));
		}
		final Operand<TInt32> still = ops.dtypes.cast(ops.math.equal(changed, zero), TInt32.class);
		return List.of(ops.math.add(phase, still), present, tail, parent, s.get(4), s.get(5), s.get(6), s.get(7));
	}

	private int[] bits() {
		final int[] bits = new int[neighbors];
		for (int i = 0; i < neighbors; i++)
			bits[i] = i == neighbors / 2 ? 0 : 1 << i;
		return bits;
	}

	/** Whether pixels are simple, see {@link org.skelite.topology.SimplePoints}. */
	private Operand<TBool> isSimple(final Ops ops, final Operand<TInt32> code) {
		final NeighborhoodBits bits = new NeighborhoodBits(ops, axes);
		final Operand<TInt32> zero = ops.constant(0);
		final Operand<TInt32> background = bits.background(code);
		final Operand<TInt32> touching = bits.touching(background);
		Operand<TInt32> part = bits.first(touching);
		for (int i = 0; i < FACE_STEPS; i++)
			part = bits.growByFaces(part, background);
		final Operand<TBool> one = ops.math.equal(bits.and(part, touching), touching);
		Operand<TInt32> near = bits.first(code);
		for (int i = 0; i < CORNER_STEPS; i++)
			near = bits.growByCorners(near, code);
		final Operand<TBool> some = ops.math.logicalAnd(ops.math.notEqual(touching, zero), ops.math.notEqual(code,
			zero));
		return ops.math.logicalAnd(some, ops.math.logicalAnd(one, ops.math.equal(near, code)));
	}

	private Operand<TInt32> indices(final Operand<TBool> mask) {
		return tf.dtypes.cast(tf.reshape(tf.where(mask), vector(-1)), TInt32.class);
	}

	private Operand<TInt32> gather(final Operand<TInt32> values, final Operand<TInt32> index) {
		return tf.gather(values, index, scalar(0));
	}

	private Operand<TInt32> column(final Operand<TInt32> vector) {
		return tf.expandDims(vector, scalar(1));
	}

	private Operand<TInt32> row(final Operand<TInt32> vector) {
		return tf.expandDims(vector, scalar(0));
	}

	private Operand<TInt32> single(final Operand<TInt32> scalar) {
		return tf.reshape(scalar, vector(1));
	}

	private Operand<TInt32> scalar(final int value) {
		return tf.constant(value);
	}

	private Operand<TInt32> vector(final int value) {
		return tf.constant(new int[] { value });
	}
}
