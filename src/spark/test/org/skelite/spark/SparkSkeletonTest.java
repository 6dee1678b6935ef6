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
package org.skelite.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.volume.LearnedSkeletonVolume;

/** Tests {@link SparkSkeleton} with a cluster within this program, and one of several. */
class SparkSkeletonTest extends CommandTest {

	@TempDir
	private Path folder;

	private Path mask;
	private Path expected;

	@BeforeEach
	void skeletonizeOnOneComputer() throws Exception {
		mask = folder.resolve("mask.zarr");
		Volumes.write(mask, folder.resolve("new"), 60, 50, 40);
		expected = folder.resolve("expected");
		assertNull(skeletonize(LearnedSkeletonVolume.class, expected, 10));
	}

	/** Returns why not, or null. */
	private String skeletonize(final Class<? extends LearnedSkeletonVolume> command, final Path output,
		final int block, final Object... more) throws Exception
	{
		return run(command, with(new Object[] { "input", mask, "output", output, "block", block, "halo", 5 },
			more)).getCancelReason();
	}

	@Test
	void skeletonIsThatOfOneComputer() throws Exception {
		final Path output = folder.resolve("spark");
		try (SparkOptions options = new SparkOptions(Map.of("spark.master", "local[2]"))) {
			assertNull(skeletonize(SparkSkeleton.class, output, 10));
		}
		assertSame(output);
	}

	/** Byte by byte, and nothing else is left. */
	private void assertSame(final Path output) throws IOException {
		assertEquals(Volumes.files(expected), Volumes.files(output));
		for (final Path file : Volumes.files(expected))
			assertEquals(-1, Files.mismatch(expected.resolve(file), output.resolve(file)), file.toString());
		assertTrue(Volumes.files(expected).size() > 50);
		try (var files = Files.list(folder)) {
			assertEquals(0, files.filter(file -> file.getFileName().toString().startsWith(".")).count());
		}
	}

	/** A master, two workers with an executor each; one is killed when some blocks are done. */
	@Test
	void killedWorkerDoesNotMatter() throws Exception {
		final Path output = folder.resolve("spark");
		final Path work = folder.resolve(".spark.skelite.work");
		try (Standalone cluster = new Standalone(folder.resolve("cluster")); SparkOptions options =
			new SparkOptions(cluster.options()))
		{
			final Thread killer = new Thread(() -> cluster.killWorkerWhen(() -> Volumes.files(work).size() > 60));
			killer.start();
			assertNull(skeletonize(SparkSkeleton.class, output, 10));
			assertTrue(cluster.hasKilled());
			killer.join();
		}
		Volumes.delete(folder.resolve("cluster"));
		assertSame(output);
	}

	@Test
	void whatCannotBeDoneIsSaid() throws Exception {
		assertReason("Spark says how many", "workers", 2);
		assertReason("Spark's master is not known");
		assertReason("is no path of the file system", "output", new java.io.File("s3://bucket/skeleton.zarr"));
		try (SparkOptions options = new SparkOptions(Map.of("spark.master", "local[2]"))) {
			final Path chunk = mask.resolve("0/1/1/1");
			assertTrue(Files.exists(chunk));
			Files.write(chunk, new byte[] { 1, 2, 3 });
			assertReason("1 (at x 16 y 16 z 16) is damaged");
		}
		assertFalse(Files.exists(folder.resolve("out")));
	}

	private void assertReason(final String reason, final Object... inputs) throws Exception {
		final String found = skeletonize(SparkSkeleton.class, folder.resolve("out"), 16, inputs);
		assertTrue(found != null && found.contains(reason), found);
	}
}
