package org.skelite.engine;

import org.skelite.model.DenseNetwork;
import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelFolder;
import org.skelite.model.PerceptronUpdate;
import org.skelite.runtime.Device;
import org.skelite.runtime.TensorFlowLoader;
import org.skelite.runtime.TensorFlowRuntime;
import org.skelite.runtime.TensorFlowUnavailableException;

/**
 * A network, and what evaluates it.
 *
 * @param update the network
 * @param engine what evaluates it and, if that was not the first choice, why
 */
record RunningNetwork(LearnedUpdate update, String engine) {

	/**
	 * Loads a model's network.
	 *
	 * @throws IllegalArgumentException if the model is damaged, or a device is asked
	 *           of plain Java
	 * @throws TensorFlowUnavailableException if TensorFlow or a GPU is asked for and
	 *           cannot be used
	 */
	static RunningNetwork load(final ModelFolder folder, final Engine engine,
		final Device device)
	{
		if (engine == Engine.JAVA) {
			if (device == Device.GPU) throw new IllegalArgumentException(
				"Plain Java computes on the CPU only; for a GPU, choose the engine tensorflow.");
			return java(folder, "");
		}
		try {
			return tensorFlow(folder, device);
		}
		catch (final TensorFlowUnavailableException exc) {
			// who asks for a GPU must not get a CPU
			if (engine == Engine.TENSORFLOW || device == Device.GPU) throw exc;
			return java(folder, ", as TensorFlow cannot be used: " + exc.getMessage());
		}
	}

	private static RunningNetwork java(final ModelFolder folder, final String reason) {
		return new RunningNetwork(new PerceptronUpdate(folder.weights()), "plain Java on CPU" + reason);
	}

	private static RunningNetwork tensorFlow(final ModelFolder folder, final Device device) {
		final TensorFlowRuntime runtime = TensorFlowLoader.runtime(device);
		final DenseNetwork network = runtime.load(folder.path(), folder.card(), device);
		final boolean gpu = device != Device.CPU && TensorFlowLoader.hasGpu(runtime);
		return new RunningNetwork(network, "TensorFlow " + runtime.version() + " on " + (gpu ? "GPU"
			: "CPU"));
	}
}
