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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.task.TaskService;
import org.skelite.fiji.graph.SkeletonGraphFolder;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;

/**
 * Time and memory for a volume of many labels that touch, with all their skeletons, graphs and SWC:
 * what kimimaro's authors give as 94 s and 4.5 GB for 512 x 512 x 512 voxels and 2124 skeletons of
 * their data.
 */
final class LabelBenchmark {

	/** Edges of the volumes, and how many labels are as dense in each. */
	private static final int[][] VOLUMES = { { 128, 31 }, { 256, 250 }, { 512, 2000 } };

	private LabelBenchmark() {}

	/** Runs the commands, reading and writing files as a user does. */
	static void run(final Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Context context = new Context(CommandService.class, TaskService.class)) {
			for (final int[] volume : VOLUMES)
				System.out.println(measure(context.service(CommandService.class), folder, volume[0],
					volume[1]));
		}
	}

	/** Measures a volume: all of the work, and how much of it is that of the graphs. */
	static String measure(final CommandService commands, final Path folder, final int edge,
		final int labels) throws IOException
	{
		final Path image = folder.resolve("labels-" + edge + ".tif");
		final Path skeletons = folder.resolve("skeletons-" + edge + ".tif");
		ImageWriter.writeTiff(LabelVolume.of(edge, labels, 1), image, true);
		final double all = seconds(commands, SkeletonGraphFolder.class, "input", image.toFile(), "output",
			folder.resolve("graphs").toFile(), "formats", "csv,swc");
		final String peak = peak();
		seconds(commands, LearnedSkeletonFolder.class, "input", image.toFile(), "output", skeletons
			.toFile());
		final double graphs = seconds(commands, SkeletonGraphFolder.class, "input", skeletons.toFile(),
			"output", folder.resolve("graphs").toFile(), "formats", "csv,swc", "is_skeleton", true);
		return String.format(Locale.ROOT,
			"%d^3, %d labels: %.1f s, at most %s so far; graphs and files of given skeletons: %.1f s, %.0f%%",
			edge, labels, all, peak, graphs, 100 * graphs / all);
	}

	private static double seconds(final CommandService commands,
		final Class<? extends Command> command, final Object... options) throws IOException
	{
		final List<Object> all = new ArrayList<>(List.of("values", "labels", "overwrite", true));
		all.addAll(List.of(options));
		final long start = System.nanoTime();
		try {
			commands.run(command, true, all.toArray()).get();
		}
		catch (final InterruptedException | ExecutionException e) {
			throw new IOException(e);
		}
		return (System.nanoTime() - start) * 1e-9;
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
