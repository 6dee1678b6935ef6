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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.skelite.util.OtherJvm;

/**
 * A folder laid out as Fiji with this plugin: the plugin's jar in {@code jars},
 * TensorFlow in {@code skelite/tensorflow}. Programs run in JVMs of their own,
 * with the class path that Fiji would give them.
 */
public final class FijiFolder {

	/** The jars of TensorFlow 1.15, as other plugins bring them; put there by the build. */
	public static final Path TENSORFLOW1 = Paths.get("target", "tensorflow-1.15.0");

	private final Path folder;

	/** @param folder an empty folder */
	public FijiFolder(final Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(jar().getParent());
		Files.createDirectories(tensorFlow());
		zip(TensorFlowJars.ownLocation(), jar());
		for (final Path jar : TensorFlowJars.find())
			link(jar, tensorFlow().resolve(jar.getFileName()));
	}

	private Path jar() {
		return folder.resolve("jars/skelite-1.jar");
	}

	/** Returns the private folder. */
	public Path tensorFlow() {
		return folder.resolve("skelite/tensorflow");
	}

	/**
	 * Runs a test class.
	 *
	 * @param tensorFlow1 whether TensorFlow 1.15 is on the class path too
	 * @return what it printed, errors included
	 */
	public String run(final Class<?> program, final boolean tensorFlow1, final String... args)
		throws IOException, InterruptedException
	{
		final Path output = Files.createTempFile(folder, "output", ".txt");
		final Process process = OtherJvm.program(List.of(), classPath(tensorFlow1), program, args)
			.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroyForcibly();
		return Files.readString(output, StandardCharsets.UTF_8);
	}

	private String classPath(final boolean tensorFlow1) throws IOException {
		final List<String> entries = new ArrayList<>();
		entries.add(jar().toString());
		if (tensorFlow1) try (Stream<Path> jars = Files.list(TENSORFLOW1)) {
			jars.map(Path::toString).forEach(entries::add);
		}
		final List<String> hidden = TensorFlowJars.find().stream().map(Path::toString).toList();
		Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
			entry -> !hidden.contains(entry) && !Paths.get(entry).equals(TensorFlowJars
				.ownLocation())).forEach(entries::add);
		return String.join(File.pathSeparator, entries);
	}

	private static void zip(final Path classes, final Path jar) throws IOException {
		try (OutputStream out = Files.newOutputStream(jar);
				ZipOutputStream zip = new ZipOutputStream(out);
				Stream<Path> files = Files.walk(classes))
		{
			for (final Path file : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, zip);
			}
		}
	}

	/** Hundreds of megabytes, so only copied where the file system makes it necessary. */
	private static void link(final Path file, final Path link) throws IOException {
		try {
			Files.createLink(link, file);
		}
		catch (final IOException | UnsupportedOperationException exc) {
			Files.copy(file, link);
		}
	}
}
