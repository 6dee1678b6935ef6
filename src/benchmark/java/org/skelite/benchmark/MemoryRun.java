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
package org.skelite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures memory in a JVM of its own, whose settings would spoil timings: all
 * of the heap is resident from the start, garbage is collected early, and what
 * natives free goes back to the system at once, for which TensorFlow has to do
 * without oneDNN.
 */
final class MemoryRun {

	private static final List<String> FLAGS = List.of("-XX:+AlwaysPreTouch", "-XX:MaxNewSize=32m",
		"-XX:TieredStopAtLevel=1");

	private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_MMAP_THRESHOLD_", "65536",
		"MALLOC_TRIM_THRESHOLD_", "65536", "MALLOC_ARENA_MAX", "2", "TF_ENABLE_ONEDNN_OPTS", "0");

	private MemoryRun() {}

	/**
	 * Starts the JVM and waits for it.
	 *
	 * @return memory by {@link #key}
	 */
	static Map<String, Memory> measure(final Settings settings) throws IOException {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"),
			"bin", "java").toString()));
		command.addAll(FLAGS);
		final String heap = Long.toString(Runtime.getRuntime().maxMemory());
		command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
		System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(
			"benchmark")).forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
		command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty(
			"java.class.path"), MemoryRun.class.getName()));
		final ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment().putAll(ENVIRONMENT);
		try {
			final int exit = builder.start().waitFor();
			if (exit != 0) throw new IOException("Measuring memory ended with code " + exit + ".");
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while memory was measured.", exc);
		}
		return read(file(settings));
	}

	/** Returns what a measurement is found by. */
	static String key(final Series series, final int mask, final String method) {
		return series.title() + ";" + mask + ";" + method;
	}

	/** Measures in this JVM and writes the result. */
	public static void main(final String... args) throws IOException {
		final Settings settings = Settings.fromProperties();
		final List<String> lines = new ArrayList<>();
		try (Methods methods = new Methods(settings)) {
			for (final Series series : Series.all(settings))
				lines.addAll(measure(settings, methods, series));
		}
		Files.write(file(settings), lines);
	}

	/** Returns a line per mask and method; those slow for a mask are left out of larger ones. */
	private static List<String> measure(final Settings settings, final Methods methods,
		final Series series)
	{
		final List<String> lines = new ArrayList<>();
		final Set<String> slow = new HashSet<>();
		for (int i = 0; i < series.masks().size(); i++) {
			final Mask mask = series.masks().get(i).get();
			for (final Method method : methods.forImage(mask.numDimensions(), mask.pixels().length)) {
				if (series.axis() != Series.Axis.NONE && slow.contains(method.name())) continue;
				final long start = System.nanoTime();
				method.run(mask);
				if (System.nanoTime() - start > 1e9 * settings.patience()) slow.add(method.name());
				final Memory memory = Memory.of(() -> method.run(mask));
				lines.add(key(series, i, method.name()) + ";" + memory.heap() + ";" + memory
					.nativeMemory());
			}
		}
		return lines;
	}

	private static Map<String, Memory> read(final Path file) throws IOException {
		final Map<String, Memory> map = new HashMap<>();
		for (final String line : Files.readAllLines(file)) {
			final String[] cells = line.split(";");
			map.put(String.join(";", cells[0], cells[1], cells[2]), new Memory(Long.parseLong(cells[3]),
				Long.parseLong(cells[4])));
		}
		return map;
	}

	private static Path file(final Settings settings) {
		return settings.folder().resolve("memory.csv");
	}
}
