package org.skelite.runtime;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

/**
 * Gives access to TensorFlow, loaded from jars of its own by a class loader of
 * its own, when it is first asked for. There is one runtime per JVM, as natives
 * cannot be loaded twice. Thread safe.
 */
public final class TensorFlowLoader {

	private static final String IMPLEMENTATION = "org.skelite.tensorflow.TensorFlowRuntimeImpl";

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
