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
package org.skelite.fiji.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.files.IoMessages;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

/** Tests reading images and refusing what cannot be read. */
class ImageFilesTest {

	@TempDir
	Path folder;

	private static ImageProcessor randomMask() {
		final Random random = new Random(1);
		final byte[] pixels = new byte[30 * 20];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (byte) (random.nextBoolean() ? 255 : 0);
		return new ByteProcessor(30, 20, pixels);
	}

	private Path write(final BufferedImage image, final String name) throws IOException {
		final Path file = folder.resolve(name);
		final String format = name.substring(name.lastIndexOf('.') + 1);
		assertTrue(ImageIO.write(image, format, file.toFile()));
		return file;
	}

	@ParameterizedTest
	@ValueSource(strings = { "tif", "png", "gif", "bmp" })
	void readsGreyValues(final String extension) throws IOException {
		final ImageProcessor mask = randomMask();
		final Path file = folder.resolve("a." + extension);
		if (extension.equals("tif")) new FileSaver(new ImagePlus("a", mask)).saveAsTiff(file
			.toString());
		else write(mask.getBufferedImage(), "a." + extension);
		final ImagePlus image = ImageFiles.open(file);
		assertEquals("a." + extension, image.getTitle());
		assertArrayEquals((byte[]) mask.getPixels(), (byte[]) image.getProcessor().getPixels());
	}

	@Test
	void readsJpeg() throws IOException {
		final ImagePlus image = ImageFiles.open(write(new ByteProcessor(30, 20).getBufferedImage(),
			"a.jpg"));
		assertArrayEquals(new byte[600], (byte[]) image.getProcessor().getPixels());
	}

	@Test
	void readsOneBitPng() throws IOException {
		final BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
		image.setRGB(1, 0, 0xffffff);
		assertArrayEquals(new byte[] { 0, -1, 0 }, (byte[]) ImageFiles.open(write(image, "a.png"))
			.getProcessor().getPixels());
	}

	@Test
	void readsSixteenBitPng() throws IOException {
		final BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(1, 0, 0, 300);
		assertArrayEquals(new short[] { 0, 300 }, (short[]) ImageFiles.open(write(image, "a.png"))
			.getProcessor().getPixels());
	}

	@Test
	void keepsDimensionsAndCalibration() throws IOException {
		final ImagePlus image = IJ.createHyperStack("a", 5, 4, 2, 3, 2, 16);
		image.getCalibration().setUnit("um");
		image.getCalibration().pixelWidth = 0.25;
		image.getCalibration().pixelDepth = 2;
		image.getCalibration().frameInterval = 7;
		image.getStack().getProcessor(5).set(3, 2, 77);
		final Path file = folder.resolve("a.tif");
		ImageWriter.writeTiff(image, file, false);
		final ImagePlus read = ImageFiles.open(file);
		assertArrayEquals(image.getDimensions(), read.getDimensions());
		assertEquals(77, read.getStack().getProcessor(5).get(3, 2));
		assertEquals("um", read.getCalibration().getUnit().replace("µ", "u"));
		assertEquals(0.25, read.getCalibration().pixelWidth, 1e-6);
		assertEquals(2, read.getCalibration().pixelDepth, 1e-6);
		assertEquals(7, read.getCalibration().frameInterval, 1e-6);
	}

	@Test
	void refusesColor() throws IOException {
		final BufferedImage red = new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB);
		red.setRGB(2, 2, 0xff0000);
		final Path png = write(red, "a.png");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ImageFiles.open(png)).getMessage()
			.contains("RGB"));
		final BufferedImage transparent = new BufferedImage(5, 5, BufferedImage.TYPE_INT_ARGB);
		assertThrows(IllegalArgumentException.class, () -> ImageFiles.open(write(transparent,
			"b.png")));
	}

	@Test
	void refusesWhatIsNoImage() throws IOException {
		assertRefused(folder.resolve("missing.png"), "missing.png does not exist");
		assertRefused(folder, "folder");
		final Path text = Files.writeString(folder.resolve("a.tif"), "This is no image.");
		assertRefused(text, "no image");
		assertRefused(Files.createFile(folder.resolve("empty.png")), "no image");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tif", "png", "gif", "bmp", "jpg" })
	void refusesTruncatedFiles(final String extension) throws IOException {
		final ImageProcessor mask = randomMask();
		final Path file = folder.resolve("a." + extension);
		if (extension.equals("tif")) new FileSaver(new ImagePlus("a", mask)).saveAsTiff(file
			.toString());
		else write(mask.getBufferedImage(), "a." + extension);
		final byte[] bytes = Files.readAllBytes(file);
		for (final int length : new int[] { 4, 9, 20, bytes.length / 2 }) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertRefused(file, "");
		}
	}

	@Test
	void refusesTruncatedStacks() throws IOException {
		final Path file = folder.resolve("a.tif");
		ImageWriter.writeTiff(IJ.createHyperStack("a", 50, 40, 1, 3, 1, 8), file, false);
		final byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length - 1000));
		assertRefused(file, "truncated");
	}

	/** Refused by a message of one line, and without a word on the console. */
	private static void assertRefused(final Path file, final String reason) {
		final PrintStream out = System.out;
		final PrintStream err = System.err;
		final ByteArrayOutputStream console = new ByteArrayOutputStream();
		System.setOut(new PrintStream(console, true));
		System.setErr(new PrintStream(console, true));
		try {
			final IOException e = assertThrows(IOException.class, () -> ImageFiles.open(file));
			final String message = IoMessages.of(e);
			assertTrue(message.contains(reason), message);
			assertFalse(message.contains("\n"), message);
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		assertEquals("", console.toString());
	}

	@Test
	void listsImagesInOrder() throws IOException {
		for (final String name : new String[] { "b.PNG", "a.tif", "notes.txt", ".hidden.png", "c.jpeg",
			"tif" })
			Files.createFile(folder.resolve(name));
		Files.createDirectory(folder.resolve("d.tif"));
		assertEquals(List.of("a.tif", "b.PNG", "c.jpeg"), ImageFiles.list(folder).stream().map(f -> f
			.getFileName().toString()).toList());
	}

	@Test
	void baseNames() {
		assertEquals("a.b", ImageFiles.baseName(Path.of("x/a.b.tif")));
		assertEquals("a", ImageFiles.baseName(Path.of("a")));
	}
}
