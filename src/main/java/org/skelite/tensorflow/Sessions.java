package org.skelite.tensorflow;

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
		final int threads = Integer.getInteger(THREADS_PROPERTY, 0);
		return ConfigProto.newBuilder().setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
			.setIntraOpParallelismThreads(threads).setInterOpParallelismThreads(threads).build();
	}
}
