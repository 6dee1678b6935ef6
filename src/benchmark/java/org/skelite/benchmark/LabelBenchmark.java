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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.task.TaskService;
import org.skelite.fiji.graph.SkeletonGraphFolder;
import org.skelite.fiji.io.ImageWriter;

/**
 * Time and memory for a volume of many labels that touch, with all their skeletons, graphs and SWC:
 * what kimimaro's authors give as 94 s and 4.5 GB for 512 x 512 x 512 voxels and 2124 skeletons of
 * their data.
 */
final class LabelBenchmark {

	/** Edges of the volumes, and how many labels are as dense in each. */
	private static final int[][] VOLUMES = { { 128, 31 }, { 256, 250 }, { 512, 2000 } };

	private LabelBenchmark() {}

	/** Runs the command, reading and writing files as a user does. */
	static void run(final Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Context context = new Context(CommandService.class, TaskService.class)) {
			for (final int[] volume : VOLUMES) {
				final Path image = folder.resolve("labels-" + volume[0] + ".tif");
				ImageWriter.writeTiff(LabelVolume.of(volume[0], volume[1], 1), image, true);
				final long start = System.nanoTime();
				context.service(CommandService.class).run(SkeletonGraphFolder.class, true, "input", image
					.toFile(), "output", folder.resolve("graphs").toFile(), "values", "labels", "formats",
					"csv,swc", "overwrite", true).get();
				System.out.println(String.format(Locale.ROOT, "%d^3, %d labels: %.1f s, at most %s so far",
					volume[0], volume[1], (System.nanoTime() - start) * 1e-9, peak()));
			}
		}
		catch (final InterruptedException | ExecutionException e) {
			throw new IOException(e);
		}
	}

	/** Returns the greatest memory of this process so far, as Linux counts it. */
	private static String peak() throws IOException {
		final Path status = Path.of("/proc/self/status");
		if (Files.notExists(status)) return "an unknown amount of memory";
		try (Stream<String> lines = Files.lines(status)) {
			return List.of(lines.filter(line -> line.startsWith("VmHWM")).findAny().orElse("? ?").split(
				"\\s+")).get(1) + " kB";
		}
	}
}
