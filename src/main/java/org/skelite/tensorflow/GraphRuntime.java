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
import java.util.List;

import org.bytedeco.javacpp.Loader;
import org.skelite.bridge.Device;
import org.skelite.bridge.LossWeights;
import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.model.ModelCard;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.Perceptron;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFJ_RuntimeLibrary;
import org.tensorflow.ndarray.Shape;

/**
 * The bridge's far end; created by name, through the class loader that knows
 * TensorFlow.
 */
public final class GraphRuntime implements TensorFlowRuntime {

	private final String version;
	private final Path natives;

	/**
	 * Loads TensorFlow's natives.
	 *
	 * @throws LinkageError if they, or what else TensorFlow needs, cannot be loaded
	 */
	public GraphRuntime() {
		// Before TensorFlow does so in a static initializer, where the cause of a failure is lost.
		TFJ_RuntimeLibrary.load();
		version = TensorFlow.version();
		natives = Path.of(Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class));
		// what is in the other jars, so that a damaged one is found now and not in the middle of things
		Sessions.config();
		Shape.scalar();
	}

	@Override
	public String version() {
		return version;
	}

	@Override
	public Path natives() {
		return natives;
	}

	@Override
	public List<String> devices() {
		return Devices.find();
	}

	@Override
	public DifferentiableNetwork network(final ModelCard card, final Perceptron weights,
		final Device device)
	{
		return new GraphNetwork(card, weights, device);
	}

	@Override
	public byte[] onnx(final ModelCard card, final Perceptron weights) {
		return OnnxModel.of(card, weights);
	}

	@Override
	public void exportServing(final Path folder, final ModelCard card, final Perceptron weights) {
		SavedModelWriter.writeServing(folder, card, weights);
	}

	@Override
	public TrainableNetwork trainable(final ModelCard card, final Perceptron initial,
		final int iterations, final LossWeights losses, final Device device)
	{
		return new TrainingGraph(card, initial, iterations, losses, device);
	}
}
