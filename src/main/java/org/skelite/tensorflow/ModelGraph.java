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
import org.skelite.network.Perceptron;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The graph of a model, built from its card, and a session in which its variables
 * have the model's weights. It computes
 * <ul>
 * <li>{@code patches} float32 [p, 3 * k^d], the blocks in the order bound, center,
 * out, to {@code probability} float32 [p];</li>
 * <li>{@code image} float32 [b, h, w, 1] or [b, d, h, w, 1], from 0 to 1, to {@code soft}, same
 * shape, the network's soft skeleton;</li>
 * <li>{@code image} and {@code threshold} float32 [], 0.5 where none is given, to {@code thin}, the values on the exact
 * skeleton of what is above the threshold, and 0 elsewhere, same shape as the image;</li>
 * <li>the same to {@code out}, a soft skeleton that is connected.</li>
 * </ul>
 * Those of images are added to the graph when one is first asked for.
 */
final class ModelGraph implements AutoCloseable {

	static final String PATCHES = "patches";
	static final String PROBABILITY = "probability";
	static final String IMAGE = "image";
	static final String SOFT = "soft";
	static final String OUT = "out";
	static final String THRESHOLD = "threshold";
	static final String THIN = "thin";

	/** How much of {@code out} the exact skeleton is, so that it stands out, as in {@code skelite.py}. */
	private static final float THIN_SHARE = 0.6f;

	private final ModelCard card;
	private final Graph graph = new Graph();
	private final Ops tf = Ops.create(graph);
	private final PerceptronVariables perceptron;
	private final Placeholder<TFloat32> patches;
	private final Operand<TFloat32> probability;
	private final Session session;
	private Placeholder<TFloat32> image;
	private Operand<TFloat32> checkedImage;
	private Placeholder<TFloat32> channelsFirst;
	private Operand<TFloat32> threshold;
	private Operand<TFloat32> soft;
	private Operand<TFloat32> thin;
	private Operand<TFloat32> out;

	/**
	 * @throws IllegalArgumentException if the weights do not fit the card
	 */
	ModelGraph(final ModelCard card, final Perceptron weights, final ConfigProto config) {
		this.card = card;
		perceptron = new PerceptronVariables(tf, card.units());
		patches = tf.withName(PATCHES).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, card
			.units()[0])));
		probability = tf.withName(PROBABILITY).identity(perceptron.probability(patches));
		session = new Session(graph, config);
		try {
			perceptron.set(session, weights);
		}
		catch (final RuntimeException exc) {
			close();
			throw exc;
		}
	}

	/**
	 * Changes the weights.
	 *
	 * @throws IllegalArgumentException if they do not fit the card
	 */
	void set(final Perceptron weights) {
		perceptron.set(session, weights);
	}

	Graph graph() {
		return graph;
	}

	Session session() {
		return session;
	}

	Ops ops() {
		return tf;
	}

	Placeholder<TFloat32> patches() {
		return patches;
	}

	Operand<TFloat32> probability() {
		return probability;
	}

	synchronized Placeholder<TFloat32> image() {
		if (image == null) {
			image = tf.withName(IMAGE).placeholder(TFloat32.class, Placeholder.shape(card
				.dimensions() == 2 ? Shape.of(-1, -1, -1, 1) : Shape.of(-1, -1, -1, -1, 1)));
			checkedImage = checked(image);
		}
		return image;
	}

	synchronized Operand<TFloat32> threshold() {
		if (threshold == null) threshold = tf.withName(THRESHOLD).placeholderWithDefault(tf.constant(0.5f), Shape
			.scalar());
		return threshold;
	}

	synchronized Operand<TFloat32> soft() {
		image();
		if (soft == null) soft = tf.withName(SOFT).identity(new SoftSkeletonizer(tf, card, perceptron).skeletonize(
			checkedImage));
		return soft;
	}

	synchronized Operand<TFloat32> thin() {
		image();
		if (thin == null) thin = tf.withName(THIN).identity(new ThinSkeletonizer(tf, card, perceptron).thin(
			checkedImage, threshold()));
		return thin;
	}

	synchronized Operand<TFloat32> out() {
		if (out == null) out = tf.withName(OUT).identity(connected(tf, thin(), soft()));
		return out;
	}

	/** The image as other programs have it, [b, 1, h, w] or [b, 1, d, h, w]. */
	synchronized Placeholder<TFloat32> channelsFirst() {
		if (channelsFirst == null) channelsFirst = tf.placeholder(TFloat32.class, Placeholder.shape(card
			.dimensions() == 2 ? Shape.of(-1, 1, -1, -1) : Shape.of(-1, 1, -1, -1, -1)));
		return channelsFirst;
	}

	/** {@code soft} of {@link #channelsFirst}, same shape. */
	Operand<TFloat32> softChannelsFirst() {
		final Operand<TInt32> shape = tf.shape(channelsFirst());
		final Operand<TInt32> last = tf.concat(List.of(tf.slice(shape, tf.constant(new int[] { 0 }), tf
			.constant(new int[] { 1 })), tf.slice(shape, tf.constant(new int[] { 2 }), tf.constant(new int[] {
				-1 })), tf.constant(new int[] { 1 })), tf.constant(0));
		// there is one channel, so that all values keep their place
		final Operand<TFloat32> checked = checked(tf.reshape(channelsFirst(), last));
		return tf.reshape(new SoftSkeletonizer(tf, card, perceptron).skeletonize(checked), shape);
	}

	/** The soft skeleton that is connected, of the exact one and the network's. */
	static Operand<TFloat32> connected(final Ops tf, final Operand<TFloat32> thin,
		final Operand<TFloat32> soft)
	{
		return tf.math.add(tf.math.mul(thin, tf.constant(THIN_SHARE)), tf.math.mul(soft, tf.constant(1 -
			THIN_SHARE)));
	}

	/** An image that is refused where it runs, should it hold anything but numbers from 0 to 1. */
	private Operand<TFloat32> checked(final Operand<TFloat32> values) {
		final Operand<TFloat32> flat = tf.reshape(values, tf.constant(new int[] { -1 }));
		final Operand<TBool> fits = tf.reduceAll(tf.math.logicalAnd(tf.math.greaterEqual(flat, tf.constant(0f)), tf.math
			.lessEqual(flat, tf.constant(1f))), tf.constant(0));
		final Op check = tf.assertThat(fits, List.of(tf.constant(
			"Expected values from 0 to 1. (Has a sigmoid been forgotten?)")));
		return tf.withControlDependencies(List.of(check)).identity(values);
	}

	@Override
	public void close() {
		session.close();
		graph.close();
	}
}
