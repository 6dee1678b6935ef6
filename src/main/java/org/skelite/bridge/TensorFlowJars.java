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

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the jars of TensorFlow, which are kept off the class path of Fiji: other
 * plugins bring other versions of the same classes.
 */
final class TensorFlowJars {

	/** System property: the folder of TensorFlow's jars. */
	public static final String FOLDER_PROPERTY = "skelite.tensorflow";

	/** Their second star is the platform. */
	private static final String NATIVES = "tensorflow-core-native-*-*.jar";

	/** Names of the jars that must be there. */
	private static final List<String> REQUIRED = List.of("tensorflow-core-api-*.jar",
		"tensorflow-core-native-*.jar", NATIVES, "ndarray-*.jar", "javacpp-*.jar",
		"protobuf-java-*.jar");

	/** Folders of Fiji with plugins; never with TensorFlow's jars, as they are on the class path. */
	private static final List<String> FIJI_FOLDERS = List.of("jars", "plugins");

	private TensorFlowJars() {}

	/**
	 * Finds the jars, in the first of these that exists:
	 * <ol>
	 * <li>the folder in the system property {@value #FOLDER_PROPERTY};</li>
	 * <li>{@code lib/tensorflow} beside the jar of this program, outside Fiji;</li>
	 * <li>{@code skelite/tensorflow} below the folder of Fiji, which is named by the
	 * system property {@code imagej.dir} or {@code ij.dir}, or else is the parent of
	 * the folder {@code jars} or {@code plugins} in which the jar of this program
	 * lies;</li>
	 * <li>the class path of the JVM, as in development environments.</li>
	 * </ol>
	 *
	 * @throws TensorFlowUnavailableException if none exists or a jar is missing
	 */
	public static List<Path> find() {
		final String property = System.getProperty(FOLDER_PROPERTY);
		if (property != null) return inFolder(Paths.get(property));
		final List<Path> folders = folders();
		for (final Path folder : folders)
			if (Files.isDirectory(folder)) return inFolder(folder);
		final List<Path> jars = onClassPath(System.getProperty("java.class.path", ""));
		if (missing(jars).isEmpty()) return jars;
		throw new TensorFlowUnavailableException("TensorFlow is not installed: no folder " + folders
			.stream().map(Path::toString).collect(Collectors.joining(" or ")) +
			". Put TensorFlow's jars there, or name their folder by -D" + FOLDER_PROPERTY +
			"=FOLDER.");
	}

	/**
	 * Lists the jars in a folder.
	 *
	 * @throws TensorFlowUnavailableException if the folder or one of the required
	 *           jars is missing
	 */
	public static List<Path> inFolder(final Path folder) {
		if (!Files.isDirectory(folder)) throw new TensorFlowUnavailableException("TensorFlow's folder " +
			folder + " does not exist. Put TensorFlow's jars there, or name another folder by -D" +
			FOLDER_PROPERTY + "=FOLDER.");
		final List<Path> jars;
		try (Stream<Path> files = Files.list(folder)) {
			jars = files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().collect(
				Collectors.toList());
		}
		catch (final IOException exc) {
			throw new TensorFlowUnavailableException("TensorFlow's folder " + folder +
				" cannot be read: " + exc, exc);
		}
		final List<String> missing = missing(jars);
		if (!missing.isEmpty()) throw new TensorFlowUnavailableException("TensorFlow's folder " +
			folder + " is incomplete: " + String.join(", ", missing).replace(NATIVES, NATIVES +
				" (natives for this computer, " + System.getProperty("os.name") + ", " + System.getProperty(
					"os.arch") + ")") + " is missing. Copy it there, or install TensorFlow for Skelite again.");
		return jars;
	}

	private static List<String> missing(final List<Path> jars) {
		return REQUIRED.stream().filter(required -> jars.stream().noneMatch(jar -> matches(jar,
			required))).collect(Collectors.toList());
	}

	private static boolean matches(final Path jar, final String name) {
		return jar.getFileName().toString().matches(name.replace(".", "\\.").replace("*", ".+"));
	}

	private static List<Path> folders() {
		final List<Path> folders = new ArrayList<>();
		final Path own = ownLocation();
		final Path parent = own.getParent();
		final boolean jar = Files.isRegularFile(own);
		final boolean fiji = jar && parent.getParent() != null && FIJI_FOLDERS.contains(String.valueOf(
			parent.getFileName()));
		if (jar && !fiji) folders.add(parent.resolve("lib").resolve("tensorflow"));
		for (final String property : List.of("imagej.dir", "ij.dir"))
			if (System.getProperty(property) != null) folders.add(inFiji(Paths.get(System.getProperty(
				property))));
		if (fiji) folders.add(inFiji(parent.getParent()));
		return folders.stream().distinct().collect(Collectors.toList());
	}

	private static Path inFiji(final Path fiji) {
		return fiji.resolve("skelite").resolve("tensorflow");
	}

	/** Returns the jar, or the folder of classes, that this program was loaded from. */
	static Path ownLocation() {
		try {
			return Paths.get(TensorFlowJars.class.getProtectionDomain().getCodeSource().getLocation()
				.toURI());
		}
		catch (final URISyntaxException exc) {
			throw new TensorFlowUnavailableException("Cannot find the file that Skelite was loaded from.",
				exc);
		}
	}

	private static List<Path> onClassPath(final String classPath) {
		return Stream.of(classPath.split(File.pathSeparator)).filter(entry -> entry.endsWith(".jar")).map(
			Paths::get).filter(jar -> REQUIRED.stream().anyMatch(required -> matches(jar, required)))
			.collect(Collectors.toList());
	}
}
