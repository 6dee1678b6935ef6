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
package org.skelite.bridge;

import java.util.ArrayList;
import java.util.List;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;

/**
 * Tells why TensorFlow finds no GPU: asks the driver, and tries the libraries
 * that TensorFlow would load. TensorFlow itself only writes it to the console.
 */
final class GpuDriver {

	private static final String DRIVER = "libcuda.so.1";

	/** What TensorFlow 2.18 loads when it is first used. */
	private static final List<String> LIBRARIES = List.of("libcudart.so.12", "libcublas.so.12",
		"libcublasLt.so.12", "libcufft.so.11", "libcusolver.so.11", "libcusparse.so.12",
		"libcudnn.so.9");

	private GpuDriver() {}

	/** Returns what is missing, as a sentence. */
	static String problem() {
		try {
			final int error = call("cuInit", 0);
			if (error != 0) return "The NVIDIA driver finds no device (error " + error +
				" of cuInit); is there an NVIDIA GPU, and may you use it?";
			final IntByReference count = new IntByReference();
			call("cuDeviceGetCount", count);
			if (count.getValue() == 0) return "The NVIDIA driver finds no device.";
			return libraries(count.getValue());
		}
		catch (final UnsatisfiedLinkError exc) {
			return "There is no NVIDIA driver: " + DRIVER +
				" is missing. Install the driver, or run on the CPU.";
		}
	}

	private static int call(final String function, final Object argument) {
		return Function.getFunction(DRIVER, function).invokeInt(new Object[] { argument });
	}

	private static String libraries(final int devices) {
		final List<String> missing = new ArrayList<>();
		for (final String library : LIBRARIES)
			if (!loads(library)) missing.add(library);
		final String found = "The NVIDIA driver finds " + devices + (devices == 1 ? " device" :
			" devices");
		if (missing.isEmpty()) return found +
			", but TensorFlow does not use it; see what TensorFlow writes to the console with the" +
			" environment variable TF_CPP_MIN_LOG_LEVEL=0.";
		return found + ", but these libraries are missing: " + String.join(", ", missing) +
			". Install CUDA 12 and cuDNN 9, and have their folder in LD_LIBRARY_PATH.";
	}

	private static boolean loads(final String library) {
		try (NativeLibrary loaded = NativeLibrary.getInstance(library)) {
			return loaded != null;
		}
		catch (final UnsatisfiedLinkError exc) {
			return false;
		}
	}
}
