/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.tensorflow;

import org.skelite.bridge.Device;
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
	 * depend on their number. On a device.
	 */
	static ConfigProto callersThread(final Device device) {
		// -1 is TensorFlow's word for the thread that calls
		return config(device).toBuilder().setIntraOpParallelismThreads(1).setInterOpParallelismThreads(-1)
			.setUsePerSessionThreads(true).build();
	}
}
