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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.bridge.Device;
import org.skelite.bridge.LossWeights;
import org.skelite.bridge.OptimizerState;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.bridge.TrainingBatch;
import org.skelite.model.ModelCard;
import org.skelite.model.SharedWeights;
import org.skelite.network.Perceptron;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The network in its {@link GatherForm gather form}, with loss, gradients and
 * Adam.
 */
final class TrainingGraph implements TrainableNetwork {

	private final Graph graph = new Graph();
	private final Session session;

	/** What is exported, null as long as nothing was; it takes longer to build than to write. */
	private ModelGraph model;
	private final PerceptronVariables perceptron;
	private final int patchLength;
	private final Placeholder<TFloat32> patches;
	private final Operand<TFloat32> probability;
	private final TrainingInputs inputs;
	private final Operand<TFloat32> out;
	private final Operand<TFloat32> loss;
	private final List<Operand<TFloat32>> gradients;
	private final Adam adam;

	TrainingGraph(final ModelCard card, final Perceptron initial, final int iterations,
		final LossWeights losses, final Device device)
	{
		session = new Session(graph, Sessions.config(device));
		try {
			final Ops tf = Ops.create(graph);
			perceptron = new PerceptronVariables(tf, card.units());
			patchLength = card.units()[0];
			patches = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, patchLength)));
			probability = perceptron.probability(patches);
			inputs = new TrainingInputs(tf, card, iterations);
			out = new GatherForm(tf, card, perceptron, inputs).out(iterations);
			loss = new TrainingLoss(tf, inputs).loss(out, losses);
			gradients = gradients();
			adam = new Adam(tf, card.units(), perceptron.variables(), shared(tf, SharedWeights.of(card)));
			perceptron.set(session, initial);
			adam.initialize(session);
		}
		catch (final RuntimeException exc) {
			close();
			throw exc;
		}
	}

	private List<Operand<TFloat32>> gradients() {
		final Output<?>[] variables = perceptron.variables().stream().map(Operand::asOutput).toArray(
			Output<?>[]::new);
		final List<Operand<TFloat32>> result = new ArrayList<>();
		for (final Output<?> gradient : graph.addGradients(loss.asOutput(), variables))
			result.add(gradient.expect(TFloat32.class));
		return result;
	}

	/** Returns gradients that keep equal what is equal: those of the weights of a group. */
	private List<Operand<TFloat32>> shared(final Ops tf, final SharedWeights weights) {
		final List<Operand<TFloat32>> result = new ArrayList<>();
		for (int i = 0; i < gradients.size(); i++) {
			final int[] numbers = i % 2 == 0 ? weights.kernelGroups(i / 2) : weights.biasGroups(i / 2);
			final Operand<TInt32> groups = tf.constant(numbers);
			final Operand<TFloat32> flat = tf.reshape(gradients.get(i), tf.constant(new int[] { -1 }));
			final Operand<TFloat32> sums = tf.math.unsortedSegmentSum(flat, groups, tf.constant(
				1 + Arrays.stream(numbers).max().getAsInt()));
			result.add(tf.reshape(tf.gather(sums, groups, tf.constant(0)), tf.constant(perceptron
				.variables().get(i).shape())));
		}
		return result;
	}

	@Override
	public double step(final TrainingBatch batch, final double learningRate) {
		final Session.Runner runner = session.runner().fetch(loss);
		try (Feeds feeds = new Feeds(runner)) {
			inputs.feed(feeds, batch);
			adam.step(runner, feeds, learningRate);
			return scalar(runner);
		}
	}

	@Override
	public double loss(final TrainingBatch batch) {
		final Session.Runner runner = session.runner().fetch(loss);
		try (Feeds feeds = new Feeds(runner)) {
			inputs.feed(feeds, batch);
			return scalar(runner);
		}
	}

	@Override
	public float[] out(final TrainingBatch batch) {
		final Session.Runner runner = session.runner().fetch(out);
		try (Feeds feeds = new Feeds(runner)) {
			inputs.feed(feeds, batch);
			try (Result result = runner.run()) {
				return Feeds.floats(result.get(0));
			}
		}
	}

	@Override
	public Perceptron gradient(final TrainingBatch batch) {
		final Session.Runner runner = session.runner();
		gradients.forEach(runner::fetch);
		try (Feeds feeds = new Feeds(runner)) {
			inputs.feed(feeds, batch);
			try (Result result = runner.run()) {
				return perceptron.perceptron(result);
			}
		}
	}

	@Override
	public void evaluate(final float[] values, final int count, final float[] probabilities) {
		final Session.Runner runner = session.runner().fetch(probability);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(patches, values, count, patchLength);
			try (Result result = runner.run()) {
				Feeds.read(result.get(0), probabilities, count);
			}
		}
	}

	@Override
	public Perceptron weights() {
		return perceptron.get(session);
	}

	@Override
	public OptimizerState optimizer() {
		return adam.get(session);
	}

	@Override
	public void restore(final Perceptron weights, final OptimizerState optimizer) {
		perceptron.set(session, weights);
		adam.set(session, optimizer);
	}

	@Override
	public void export(final Path folder, final ModelCard card) {
		if (model == null) model = new ModelGraph(card, weights(), Sessions.config());
		else model.set(weights());
		SavedModelWriter.write(folder, model);
	}

	@Override
	public void close() {
		if (model != null) model.close();
		session.close();
		graph.close();
	}

	private static double scalar(final Session.Runner runner) {
		try (Result result = runner.run()) {
			return ((TFloat32) result.get(0)).getFloat();
		}
	}
}
