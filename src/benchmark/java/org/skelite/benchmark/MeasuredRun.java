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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What another Java needed.
 *
 * @param seconds time that passed
 * @param processorSeconds time of all cores together
 * @param bytes the greatest resident memory, as Linux counts it; 0 elsewhere
 */
record MeasuredRun(double seconds, double processorSeconds, long bytes) {

	private static final int MILLISECONDS = 100;

	/**
	 * Runs a class, the classes being those of this Java.
	 *
	 * @param heap as for -Xmx
	 * @param arguments the class and its arguments
	 */
	static MeasuredRun of(final String heap, final List<String> arguments) throws IOException {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin",
			"java").toString(), "-Xmx" + heap, "-Djava.awt.headless=true", "-classpath", System.getProperty(
				"java.class.path")));
		command.addAll(arguments);
		final long start = System.nanoTime();
		final Process process = new ProcessBuilder(command).inheritIO().start();
		Duration processor = Duration.ZERO;
		long bytes = 0;
		try {
			while (!process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS)) {
				processor = process.info().totalCpuDuration().orElse(processor);
				bytes = Math.max(bytes, peak(process.pid()));
			}
		}
		catch (final InterruptedException e) {
			process.destroy();
			throw new IOException(e);
		}
		if (process.exitValue() != 0) throw new IOException(command + " ended with " + process.exitValue());
		return new MeasuredRun(1e-9 * (System.nanoTime() - start), 1e-3 * processor.toMillis(), bytes);
	}

	private static long peak(final long process) {
		try {
			for (final String line : Files.readAllLines(Path.of("/proc/" + process + "/status")))
				if (line.startsWith("VmHWM")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
		}
		catch (final IOException e) {
			// it has just ended, or this is not Linux
			return 0;
		}
		return 0;
	}
}
