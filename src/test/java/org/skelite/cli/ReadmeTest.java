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
package org.skelite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the command lines of the README do what it says. */
class ReadmeTest {

	private static final String PROGRAM = "java -jar target/skelite.jar ";

	@TempDir
	Path folder;

	/** Those that only show how a command line looks are left out. */
	private static List<String> commandLines() throws IOException {
		return Files.readAllLines(Paths.get("README.md")).stream().filter(line -> line.startsWith(
			"    ") && line.contains(PROGRAM) && !line.contains("COMMAND")).map(line -> line.substring(line
				.indexOf(PROGRAM) + PROGRAM.length())).toList();
	}

	private String run(final String line) {
		final StringWriter text = new StringWriter();
		final PrintWriter out = new PrintWriter(text);
		final int code = new CommandLineProgram(Main.commands(), out, out, false).run(line.split(" "));
		assertEquals(ExitCode.DONE, code, line + "\n" + text);
		return text.toString();
	}

	@Test
	void commandLinesWork() throws IOException {
		assertTrue(commandLines().size() > 4);
		for (final String line : commandLines()) {
			final String here = line.replace("target/", folder + "/").replace("my-tuned-model",
				"skelite-2d").replace("mask.tif", "test-images/rough-2d.tif").replace("--output skeleton.tif",
					"--output " + folder.resolve("own.tif"));
			// training takes time; its help comes only if all options are known
			run(line.startsWith("train") ? line + " --help" : here);
		}
		assertTrue(Files.exists(folder.resolve("skeleton.tif")));
		assertTrue(Files.exists(folder.resolve("skeleton-overlay.png")));
		assertTrue(Files.exists(folder.resolve("own.tif")));
		assertEquals(2, Files.readAllLines(folder.resolve("scores.csv")).size());
	}
}
