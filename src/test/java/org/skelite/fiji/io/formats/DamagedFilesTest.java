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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.imaging.common.PackBits;
import org.apache.commons.imaging.mylzw.MyLzwCompressor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;

/** Tests what damaged files must not do: hang, take all memory, or be read as if they were sound. */
class DamagedFilesTest {

	/** On a busy machine, too; what hangs never ends. */
	private static final Duration SOON = Duration.ofMinutes(5);
	private static final TiffTiles LAYOUT = new TiffTiles(50, 40, 1, 8, SampleType.UINT8,
		ByteOrder.LITTLE_ENDIAN);
	private static final int NONE = 1;
	private static final int LZW = 5;
	private static final int DEFLATE = 8;
	private static final int PACK_BITS = 32773;

	@TempDir
	Path folder;

	private static byte[] pixels() {
		final byte[] pixels = new byte[50 * 40];
		final Random random = new Random(3);
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : 0);
		return pixels;
	}

	private static byte[] packed(final int kind, final byte[] pixels) throws IOException {
		switch (kind) {
			case LZW:
				return new MyLzwCompressor(8, ByteOrder.BIG_ENDIAN, true).compress(pixels);
			case PACK_BITS:
				return PackBits.compress(pixels);
			case DEFLATE:
				final Deflater deflater = new Deflater();
				deflater.setInput(pixels);
				deflater.finish();
				final byte[] packed = new byte[2 * pixels.length];
				return Arrays.copyOf(packed, deflater.deflate(packed));
			default:
				return pixels.clone();
		}
	}

	private static byte[] unpack(final int kind, final byte[] data) throws IOException {
		return assertTimeoutPreemptively(SOON, () -> new TiffCompression(kind, 1, false, 0, new byte[0])
			.decode(data, LAYOUT, 40));
	}

	@Test
	void compressedDataMustBeComplete() throws IOException {
		for (final int kind : new int[] { NONE, LZW, DEFLATE, PACK_BITS }) {
			final byte[] data = packed(kind, pixels());
			assertArrayEquals(pixels(), unpack(kind, data), "compression " + kind);
			for (final int length : new int[] { 0, 1, data.length / 2, data.length - 5 })
				assertThrows(IOException.class, () -> unpack(kind, Arrays.copyOf(data, length)),
					"compression " + kind + ", " + length + " bytes");
		}
	}

	@Test
	void compressedDataMustNotGoOn() throws IOException {
		final byte[] more = Arrays.copyOf(pixels(), 50 * 41);
		Arrays.fill(more, 2000, 2050, (byte) 77);
		for (final int kind : new int[] { LZW, DEFLATE, PACK_BITS })
			assertThrows(IOException.class, () -> unpack(kind, packed(kind, more)), "compression " + kind);
	}

	@Test
	void checksumsCount() throws IOException {
		final byte[] data = packed(DEFLATE, pixels());
		int accepted = 0;
		for (int i = 0; i < data.length; i++) {
			final byte[] damaged = data.clone();
			damaged[i] ^= 4;
			try {
				assertArrayEquals(pixels(), unpack(DEFLATE, damaged));
				accepted++;
			}
			catch (final IOException e) {
				// as it should be
			}
		}
		assertTrue(accepted < data.length / 20, () -> "bits that do not matter are few");
	}

	private byte[] tiff(final int planes) throws IOException {
		final Path file = folder.resolve("sound.tif");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
			StandardOpenOption.READ, StandardOpenOption.WRITE))
		{
			TiffWriting.write(IJ.createImage("a", "8-bit ramp", 50, 40, planes), channel, false, false, Progress.NONE);
		}
		return Files.readAllBytes(file);
	}

	private static int firstDirectory(final byte[] tiff) {
		return ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
	}

	/** Returns where the value of a tag of the first directory is. */
	private static int valueOf(final byte[] tiff, final int tag) {
		final ByteBuffer buffer = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
		int entry = firstDirectory(tiff) + 2;
		while ((buffer.getShort(entry) & 0xffff) != tag)
			entry += 12;
		return entry + 8;
	}

	private static void put(final byte[] bytes, final int at, final long number) {
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, (int) number);
	}

	private void assertRefused(final byte[] bytes, final String name, final String reason)
		throws IOException
	{
		final Path file = Files.write(folder.resolve(name), bytes);
		final IOException e = assertTimeoutPreemptively(SOON, () -> assertThrows(IOException.class,
			() -> ImageFiles.open(file)));
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	@Test
	void directoriesInCircles() throws IOException {
		final byte[] tiff = tiff(1);
		final int count = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).getShort(firstDirectory(
			tiff));
		put(tiff, firstDirectory(tiff) + 2 + 12 * count, firstDirectory(tiff));
		assertRefused(tiff, "a.tif", "loop");
	}

	@Test
	void sizesThatTheFileCannotHold() throws IOException {
		final byte[] high = tiff(1);
		put(high, valueOf(high, 257), 30000);
		put(high, valueOf(high, 278), 30000);
		assertRefused(high, "a.tif", "2000 bytes cannot hold 50 x 30000 pixels");
		final byte[] wide = tiff(1);
		put(wide, valueOf(wide, 256), 0x7fffffff);
		assertRefused(wide, "a.tif", "larger than ImageJ can keep");
		final byte[] strips = tiff(1);
		put(strips, valueOf(strips, 273) - 4, 100000000);
		assertRefused(strips, "a.tif", "outside the file");
		final byte[] text = tiff(1);
		put(text, valueOf(text, 270) - 4, 500000000);
		assertRefused(text, "a.tif", "outside the file");
		final byte[] none = tiff(1);
		put(none, valueOf(none, 256), 0);
		assertRefused(none, "a.tif", "damaged");
	}

	@Test
	void planesThatAreMissing() throws IOException {
		final byte[] tiff = tiff(3);
		final byte[] more = new String(tiff, StandardCharsets.ISO_8859_1).replace("images=3", "images=9")
			.replace("slices=3", "slices=9").getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(more, "a.tif", "9 planes, but there are 3 pages");
		final byte[] other = new String(tiff, StandardCharsets.ISO_8859_1).replace("slices=3",
			"slices=2").getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(other, "a.tif", "contradicts itself");
	}

	@Test
	void bombs() throws IOException {
		final byte[] gif = Files.readAllBytes(Path.of("src/test/resources/images/gif.gif"));
		gif[6] = gif[7] = gif[8] = gif[9] = (byte) 0xff;
		assertRefused(gif, "a.gif", "larger than ImageJ can keep");
		gif[7] = gif[9] = 0x7f;
		assertRefused(gif, "a.gif", "cannot hold");
		final byte[] bmp = Files.readAllBytes(Path.of("src/test/resources/images/bmp-rgb.bmp"));
		put(bmp, 18, 40000);
		put(bmp, 22, 40000);
		assertRefused(bmp, "a.bmp", "truncated");
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		final ByteBuffer nifti = ByteBuffer.wrap(Files.readAllBytes(Path.of(
			"src/test/resources/images/nifti-uint8.nii"))).order(ByteOrder.LITTLE_ENDIAN);
		nifti.putShort(42, Short.MAX_VALUE).putShort(44, Short.MAX_VALUE).putShort(46, (short) 1000);
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(nifti.array());
		}
		assertRefused(packed.toByteArray(), "a.nii.gz", "cannot hold");
	}

	@Test
	void imagesBeyondTheMemory() throws IOException {
		final long pixels = Runtime.getRuntime().maxMemory();
		final long slices = pixels / (20000 * 20000) + 1;
		assertTrue(assertThrows(IOException.class, () -> new PlaneStack(new ImageSize(20000, 20000, 1,
			slices, 1), SampleType.UINT8)).getMessage().contains("-Xmx"));
	}

	@Test
	void entitiesOfXml() {
		final String xml = "<?xml version=\"1.0\"?><!DOCTYPE OME [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b" +
			" \"&a;&a;&a;&a;&a;&a;\">]><OME><Image><Pixels>&b;</Pixels></Image></OME>";
		assertTrue(OmeXml.is(xml));
		assertTrue(assertThrows(IOException.class, () -> OmeXml.parse(xml, 1)).getMessage().contains(
			"OME-XML cannot be read"));
	}

	@Test
	void numbersThatSinglePrecisionCannotKeep() throws IOException {
		final ByteBuffer numbers = ByteBuffer.allocate(16);
		numbers.putLong(0, 1L << 40).putLong(8, -(1L << 24) - 2);
		assertArrayEquals(new float[] { 0x1p40f, -16777218 }, (float[]) SampleType.INT64.convert(
			numbers));
		for (final long number : new long[] { (1L << 24) + 1, Long.MAX_VALUE, -(1L << 53) - 1 })
			assertThrows(IOException.class, () -> SampleType.INT64.convert(ByteBuffer.allocate(8).putLong(0,
				number)));
		assertThrows(IOException.class, () -> SampleType.UINT64.convert(ByteBuffer.allocate(8).putLong(0,
			-1)));
		for (final double number : new double[] { 1e300, -1e300, 1e-300 })
			assertThrows(IOException.class, () -> SampleType.FLOAT64.convert(ByteBuffer.allocate(8)
				.putDouble(0, number)));
		final float[] special = (float[]) SampleType.FLOAT64.convert(ByteBuffer.allocate(24).putDouble(0,
			Double.NaN).putDouble(8, Double.POSITIVE_INFINITY).putDouble(16, 0.1));
		assertArrayEquals(new float[] { Float.NaN, Float.POSITIVE_INFINITY, 0.1f }, special);
	}

	@Test
	void dataSetsOfOtherFiles() throws IOException {
		final Path file = Files.write(folder.resolve("a.h5"), tiff(1));
		assertTrue(assertThrows(IOException.class, () -> ImageFiles.open(Path.of(file + ":/mask")))
			.getMessage().contains("no HDF5 file"));
		final ImagePlus read = ImageFiles.open(file); // what a file is, its content says
		assertEquals(50, read.getWidth());
	}
}
