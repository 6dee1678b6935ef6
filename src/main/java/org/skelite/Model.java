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
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.PatchNetwork;
import org.skelite.network.java.JavaNetwork;
import org.skelite.util.SkeliteException;

/**
 * A model that is loaded and ready for use. Holds native memory until closed;
 * until then safe for use by several threads.
 */
public final class Model implements AutoCloseable {

	private final ModelCard card;
	private final PatchNetwork network;
	private final String engine;

	/**
	 * Creates a model.
	 *
	 * @param network fits the card; closed with the model
	 * @param engine what evaluates it, and where
	 */
	public Model(final ModelCard card, final PatchNetwork network, final String engine) {
		this.card = card;
		this.network = network;
		this.engine = engine;
	}

	/**
	 * Opens a model.
	 *
	 * @param model name of a bundled model, a folder, or a zip of a folder
	 * @throws SkeliteException if there is no such model, or it is damaged
	 */
	public static Model open(final String model) {
		return open(model, Engine.AUTO, Device.AUTO);
	}

	/**
	 * Opens a model, and says what evaluates it.
	 *
	 * @param model name of a bundled model, a folder, or a zip of a folder
	 * @param engine what evaluates it
	 * @param device where TensorFlow computes
	 * @throws SkeliteException if there is no such model, it is damaged, or a
	 *           GPU is asked of plain Java
	 * @throws org.skelite.bridge.TensorFlowUnavailableException if TensorFlow or a
	 *           GPU is asked for and cannot be used; the message says why
	 */
	public static Model open(final String model, final Engine engine, final Device device) {
		final ModelFolder folder = ModelFolder.resolve(model);
		// who asks for a GPU must not get a CPU
		if (engine == Engine.TENSORFLOW || engine == Engine.AUTO && device == Device.GPU)
			return tensorFlow(folder, device);
		if (device == Device.GPU) throw SkeliteException.input(
			"Plain Java computes on the CPU only; for a GPU, choose the engine tensorflow.");
		return new Model(folder.card(), new JavaNetwork(folder.weights(), folder.card().patchSize()),
			"plain Java on CPU");
	}

	private static Model tensorFlow(final ModelFolder folder, final Device device) {
		final TensorFlowRuntime runtime = TensorFlowLoader.runtime(device);
		return new Model(folder.card(), runtime.network(folder.card(), folder.weights(), device),
			"TensorFlow " + runtime.version() + " on " + TensorFlowLoader.used(runtime, device));
	}

	/**
	 * Returns what evaluates the network, and where: e.g.
	 * {@code TensorFlow 2.18.0 on CPU}.
	 */
	public String engine() {
		return engine;
	}

	/** Returns what the model is and how it came to be. */
	public ModelCard card() {
		return card;
	}

	/** Returns the network. */
	public PatchNetwork network() {
		return network;
	}

	@Override
	public void close() {
		network.close();
	}
}
