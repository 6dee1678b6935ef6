package org.skelite.runtime;

import java.nio.file.Path;

import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.skelite.training.LossWeights;
import org.skelite.training.TrainableNetwork;

/**
 * TensorFlow as the rest of the program sees it: plain Java types only, since
 * TensorFlow lives in a class loader of its own.
 */
public interface TensorFlowRuntime {

	/** Returns TensorFlow's version, e.g. {@code 2.18.0}. */
	String version();

	/**
	 * Loads the SavedModel of a model folder.
	 *
	 * @throws IllegalArgumentException if the folder holds no SavedModel that fits
	 *           the card; the message says what is wrong
	 */
	DenseNetwork load(Path folder, ModelCard card);

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
