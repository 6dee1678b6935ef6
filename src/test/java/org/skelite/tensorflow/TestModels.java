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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.skelite.bridge.LossWeights;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.Perceptron;

/** Small models with random weights. */
public final class TestModels {

	private TestModels() {}

	public static ModelCard card(final int dimensions, final int patchSize, final int unrolled) {
		return new ModelCard(ModelCard.FORMAT_VERSION, "test", dimensions, patchSize, List.of(12, 8), 2,
			unrolled, 0.5, Map.of("seed", 1L), Map.of("skelite", "test"));
	}

	/** Random weights and biases; larger ones than for training, so that outputs vary. */
	public static Perceptron perceptron(final ModelCard card, final long seed) {
		final Perceptron perceptron = Perceptron.random(card.units(), seed);
		final Random random = new Random(seed);
		for (final float[] biases : perceptron.biases())
			for (int i = 0; i < biases.length; i++)
				biases[i] = (float) (0.3 * random.nextGaussian());
		return perceptron;
	}

	public static TrainableNetwork trainable(final ModelCard card, final Perceptron perceptron,
		final int iterations)
	{
		return TensorFlowLoader.runtime().trainable(card, perceptron, iterations, new LossWeights(1,
			0.5, 0.5));
	}

	/** Writes a complete model folder. */
	public static ModelFolder write(final Path folder, final ModelCard card,
		final Perceptron perceptron) throws IOException
	{
		try (TrainableNetwork network = trainable(card, perceptron, 1)) {
			return ModelFolder.write(folder, card, perceptron, path -> network.export(path, card), false);
		}
	}
}
