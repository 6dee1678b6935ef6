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
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Tests ImageJ images in ImgLib2's clothes. */
class ImagePlusImagesTest {

	/** Grey values tell where a pixel is. */
	private static ImagePlus coordinates(final int bits) {
		final ImagePlus image = IJ.createHyperStack("a", 4, 3, 2, 3, 2, bits);
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int p = 0; p < 12; p++)
				plane.setf(p, value(i, p));
		}
		return image;
	}

	private static int value(final int plane, final int pixel) {
		return 12 * plane + pixel;
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void readsChannelsSlicesAndFrames(final int bits) {
		final ImagePlus image = coordinates(bits);
		for (int channel = 1; channel <= 2; channel++)
			for (int frame = 1; frame <= 2; frame++) {
				final RandomAccessibleInterval<? extends RealType<?>> img = ImagePlusImages.wrap(image,
					channel, frame);
				assertArrayEquals(new long[] { 4, 3, 3 }, img.dimensionsAsLongArray());
				for (int z = 0; z < 3; z++)
					for (int y = 0; y < 3; y++)
						for (int x = 0; x < 4; x++)
							assertEquals(value(image.getStackIndex(channel, z + 1, frame), x + 4 * y), img.getAt(x,
								y, z).getRealDouble());
			}
	}

	@Test
	void sharesPixels() {
		final ImagePlus image = new ImagePlus("a", new FloatProcessor(4, 3));
		final RandomAccessibleInterval<? extends RealType<?>> img = ImagePlusImages.wrap(image, 1, 1);
		assertEquals(2, img.numDimensions());
		img.getAt(1, 2).setReal(0.5);
		assertEquals(0.5f, image.getProcessor().getf(1, 2));
	}

	@Test
	void readsVirtualStacks() {
		final ImagePlus image = new ImagePlus("a", new VirtualStack(4, 3, 5) {

			@Override
			public ImageProcessor getProcessor(final int n) {
				final ImageProcessor plane = new ShortProcessor(4, 3);
				plane.set(0, 0, n);
				return plane;
			}

			@Override
			public int getBitDepth() {
				return 16;
			}
		});
		assertEquals(4, ImagePlusImages.wrap(image, 1, 1).getAt(0, 0, 3).getRealDouble());
	}

	@Test
	void readsSignedValues() {
		final ImagePlus image = new ImagePlus("a", new ShortProcessor(2, 1));
		image.getProcessor().set(0, 0, 32768 - 5);
		image.getProcessor().set(1, 0, 32768 + 7);
		image.getLocalCalibration().setSigned16BitCalibration();
		final RandomAccessibleInterval<? extends RealType<?>> img = ImagePlusImages.wrap(image, 1, 1);
		assertEquals(-5, img.getAt(0, 0).getRealDouble());
		assertEquals(7, img.getAt(1, 0).getRealDouble());
	}

	@Test
	void refusesColor() {
		assertThrows(IllegalArgumentException.class, () -> ImagePlusImages.wrap(new ImagePlus("a",
			new ColorProcessor(4, 3)), 1, 1));
	}
}
