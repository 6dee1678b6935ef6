package org.skelite.network;

import java.nio.file.Path;

import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;

/**
 * A learned update whose weights can be improved step by step with Adam (arXiv
 * 1412.6980).
 * <p>
 * As with every learned update, several threads may {@link #evaluate} at the same
 * time, but not during a step or {@link #restore}; the rest is for use by one
 * thread at a time.
 * </p>
 */
public interface TrainableNetwork extends LearnedUpdate {

	/**
	 * Does one training step.
	 *
	 * @return the loss before the step
	 */
	double step(TrainingBatch batch, double learningRate);

	/** Returns the loss of a batch, without a step. */
	double loss(TrainingBatch batch);

	/**
	 * Returns {@code out} of every pixel of a batch after all iterations; element 0,
	 * the background, is 0.
	 */
	float[] out(TrainingBatch batch);

	/** Returns the derivative of the loss of a batch by every weight, without a step. */
	Perceptron gradient(TrainingBatch batch);

	/** Returns a copy of the current weights. */
	Perceptron weights();

	/** Returns a copy of what the optimizer remembers. */
	OptimizerState optimizer();

	/**
	 * Sets weights and optimizer to an earlier state, from which the same steps lead
	 * to the same weights as before.
	 *
	 * @throws IllegalArgumentException if they are of a network of another shape
	 */
	void restore(Perceptron weights, OptimizerState optimizer);

	/**
	 * Writes the SavedModel with both signatures, without the card.
	 *
	 * @param folder an existing folder
	 */
	void export(Path folder, ModelCard card);
}
