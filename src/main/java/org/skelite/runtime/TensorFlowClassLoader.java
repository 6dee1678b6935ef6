package org.skelite.runtime;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads TensorFlow, and the one package that knows it, apart from everything
 * else in the JVM. The JDK comes from the platform class loader; the rest of
 * this program is shared with the host, so that its interfaces are the same
 * classes on both sides.
 */
final class TensorFlowClassLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private static final String PROGRAM = "org.skelite.";
	private static final String BRIDGE = PROGRAM + "tensorflow.";

	private final ClassLoader host;

	/**
	 * @param jars TensorFlow's jars
	 * @param program where the classes of this program are
	 * @param host the class loader of the rest of this program
	 */
	TensorFlowClassLoader(final List<Path> jars, final Path program, final ClassLoader host) {
		super("skelite-tensorflow", urls(jars, program), ClassLoader.getPlatformClassLoader());
		this.host = host;
	}

	@Override
	protected Class<?> loadClass(final String name, final boolean resolve)
		throws ClassNotFoundException
	{
		if (name.startsWith(PROGRAM) && !name.startsWith(BRIDGE)) return host.loadClass(name);
		return super.loadClass(name, resolve);
	}

	private static URL[] urls(final List<Path> jars, final Path program) {
		final List<Path> paths = new ArrayList<>(jars);
		paths.add(program);
		return paths.stream().map(TensorFlowClassLoader::url).toArray(URL[]::new);
	}

	private static URL url(final Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (final MalformedURLException exc) {
			throw new TensorFlowUnavailableException("Cannot load classes from " + path + ".", exc);
		}
	}
}
