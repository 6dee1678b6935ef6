package org.skelite.training;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.skelite.model.Perceptron;
import org.skelite.network.OptimizerState;

/**
 * All that is needed to go on with a training.
 *
 * @param identity parameters and data of the training
 * @param state how far it has come
 * @param weights the weights
 * @param optimizer what the optimizer remembers
 */
record Checkpoint(Map<String, Object> identity, TrainingState state, Perceptron weights,
	OptimizerState optimizer)
{

	/**
	 * @throws IllegalArgumentException if this is a checkpoint of another training;
	 *           the message names a difference
	 */
	void check(final Map<String, Object> wanted) {
		final TreeSet<String> names = new TreeSet<>(identity.keySet());
		names.addAll(wanted.keySet());
		for (final String name : names)
			if (!Objects.equals(identity.get(name), wanted.get(name))) throw new IllegalArgumentException(
				"belongs to a training with other parameters or data: " + name + " was " + identity.get(
					name) + ", and is " + wanted.get(name) +
					". Give the same ones to go on with it, or begin anew with resume=false.");
	}
}
