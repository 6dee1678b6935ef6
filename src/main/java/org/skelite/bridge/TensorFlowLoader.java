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

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

/**
 * Gives access to TensorFlow, loaded from jars of its own by a class loader of
 * its own, when it is first asked for. There is one runtime per JVM, as natives
 * cannot be loaded twice. Thread safe.
 */
public final class TensorFlowLoader {

	private static final String IMPLEMENTATION = "org.skelite.tensorflow.GraphRuntime";

	/** The only platform with natives for GPUs. */
	private static final String GPU_PLATFORM = "linux-x86_64";

	private static TensorFlowRuntime runtime;
	private static TensorFlowUnavailableException failure;

	private TensorFlowLoader() {}

	/**
	 * Returns the runtime; the first call loads TensorFlow, which takes seconds.
	 *
	 * @throws TensorFlowUnavailableException if TensorFlow's jars are not there (see
	 *           {@link TensorFlowJars#find()}), or its natives do not load
	 */
	public static synchronized TensorFlowRuntime runtime() {
		if (runtime != null) return runtime;
		// Natives that failed stay with the class loader that tried; only a new JVM can try again.
		if (failure != null) throw new TensorFlowUnavailableException(failure.getMessage(), failure);
		final List<Path> jars = TensorFlowJars.find();
		NativeFolder.prepare();
		// Errors only: it tells some ten lines about itself. Where this fails, they are the only harm.
		// Two lines stay: they come by a copy of Abseil hidden in the natives, which reads no variable.
		NativeEnvironment.setIfAbsent("TF_CPP_MIN_LOG_LEVEL", "2");
		// Or else GPUs round what they multiply to 10 bits, and their skeletons differ from the CPU's.
		NativeEnvironment.setIfAbsent("NVIDIA_TF32_OVERRIDE", "0");
		try {
			runtime = load(jars);
			return runtime;
		}
		catch (final TensorFlowUnavailableException exc) {
			failure = exc;
			throw exc;
		}
	}

	/**
	 * Returns the runtime if it can compute on a device.
	 *
	 * @throws TensorFlowUnavailableException if TensorFlow or, if it was asked for,
	 *           a GPU cannot be used; the message names what was found
	 */
	public static TensorFlowRuntime runtime(final Device device) {
		final TensorFlowRuntime loaded = runtime();
		if (device != Device.GPU || hasGpu(loaded)) return loaded;
		throw new TensorFlowUnavailableException("There is no GPU that TensorFlow can use. " +
			noGpu(loaded) + " TensorFlow found: " + String.join(", ", loaded.devices()) + ".");
	}

	/** Whether TensorFlow finds a GPU. */
	public static boolean hasGpu(final TensorFlowRuntime runtime) {
		return runtime.devices().stream().anyMatch(device -> device.startsWith("GPU"));
	}

	/**
	 * Returns what TensorFlow really computes on, {@code GPU} or {@code CPU}.
	 *
	 * @param device what was asked for
	 */
	public static String used(final TensorFlowRuntime runtime, final Device device) {
		return device != Device.CPU && hasGpu(runtime) ? "GPU" : "CPU";
	}

	/** Says why TensorFlow finds no GPU. */
	public static String noGpu(final TensorFlowRuntime runtime) {
		// JavaCPP keeps the natives in folders named by platform
		final String platform = runtime.natives().getParent().getFileName().toString();
		if (platform.endsWith("-gpu")) return GpuDriver.problem();
		return "Its natives are those for the CPU (" + platform + ")" + (platform.equals(GPU_PLATFORM)
			? "; replace tensorflow-core-native-*-" + platform + ".jar by the one for " + platform +
				"-gpu, then restart." : ", and there are none for GPUs on this platform.");
	}

	/**
	 * Loads TensorFlow from given jars.
	 *
	 * @throws TensorFlowUnavailableException if that fails
	 */
	static TensorFlowRuntime load(final List<Path> jars) {
		final ClassLoader loader = new TensorFlowClassLoader(jars, TensorFlowJars.ownLocation(),
			TensorFlowLoader.class.getClassLoader());
		final Thread thread = Thread.currentThread();
		final ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			final Object implementation = Class.forName(IMPLEMENTATION, true, loader)
				.getDeclaredConstructor().newInstance();
			return ContextClassLoader.wrap(TensorFlowRuntime.class, implementation, loader);
		}
		catch (final InvocationTargetException exc) {
			throw unavailable(jars, exc.getCause());
		}
		catch (final ReflectiveOperationException | LinkageError exc) {
			throw unavailable(jars, exc);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static TensorFlowUnavailableException unavailable(final List<Path> jars,
		final Throwable cause)
	{
		return new TensorFlowUnavailableException("TensorFlow does not start: " + cause
			.toString().lines().findFirst().orElse("") + ". Its jars in " + jars.get(0).toAbsolutePath().getParent() +
			" must be complete, undamaged, of one version, and have the natives for this computer (" +
			System.getProperty("os.name") + ", " + System.getProperty("os.arch") +
			"); install TensorFlow for Skelite again, then restart.", cause);
	}
}
