package org.skelite.tensorflow;

import java.nio.file.Path;
import java.util.List;

import org.bytedeco.javacpp.Loader;
import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.skelite.network.LossWeights;
import org.skelite.network.TrainableNetwork;
import org.skelite.runtime.Device;
import org.skelite.runtime.TensorFlowRuntime;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFJ_RuntimeLibrary;
import org.tensorflow.ndarray.Shape;

/**
 * The bridge's far end; created by name, through the class loader that knows
 * TensorFlow.
 */
public final class TensorFlowRuntimeImpl implements TensorFlowRuntime {

	private final String version;
	private final Path natives;

	/**
	 * Loads TensorFlow's natives.
	 *
	 * @throws LinkageError if they, or what else TensorFlow needs, cannot be loaded
	 */
	public TensorFlowRuntimeImpl() {
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
	public DenseNetwork load(final Path folder, final ModelCard card, final Device device) {
		return LoadedModel.load(folder, card, device);
	}

	@Override
	public TrainableNetwork trainable(final ModelCard card, final Perceptron initial,
		final int iterations, final LossWeights losses)
	{
		return new TrainingGraph(card, initial, iterations, losses);
	}
}
