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
