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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Counts the pixels and the Betti numbers of a volume of any size, layer of chunks by layer. Shares no
 * code with what is measured.
 * <p>
 * The object is what is not 0, 26-connected; the background, to which all belongs that is outside, is
 * 6-connected. Both are followed from plane to plane as runs along x. The Euler characteristic is that of
 * the union of closed cubes: vertices - edges + faces - cubes, and the number of tunnels is that of
 * components and cavities less that.
 * </p>
 * <p>
 * Reads arrays of Zarr 2: z, y and x, bytes, packed by gzip, chunks that are missing being 0.
 * </p>
 */
final class VolumeTopology {

	private final Path folder;
	private final int[] size;
	private final int[] chunk;

	/** Words of 64 pixels in a row; the last one has a bit to spare. */
	private final int words;

	private final Sets objects = new Sets();
	private final Sets background = new Sets();
	private long euler;
	private long pixels;

	/** What was counted. */
	record Counts(long pixels, long components, long tunnels, long cavities) {

		boolean sameTopology(final Counts other) {
			return components == other.components && tunnels == other.tunnels && cavities == other.cavities;
		}
	}

	private VolumeTopology(final Path folder) throws IOException {
		this.folder = folder;
		final JsonObject json = JsonParser.parseString(Files.readString(folder.resolve(".zarray")))
			.getAsJsonObject();
		size = numbers(json.getAsJsonArray("shape"));
		chunk = numbers(json.getAsJsonArray("chunks"));
		words = size[0] / Long.SIZE + 1;
		background.add();
	}

	/** Returns numbers along x, y and z. */
	private static int[] numbers(final JsonArray json) {
		return IntStream.of(2, 1, 0).map(i -> json.get(i).getAsInt()).toArray();
	}

	/** @param folder the folder of the array */
	static Counts count(final Path folder) throws IOException {
		return new VolumeTopology(folder).count();
	}

	private Counts count() throws IOException {
		long[][] plane = new long[size[1]][];
		Runs objectsBefore = null;
		Runs backgroundBefore = null;
		for (int first = 0; first < size[2]; first += chunk[2]) {
			final long[][][] layer = read(first / chunk[2]);
			for (int z = first; z < Math.min(first + chunk[2], size[2]); z++) {
				final long[][] next = layer[z - first];
				countCells(plane, next);
				final Runs runs = new Runs(next, true, objects);
				runs.join(objectsBefore, 1);
				objectsBefore = runs;
				final Runs gaps = new Runs(next, false, background);
				gaps.join(backgroundBefore, 0);
				gaps.joinOutside(z == 0 || z == size[2] - 1);
				backgroundBefore = gaps;
				plane = next;
			}
		}
		countCells(plane, new long[size[1]][]);
		final long components = objects.count();
		final long cavities = background.count() - 1;
		return new Counts(pixels, components, components + cavities - euler, cavities);
	}

	/** Returns planes of rows; null for rows without object. */
	private long[][][] read(final int layer) {
		final long[][][] planes = new long[chunk[2]][size[1]][];
		// chunks of a row of them share words, but no other ones do
		IntStream.range(0, (size[1] + chunk[1] - 1) / chunk[1]).parallel().forEach(row -> {
			for (int column = 0; column * chunk[0] < size[0]; column++)
				read(folder.resolve(layer + "/" + row + "/" + column), planes, row * chunk[1], column * chunk[0]);
		});
		return planes;
	}

	private void read(final Path file, final long[][][] planes, final int top, final int left) {
		if (Files.notExists(file)) return;
		final byte[] bytes;
		try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			bytes = in.readAllBytes();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		for (int z = 0; z < chunk[2]; z++)
			for (int y = 0; y < Math.min(chunk[1], size[1] - top); y++)
				for (int x = 0; x < Math.min(chunk[0], size[0] - left); x++)
					if (bytes[x + chunk[0] * (y + chunk[1] * z)] != 0) {
						if (planes[z][top + y] == null) planes[z][top + y] = new long[words];
						planes[z][top + y][(left + x) / Long.SIZE] |= 1L << left + x;
					}
	}

	/** Counts the cells between two planes, and those of the second one. */
	private void countCells(final long[][] before, final long[][] plane) {
		final long[] none = new long[words];
		for (int y = 0; y <= size[1]; y++) {
			final long[] a = row(plane, y, none);
			final long[] b = row(plane, y - 1, none);
			final long[] c = row(before, y, none);
			final long[] d = row(before, y - 1, none);
			if (a == none && b == none && c == none && d == none) continue;
			long carryAll = 0;
			long carryAc = 0;
			long carryAb = 0;
			long carryA = 0;
			for (int w = 0; w < words; w++) {
				final long ac = a[w] | c[w];
				final long ab = a[w] | b[w];
				final long all = ac | b[w] | d[w];
				euler += Long.bitCount(all | all << 1 | carryAll) - Long.bitCount(all) - Long.bitCount(ac | ac <<
					1 | carryAc) - Long.bitCount(ab | ab << 1 | carryAb) + Long.bitCount(ac) + Long.bitCount(ab) +
					Long.bitCount(a[w] | a[w] << 1 | carryA) - Long.bitCount(a[w]);
				pixels += Long.bitCount(a[w]);
				carryAll = all >>> 63;
				carryAc = ac >>> 63;
				carryAb = ab >>> 63;
				carryA = a[w] >>> 63;
			}
		}
	}

	private static long[] row(final long[][] plane, final int y, final long[] none) {
		return y < 0 || y == plane.length || plane[y] == null ? none : plane[y];
	}

	/** The runs of a plane, row by row. */
	private final class Runs {

		private final Sets sets;
		private final int first;
		private final int[] rows = new int[size[1] + 1];
		private int[] starts = new int[1024];
		private int[] ends = new int[1024];
		private int count;

		/** @param on whether those of the object or of the background */
		Runs(final long[][] plane, final boolean on, final Sets sets) {
			this.sets = sets;
			first = sets.size();
			for (int y = 0; y < size[1]; y++) {
				for (int x = next(plane[y], 0, on); x < size[0];) {
					final int end = next(plane[y], x, !on);
					add(x, end);
					x = next(plane[y], end, on);
				}
				rows[y + 1] = count;
			}
		}

		private int next(final long[] row, final int from, final boolean on) {
			if (row == null) return on ? size[0] : from;
			int w = from / Long.SIZE;
			long word = (on ? row[w] : ~row[w]) & -1L << from;
			while (word == 0 && ++w < words)
				word = on ? row[w] : ~row[w];
			return word == 0 ? size[0] : Math.min(size[0], w * Long.SIZE + Long.numberOfTrailingZeros(word));
		}

		private void add(final int start, final int end) {
			if (count == starts.length) {
				starts = Arrays.copyOf(starts, 2 * count);
				ends = Arrays.copyOf(ends, 2 * count);
			}
			starts[count] = start;
			ends[count++] = end;
			sets.add();
		}

		/** @param diagonal 1 if runs that meet in an edge or a corner belong together, too; or 0 */
		void join(final Runs before, final int diagonal) {
			for (int y = 0; y < size[1]; y++) {
				if (y > 0) join(y, this, y - 1, diagonal);
				if (before == null) continue;
				for (int other = Math.max(0, y - diagonal); other <= Math.min(size[1] - 1, y + diagonal); other++)
					join(y, before, other, diagonal);
			}
		}

		private void join(final int y, final Runs other, final int otherY, final int diagonal) {
			int i = rows[y];
			int j = other.rows[otherY];
			while (i < rows[y + 1] && j < other.rows[otherY + 1]) {
				if (starts[i] < other.ends[j] + diagonal && other.starts[j] < ends[i] + diagonal) sets.join(first +
					i, other.first + j);
				if (ends[i] < other.ends[j]) i++;
				else j++;
			}
		}

		/** Joins with number 0 what touches the volume's border. */
		void joinOutside(final boolean all) {
			for (int y = 0; y < size[1]; y++)
				for (int i = rows[y]; i < rows[y + 1]; i++)
					if (all || y == 0 || y == size[1] - 1 || starts[i] == 0 || ends[i] == size[0]) sets.join(0,
						first + i);
		}
	}

	/** Disjoint sets of numbers. */
	private static final class Sets {

		private int[] parents = new int[1 << 16];
		private int size;

		int size() {
			return size;
		}

		void add() {
			if (size == parents.length) parents = Arrays.copyOf(parents, 2 * size);
			parents[size] = size++;
		}

		void join(final int a, final int b) {
			final int rootA = root(a);
			final int rootB = root(b);
			parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
		}

		private int root(final int number) {
			int i = number;
			while (parents[i] != i) {
				parents[i] = parents[parents[i]];
				i = parents[i];
			}
			return i;
		}

		long count() {
			return IntStream.range(0, size).filter(i -> parents[i] == i).count();
		}
	}
}
