package org.skelite.tensorflow;

import org.skelite.runtime.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Settings of all sessions. */
final class Sessions {

	private Sessions() {}

	/** All processors; on a GPU, memory as needed instead of all of it at once. */
	static ConfigProto config() {
		return config(Device.AUTO);
	}

	/** The same, on a device. */
	static ConfigProto config(final Device device) {
		final ConfigProto.Builder config = ConfigProto.newBuilder().setGpuOptions(GPUOptions
			.newBuilder().setAllowGrowth(true));
		if (device == Device.CPU) config.putDeviceCount("GPU", 0);
		return config.build();
	}
}
