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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import ij.process.LUT;

/** Tests that what is written is read again. */
class WrittenFilesTest {

	@TempDir
	Path folder;

	private static ImagePlus image(final int bits) {
		final ImagePlus image = IJ.createHyperStack("a <&\"'> µ", 21, 14, 2, 3, 4, bits);
		final Random random = new Random(bits);
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int p = 0; p < plane.getPixelCount(); p++)
				plane.setf(p, random.nextInt(bits == 8 ? 256 : 30000));
			image.getStack().setSliceLabel("plane " + i, i);
		}
		image.getCalibration().pixelWidth = 0.25;
		image.getCalibration().pixelHeight = 0.5;
		image.getCalibration().pixelDepth = 2;
		image.getCalibration().setUnit("µm");
		image.getCalibration().frameInterval = 7;
		return image;
	}

	@ParameterizedTest
	@CsvSource({ "a.tif,false", "a.tif,true", "a.ome.tif,false", "a.ome.tif,true", "a.nii,false",
		"a.nii.gz,true" })
	void readsThemAgain(final String name, final boolean compress) throws IOException {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final ImagePlus image = image(bits);
			final Path file = folder.resolve(bits + name);
			ImageWriter.write(image, file, false, compress, Progress.NONE);
			final ImagePlus read = ImageFiles.open(file);
			assertArrayEquals(image.getDimensions(), read.getDimensions());
			assertEquals(bits, read.getBitDepth());
			for (int i = 1; i <= image.getStackSize(); i++)
				for (int p = 0; p < image.getWidth() * image.getHeight(); p++)
					assertEquals(image.getStack().getProcessor(i).getf(p), read.getStack().getProcessor(i)
						.getf(p));
			assertEquals(0.25, read.getCalibration().pixelWidth, 1e-6);
			assertEquals(0.5, read.getCalibration().pixelHeight, 1e-6);
			assertEquals(2, read.getCalibration().pixelDepth, 1e-6);
			assertEquals("µm", read.getCalibration().getUnit());
			assertEquals(7, read.getCalibration().frameInterval, 1e-6);
			if (name.equals("a.tif")) assertEquals("plane 5", read.getStack().getSliceLabel(5));
		}
	}

	/** Also where offsets do not fit into 32 bits: of a file that is mostly a hole. */
	@ParameterizedTest
	@CsvSource({ "false,16", "true,16", "true,5000000000" })
	void bigTiffs(final boolean ome, final long start) throws IOException {
		final ImagePlus image = image(16);
		final Path file = folder.resolve("a.tif");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
			StandardOpenOption.SPARSE, StandardOpenOption.READ, StandardOpenOption.WRITE))
		{
			TiffWriting.write(image, channel, ome, true, true, start);
		}
		try (InputStream in = Files.newInputStream(file)) {
			assertEquals(43, in.readNBytes(4)[2]);
		}
		final ImagePlus read = ImageFiles.open(file);
		assertArrayEquals(image.getDimensions(), read.getDimensions());
		for (int i = 1; i <= image.getStackSize(); i++)
			assertArrayEquals((short[]) image.getStack().getPixels(i), (short[]) read.getStack().getPixels(
				i));
		assertEquals(0.25, read.getCalibration().pixelWidth, 1e-6);
	}

	@Test
	void lookUpTablesOfImageJ() throws IOException {
		final ImagePlus image = IJ.createImage("a", "8-bit ramp", 30, 20, 1);
		final byte[] pixels = ((byte[]) image.getProcessor().getPixels()).clone();
		final byte[] ramp = new byte[256];
		for (int i = 0; i < 256; i++)
			ramp[i] = (byte) i;
		image.setLut(new LUT(ramp, new byte[256], new byte[256]));
		ImageWriter.write(image, folder.resolve("red.tif"), false, false, Progress.NONE);
		final ImagePlus colored = ImageFiles.open(folder.resolve("red.tif"));
		assertArrayEquals(pixels, (byte[]) colored.getProcessor().getPixels());
		assertFalse(colored.isInvertedLut());
		final ImagePlus inverted = IJ.createImage("a", "8-bit ramp", 30, 20, 1);
		inverted.getProcessor().invertLut();
		ImageWriter.write(inverted, folder.resolve("inverted.tif"), false, false, Progress.NONE);
		final ImagePlus read = ImageFiles.open(folder.resolve("inverted.tif"));
		assertArrayEquals(pixels, (byte[]) read.getProcessor().getPixels());
		assertTrue(read.isInvertedLut());
	}

	@Test
	void signedNumbers() throws IOException {
		final ImagePlus image = IJ.createImage("a", "16-bit black", 3, 1, 1);
		image.getProcessor().setPixels(new short[] { (short) (32768 - 5), (short) 32768, (short) (32768 +
			7) });
		image.getCalibration().setSigned16BitCalibration();
		for (final String name : new String[] { "a.tif", "b.ome.tif", "c.nii" }) {
			ImageWriter.write(image, folder.resolve(name), false, false, Progress.NONE);
			final ImagePlus read = ImageFiles.open(folder.resolve(name));
			assertTrue(read.getCalibration().isSigned16Bit(), name);
			assertArrayEquals((short[]) image.getProcessor().getPixels(), (short[]) read.getProcessor()
				.getPixels(), name);
		}
	}

	@Test
	void signedNumbersThatAreNotNegative() throws IOException {
		final ImagePlus image = IJ.createImage("a", "16-bit black", 2, 1, 2);
		image.getCalibration().setSigned16BitCalibration();
		for (final int last : new int[] { 9, -9 }) {
			image.getStack().setPixels(new short[] { (short) 32768, (short) (32768 + 7) }, 1);
			image.getStack().setPixels(new short[] { (short) 32768, (short) (32768 + last) }, 2);
			for (final String name : new String[] { "a.tif", "b.ome.tif", "c.nii" }) {
				ImageWriter.write(image, folder.resolve(name), true, false, Progress.NONE);
				final ImagePlus read = ImageFiles.open(folder.resolve(name));
				read.setSlice(1);
				assertEquals(7, read.getCalibration().getCValue(read.getProcessor().get(1, 0)), name);
				read.setSlice(2);
				assertEquals(last, read.getCalibration().getCValue(read.getProcessor().get(1, 0)), name);
				assertEquals(0, read.getCalibration().getCValue(read.getProcessor().get(0, 0)), name);
			}
		}
	}

	@Test
	void compressesOnRequest() throws IOException {
		final ImagePlus image = IJ.createImage("a", "8-bit black", 500, 500, 1);
		ImageWriter.write(image, folder.resolve("a.tif"), false, false, Progress.NONE);
		ImageWriter.write(image, folder.resolve("b.tif"), false, true, Progress.NONE);
		assertTrue(Files.size(folder.resolve("a.tif")) > 250000);
		assertTrue(Files.size(folder.resolve("b.tif")) < 5000);
	}

	@Test
	void keepsTheWorldOfNifti() throws IOException {
		final Path source = Path.of("src/test/resources/images/nifti-uint8.nii");
		final Path copy = folder.resolve("copy.nii");
		ImageWriter.write(ImageFiles.open(source), copy, false, false, Progress.NONE);
		final ByteBuffer expected = ByteBuffer.wrap(Files.readAllBytes(source));
		final ByteBuffer actual = ByteBuffer.wrap(Files.readAllBytes(copy));
		// pixdim, then codes, quaternion and matrix
		assertEquals(expected.slice(76, 16), actual.slice(76, 16));
		assertEquals(expected.slice(252, 76), actual.slice(252, 76));
	}

	@Test
	void niftiSaysWhatItCannotKeep() {
		final ImagePlus wide = IJ.createImage("a", "8-bit black", 40000, 2, 1);
		final Path file = folder.resolve("a.nii.gz");
		assertTrue(assertThrows(IOException.class, () -> ImageWriter.write(wide, file, false, false, Progress.NONE))
			.getMessage().contains("32767"));
		assertTrue(Files.notExists(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.png", "a" })
	void refusesOtherFormats(final String name) {
		assertThrows(IllegalArgumentException.class, () -> ImageWriter.write(image(8), folder.resolve(
			name), false, false, Progress.NONE));
	}
}
