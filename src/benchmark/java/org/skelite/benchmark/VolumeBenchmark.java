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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.cli.Main;
import org.skelite.volume.io.VolumeFile;

/**
 * Measures volumes larger than memory, the way users skeletonize them: files, and a Java of its own.
 * <p>
 * {@code -Dbenchmark.volumes=512x512x512,1024x1024x1024} says how large they are, {@code
 * -Dbenchmark.heap=4g} how much memory that Java has. Up to 2^30 pixels are also skeletonized in
 * memory. Each run adds its lines to {@code volumes.csv}, of which the table and the plots are made.
 * </p>
 */
public final class VolumeBenchmark {

	private static final long MOST_IN_MEMORY = 1L << 30;
	/** Bytes of chunks that are kept while a volume is read as a whole: more than a layer of them. */
	private static final long CACHE = 300_000_000;
	/** Edge of the blocks: large, as vessels leave most of them empty. */
	private static final String BLOCK = "512";

	private static final String HEADING = "size;object;skeleton;components;tunnels;cavities;seconds;" +
		"processor;bytes;memory seconds;memory processor;memory bytes";

	private final Path folder;
	private final String heap;

	private VolumeBenchmark(final Path folder, final String heap) {
		this.folder = folder;
		this.heap = heap;
	}

	/** Skeletonizes a volume in memory. */
	public static void main(final String... args) throws IOException {
		final VolumeFile file = VolumeFile.open(Path.of(args[0]));
		try (Model model = Model.open("skelite-3d")) {
			System.out.println("In memory: skeleton of " + new Skeletonizer(model).skeletonize(file.mask(0,
				false, CACHE)).thin().count() + " pixels");
		}
	}

	static void run(final Path folder) throws IOException {
		Files.createDirectories(folder);
		final VolumeBenchmark benchmark = new VolumeBenchmark(folder, System.getProperty("benchmark.heap",
			"4g"));
		for (final String size : System.getProperty("benchmark.volumes", "512x512x512").split(","))
			benchmark.measure(size);
		VolumeReport.write(folder);
	}

	private void measure(final String size) throws IOException {
		final int[] pixels = Stream.of(size.split("x")).mapToInt(Integer::parseInt).toArray();
		final Path tree = folder.resolve("tree-" + size);
		final Path skeleton = folder.resolve("skeleton-" + size);
		if (Files.notExists(tree)) {
			final Path made = folder.resolve("new-" + size);
			VesselTree.write(made, pixels, 1);
			Files.move(made, tree);
		}
		say(tree + " is there.");
		delete(skeleton);
		final MeasuredRun run = MeasuredRun.of(heap, List.of(Main.class.getName(), "volume", "--input", tree
			.toString(), "--output", skeleton.toString(), "--ome_zarr", "0.4", "--block", BLOCK));
		say("By blocks: " + run);
		final boolean fits = Arrays.stream(pixels).asLongStream().reduce(1, (a, b) -> a * b) <= MOST_IN_MEMORY;
		final MeasuredRun inMemory = fits ? MeasuredRun.of(heap, List.of(VolumeBenchmark.class.getName(), tree
			.toString())) : new MeasuredRun(Double.NaN, Double.NaN, 0);
		say("In memory: " + inMemory);
		final VolumeTopology.Counts object = VolumeTopology.count(tree.resolve("0"));
		say("The object: " + object);
		final VolumeTopology.Counts thin = VolumeTopology.count(skeleton.resolve("0"));
		say("The skeleton: " + thin);
		if (!thin.sameTopology(object)) throw new IllegalStateException("The topology is another one: " +
			object + " " + thin);
		final Path csv = folder.resolve("volumes.csv");
		if (Files.notExists(csv)) Files.writeString(csv, HEADING + "\n");
		Files.writeString(csv, String.format(Locale.ROOT, "%s;%d;%d;%d;%d;%d;%.1f;%.1f;%d;%.1f;%.1f;%d%n", size,
			object.pixels(), thin.pixels(), object.components(), object.tunnels(), object.cavities(), run
				.seconds(), run.processorSeconds(), run.bytes(), inMemory.seconds(), inMemory.processorSeconds(),
			inMemory.bytes()), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
	}

	private static void delete(final Path folder) throws IOException {
		if (Files.notExists(folder)) return;
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path path : files.sorted((a, b) -> b.compareTo(a)).collect(Collectors.toList()))
				Files.delete(path);
		}
	}

	private static void say(final String message) {
		System.out.println(message);
	}
}
