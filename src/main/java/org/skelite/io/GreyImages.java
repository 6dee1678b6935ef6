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
package org.skelite.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** Grey values of images that Java's ImageIO has read. */
final class GreyImages {

	private GreyImages() {}

	/**
	 * Returns the grey values as they are stored. A palette of greys counts as the
	 * greys it shows, a palette of colors as the indices, as in ImageJ.
	 *
	 * @throws IllegalArgumentException if the image is in color or transparent
	 */
	static ImageProcessor processor(final BufferedImage image) {
		final ColorModel model = image.getColorModel();
		final boolean palette = model instanceof IndexColorModel;
		if (!palette && model.getColorSpace().getType() != ColorSpace.TYPE_GRAY)
			throw new IllegalArgumentException(ImagePlusImages.COLOR_MESSAGE);
		if (model.hasAlpha() && !isOpaque(image)) throw new IllegalArgumentException(
			"Image is transparent in places; save it without an alpha channel first.");
		if (palette && isGrey((IndexColorModel) model)) return greys(image);
		return samples(image.getRaster(), model.getComponentSize(0) > 8 && !palette);
	}

	private static ImageProcessor samples(final Raster raster, final boolean sixteenBit) {
		final int width = raster.getWidth();
		final int height = raster.getHeight();
		final ImageProcessor processor = sixteenBit ? new ShortProcessor(width, height)
			: new ByteProcessor(width, height);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				processor.set(x, y, raster.getSample(x, y, 0));
		return processor;
	}

	private static ImageProcessor greys(final BufferedImage image) {
		final ImageProcessor processor = new ByteProcessor(image.getWidth(), image.getHeight());
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				processor.set(x, y, image.getRGB(x, y) & 0xff);
		return processor;
	}

	private static boolean isGrey(final IndexColorModel palette) {
		for (int i = 0; i < palette.getMapSize(); i++)
			if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i))
				return false;
		return true;
	}

	private static boolean isOpaque(final BufferedImage image) {
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if (image.getRGB(x, y) >>> 24 != 0xff) return false;
		return true;
	}
}
