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

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.skelite.util.SkeliteException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import ij.ImagePlus;
import ij.measure.Calibration;

/** JPEG, PNG and BMP files, which Java decodes itself. */
final class JavaImages {

	/** Java's name of this format. */
	static final String JPEG = "jpeg";

	private JavaImages() {}

	/**
	 * Reads the only image of a file.
	 *
	 * @param format name of the format as Java knows it
	 * @param greatestRatio pixels that a byte can become at most
	 * @param colors of the palette, if there is one
	 * @throws IOException if the file is damaged
	 * @throws SkeliteException if it is in color or transparent
	 */
	static ImagePlus read(final InputFile file, final String format, final double greatestRatio,
		final int colors) throws IOException
	{
		try (InputStream in = file.from(0)) {
			final BufferedImage image = decode(in, format, file.length() * greatestRatio);
			if (image.getColorModel() instanceof IndexColorModel) checkIndices(image.getRaster(), colors);
			return grey(image, String.valueOf(file.path().getFileName()));
		}
	}

	/** Java makes up colors that a palette lacks. */
	private static void checkIndices(final Raster raster, final int colors) throws IOException {
		final int[] row = new int[raster.getWidth()];
		for (int y = 0; y < raster.getHeight(); y++)
			for (final int index : raster.getSamples(0, y, row.length, 1, 0, row))
				if (index >= colors) throw new IOException("File is damaged: it has color " + index +
					" of a palette of " + colors + ".");
	}

	/** Returns the grey values of a JPEG within a TIFF. */
	static byte[] jpegSamples(final byte[] data, final int width, final int rows)
		throws IOException
	{
		final BufferedImage image = decode(new ByteArrayInputStream(data), JPEG, Double.MAX_VALUE);
		if (image.getWidth() != width || image.getHeight() < rows) throw new IOException(
			"its JPEG data have " + image.getWidth() + " x " + image.getHeight() + " pixels");
		if (image.getRaster().getNumBands() != 1) throw new UnsupportedImageException(
			"TIFF of color in JPEG compression cannot be read; save it in shades of gray.");
		final byte[] samples = new byte[width * rows];
		for (int y = 0; y < rows; y++)
			for (int x = 0; x < width; x++)
				samples[y * width + x] = (byte) image.getRaster().getSample(x, y, 0);
		return samples;
	}

	private static BufferedImage decode(final InputStream in, final String format,
		final double mostPixels) throws IOException
	{
		final ImageReader reader = reader(format);
		// the JPEG reader fills what is missing with grey, and only warns
		final List<String> damages = new ArrayList<>();
		reader.addIIOReadWarningListener((source, warning) -> {
			final String text = warning.toLowerCase(Locale.ROOT);
			if (text.contains("premature") || text.contains("corrupt") || text.contains("missing"))
				damages.add(warning);
		});
		try (ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
			reader.setInput(stream);
			final long width = reader.getWidth(0);
			final long height = reader.getHeight(0);
			final ImageSize size = ImageSize.of2d(width, height);
			size.check();
			if (format.equals(JPEG) && channels(reader) > 3) throw new UnsupportedImageException(
				"JPEG in colors of printers (CMYK) cannot be read; save it in shades of gray.");
			if (width * height > mostPixels) throw new IOException("File is truncated or damaged: it" +
				" cannot hold " + size + ".");
			// the decoder's pixels, in up to four bytes, and ours
			PlaneStack.checkMemory(size, 6);
			final BufferedImage image = reader.read(0);
			if (!damages.isEmpty()) throw new IOException("File is damaged (" + damages.get(0) + ").");
			return image;
		}
		catch (final CancellationException e) {
			throw e;
		}
		catch (final RuntimeException e) {
			throw new IOException("File is damaged (" + Messages.line(e) + ").", e);
		}
		finally {
			reader.dispose();
		}
	}

	/** Returns how many channels are stored; colors for printers do not come out exactly. */
	private static int channels(final ImageReader reader) throws IOException {
		final Node tree = reader.getImageMetadata(0).getAsTree(
			IIOMetadataFormatImpl.standardMetadataFormatName);
		final Node number = ((Element) tree).getElementsByTagName("NumChannels").item(0);
		return number == null ? 1 : Integer.parseInt(((Element) number).getAttribute("value"));
	}

	/** Returns Java's own decoder; other libraries' ones are of unknown strictness. */
	private static ImageReader reader(final String format) throws IOException {
		ImageReader found = null;
		final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		while (readers.hasNext()) {
			final ImageReader reader = readers.next();
			if (reader.getClass().getName().startsWith("com.sun.imageio.")) return reader;
			found = reader;
		}
		if (found == null) throw new IOException("This Java has no decoder for " + format + " files.");
		return found;
	}

	/**
	 * Returns the grey values as they are stored; a palette counts as the greys that
	 * it shows, and a color as grey if red, green and blue are the same.
	 */
	private static ImagePlus grey(final BufferedImage image, final String name) throws IOException {
		final ColorModel model = image.getColorModel();
		final boolean stored = !(model instanceof IndexColorModel) && model.getColorSpace()
			.getType() == ColorSpace.TYPE_GRAY;
		if (model.hasAlpha() && !isOpaque(image)) throw SkeliteException.file(
			GreyPixels.TRANSPARENT);
		final boolean wide = model.getComponentSize(0) > 8 && !(model instanceof IndexColorModel);
		final PlaneStack stack = new PlaneStack(ImageSize.of2d(image.getWidth(), image.getHeight()), wide
			? SampleType.UINT16 : SampleType.UINT8);
		stack.set(0, 0, 0, stored || wide ? samples(image.getRaster(), wide, stored ? 1 : 3) : shown(
			image));
		return stack.image(name, new Calibration());
	}

	private static ByteBuffer samples(final Raster raster, final boolean wide, final int bands) {
		final int width = raster.getWidth();
		final ByteBuffer samples = ByteBuffer.allocate(width * raster.getHeight() * (wide ? 2 : 1));
		final int[] row = new int[width];
		final int[] other = new int[width];
		for (int y = 0; y < raster.getHeight(); y++) {
			raster.getSamples(0, y, width, 1, 0, row);
			for (int band = 1; band < bands; band++)
				if (!Arrays.equals(row, raster.getSamples(0, y, width, 1, band, other)))
					throw SkeliteException.file(GreyPixels.COLOR);
			for (final int value : row)
				if (wide) samples.putShort((short) value);
				else samples.put((byte) value);
		}
		return samples.flip();
	}

	private static ByteBuffer shown(final BufferedImage image) {
		final int width = image.getWidth();
		final ByteBuffer samples = ByteBuffer.allocate(width * image.getHeight());
		final boolean palette = image.getColorModel() instanceof IndexColorModel;
		final int[] row = new int[width];
		for (int y = 0; y < image.getHeight(); y++)
			for (final int rgb : image.getRGB(0, y, width, 1, row, 0, width)) {
				if (!GreyPixels.isGrey(rgb)) throw SkeliteException.file(palette
					? GreyPixels.PALETTE : GreyPixels.COLOR);
				samples.put((byte) rgb);
			}
		return samples.flip();
	}

	private static boolean isOpaque(final BufferedImage image) {
		final int width = image.getWidth();
		final int[] row = new int[width];
		for (int y = 0; y < image.getHeight(); y++)
			for (final int rgb : image.getRGB(0, y, width, 1, row, 0, width))
				if (rgb >>> 24 != 0xff) return false;
		return true;
	}
}
