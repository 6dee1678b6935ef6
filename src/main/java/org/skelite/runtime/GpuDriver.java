package org.skelite.runtime;

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
			final int error = Function.getFunction(DRIVER, "cuInit").invokeInt(new Object[] { 0 });
			if (error != 0) return "The NVIDIA driver finds no device (error " + error +
				" of cuInit); is there an NVIDIA GPU, and may you use it?";
			final IntByReference count = new IntByReference();
			Function.getFunction(DRIVER, "cuDeviceGetCount").invokeInt(new Object[] { count });
			if (count.getValue() == 0) return "The NVIDIA driver finds no device.";
			return libraries(count.getValue());
		}
		catch (final UnsatisfiedLinkError exc) {
			return "There is no NVIDIA driver: " + DRIVER +
				" is missing. Install the driver, or run on the CPU.";
		}
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
