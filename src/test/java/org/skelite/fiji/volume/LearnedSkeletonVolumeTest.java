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
package org.skelite.fiji.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import net.imglib2.FinalInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.graph.SkeletonGraphFolder;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;
import org.skelite.files.OutputLock;
import org.skelite.mask.PixelSet;
import org.skelite.volume.io.OmeZarrWriter;
import org.skelite.volume.io.VolumeFile;

/** Tests {@link LearnedSkeletonVolume}. */
class LearnedSkeletonVolumeTest extends CommandTest {

	@TempDir
	private Path folder;

	private Path mask;

	/** A few bars. */
	@BeforeEach
	void writeMask() throws IOException {
		mask = folder.resolve("mask.zarr");
		final long[] size = { 40, 30, 20 };
		final OmeZarrWriter writer = new OmeZarrWriter(mask, folder.resolve("new"), "0.4", size, 64, new double[] {
			1, 1, 1 }, "micrometer");
		final PixelSet bars = new PixelSet(size, 1);
		final Random random = new Random(1);
		for (int i = 0; i < 3; i++) {
			final int y = 3 + random.nextInt(20);
			final int z = 2 + random.nextInt(12);
			for (int dy = 0; dy < 4; dy++)
				for (int dz = 0; dz < 4; dz++)
					bars.addRun(bars.position(3, y + dy, z + dz), bars.position(36, y + dy, z + dz));
		}
		writer.write(new FinalInterval(size), bars);
		writer.finish();
	}

	@Test
	void writesTheSkeleton() throws Exception {
		for (final String version : OmeZarrWriter.VERSIONS) {
			final Path output = folder.resolve("out-" + version);
			assertNull(run(LearnedSkeletonVolume.class, "input", mask.toFile(), "output", output.toFile(), "block",
				16, "halo", 8, "ome_zarr", version).getCancelReason());
			final VolumeFile skeleton = VolumeFile.open(output);
			assertEquals("micrometer", skeleton.unit());
			long count = 0;
			for (final UnsignedByteType value : skeleton.mask(0, false, 1 << 20))
				count += value.get();
			assertTrue(count > 60 && count < 120, count + " pixels");
		}
		try (var files = Files.list(folder)) {
			assertEquals(3, files.count());
		}
	}

	@Test
	void graphsAreWrittenBesideIt() throws Exception {
		final Object[] inputs = { "input", mask.toFile(), "output", folder.resolve("lines.zarr").toFile(), "block",
			16, "halo", 8, "graph", "csv,swc" };
		assertNull(run(LearnedSkeletonVolume.class, inputs).getCancelReason());
		// three bars
		assertEquals(4, Files.readAllLines(folder.resolve("lines-branches.csv")).size());
		assertTrue(Files.exists(folder.resolve("lines.swc")));
		assertReason("lines-branches.csv exists already", "output", folder.resolve("lines").toFile(), "graph",
			"csv");
		assertReason("There is no format", "output", folder.resolve("other").toFile(), "graph", "png");
	}

	/** As if the program had been killed when all that was left to do was to tidy up. */
	@Test
	void workThatWasFinishedIsTidiedUp() throws Exception {
		final Path output = folder.resolve("out");
		final Path work = folder.resolve(".out.skelite.work");
		assertNull(run(LearnedSkeletonVolume.class, "input", mask.toFile(), "output", output.toFile())
			.getCancelReason());
		Files.createDirectory(work);
		Files.writeString(work.resolve("stage.txt"), "SEAMS 0 0");
		assertReason("exists already", "output", output.toFile());
		Files.deleteIfExists(work.resolve("job.txt"));
		Files.writeString(work.resolve("stage.txt"), "DONE 0 0");
		assertNull(run(LearnedSkeletonVolume.class, "input", mask.toFile(), "output", output.toFile())
			.getCancelReason());
		assertTrue(Files.exists(output) && Files.notExists(work));
		assertReason("exists already", "output", output.toFile());
	}

	@Test
	void whatCannotBeDoneIsSaid() throws Exception {
		final Path output = folder.resolve("out");
		assertReason("Input and output are the same", "output", mask.toFile());
		assertReason("lies within the input", "output", mask.resolve("labels").toFile());
		assertReason("has only", "output", output.toFile(), "memory", 1 << 30);
		assertReason("version must be one of", "output", output.toFile(), "ome_zarr", "0.1");
		assertReason("cannot be divided into chunks", "output", output.toFile(), "block", 131);
		assertReason("Detail must be", "output", output.toFile(), "detail", 11.0);
		try (OutputLock lock = OutputLock.beside(output, message -> {})) {
			assertReason("Another run of Skelite is writing to", "output", output.toFile());
		}
		Files.createDirectory(output);
		assertReason("exists already", "output", output.toFile());
		final Path damaged = folder.resolve("damaged");
		Files.write(mask.resolve("0/0/0/0"), new byte[] { 1, 2, 3 });
		assertReason("(at x 0 y 0 z 0) is damaged", "output", damaged.toFile());
		assertFalse(Files.exists(damaged));
	}

	@Test
	void theCommandsOfFoldersNameThisOne() throws Exception {
		final String reason = run(LearnedSkeletonFolder.class, "input", mask.toFile(), "output", folder.resolve(
			"out").toFile()).getCancelReason();
		assertTrue(reason.contains("is a volume of chunks"), reason);
		final String graph = run(SkeletonGraphFolder.class, "input", mask.toFile(), "output", folder.resolve("out")
			.toFile()).getCancelReason();
		assertTrue(graph.contains("volume --graph csv"), graph);
	}

	private void assertReason(final String reason, final Object... inputs) throws Exception {
		final Object[] all = new Object[inputs.length + 2];
		all[0] = "input";
		all[1] = mask.toFile();
		System.arraycopy(inputs, 0, all, 2, inputs.length);
		final String found = run(LearnedSkeletonVolume.class, all).getCancelReason();
		assertTrue(found != null && found.contains(reason), found);
	}
}
