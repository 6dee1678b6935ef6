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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A synthetic vessel tree of any size, as OME-Zarr 0.4. About 1% of the volume is vessel: random walks
 * of radius 8 to 2.5 that branch, touch and so close loops. Chunks without vessel are not written.
 * Shares no code with what is measured.
 */
final class VesselTree {

	private static final int CHUNK = 128;

	/** How far a walk goes at a time, in pixels. */
	private static final double STEP = 12;
	private static final double SHARE = 0.01;
	private static final double THINNER = 0.85;
	private static final double THINNEST = 2.5;

	private final int[] size;
	private final Random random;
	private final Map<Integer, List<Capsule>> chunks = new TreeMap<>();

	/** All points within a radius of a line. */
	private record Capsule(double[] start, double[] end, double radius) {

		int first(final int d) {
			return (int) Math.floor(Math.min(start[d], end[d]) - radius);
		}

		int last(final int d) {
			return (int) Math.ceil(Math.max(start[d], end[d]) + radius);
		}

		boolean contains(final double... point) {
			double along = 0;
			for (int d = 0; d < 3; d++)
				along += (point[d] - start[d]) * (end[d] - start[d]);
			along = Math.max(0, Math.min(1, along / (STEP * STEP)));
			double distance = 0;
			for (int d = 0; d < 3; d++) {
				final double difference = point[d] - start[d] - along * (end[d] - start[d]);
				distance += difference * difference;
			}
			return distance <= radius * radius;
		}
	}

	/** Where a walk goes on. */
	private record Tip(double[] point, double[] direction, double radius) {}

	private VesselTree(final int[] size, final long seed) {
		this.size = size;
		random = new Random(seed);
	}

	/**
	 * Writes a tree.
	 *
	 * @param folder the folder of the image, which must not exist
	 * @param size along x, y and z
	 */
	static void write(final Path folder, final int[] size, final long seed) throws IOException {
		final VesselTree tree = new VesselTree(size, seed);
		tree.grow();
		tree.write(folder);
	}

	private void grow() {
		final double wanted = SHARE * Arrays.stream(size).asDoubleStream().reduce(1, (a, b) -> a * b);
		double drawn = 0;
		final Deque<Tip> tips = new ArrayDeque<>();
		while (drawn < wanted) {
			if (tips.isEmpty()) tips.add(new Tip(Arrays.stream(size).mapToDouble(s -> s * random.nextDouble())
				.toArray(), turned(new double[3], 1), 5 + 3 * random.nextDouble()));
			Tip tip = tips.removeFirst();
			int steps = 10 + random.nextInt(30);
			for (; steps > 0 && isInside(tip.point); steps--) {
				final double[] direction = turned(tip.direction, 0.35);
				final double[] end = tip.point.clone();
				for (int d = 0; d < 3; d++)
					end[d] += STEP * direction[d];
				draw(new Capsule(tip.point, end, tip.radius));
				drawn += Math.PI * tip.radius * tip.radius * STEP;
				tip = new Tip(end, direction, tip.radius);
			}
			final double thinner = THINNER * tip.radius;
			if (steps == 0 && thinner >= THINNEST) for (int branch = 0; branch < 2; branch++)
				tips.add(new Tip(tip.point, turned(tip.direction, 0.8), thinner));
		}
	}

	private boolean isInside(final double[] point) {
		for (int d = 0; d < 3; d++)
			if (point[d] < 0 || point[d] >= size[d]) return false;
		return true;
	}

	private double[] turned(final double[] direction, final double by) {
		final double[] turned = Arrays.stream(direction).map(c -> c + by * random.nextGaussian()).toArray();
		final double length = Math.sqrt(Arrays.stream(turned).map(c -> c * c).sum());
		return Arrays.stream(turned).map(c -> c / length).toArray();
	}

	private int chunks(final int d) {
		return (size[d] + CHUNK - 1) / CHUNK;
	}

	private void draw(final Capsule capsule) {
		final int[] first = new int[3];
		final int[] last = new int[3];
		for (int d = 0; d < 3; d++) {
			first[d] = Math.max(0, capsule.first(d)) / CHUNK;
			last[d] = Math.min(size[d] - 1, capsule.last(d)) / CHUNK;
		}
		for (int z = first[2]; z <= last[2]; z++)
			for (int y = first[1]; y <= last[1]; y++)
				for (int x = first[0]; x <= last[0]; x++)
					chunks.computeIfAbsent(x + chunks(0) * (y + chunks(1) * z), key -> new ArrayList<>()).add(
						capsule);
	}

	private void write(final Path folder) throws IOException {
		Files.createDirectories(folder.resolve("0"));
		Files.writeString(folder.resolve(".zgroup"), "{\"zarr_format\": 2}");
		Files.writeString(folder.resolve(".zattrs"), "{\"multiscales\": [{\"version\": \"0.4\", \"axes\": [" +
			"{\"name\": \"z\", \"type\": \"space\"}, {\"name\": \"y\", \"type\": \"space\"}, " +
			"{\"name\": \"x\", \"type\": \"space\"}], \"datasets\": [{\"path\": \"0\", " +
			"\"coordinateTransformations\": [{\"type\": \"scale\", \"scale\": [1, 1, 1]}]}]}]}");
		final String chunk = Arrays.toString(new int[] { CHUNK, CHUNK, CHUNK });
		Files.writeString(folder.resolve("0/.zarray"), "{\"zarr_format\": 2, \"shape\": " + Arrays.toString(
			new int[] { size[2], size[1], size[0] }) + ", \"chunks\": " + chunk + ", \"dtype\": \"|u1\", " +
			"\"compressor\": {\"id\": \"gzip\", \"level\": 1}, \"fill_value\": 0, \"order\": \"C\", " +
			"\"filters\": null, \"dimension_separator\": \"/\"}");
		try {
			chunks.entrySet().parallelStream().forEach(entry -> write(folder.resolve("0"), entry.getKey(), entry
				.getValue()));
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void write(final Path folder, final int number, final List<Capsule> capsules) {
		final int[] place = { number % chunks(0), number / chunks(0) % chunks(1), number / chunks(0) /
			chunks(1) };
		final byte[] pixels = new byte[CHUNK * CHUNK * CHUNK];
		for (final Capsule capsule : capsules)
			draw(capsule, place, pixels);
		final Path file = folder.resolve(place[2] + "/" + place[1] + "/" + place[0]);
		try {
			Files.createDirectories(file.getParent());
			try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {

				{
					def.setLevel(Deflater.BEST_SPEED);
				}
			}) {
				out.write(pixels);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void draw(final Capsule capsule, final int[] place, final byte[] pixels) {
		final int[] first = new int[3];
		final int[] last = new int[3];
		for (int d = 0; d < 3; d++) {
			first[d] = Math.max(place[d] * CHUNK, capsule.first(d));
			last[d] = Math.min(Math.min((place[d] + 1) * CHUNK, size[d]) - 1, capsule.last(d));
		}
		for (int z = first[2]; z <= last[2]; z++)
			for (int y = first[1]; y <= last[1]; y++)
				for (int x = first[0]; x <= last[0]; x++)
					if (capsule.contains(x, y, z)) pixels[x % CHUNK + CHUNK * (y % CHUNK + CHUNK * (z % CHUNK))] =
						1;
	}
}
