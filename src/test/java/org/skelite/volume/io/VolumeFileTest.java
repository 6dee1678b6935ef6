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
package org.skelite.volume.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;

/** Tests {@link VolumeFile} with arrays that other programs wrote, see make_volumes.py. */
class VolumeFileTest {

	@TempDir
	private static Path folder;

	@BeforeAll
	static void unpack() throws IOException {
		try (InputStream file = VolumeFileTest.class.getResourceAsStream("/volumes/volumes.zip");
				ZipInputStream zip = new ZipInputStream(file))
		{
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				final Path target = folder.resolve(entry.getName());
				Files.createDirectories(target.getParent());
				Files.copy(zip, target);
			}
		}
	}

	/** Of floats, a quarter of the number. */
	@ParameterizedTest
	@CsvSource({ "ome-0.4.zarr, 100", "ome-0.4.zarr/0, 100", "zarr2-raw, 100", "zarr2-zlib, 100",
		"zarr2-gzip, 25", "zarr2-zstd, 25", "zarr2-lz4, 100", "zarr2-blosc-zstd-bits, 100",
		"zarr2-blosc-zlib, 100", "zarr2-blosc-lz4hc, 0", "ome-0.5.zarr, 100", "ome-0.5.zarr/0, 100",
		"zarr3-gzip, 25", "zarr3-blosc, 100", "zarr3-crc32c, 100", "raw.n5/image, 100",
		"gzip.n5/image, 100", "blosc.n5/image, 25" })
	void valuesAreRead(final String name, final double threshold) throws IOException {
		final VolumeFile file = VolumeFile.open(folder.resolve(name));
		assertArrayEquals(new long[] { 17, 11, 13 }, file.size());
		for (final boolean invert : new boolean[] { false, true }) {
			final Cursor<UnsignedByteType> cursor = localizing(file.mask(threshold, invert, 500));
			while (cursor.hasNext()) {
				final int value = cursor.next().get();
				final long x = cursor.getLongPosition(0);
				final long y = cursor.getLongPosition(1);
				final long z = cursor.getLongPosition(2);
				final long number = y >= 5 && y < 10 && x >= 6 && x < 12 ? 0 : (x * 7 + y * 13 + z * 29) % 251;
				assertEquals(number > (threshold == 25 ? 100 : threshold) != invert ? 1 : 0, value, () -> name +
					" at " + x + ", " + y + ", " + z);
			}
		}
	}

	private static Cursor<UnsignedByteType> localizing(
		final RandomAccessibleInterval<UnsignedByteType> image)
	{
		return image.localizingCursor();
	}

	@ParameterizedTest
	@CsvSource({ "ome-0.4.zarr", "ome-0.5.zarr" })
	void spacingIsKnown(final String name) throws IOException {
		final VolumeFile file = VolumeFile.open(folder.resolve(name));
		assertArrayEquals(new double[] { 0.5, 0.5, 2 }, file.spacing());
		assertEquals("micrometer", file.unit());
	}

	/** A byte that is wrong anywhere in a chunk with a checksum is noticed, and the chunk is named. */
	@Test
	void damageIsNamed() throws IOException {
		final Path file = folder.resolve("zarr3-crc32c/c/1/0/0");
		final byte[] good = Files.readAllBytes(file);
		final byte[] bad = good.clone();
		bad[70] ^= 1;
		Files.write(file, bad);
		final String message = assertThrows(UncheckedIOException.class, () -> sum("zarr3-crc32c")).getCause()
			.getMessage();
		assertTrue(message.contains("zarr3-crc32c") && message.contains("(at x 0 y 0 z 8) is damaged"), message);
		Files.write(file, good);
		sum("zarr3-crc32c");
	}

	/** Whatever happens to a chunk, nothing else is thrown, and no more memory is taken. */
	@ParameterizedTest
	@CsvSource({ "ome-0.4.zarr/0/0/0/0", "zarr2-zlib/0/0/0", "zarr2-gzip/0/0/0", "zarr2-zstd/0/0/0",
		"zarr2-lz4/0/0/0", "zarr2-blosc-zstd-bits/0/0/0", "zarr2-blosc-zlib/0/0/0", "ome-0.5.zarr/0/c/0/0/0",
		"zarr3-blosc/c/0/0/0", "raw.n5/image/0/0/0", "gzip.n5/image/0/0/0", "blosc.n5/image/0/0/0" })
	void damagedChunksAreErrors(final String name) throws IOException {
		final Path file = folder.resolve(name);
		final byte[] good = Files.readAllBytes(file);
		final Random random = new Random(1);
		final String array = name.substring(0, name.indexOf('/', name.contains("image") || name.startsWith("ome")
			? name.indexOf('/') + 1 : 0)).replace("/c", "");
		for (int i = 0; i < 60; i++) {
			final byte[] bad = i % 2 == 0 ? good.clone() : java.util.Arrays.copyOf(good, random.nextInt(
				good.length));
			if (i % 2 == 0) bad[random.nextInt(Math.min(good.length, i < 40 ? 40 : good.length))] ^= 1 << random.nextInt(8);
			Files.write(file, bad);
			try {
				sum(array);
			}
			catch (final UncheckedIOException e) {
				assertTrue(e.getCause().getMessage().contains("is damaged: "), e.getCause().getMessage());
			}
		}
		Files.write(file, good);
	}

	private static long sum(final String name) throws IOException {
		long sum = 0;
		for (final UnsignedByteType value : VolumeFile.open(folder.resolve(name)).mask(100, false, 1 << 20))
			sum += value.get();
		return sum;
	}

	@Test
	void changesAreNoticed() throws IOException {
		final RandomAccessibleInterval<UnsignedByteType> image = VolumeFile.open(folder.resolve("zarr2-raw")).mask(
			100, false, 0);
		for (final UnsignedByteType value : image)
			value.get();
		final Path file = folder.resolve("zarr2-raw/0.0.0");
		final byte[] good = Files.readAllBytes(file);
		final byte[] other = good.clone();
		other[0] = (byte) 200;
		Files.write(file, other);
		final String message = assertThrows(UncheckedIOException.class, () -> image.getAt(0, 0, 0)).getCause()
			.getMessage();
		assertTrue(message.contains("has changed while the image was read"), message);
		Files.write(file, good);
	}

	@Test
	void whatCannotBeReadIsSaid() throws IOException {
		assertRefused("does not exist", folder.resolve("nowhere"));
		assertRefused("neither an OME-Zarr image nor a Zarr array nor an N5 data set", folder);
		assertRefused("blosclz", array("{\"zarr_format\":2,\"shape\":[4,4],\"chunks\":[4,4],\"dtype\":\"|u1\"," +
			"\"compressor\":{\"id\":\"blosclz\"},\"fill_value\":0,\"filters\":null,\"order\":\"C\"}"));
		assertRefused("order F", array("{\"zarr_format\":2,\"shape\":[4,4],\"chunks\":[4,4],\"dtype\":\"|u1\"," +
			"\"compressor\":null,\"fill_value\":0,\"filters\":null,\"order\":\"F\"}"));
		assertRefused("type <c8", array("{\"zarr_format\":2,\"shape\":[4,4],\"chunks\":[4,4],\"dtype\":\"<c8\"," +
			"\"compressor\":null,\"fill_value\":0,\"filters\":null,\"order\":\"C\"}"));
		assertRefused("is 2 long", array("{\"zarr_format\":2,\"shape\":[2,4,4,4],\"chunks\":[4,4,4,4],\"dtype\":" +
			"\"|u1\",\"compressor\":null,\"fill_value\":0,\"filters\":null,\"order\":\"C\"}"));
		assertRefused("is damaged, or something in it is missing", array("{\"zarr_format\":2}"));
		assertRefused("is damaged, or something in it is missing", array("]["));
		assertFalse(VolumeFile.isVolume(folder));
		assertTrue(VolumeFile.isVolume(folder.resolve("ome-0.4.zarr")));
	}

	private static void assertRefused(final String reason, final Path path) {
		final String message = assertThrows(SkeliteException.class, () -> VolumeFile.open(path)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	private static Path array(final String text) throws IOException {
		final Path array = Files.createTempDirectory(folder, "array");
		Files.writeString(array.resolve(".zarray"), text);
		return array;
	}

	@ParameterizedTest
	@CsvSource({ "0.4, 3", "0.5, 3", "0.4, 2", "0.5, 2" })
	void skeletonsAreReadAgain(final String version, final int dimensions) throws IOException {
		final Random random = new Random(3);
		final long[] size = dimensions == 3 ? new long[] { 50, 40, 30 } : new long[] { 50, 40 };
		final double[] spacing = dimensions == 3 ? new double[] { 0.5, 0.5, 2 } : new double[] { 0.5, 0.25 };
		final PixelSet all = new PixelSet(size, 1);
		final Path target = folder.resolve("written-" + version + "-" + dimensions + ".zarr");
		final OmeZarrWriter writer = new OmeZarrWriter(target, folder.resolve("temporary"), version, size, 16,
			spacing, "micrometer");
		for (int x = 0; x < 50; x += 16)
			for (int y = 0; y < 40; y += 16)
				for (int z = 0; z < (dimensions == 3 ? 30 : 1); z += 16) {
					final long[] min = dimensions == 3 ? new long[] { x, y, z } : new long[] { x, y };
					final long[] length = new long[dimensions];
					for (int d = 0; d < dimensions; d++)
						length[d] = Math.min(16, size[d] - min[d]);
					final PixelSet block = new PixelSet(length, 1);
					for (int i = 0; i < 20; i++) {
						final int dx = random.nextInt((int) length[0]);
						final int dy = random.nextInt((int) length[1]);
						final int dz = dimensions == 3 ? random.nextInt((int) length[2]) : 0;
						block.add(block.position(dx, dy, dz));
						all.add(all.position(x + dx, y + dy, z + dz));
					}
					if (x == 16) {
						for (long p = block.next(0); p >= 0; p = block.next(p + 1))
							all.remove(all.position(x + block.x(p), y + block.y(p), z + block.z(p)));
						block.clear();
					}
					writer.write(net.imglib2.FinalInterval.createMinSize(Stream.of(min, length).flatMapToLong(
						java.util.Arrays::stream).toArray()), block);
				}
		assertFalse(Files.exists(target));
		writer.finish();
		final VolumeFile file = VolumeFile.open(target);
		assertArrayEquals(size, file.size());
		assertArrayEquals(spacing, file.spacing());
		assertEquals("micrometer", file.unit());
		final Cursor<UnsignedByteType> cursor = localizing(file.mask(254, false, 1 << 20));
		while (cursor.hasNext()) {
			final int value = cursor.next().get();
			assertEquals(all.contains(all.position(cursor.getLongPosition(0), cursor.getLongPosition(1),
				dimensions == 3 ? cursor.getLongPosition(2) : 0)) ? 1 : 0, value);
		}
		assertFalse(Files.exists(target.resolve(version.equals("0.5") ? "0/c/1" : "0/1").resolve(dimensions == 3
			? "0/1" : "1")));
	}
}
