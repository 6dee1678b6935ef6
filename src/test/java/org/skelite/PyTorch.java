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
package org.skelite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of tests in a Python that has PyTorch, where there is one. */
public final class PyTorch {

	private PyTorch() {}

	/** Returns {@code python3}, that of the system, or what {@code -Dpython=} says; null if there is none. */
	public static String find() throws InterruptedException {
		final String given = System.getProperty("python");
		for (final String python : given == null ? List.of("python3", "/usr/bin/python3") : List.of(given)) {
			try {
				final Process process = new ProcessBuilder(python, "-c",
					"import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)").redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
				if (process.waitFor() == 0) return python;
			}
			catch (final IOException exc) {
				// there is no such program
			}
		}
		assertEquals(null, given, "no Python with PyTorch: ");
		return null;
	}

	/**
	 * Runs a program with a folder as its argument.
	 *
	 * @param test whose resource it is
	 * @param expected what it says if all is well
	 */
	public static void run(final String python, final Class<?> test, final String program,
		final Path folder, final String expected) throws IOException, InterruptedException
	{
		final Path script = folder.resolve("check.py");
		try (InputStream in = test.getResourceAsStream(program)) {
			Files.copy(in, script);
		}
		final Path output = folder.resolve("output");
		final Process process = new ProcessBuilder(python, script.toString(), folder.toString())
			.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertTrue(process.waitFor(20, TimeUnit.MINUTES), "too slow");
		assertEquals(0, process.exitValue(), Files.readString(output));
		assertTrue(Files.readString(output).contains(expected));
	}
}
