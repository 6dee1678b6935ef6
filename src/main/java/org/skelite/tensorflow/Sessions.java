package org.skelite.tensorflow;

import org.skelite.runtime.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Settings of all sessions. */
final class Sessions {

	/**
	 * System property: threads of TensorFlow, 0 for one per processor. The JVM's
	 * first session decides for all.
	 */
	static final String THREADS_PROPERTY = "skelite.threads";

	private Sessions() {}

	/**
	 * All processors, or as many as the system property says; on a GPU, memory as
	 * needed instead of all of it at once.
	 */
	static ConfigProto config() {
		return config(Device.AUTO);
	}

	/** The same, on a device. */
	static ConfigProto config(final Device device) {
		final int threads = Integer.getInteger(THREADS_PROPERTY, 0);
		final ConfigProto.Builder config = ConfigProto.newBuilder().setGpuOptions(GPUOptions
			.newBuilder().setAllowGrowth(true)).setIntraOpParallelismThreads(threads)
			.setInterOpParallelismThreads(threads);
		if (device == Device.CPU) config.putDeviceCount("GPU", 0);
		return config.build();
	}

	/**
	 * For callers that share out work themselves: each call runs in its own thread,
	 * so that there are as many threads as the caller wants, and results do not
	 * depend on their number.
	 */
	static ConfigProto callersThread(final Device device) {
		// -1 is TensorFlow's word for the thread that calls
		return config(device).toBuilder().setIntraOpParallelismThreads(1).setInterOpParallelismThreads(-1)
			.setUsePerSessionThreads(true).build();
	}
}
