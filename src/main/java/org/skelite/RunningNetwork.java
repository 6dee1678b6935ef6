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
package org.skelite;

import org.skelite.bridge.Device;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.bridge.TensorFlowUnavailableException;
import org.skelite.model.ModelFolder;
import org.skelite.network.DenseNetwork;
import org.skelite.network.LearnedUpdate;
import org.skelite.network.java.PerceptronUpdate;

/**
 * A network, and what evaluates it.
 *
 * @param update the network
 * @param engine what evaluates it, and where
 */
record RunningNetwork(LearnedUpdate update, String engine) {

	/**
	 * Loads a model's network.
	 *
	 * @throws IllegalArgumentException if the model is damaged, or a GPU is asked of
	 *           plain Java
	 * @throws TensorFlowUnavailableException if TensorFlow or a GPU is asked for and
	 *           cannot be used
	 */
	static RunningNetwork load(final ModelFolder folder, final Engine engine,
		final Device device)
	{
		// who asks for a GPU must not get a CPU
		if (engine == Engine.TENSORFLOW || engine == Engine.AUTO && device == Device.GPU)
			return tensorFlow(folder, device);
		if (device == Device.GPU) throw new IllegalArgumentException(
			"Plain Java computes on the CPU only; for a GPU, choose the engine tensorflow.");
		return new RunningNetwork(new PerceptronUpdate(folder.weights(), folder.card().patchSize()),
			"plain Java on CPU");
	}

	private static RunningNetwork tensorFlow(final ModelFolder folder, final Device device) {
		final TensorFlowRuntime runtime = TensorFlowLoader.runtime(device);
		final DenseNetwork network = runtime.network(folder.card(), folder.weights(), device);
		return new RunningNetwork(network, "TensorFlow " + runtime.version() + " on " + TensorFlowLoader
			.used(runtime, device));
	}
}
