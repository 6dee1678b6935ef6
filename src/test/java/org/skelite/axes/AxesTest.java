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
package org.skelite.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccess;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.fiji.io.BinaryImages;
import org.skelite.mask.PixelSet;

/**
 * No axis of any of 500 shapes may vanish. In 3D, a few crosses of a bar and a sheet one pixel
 * thick, and networks of few slices that end as sheets, still lose one.
 */
class AxesTest {

	private static final long SEED = 77;

	@ParameterizedTest
	@CsvSource({ "2, 200, 0", "3, 150, 3" })
	void noAxisIsLost(final int dimensions, final int shapes, final int most) {
		final List<String> lost = new ArrayList<>();
		try (Model model = Model.open("skelite-" + dimensions + "d")) {
			for (int i = 0; i < shapes; i++) {
				final KnownShape shape = KnownShapes.make(dimensions, i, SEED);
				final int count = new LostAxes(skeletonize(shape.mask(), model), 1).count(shape.axes());
				if (count > 0) lost.add("\n" + i + ": " + count + " of " + shape.axes().size() + " axes of " +
					shape.name());
			}
		}
		assertTrue(lost.size() <= most, () -> lost.size() + " shapes have lost axes: " + lost);
	}

	private static PixelSet skeletonize(final PixelSet mask, final Model model) {
		final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(mask.dimensions());
		final Img<UnsignedByteType> skeleton = ArrayImgs.unsignedBytes(mask.dimensions());
		final RandomAccess<UnsignedByteType> access = image.randomAccess();
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
			access.setPosition(mask.x(p), 0);
			access.setPosition(mask.y(p), 1);
			if (mask.numDimensions() == 3) access.setPosition(mask.z(p), 2);
			access.get().set(255);
		}
		final long pixels = new Skeletonizer(model).skeletonize(image, skeleton).skeletonPixels();
		final PixelSet read = BinaryImages.read(skeleton, false);
		assertEquals(pixels, read.count());
		return read;
	}
}
