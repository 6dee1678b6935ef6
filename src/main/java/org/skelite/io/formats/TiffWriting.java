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
package org.skelite.io.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.measure.Calibration;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.TiffWriter;
import net.algart.matrices.tiff.tags.TagCompression;
import net.algart.matrices.tiff.tags.TagRational;

/** Writes TIFF files that ImageJ's own writer does not: compressed ones, BigTIFF and OME-TIFF. */
public final class TiffWriting {

	private static final int X_RESOLUTION = 282;
	private static final int Y_RESOLUTION = 283;
	private static final int RESOLUTION_UNIT = 296;
	private static final int META_COUNTS = 50838;
	private static final int META_DATA = 50839;
	private static final int MAGIC = 'I' << 24 | 'J' << 16 | 'I' << 8 | 'J';
	private static final int LABELS = 'l' << 24 | 'a' << 16 | 'b' << 8 | 'l';

	/** Beyond this, offsets of 32 bits may not be enough. */
	private static final double BIG = 4.0e9;

	private TiffWriting() {}

	/**
	 * Writes an image of 8, 16 or 32 bits.
	 *
	 * @param ome whether axes and calibration are told by OME-XML, or as ImageJ does
	 * @throws IOException if the file cannot be written
	 */
	public static void write(final ImagePlus image, final Path file, final boolean ome,
		final boolean compress) throws IOException
	{
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ,
			StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))
		{
			final TiffWriter writer = new TiffWriter(new FileHandle(channel));
			writer.setLittleEndian(true);
			writer.setBigTiff(isBig(image));
			writer.create();
			for (int i = 1; i <= image.getStackSize(); i++) {
				final TiffIFD directory = writer.newIFD();
				directory.putImageDimensions(image.getWidth(), image.getHeight());
				final Object pixels = pixels(image, i, ome);
				directory.putPixelInformation(1, pixels.getClass().getComponentType());
				if (isSigned(image) && ome) directory.putBitsPerSample(16, true, false);
				directory.putCompression(compress ? TagCompression.DEFLATE : TagCompression.NONE);
				if (i == 1) describe(directory, image, ome);
				writer.writeJavaArray(writer.newFixedMap(directory), pixels);
			}
		}
	}

	private static boolean isBig(final ImagePlus image) {
		return (double) image.getWidth() * image.getHeight() * image.getStackSize() * image
			.getBytesPerPixel() > BIG;
	}

	private static boolean isSigned(final ImagePlus image) {
		return image.getBitDepth() == 16 && image.getCalibration().isSigned16Bit();
	}

	private static Object pixels(final ImagePlus image, final int plane, final boolean ome) {
		final Object pixels = image.getStack().getPixels(plane);
		if (!ome || !isSigned(image)) return pixels;
		final short[] signed = ((short[]) pixels).clone();
		for (int i = 0; i < signed.length; i++)
			signed[i] -= 32768;
		return signed;
	}

	private static void describe(final TiffIFD directory, final ImagePlus image, final boolean ome) {
		final Calibration calibration = image.getCalibration();
		directory.putImageDescription(ome ? OmeXmlText.of(image) : new FileSaver(image)
			.getDescriptionString());
		if (ome) return;
		directory.put(X_RESOLUTION, ratio(1 / Math.abs(calibration.pixelWidth)));
		directory.put(Y_RESOLUTION, ratio(1 / Math.abs(calibration.pixelHeight)));
		directory.put(RESOLUTION_UNIT, 1);
		putLabels(directory, image);
	}

	private static TagRational ratio(final double value) {
		double denominator = 1;
		while (denominator < 1e9 && value * denominator * 10 < Integer.MAX_VALUE)
			denominator *= 10;
		return new TagRational((int) Math.round(value * denominator), (int) denominator);
	}

	/** Writes the labels of slices as ImageJ does. */
	private static void putLabels(final TiffIFD directory, final ImagePlus image) {
		final int count = image.getStackSize();
		final ByteArrayOutputStream texts = new ByteArrayOutputStream();
		final long[] counts = new long[count + 1];
		boolean labeled = false;
		for (int i = 1; i <= count; i++) {
			final String label = image.getStack().getSliceLabel(i);
			labeled |= label != null;
			final byte[] text = (label == null ? "" : label).getBytes(StandardCharsets.UTF_16LE);
			counts[i] = text.length;
			texts.write(text, 0, text.length);
		}
		if (!labeled || count < 2) return;
		final ByteBuffer data = ByteBuffer.allocate(12 + texts.size()).order(ByteOrder.LITTLE_ENDIAN);
		data.putInt(MAGIC).putInt(LABELS).putInt(count).put(texts.toByteArray());
		counts[0] = 12;
		directory.put(META_COUNTS, counts);
		directory.put(META_DATA, data.array());
	}
}
