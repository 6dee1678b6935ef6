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
package org.skelite.bridge;

import java.nio.file.Path;
import java.util.List;

import org.skelite.model.ModelCard;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.Perceptron;

/**
 * TensorFlow as the rest of the program sees it: plain Java types only, since
 * TensorFlow lives in a class loader of its own.
 */
public interface TensorFlowRuntime {

	/** Returns TensorFlow's version, e.g. {@code 2.18.0}. */
	String version();

	/** Returns the file of the natives that were loaded. */
	Path natives();

	/**
	 * Returns the devices that TensorFlow finds, e.g. {@code CPU:0, GPU:0}.
	 */
	List<String> devices();

	/**
	 * Creates a model's network from its card and weights. The SavedModel that the
	 * model brings is never read, as its graph could do anything.
	 *
	 * @param device where to compute; a GPU must be there
	 * @throws IllegalArgumentException if the weights do not fit the card
	 */
	DifferentiableNetwork network(ModelCard card, Perceptron weights, Device device);

	/** Creates a model's network for whatever device there is. */
	default DifferentiableNetwork network(final ModelCard card, final Perceptron weights) {
		return network(card, weights, Device.AUTO);
	}

	/**
	 * Returns a model's soft skeleton in the Open Neural Network Exchange format: images {@code
	 * image} float32 [b, 1, h, w] or [b, 1, d, h, w] to {@code out}, same shape, with as many
	 * iterations as the card says.
	 *
	 * @throws IllegalArgumentException if the weights do not fit the card
	 */
	byte[] onnx(ModelCard card, Perceptron weights);

	/**
	 * Writes a SavedModel with the one signature {@code serving_default}, a model's soft skeleton
	 * as other programs expect it: {@code image} float32 [b, 1, h, w] or [b, 1, d, h, w] to {@code
	 * soft}, same shape.
	 *
	 * @throws IllegalArgumentException if the weights do not fit the card
	 * @throws java.io.UncheckedIOException if the folder cannot be written
	 */
	void exportServing(Path folder, ModelCard card, Perceptron weights);

	/**
	 * Creates a network that can be trained.
	 *
	 * @param card the network's shape
	 * @param initial initial weights
	 * @param iterations iterations of the batches that it will be trained on
	 * @param losses weights of the loss terms
	 * @param device where to compute; a GPU must be there
	 */
	TrainableNetwork trainable(ModelCard card, Perceptron initial, int iterations,
		LossWeights losses, Device device);

	/** Creates a network that is trained on whatever device there is. */
	default TrainableNetwork trainable(final ModelCard card, final Perceptron initial,
		final int iterations, final LossWeights losses)
	{
		return trainable(card, initial, iterations, losses, Device.AUTO);
	}
}
