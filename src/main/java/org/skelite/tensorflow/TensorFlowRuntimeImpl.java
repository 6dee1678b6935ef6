package org.skelite.tensorflow;

import java.nio.file.Path;

import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.skelite.runtime.TensorFlowRuntime;
import org.skelite.training.LossWeights;
import org.skelite.training.TrainableNetwork;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFJ_RuntimeLibrary;

/**
 * The bridge's far end; created by name, through the class loader that knows
 * TensorFlow.
 */
public final class TensorFlowRuntimeImpl implements TensorFlowRuntime {

	private final String version;

	/**
	 * Loads TensorFlow's natives.
	 *
	 * @throws LinkageError if they cannot be loaded
	 */
	public TensorFlowRuntimeImpl() {
		// Before TensorFlow does so in a static initializer, where the cause of a failure is lost.
		TFJ_RuntimeLibrary.load();
		version = TensorFlow.version();
	}

	@Override
	public String version() {
		return version;
	}

	@Override
	public DenseNetwork load(final Path folder, final ModelCard card) {
		return LoadedModel.load(folder, card);
	}

	@Override
	public TrainableNetwork trainable(final ModelCard card, final Perceptron initial,
		final int iterations, final LossWeights losses)
	{
		return new TrainingGraph(card, initial, iterations, losses);
	}
}
