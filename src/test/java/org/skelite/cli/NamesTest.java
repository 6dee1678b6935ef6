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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.util.OtherJvm;

/** Tests names of files with letters that the system's locale does not know. */
class NamesTest {

	@TempDir
	Path folder;

	/** By way of URIs, as the tests may run in such a locale, too. */
	private static Path in(final Path folder, final String encoded) {
		return Path.of(URI.create(folder.toUri() + encoded));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void worksInAnyLocale() throws IOException, InterruptedException {
		final Path input = Files.createDirectory(folder.resolve("in"));
		for (final String name : new String[] { "gr%C3%B6%C3%9Fe.tif", "latin-%E9.tif", "plain.tif" })
			Files.copy(Path.of("test-images/clean-2d.tif"), in(input, name));
		final Path output = Files.createDirectory(folder.resolve("out"));
		final ProcessBuilder process = OtherJvm.program(Main.class, "skeletonize", "--input", input
			.toString(), "--output", output.toString(), "--engine", "java", "--overlay", "--csv_log=false");
		process.environment().put("LC_ALL", "C");
		final Path log = folder.resolve("log");
		final Process running = process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(running.waitFor(120, TimeUnit.SECONDS));
		assertEquals(0, running.exitValue(), () -> log.toString());
		final TreeSet<String> names;
		try (Stream<Path> files = Files.list(output)) {
			names = files.map(file -> file.toUri().getRawPath().replaceAll(".*/", "")).collect(Collectors
				.toCollection(TreeSet::new));
		}
		assertEquals("[gr%C3%B6%C3%9Fe-overlay.png, gr%C3%B6%C3%9Fe.tif, latin-%E9-overlay.png," +
			" latin-%E9.tif, plain-overlay.png, plain.tif]", names.toString());
	}
}
