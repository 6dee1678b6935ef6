package org.skelite.tensorflow;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Settings of all sessions. */
final class Sessions {

	private Sessions() {}

	/** All processors; on a GPU, memory as needed instead of all of it at once. */
	static ConfigProto config() {
		return ConfigProto.newBuilder().setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
			.build();
	}
}
