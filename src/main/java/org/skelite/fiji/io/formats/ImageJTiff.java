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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.LUT;

/**
 * TIFF files of ImageJ. Its stacks beyond 4 GB have a single page, behind whose
 * pixels those of the other planes follow. A look-up table is how pixels are
 * shown, and their values are what they are without it.
 */
final class ImageJTiff {

	private static final int META_COUNTS = 50838;
	private static final int META_DATA = 50839;
	private static final int LABELS = 'l' << 24 | 'a' << 16 | 'b' << 8 | 'l';

	private final InputFile file;
	private final List<TiffPage> pages;
	private final TiffPage first;
	private final ImageJDescription description;
	private final ImageSize size;

	ImageJTiff(final InputFile file, final List<TiffPage> pages) throws IOException {
		this.file = file;
		this.pages = pages;
		first = pages.get(0);
		description = ImageJDescription.parse(first.description());
		final TiffPage page = first;
		size = description.size(page.width(), page.height());
	}

	ImagePlus read(final String name) throws IOException {
		final boolean oneBlock = pages.size() == 1 && size.planes() > 1;
		if (!oneBlock && pages.size() != size.planes() || oneBlock && !first.isOneBlock())
			throw new IOException("File contradicts itself: ImageJ's description tells of " + size
				.planes() + " planes, but there are " + pages.size() + " pages.");
		if (first.photometric() == TiffPage.RGB || first.photometric() > TiffPage.PALETTE || first
			.samples() > 1) return color(name);
		final PlaneStack stack = new PlaneStack(size, type());
		for (int i = 0; i < size.planes(); i++) {
			final ByteBuffer plane = oneBlock ? plane(i) : pages.get(i).read()[0];
			if (first.bits() == 1) {
				GreyPixels.stretchBits(plane.array());
				if (isInverse()) invert(plane.array());
			}
			stack.set(i % size.channels(), i / size.channels() % size.slices(), i / size.channels() /
				size.slices(), plane);
		}
		final Calibration calibration = description.calibration(first);
		final ImagePlus image = stack.image(name, calibration);
		if (first.sampleType() == SampleType.UINT16 && description.isSigned16Bit()) image
			.getCalibration().setSigned16BitCalibration();
		if (isInverse() && first.bits() == 8) image.getProcessor().invertLut();
		// an inverting one says what is the object
		if (first.photometric() == TiffPage.PALETTE && first.bits() == 8) image.setLut(lut(first
			.palette()));
		label(image);
		return image;
	}

	/** Pictures in color may be grey all the same. */
	private ImagePlus color(final String name) throws IOException {
		if (pages.size() != size.planes()) throw SkeliteException.file(GreyPixels.COLOR);
		final TiffSamples samples = new TiffSamples(first, false);
		if (samples.channels() != 1) throw SkeliteException.file(GreyPixels.COLOR);
		final PlaneStack stack = new PlaneStack(size, samples.type());
		for (int i = 0; i < size.planes(); i++)
			stack.set(i % size.channels(), i / size.channels() % size.slices(), i / size.channels() /
				size.slices(), samples.read(pages.get(i))[0]);
		return stack.image(name, description.calibration(first));
	}

	private SampleType type() {
		return first.sampleType();
	}

	private boolean isInverse() {
		return first.photometric() == TiffPage.WHITE_IS_ZERO;
	}

	private static LUT lut(final int[] palette) {
		final byte[][] colors = new byte[3][palette.length];
		for (int i = 0; i < palette.length; i++)
			for (int c = 0; c < 3; c++)
				colors[c][i] = (byte) (palette[i] >> 16 - 8 * c);
		return new LUT(colors[0], colors[1], colors[2]);
	}

	private static void invert(final byte[] pixels) {
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (byte) ~pixels[i];
	}

	private ByteBuffer plane(final int index) throws IOException {
		final long bytes = size.planePixels() * type().bytes();
		final long start = first.start() + index * bytes;
		// before anything is allocated
		if (first.start() > file.length() - size.planes() * bytes) throw new IOException(
			"File is truncated: " + file.length() + " of " + (first.start() + size.planes() * bytes) +
				" bytes.");
		return ByteBuffer.wrap(file.read(start, bytes)).order(first.byteOrder());
	}

	/** Sets the labels of the slices, if there are any that can be read. */
	private void label(final ImagePlus image) {
		final long[] counts = first.numbers(META_COUNTS);
		final byte[] data = first.bytes(META_DATA);
		if (counts.length < 2 || data.length < counts[0] || counts[0] < 12) return;
		final ByteBuffer header = ByteBuffer.wrap(data).order(first.byteOrder());
		final Charset charset = first.byteOrder() == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE
			: StandardCharsets.UTF_16BE;
		int entry = 1;
		long offset = counts[0];
		for (int at = 4; at + 8 <= counts[0]; at += 8) {
			final int kind = header.getInt(at);
			final int number = header.getInt(at + 4);
			for (int i = 0; i < number && entry < counts.length; i++, entry++) {
				final long length = counts[entry];
				if (length < 0 || offset + length > data.length) return;
				if (kind == LABELS && length > 0 && i < image.getStackSize()) image.getStack()
					.setSliceLabel(new String(data, (int) offset, (int) length, charset), i + 1);
				offset += length;
			}
		}
	}
}
