package org.skelite.engine;

import org.skelite.model.DenseNetwork;
import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.runtime.TensorFlowLoader;

/**
 * A model that is loaded and ready for use. Holds native memory until closed;
 * until then safe for use by several threads.
 */
public final class Model implements AutoCloseable {

	private final ModelCard card;
	private final DenseNetwork network;

	/** Creates a model of a network that fits the card. */
	Model(final ModelCard card, final DenseNetwork network) {
		this.card = card;
		this.network = network;
	}

	/**
	 * Opens a model.
	 *
	 * @param model name of a bundled model, a folder, or a zip of a folder
	 * @throws IllegalArgumentException if there is no such model, or it is damaged
	 */
	public static Model open(final String model) {
		final ModelFolder folder = ModelFolder.resolve(model);
		return new Model(folder.card(), TensorFlowLoader.runtime().load(folder.path(), folder.card()));
	}

	/** Returns what the model is and how it came to be. */
	public ModelCard card() {
		return card;
	}

	/** Returns the learned update. */
	public LearnedUpdate update() {
		return network;
	}

	/** Returns the network with its dense signature. */
	public DenseNetwork network() {
		return network;
	}

	@Override
	public void close() {
		network.close();
	}
}
