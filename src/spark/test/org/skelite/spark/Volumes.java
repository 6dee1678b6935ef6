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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.imglib2.FinalInterval;

import org.skelite.mask.PixelSet;
import org.skelite.volume.io.OmeZarrWriter;

/** Volumes for tests. */
final class Volumes {

	private Volumes() {}

	/** Writes bars along all axes, in chunks of 16 pixels. */
	static void write(final Path path, final Path temporary, final long... size) throws IOException {
		final OmeZarrWriter writer = new OmeZarrWriter(path, temporary, "0.4", size, 16, new double[] { 1, 1, 1 },
			"micrometer");
		final PixelSet bars = new PixelSet(size, 1);
		final Random random = new Random(1);
		for (int i = 0; i < 12; i++) {
			final long[] min = new long[3];
			final long[] max = new long[3];
			for (int d = 0; d < 3; d++) {
				min[d] = 2 + random.nextInt((int) size[d] - 10);
				max[d] = min[d] + 2 + random.nextInt(4);
			}
			min[i % 3] = 2;
			max[i % 3] = size[i % 3] - 3;
			for (long z = min[2]; z <= max[2]; z++)
				for (long y = min[1]; y <= max[1]; y++)
					bars.addRun(bars.position(min[0], y, z), bars.position(max[0], y, z));
		}
		for (long z = 0; z < size[2]; z += 16)
			for (long y = 0; y < size[1]; y += 16)
				for (long x = 0; x < size[0]; x += 16) {
					final FinalInterval block = new FinalInterval(new long[] { x, y, z }, new long[] { Math.min(x + 16,
						size[0]) - 1, Math.min(y + 16, size[1]) - 1, Math.min(z + 16, size[2]) - 1 });
					final PixelSet part = new PixelSet(block.dimensionsAsLongArray(), 1);
					for (long c = 0; c < part.dimension(2); c++)
						for (long b = 0; b < part.dimension(1); b++)
							for (long a = 0; a < part.dimension(0); a++)
								if (bars.contains(bars.position(x + a, y + b, z + c))) part.add(part.position(a, b, c));
					writer.write(block, part);
				}
		writer.finish();
	}

	/** Returns the files in a folder, by their names within it, sorted; none if it is missing. */
	static List<Path> files(final Path folder) {
		if (Files.notExists(folder)) return List.of();
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> !Files.isDirectory(file)).map(folder::relativize).sorted().toList();
		}
		catch (final IOException | UncheckedIOException e) {
			return List.of(); // something went away meanwhile
		}
	}

	static void delete(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
