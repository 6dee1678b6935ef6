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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.bridge.LossWeights;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.bridge.TrainingBatch;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.model.SharedWeights;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.Perceptron;
import org.skelite.network.java.JavaNetwork;

/** Tests the gather form, its loss, its gradients and its steps. */
class TrainingGraphTest {

	private static List<Volume> masks(final Random random, final int dimensions) {
		return dimensions == 2 ? List.of(Volume.randomMask(random, 20, 17, 1), Volume.randomMask(random,
			14, 21, 1)) : List.of(Volume.randomMask(random, 9, 10, 8));
	}

	/** Iterations 6: the last layers are empty. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void outEqualsTheIterationsAtEveryPixel(final int dimensions) {
		final Random random = new Random(1);
		final ModelCard card = TestModels.card(dimensions, 5, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 2);
		final List<Volume> masks = masks(random, dimensions);
		final Batches batches = new Batches(masks, card, 6, random);
		try (TrainableNetwork network = TestModels.trainable(card, perceptron, 6)) {
			final float[] out = network.out(batches.batch);
			assertEquals(0, out[0]);
			for (int m = 0; m < masks.size(); m++) {
				final Volume expected = DenseOracle.skeletonize(masks.get(m), card, new JavaNetwork(
					perceptron, card.patchSize()), 6);
				final float[] actual = new float[expected.values.length];
				for (int i = 0; i < actual.length; i++)
					actual[i] = out[batches.numbers.get(m)[i]];
				assertArrayEquals(expected.values, actual, 1e-5f);
			}
		}
	}

	@Test
	void lossIsAsDefined() {
		final Random random = new Random(3);
		final ModelCard card = TestModels.card(2, 3, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 4);
		final TrainingBatch batch = new Batches(masks(random, 2), card, 5, random).batch;
		try (TrainableNetwork network = TestModels.trainable(card, perceptron, 5)) {
			final float[] out = network.out(batch);
			final double expected = LossOracle.crossEntropy(batch, out) + 0.5 * LossOracle.clDice(batch,
				out, 9) + 0.5 * LossOracle.thinning(batch, out, 4);
			assertEquals(expected, network.loss(batch), 1e-4);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2,1,0,0", "2,0,1,0", "2,0,0,1", "2,1,0.5,0.5", "3,1,0.5,0.5" })
	void gradientEqualsFiniteDifferences(final int dimensions, final double crossEntropy,
		final double clDice, final double thinning)
	{
		final Random random = new Random(5);
		final ModelCard card = TestModels.card(dimensions, 3, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 6);
		final TrainingBatch batch = new Batches(masks(random, dimensions), card, 5, random).batch;
		final LossWeights losses = new LossWeights(crossEntropy, clDice, thinning);
		try (TrainableNetwork network = TensorFlowLoader.runtime().trainable(card, perceptron, 5,
			losses))
		{
			final Perceptron gradient = network.gradient(batch);
			for (int i = 0; i < 6; i++) {
				final int layer = i % perceptron.layers();
				final boolean bias = i % 2 == 1;
				final float[] weights = bias ? perceptron.biases()[layer] : perceptron.kernels()[layer];
				final float[] derivatives = bias ? gradient.biases()[layer] : gradient.kernels()[layer];
				final int weight = random.nextInt(weights.length);
				final double step = 4e-3;
				final float before = weights[weight];
				weights[weight] = before + (float) step;
				final double above = loss(network, perceptron, batch);
				weights[weight] = before - (float) step;
				final double below = loss(network, perceptron, batch);
				weights[weight] = before;
				final double expected = (above - below) / (2 * step);
				assertEquals(expected, derivatives[weight], 2e-3 + 0.03 * Math.abs(expected), "layer " +
					layer + (bias ? " bias " : " kernel ") + weight);
			}
		}
	}

	private static double loss(final TrainableNetwork network, final Perceptron weights,
		final TrainingBatch batch)
	{
		network.restore(weights, network.optimizer());
		return network.loss(batch);
	}

	@Test
	void stepsReduceTheLossAndReturnTheOneBefore() {
		final Random random = new Random(7);
		final ModelCard card = TestModels.card(2, 5, 1);
		final TrainingBatch batch = new Batches(masks(random, 2), card, 5, random).batch;
		final Perceptron initial = SharedWeights.of(card).share(Perceptron.random(card.units(), 8));
		try (TrainableNetwork network = TestModels.trainable(card, initial, 5)) {
			final double first = network.loss(batch);
			assertEquals(first, network.step(batch, 0.01), 1e-6);
			for (int i = 0; i < 300; i++)
				network.step(batch, 0.01);
			final double last = network.loss(batch);
			assertTrue(last < 0.4 * first, "Loss " + first + " became " + last + " only.");
			assertShared(card, network.weights());
		}
	}

	/** Rounding may differ between weights, as the optimizer takes several at once. */
	private static void assertShared(final ModelCard card, final Perceptron weights) {
		final Perceptron shared = SharedWeights.of(card).share(weights);
		for (int l = 0; l < weights.layers(); l++) {
			assertArrayEquals(shared.kernels()[l], weights.kernels()[l], 1e-4f);
			assertArrayEquals(shared.biases()[l], weights.biases()[l], 1e-4f);
		}
	}

	@Test
	void trainedWeightsAreExported(@TempDir final Path folder) throws IOException {
		final Random random = new Random(9);
		final ModelCard card = TestModels.card(2, 3, 5);
		final List<Volume> masks = masks(random, 2);
		final Batches batches = new Batches(masks, card, 5, random);
		try (TrainableNetwork network = TestModels.trainable(card, TestModels.perceptron(card, 10), 5)) {
			for (int i = 0; i < 5; i++)
				network.step(batches.batch, 0.01);
			final ModelFolder model = ModelFolder.write(folder.resolve("model"), card, network.weights(),
				path -> network.export(path, card), false);
			final float[] out = network.out(batches.batch);
			try (DifferentiableNetwork loaded = TensorFlowLoader.runtime().network(model.card(), model.weights())) {
				final float[] dense = loaded.soft(masks.get(1).values, masks.get(1).shape());
				for (int i = 0; i < dense.length; i++)
					assertEquals(out[batches.numbers.get(1)[i]], dense[i], 1e-5f);
			}
		}
	}

	@Test
	void trainingIsReproducible() {
		final float[][] first = train();
		final float[][] second = train();
		for (int l = 0; l < first.length; l++)
			assertArrayEquals(first[l], second[l]);
	}

	private static float[][] train() {
		final Random random = new Random(11);
		final ModelCard card = TestModels.card(2, 7, 1);
		final TrainingBatch batch = new Batches(masks(random, 2), card, 5, random).batch;
		try (TrainableNetwork network = TestModels.trainable(card, Perceptron.random(card.units(), 12),
			5))
		{
			for (int i = 0; i < 30; i++)
				network.step(batch, 0.01);
			return network.weights().kernels();
		}
	}

	@Test
	void emptyBatchHasNoGradientAndNoNaN() {
		final ModelCard card = TestModels.card(2, 3, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 13);
		final TrainingBatch batch = new Batches(List.of(new Volume(5, 5, 1)), card, 2, new Random(14))
			.batch;
		try (TrainableNetwork network = TestModels.trainable(card, perceptron, 2)) {
			assertTrue(Double.isFinite(network.step(batch, 0.01)));
			assertArrayEquals(perceptron.kernels()[0], network.weights().kernels()[0]);
		}
	}

	@Test
	void wrongBatchAndLossWeightsAreRefused() {
		final ModelCard card = TestModels.card(2, 3, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 15);
		final TrainingBatch batch = new Batches(masks(new Random(16), 2), card, 5, new Random(17)).batch;
		try (TrainableNetwork network = TestModels.trainable(card, perceptron, 4)) {
			assertThrows(IllegalArgumentException.class, () -> network.step(batch, 0.01));
		}
		assertThrows(IllegalArgumentException.class, () -> TensorFlowLoader.runtime().trainable(card,
			perceptron, 4, new LossWeights(0, 0, 0)));
	}
}
