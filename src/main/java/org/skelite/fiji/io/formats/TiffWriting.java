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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

import org.skelite.util.Progress;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.measure.Calibration;

/**
 * Writes TIFF files that ImageJ's own writer does not: compressed ones, BigTIFF
 * and OME-TIFF. (The library that reads directories would write them, too, but
 * not without a decoder of JPEG 2000 that mixes with Java's own ones.)
 */
public final class TiffWriting {

	private static final int META_COUNTS = 50838;
	private static final int META_DATA = 50839;
	private static final int MAGIC = 'I' << 24 | 'J' << 16 | 'I' << 8 | 'J';
	private static final int LABELS = 'l' << 24 | 'a' << 16 | 'b' << 8 | 'l';

	private static final int UNCOMPRESSED = 1;
	private static final int DEFLATE = 8;
	private static final int STRIP = 1 << 20;

	/** Beyond this, offsets of 32 bits may not be enough. */
	private static final double BIG = 4.0e9;

	/** More bytes than the directory of a plane takes. */
	private static final int DIRECTORY = 1024;

	private final ImagePlus image;
	private final FileChannel channel;
	private final boolean ome;
	private final boolean compress;
	private final boolean big;
	private final Progress progress;

	private TiffWriting(final ImagePlus image, final FileChannel channel, final boolean ome,
		final boolean compress, final boolean big, final Progress progress)
	{
		this.image = image;
		this.channel = channel;
		this.ome = ome;
		this.compress = compress;
		this.big = big;
		this.progress = progress;
	}

	/**
	 * Writes an image of 8, 16 or 32 bits.
	 *
	 * @param channel an empty file
	 * @param ome whether axes and calibration are told by OME-XML, or as ImageJ does
	 * @param progress is asked whether to go on
	 * @throws java.util.concurrent.CancellationException if canceled
	 * @throws IOException if the file cannot be written
	 */
	public static void write(final ImagePlus image, final FileChannel channel, final boolean ome,
		final boolean compress, final Progress progress) throws IOException
	{
		final double plane = (double) image.getWidth() * image.getHeight() * image.getBytesPerPixel();
		final boolean big = (plane + DIRECTORY) * image.getStackSize() > BIG;
		new TiffWriting(image, channel, ome, compress, big, progress).write(big ? 16 : 8);
	}

	/**
	 * @param big whether the file is a BigTIFF
	 * @param start where the pixels begin, behind the header
	 */
	static void write(final ImagePlus image, final FileChannel channel, final boolean ome,
		final boolean compress, final boolean big, final long start) throws IOException
	{
		new TiffWriting(image, channel, ome, compress, big, Progress.NONE).write(start);
	}

	/** First all pixels, then all directories, and their place last. */
	private void write(final long start) throws IOException {
		channel.position(start);
		final List<TiffDirectory> directories = new ArrayList<>();
		for (int i = 1; i <= image.getStackSize(); i++)
			directories.add(writePlane(i));
		if (channel.position() % 2 == 1) write(ByteBuffer.allocate(1)); // directories begin at even places
		final ByteBuffer header = ByteBuffer.allocate(big ? 16 : 8).order(ByteOrder.LITTLE_ENDIAN);
		header.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
		if (big) header.putShort((short) 8).putShort((short) 0).putLong(channel.position());
		else header.putInt((int) channel.position());
		for (int i = 0; i < directories.size(); i++)
			write(directories.get(i).bytes(channel.position(), i == directories.size() - 1));
		channel.position(0);
		write(header.flip());
	}

	private void write(final ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining())
			channel.write(bytes);
	}

	/** Writes the pixels of a plane, and returns its directory. */
	private TiffDirectory writePlane(final int plane) throws IOException {
		final int bytes = image.getBitDepth() / 8;
		final int width = image.getWidth();
		final int height = image.getHeight();
		final int rows = Math.max(1, Math.min(height, STRIP / (width * bytes)));
		final int strips = (height + rows - 1) / rows;
		final long[] offsets = new long[strips];
		final long[] counts = new long[strips];
		for (int i = 0; i < strips; i++) {
			progress.checkCanceled();
			final int first = i * rows;
			final ByteBuffer packed = pack(strip(plane, first * width, Math.min(rows, height - first) *
				width));
			offsets[i] = channel.position();
			counts[i] = packed.remaining();
			write(packed);
		}
		final TiffDirectory directory = new TiffDirectory(big);
		directory.putNumbers(256, width);
		directory.putNumbers(257, height);
		directory.putShort(258, image.getBitDepth());
		directory.putShort(259, compress ? DEFLATE : UNCOMPRESSED);
		directory.putShort(262, 1);
		if (plane == 1) directory.putText(270, ome ? OmeXmlText.of(image) : new FileSaver(image)
			.getDescriptionString());
		directory.putNumbers(273, offsets);
		directory.putShort(277, 1);
		directory.putNumbers(278, rows);
		directory.putNumbers(279, counts);
		final Calibration calibration = image.getCalibration();
		if (!ome) directory.putRatio(282, 1 / Math.abs(calibration.pixelWidth));
		if (!ome) directory.putRatio(283, 1 / Math.abs(calibration.pixelHeight));
		if (!ome) directory.putShort(296, 1);
		directory.putShort(339, bytes == 4 ? 3 : isSigned() && ome ? 2 : 1);
		if (plane == 1 && !ome) putLabels(directory);
		return directory;
	}

	/** ImageJ's own files keep the offset of signed numbers, and say so. */
	private boolean isSigned() {
		return image.getBitDepth() == 16 && image.getCalibration().isSigned16Bit();
	}

	private ByteBuffer strip(final int plane, final int from, final int count) {
		final Object pixels = image.getStack().getPixels(plane);
		if (pixels instanceof byte[] bytes) return ByteBuffer.wrap(bytes, from, count).slice();
		final boolean floating = pixels instanceof float[];
		final ByteBuffer strip = ByteBuffer.allocate(count * (floating ? 4 : 2)).order(
			ByteOrder.LITTLE_ENDIAN);
		final int offset = isSigned() && ome ? 32768 : 0;
		for (int i = from; i < from + count; i++)
			if (floating) strip.putFloat(((float[]) pixels)[i]);
			else strip.putShort((short) (((short[]) pixels)[i] - offset));
		return strip.flip();
	}

	private ByteBuffer pack(final ByteBuffer strip) {
		if (!compress) return strip;
		final Deflater deflater = new Deflater();
		try {
			deflater.setInput(strip);
			deflater.finish();
			final ByteArrayOutputStream packed = new ByteArrayOutputStream();
			final byte[] buffer = new byte[1 << 16];
			while (!deflater.finished())
				packed.write(buffer, 0, deflater.deflate(buffer));
			return ByteBuffer.wrap(packed.toByteArray());
		}
		finally {
			deflater.end();
		}
	}

	/** Writes the labels of slices as ImageJ does. */
	private void putLabels(final TiffDirectory directory) {
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
		directory.putNumbers(META_COUNTS, counts);
		directory.putBytes(META_DATA, data.array());
	}
}
