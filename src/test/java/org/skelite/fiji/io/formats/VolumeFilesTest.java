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
package org.skelite.fiji.io.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import net.imglib2.Cursor;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.io.VolumeFile;

/** Tests {@link VolumeFiles}, with files of other programs and with what images in memory are. */
class VolumeFilesTest {

	private static final Path IMAGES = Path.of("src/test/resources/images");

	@TempDir
	private Path folder;

	@Test
	void pixelsAreThoseOfImagesInMemory() throws IOException {
		final List<String> read = new ArrayList<>();
		final List<Path> files;
		try (Stream<Path> all = Files.list(IMAGES)) {
			files = all.filter(file -> file.toString().endsWith(".tif")).sorted().toList();
		}
		for (final Path file : files) {
			final ImagePlus image = inMemory(file);
			if (image == null) continue;
			try (VolumeFile volume = VolumeFiles.open(file)) {
				compare(image, volume, file.toString());
				read.add(file.getFileName().toString());
			}
			catch (final SkeliteException e) {
				assertTrue(e.getMessage().contains("in color, with a palette") || e.getMessage().contains(
					"channels and") || e.getMessage().contains("float16"), file + ": " + e.getMessage());
			}
		}
		for (final String name : List.of("tiff-8-bit-lzw-tiles.tif", "tiff-uint8-bigtiff.tif", "tiff-stack.tif",
			"ome-zyx.ome.tif", "tiff-1-bit-zip.tif", "tiff-float64-big-endian.tif", "tiff-4-bit.tif",
			"pyramid-pages.tif", "tiff-zstd.tif"))
			assertTrue(read.contains(name), name + " is not among " + read);
	}

	/** Returns null for what cannot be read in memory, either. */
	private static ImagePlus inMemory(final Path file) {
		try {
			return ImageFormat.read(file, null, Progress.NONE);
		}
		catch (final IOException | SkeliteException e) {
			return null;
		}
	}

	@ParameterizedTest
	@CsvSource({ "hdf5-one.h5, /mask", "hdf5.h5, /big", "hdf5.h5, /bool", "hdf5.h5, /float",
		"hdf5.h5, /group/mask", "hdf5.h5, /packed", "hdf5-axes.h5, /zyxc", "hdf5-gaps.h5, /full",
		"hdf5-gaps.h5, /zeros" })
	void dataSetsAreThoseOfImagesInMemory(final String name, final String part) throws IOException {
		try (VolumeFile volume = VolumeFiles.open(IMAGES.resolve(name + ":" + part))) {
			compare(ImageFormat.read(IMAGES.resolve(name), part, Progress.NONE), volume, name + ":" + part);
		}
	}

	/** Which images in memory are not made of: parts that were never written are sevens. */
	@Test
	void partsThatWereNeverWrittenHaveTheFillValue() throws IOException {
		try (VolumeFile empty = VolumeFiles.open(IMAGES.resolve("hdf5-gaps.h5:/empty"));
				VolumeFile zeros = VolumeFiles.open(IMAGES.resolve("hdf5-gaps.h5:/zeros"));
				VolumeFile sevens = VolumeFiles.open(IMAGES.resolve("hdf5-gaps.h5:/sevens")))
		{
			assertEquals(13 * 17, sum(empty, 6));
			assertEquals(0, sum(empty, 7));
			// the same image but for its gaps
			assertTrue(sum(sevens, 6) > sum(zeros, 6));
			assertEquals(sum(zeros, 7), sum(sevens, 7));
		}
	}

	private static int sum(final VolumeFile volume, final double threshold) {
		int sum = 0;
		for (final UnsignedByteType value : volume.mask(threshold, false, 1 << 20))
			sum += value.get();
		return sum;
	}

	/** Strips of several heights, pages of several chunks, and ImageJ's one block for all planes. */
	@Test
	void stacksOfManyRowsAreRead() throws IOException {
		final ImageStack stack = new ImageStack(53, 77);
		final Random random = new Random(1);
		for (int z = 0; z < 4; z++) {
			final byte[] pixels = new byte[53 * 77];
			random.nextBytes(pixels);
			stack.addSlice(new ByteProcessor(53, 77, pixels));
		}
		final ImagePlus image = new ImagePlus("image", stack);
		image.getCalibration().pixelWidth = 0.5;
		image.getCalibration().pixelHeight = 0.25;
		image.getCalibration().pixelDepth = 2;
		image.getCalibration().setUnit("um");
		final Path file = folder.resolve("image.tif");
		ImageWriter.writeTiff(image, file, false);
		try (VolumeFile volume = VolumeFiles.open(file)) {
			assertArrayEquals(new long[] { 53, 77, 4 }, volume.size());
			assertArrayEquals(new double[] { 0.5, 0.25, 2 }, volume.spacing());
			assertEquals("micrometer", volume.unit());
			compare(image, volume, "image");
		}
	}

	@Test
	void damageIsToldWithItsPlace() throws IOException {
		final byte[] bytes = Files.readAllBytes(IMAGES.resolve("tiff-8-bit-zip.tif"));
		Arrays.fill(bytes, 8, 60, (byte) 0x55);
		final Path file = Files.write(folder.resolve("damaged.tif"), bytes);
		try (VolumeFile volume = VolumeFiles.open(file)) {
			final UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> compare(ImageFormat.read(
				IMAGES.resolve("tiff-8-bit-zip.tif"), null, Progress.NONE), volume, "damaged"));
			assertTrue(e.getMessage().contains("of slice 1 of " + file) && e.getMessage().contains("is damaged"), e
				.getMessage());
		}
	}

	@Test
	void whatCannotBeReadIsSaid() {
		assertReason("has no data set /nothing", IMAGES.resolve("hdf5.h5:/nothing"));
		assertReason("it is no HDF5 file", IMAGES.resolve("tiff-stack.tif:/image"));
		assertReason("read block by block if", IMAGES.resolve("nifti-uint8.nii"));
		assertReason("does not exist", IMAGES.resolve("nothing"));
	}

	private static void assertReason(final String reason, final Path path) {
		final SkeliteException e = assertThrows(SkeliteException.class, () -> VolumeFiles.open(path).close());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	private static void compare(final ImagePlus image, final VolumeFile volume, final String name) {
		final ImageStack stack = image.getStack();
		final double[] values = new double[image.getWidth() * image.getHeight() * image.getStackSize()];
		int i = 0;
		for (int z = 0; z < stack.getSize(); z++)
			for (int y = 0; y < stack.getHeight(); y++)
				for (int x = 0; x < stack.getWidth(); x++)
					values[i++] = image.getCalibration().getCValue(stack.getVoxel(x, y, z));
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final double threshold = sorted[sorted.length / 2];
		int objects = 0;
		i = 0;
		final Cursor<UnsignedByteType> cursor = Views.flatIterable(volume.mask(threshold, false,
			1 << 20)).cursor();
		while (cursor.hasNext()) {
			final int found = cursor.next().get();
			assertEquals(values[i] > threshold ? 1 : 0, found, name + ", pixel " + i);
			objects += found;
			i++;
		}
		assertEquals(values.length, i, name);
		assertTrue(objects > 0 || sorted[sorted.length - 1] == threshold, name);
	}
}
