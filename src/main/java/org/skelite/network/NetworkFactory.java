package org.skelite.network;

import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;

/** Makes networks that can be trained. */
public interface NetworkFactory {

	/**
	 * Creates a network that can be trained.
	 *
	 * @param card the network's shape
	 * @param initial initial weights
	 * @param iterations iterations of the batches that it will be trained on
	 * @param losses weights of the loss terms
	 */
	TrainableNetwork trainable(ModelCard card, Perceptron initial, int iterations,
		LossWeights losses);
}
