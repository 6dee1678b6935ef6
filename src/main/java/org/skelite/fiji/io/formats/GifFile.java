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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.imaging.mylzw.MyLzwDecompressor;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * GIF files, each image of which is a frame. The blocks are read here, since
 * Java's decoder takes damaged data for pixels.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 */
final class GifFile {

	private static final int IMAGE = 0x2c;
	private static final int EXTENSION = 0x21;
	private static final int TRAILER = 0x3b;
	private static final int GRAPHIC_CONTROL = 0xf9;

	private static final int RESTORE_BACKGROUND = 2;
	private static final int RESTORE_PREVIOUS = 3;

	/** Bytes that a byte of the file can become at most. */
	private static final long GREATEST_RATIO = 3000;

	/** What may be left of the data behind the last pixel. */
	private static final int SLACK = 4;

	private final InputFile file;
	private final ByteBuffer data;
	private final int width;
	private final int height;
	private final int[] palette;

	/** The picture so far; -1 where nothing was drawn. */
	private int[] canvas;

	private int disposal;
	private int transparent = -1;
	private int delay;

	private GifFile(final InputFile file) throws IOException {
		this.file = file;
		data = ByteBuffer.wrap(file.read(0, file.length())).order(ByteOrder.LITTLE_ENDIAN);
		data.position(6);
		width = data.getShort() & 0xffff;
		height = data.getShort() & 0xffff;
		final int flags = data.get();
		data.getShort(); // background and aspect ratio
		palette = palette(flags);
	}

	static boolean isGif(final byte[] start) {
		return start.length >= 6 && start[0] == 'G' && start[1] == 'I' && start[2] == 'F' &&
			start[3] == '8';
	}

	static ImagePlus read(final InputFile file) throws IOException {
		try {
			return new GifFile(file).read();
		}
		catch (final BufferUnderflowException e) {
			throw new IOException("File is truncated.", e);
		}
	}

	private int[] palette(final int flags) {
		if ((flags & 0x80) == 0) return null;
		final int[] colors = new int[2 << (flags & 7)];
		for (int i = 0; i < colors.length; i++)
			colors[i] = (data.get() & 0xff) << 16 | (data.get() & 0xff) << 8 | data.get() & 0xff;
		return colors;
	}

	private ImagePlus read() throws IOException {
		ImageSize.of2d(width, height).check();
		if ((long) width * height > file.length() * GREATEST_RATIO) throw new IOException(
			"File is truncated or damaged: it cannot hold " + width + " x " + height + " pixels.");
		final ImageSize size = new ImageSize(width, height, 1, 1, countFrames());
		size.check();
		// what is drawn and drawn before in four bytes each, and the frames
		PlaneStack.checkMemory(ImageSize.of2d(width, height), 8);
		PlaneStack.checkMemory(size, 1);
		canvas = new int[width * height];
		Arrays.fill(canvas, -1);
		final List<byte[]> frames = new ArrayList<>();
		double interval = 0;
		for (int block = next(); block != TRAILER; block = next()) {
			if (block == EXTENSION) readExtension();
			else if (block == IMAGE) {
				final int[] before = canvas;
				if (disposal > 1) canvas = canvas.clone();
				final int[] area = readImage();
				frames.add(greys());
				interval = delay / 100.0;
				if (disposal == RESTORE_PREVIOUS) canvas = before;
				else if (disposal == RESTORE_BACKGROUND) clear(area);
				disposal = 0;
				transparent = -1;
			}
			else throw new IOException("File is damaged: a block of kind " + block + ".");
		}
		final PlaneStack stack = new PlaneStack(size, SampleType.UINT8);
		for (int i = 0; i < frames.size(); i++)
			stack.set(0, 0, i, ByteBuffer.wrap(frames.get(i)));
		final Calibration calibration = new Calibration();
		if (frames.size() > 1) calibration.frameInterval = interval;
		return stack.image(String.valueOf(file.path().getFileName()), calibration);
	}

	/** Walks over the blocks, and comes back. */
	private int countFrames() throws IOException {
		final int start = data.position();
		int frames = 0;
		for (int block = next(); block != TRAILER; block = next()) {
			if (block == EXTENSION) next();
			else if (block == IMAGE) {
				data.position(data.position() + 8);
				palette(data.get());
				next();
				frames++;
			}
			else throw new IOException("File is damaged: a block of kind " + block + ".");
			for (int length = next(); length > 0; length = next()) {
				if (length > data.remaining()) throw new IOException("File is truncated.");
				data.position(data.position() + length);
			}
		}
		if (frames == 0) throw new IOException("File holds no image.");
		data.position(start);
		return frames;
	}

	private int next() {
		return data.get() & 0xff;
	}

	private void readExtension() throws IOException {
		final int kind = next();
		final byte[] content = blocks();
		if (kind != GRAPHIC_CONTROL) return;
		if (content.length < 4) throw new IOException("File is damaged: a block is too short.");
		disposal = content[0] >> 2 & 7;
		transparent = (content[0] & 1) == 0 ? -1 : content[3] & 0xff;
		delay = content[1] & 0xff | (content[2] & 0xff) << 8;
	}

	/** Reads sub-blocks up to an empty one. */
	private byte[] blocks() {
		final ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int length = next(); length > 0; length = next()) {
			final byte[] block = new byte[length];
			data.get(block);
			content.write(block, 0, length);
		}
		return content.toByteArray();
	}

	/** Draws an image on the canvas, and returns its area: left, top, width, height. */
	private int[] readImage() throws IOException {
		final int[] area = new int[4];
		for (int i = 0; i < 4; i++)
			area[i] = data.getShort() & 0xffff;
		final int flags = data.get();
		if (area[2] < 1 || area[3] < 1 || area[0] + area[2] > width || area[1] + area[3] > height)
			throw new IOException("File is damaged: an image lies outside the picture.");
		final int[] local = palette(flags);
		final int[] colors = local == null ? palette : local;
		if (colors == null) throw new IOException("File is damaged: it has no palette.");
		final byte[] pixels = decode(area[2] * area[3]);
		final int[] rows = rows(area[3], (flags & 0x40) != 0);
		for (int y = 0; y < area[3]; y++)
			for (int x = 0; x < area[2]; x++) {
				final int index = pixels[y * area[2] + x] & 0xff;
				if (index == transparent) continue;
				if (index >= colors.length) throw new IOException(
					"File is damaged: a color is not in the palette.");
				canvas[(area[1] + rows[y]) * width + area[0] + x] = colors[index];
			}
		return area;
	}

	private byte[] decode(final int expected) throws IOException {
		final int codeSize = next();
		if (codeSize < 1 || codeSize > 8) throw new IOException("File is damaged: codes of " + codeSize +
			" bits.");
		final byte[] packed = blocks();
		if (expected > packed.length * GREATEST_RATIO) throw new IOException(
			"File is truncated or damaged: an image has too few data.");
		final ByteArrayInputStream in = new ByteArrayInputStream(packed);
		final byte[] pixels;
		try {
			pixels = new MyLzwDecompressor(codeSize, ByteOrder.LITTLE_ENDIAN, false).decompress(in,
				expected);
		}
		catch (final RuntimeException | IOException e) {
			throw new IOException("File is damaged: its pixels cannot be decoded (" + Messages.line(e) +
				").", e);
		}
		if (pixels.length != expected || in.available() > SLACK) throw new IOException(
			"File is damaged: an image has " + pixels.length + " pixels instead of " + expected + ".");
		return pixels;
	}

	/** Returns the rows in the order in which they are stored. */
	private static int[] rows(final int count, final boolean interlaced) {
		final int[] rows = new int[count];
		if (!interlaced) {
			Arrays.setAll(rows, i -> i);
			return rows;
		}
		int i = 0;
		final int[][] passes = { { 0, 8 }, { 4, 8 }, { 2, 4 }, { 1, 2 } };
		for (final int[] pass : passes)
			for (int y = pass[0]; y < count; y += pass[1])
				rows[i++] = y;
		return rows;
	}

	private void clear(final int[] area) {
		for (int y = area[1]; y < area[1] + area[3]; y++)
			Arrays.fill(canvas, y * width + area[0], y * width + area[0] + area[2], -1);
	}

	private byte[] greys() {
		final byte[] greys = new byte[canvas.length];
		for (int i = 0; i < greys.length; i++) {
			if (canvas[i] < 0) throw SkeliteException.file(GreyPixels.TRANSPARENT);
			if (!GreyPixels.isGrey(canvas[i])) throw SkeliteException.file(GreyPixels.PALETTE);
			greys[i] = (byte) canvas[i];
		}
		return greys;
	}
}
