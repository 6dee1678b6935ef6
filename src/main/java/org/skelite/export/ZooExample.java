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
package org.skelite.export;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.skelite.mask.PixelSet;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;

/**
 * A mask of curves and its soft skeleton, by which other programs test that they compute the same.
 *
 * @param shape 1, 1, (depth,) height, width
 * @param mask 0 and 1, x fastest
 * @param soft the soft skeleton, from 0 to 1
 */
record ZooExample(long[] shape, float[] mask, float[] soft) {

	private static final int MASK = 0x606060;
	private static final int SKELETON = 0xffc020;

	/** Edge length of the picture in pixels, about. */
	private static final int PICTURE = 512;

	/** Makes the example of a network of images of so many dimensions. */
	static ZooExample of(final DifferentiableNetwork network, final int dimensions) {
		final SynthesisOptions options = dimensions == 2 ? SynthesisOptions.for2d().size(128, 128).radius(1, 6)
			: SynthesisOptions.for3d().size(40, 40, 40).radius(1, 4);
		final PixelSet pixels = new CurveSynthesizer(options.curves(4, 4).noise(NoiseFamily.SURFACE).strength(0.4,
			0.4).seed(3)).sample(0).noisy();
		final long[] shape = new long[dimensions + 2];
		Arrays.fill(shape, 1);
		for (int d = 0; d < dimensions; d++)
			shape[shape.length - 1 - d] = pixels.dimension(d);
		final int width = (int) pixels.dimension(0);
		final int plane = width * (int) pixels.dimension(1);
		final float[] mask = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1))
			mask[(int) (pixels.x(p) + width * pixels.y(p) + (dimensions == 3 ? plane * pixels.z(p) : 0))] = 1;
		return new ZooExample(shape, mask, network.soft(mask, Arrays.copyOfRange(shape, 1, shape.length)));
	}

	/** A picture of mask and soft skeleton; of a volume, the maximum projection along z. */
	BufferedImage picture() {
		final int width = (int) shape[shape.length - 1];
		final int height = (int) shape[shape.length - 2];
		final int zoom = Math.max(1, PICTURE / Math.max(width, height));
		final float[] greatest = new float[width * height];
		final boolean[] within = new boolean[width * height];
		for (int i = 0; i < mask.length; i++) {
			greatest[i % greatest.length] = Math.max(greatest[i % greatest.length], soft[i]);
			within[i % greatest.length] |= mask[i] > 0;
		}
		final BufferedImage picture = new BufferedImage(zoom * width, zoom * height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < zoom * height; y++)
			for (int x = 0; x < zoom * width; x++) {
				final int i = y / zoom * width + x / zoom;
				if (within[i]) picture.setRGB(x, y, mixed(greatest[i]));
			}
		return picture;
	}

	/** A color between that of the mask and that of the skeleton. */
	private static int mixed(final float share) {
		int color = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			final int from = MASK >> shift & 0xff;
			final int to = SKELETON >> shift & 0xff;
			color |= Math.round(from + share * (to - from)) << shift;
		}
		return color;
	}
}
