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
package org.skelite.benchmark;

import java.util.Arrays;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelSet;

/**
 * A binary image as ImageJ has it: bytes of 0 and 255, x fastest. The form in
 * which all methods take masks and return skeletons, so that each of them pays
 * for its own conversions.
 *
 * @param size width, height and, in 3D, depth
 * @param pixels one byte per pixel, not 0 on the object
 * @param spacing distance of pixels along x, y and, in 3D, z
 */
public record Mask(long[] size, byte[] pixels, double[] spacing) {

	/** A mask of even pixels. */
	Mask(final long[] size, final byte[] pixels) {
		this(size, pixels, DistanceMap.unitSpacing(size.length));
	}

	static Mask empty(final long... size) {
		return new Mask(size, new byte[Math.toIntExact(Arrays.stream(size).reduce(1, Math::multiplyExact))]);
	}

	/** Returns the mask of a volume whose slices are so many pixels apart, or of an image. */
	static Mask of(final PixelSet set, final double sliceSpacing) {
		final Mask mask = of(set);
		if (mask.numDimensions() == 3) mask.spacing[2] = sliceSpacing;
		return mask;
	}

	static Mask of(final PixelSet set) {
		final Mask mask = empty(set.dimensions());
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			mask.pixels[mask.index(set.x(p), set.y(p), set.z(p))] = (byte) 255;
		return mask;
	}

	int numDimensions() {
		return size.length;
	}

	int index(final long x, final long y, final long z) {
		return (int) (x + size[0] * (y + size[1] * z));
	}

	long count() {
		long count = 0;
		for (final byte pixel : pixels)
			if (pixel != 0) count++;
		return count;
	}

	Img<UnsignedByteType> image() {
		return ArrayImgs.unsignedBytes(pixels, size);
	}

	PixelSet set() {
		final PixelSet set = new PixelSet(size, 1);
		int i = 0;
		for (long z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (long y = 0; y < size[1]; y++) {
				final long row = set.position(0, y, z);
				for (int x = 0; x < size[0]; x++)
					if (pixels[i++] != 0) set.add(row + x);
			}
		return set;
	}

	/** Returns the size as text, e.g. {@code 512x512}. */
	String sizeText() {
		final StringBuilder text = new StringBuilder().append(size[0]);
		for (int d = 1; d < size.length; d++)
			text.append('x').append(size[d]);
		return text.toString();
	}
}
