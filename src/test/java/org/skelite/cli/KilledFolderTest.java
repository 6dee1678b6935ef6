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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.util.OtherJvm;

/**
 * Kills runs over a folder at any moment. The next run finishes the work: every result is
 * that of a run that nobody killed, and nothing else is left. For more than a short look:
 * {@code mvn -Pkill test}.
 */
class KilledFolderTest {

	private static final int KILLS = Integer.getInteger("campaign.kill", 2);

	private static final int IMAGES = 6;

	@TempDir
	Path folder;

	private Process start(final String output) throws IOException {
		return OtherJvm.program(Main.class, "skeletonize", "--input", folder
			.resolve("in").toString(), "--output", folder.resolve(output).toString(),
			"--radius_map", "--overlay").redirectErrorStream(true).redirectOutput(
				ProcessBuilder.Redirect.appendTo(folder.resolve(output + ".log").toFile())).start();
	}

	/** Returns the files by their names, without the log, in which times differ. */
	private TreeMap<String, byte[]> files(final String output) throws IOException {
		final TreeMap<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> paths = Files.list(folder.resolve(output))) {
			for (final Path path : paths.toList())
				files.put(path.getFileName().toString(), path.toString().endsWith(".csv") ? new byte[0] : Files
					.readAllBytes(path));
		}
		return files;
	}

	private void finish(final String output) throws Exception {
		final Process process = start(output);
		assertTrue(process.waitFor(180, TimeUnit.SECONDS));
		assertEquals(0, process.exitValue(), () -> output);
	}

	@Test
	void theNextRunFinishes() throws Exception {
		Files.createDirectory(folder.resolve("in"));
		for (int i = 0; i < IMAGES; i++)
			Files.copy(Paths.get("test-images", i % 2 == 0 ? "rough-2d.tif" : "clean-2d.tif"), folder.resolve(
				"in/" + i + ".tif"));
		final long start = System.nanoTime();
		finish("whole");
		final long millis = (System.nanoTime() - start) / 1_000_000;
		final TreeMap<String, byte[]> expected = files("whole");
		assertEquals(3 * IMAGES + 1, expected.size());
		final Random random = new Random(Long.getLong("campaign.seed", 1));
		for (int kill = 0; kill < KILLS; kill++) {
			final String output = "cut" + kill;
			for (int times = 1 + random.nextInt(2); times > 0; times--) {
				final Process killed = start(output);
				Thread.sleep(millis / 3 + random.nextInt((int) millis));
				killed.destroyForcibly().waitFor();
			}
			finish(output);
			final TreeMap<String, byte[]> found = files(output);
			assertEquals(expected.keySet(), found.keySet(), () -> output);
			expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), output + " " +
				name));
		}
		System.out.println(KILLS + " runs killed and finished by the next one, with equal results.");
	}
}
