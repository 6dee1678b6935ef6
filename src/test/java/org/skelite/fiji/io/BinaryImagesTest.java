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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.mask.PixelSet;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

class BinaryImagesTest {

	@ParameterizedTest
	@CsvSource({ "0, 255, false, 2", "255, 0, false, 1", "0, 255, true, 1", "1, 2, false, 2",
		"-1, 0, false, 2", "0, 0, false, 0", "7, 7, false, 3", "7, 7, true, 0", "0, 0, true, 3" })
	void objectIsTheGreaterValue(final float first, final float others, final boolean invert,
		final long count)
	{
		assertEquals(count, BinaryImages.read(ArrayImgs.floats(new float[] { first, others, others }, 3,
			1), invert).count());
	}

	@Test
	void keepsPlacesOfShiftedVolumes() {
		final byte[] values = new byte[5 * 4 * 3];
		values[2 + 5 * (1 + 4 * 2)] = 1;
		final PixelSet set = BinaryImages.read(Views.translate(ArrayImgs.unsignedBytes(values, 5, 4, 3),
			9, -9, 4), false);
		assertEquals(set.position(2, 1, 2), set.next(0));
		assertEquals(1, set.count());
		assertEquals(set, BinaryImages.read(ImagePlusImages.wrap(BinaryImages.image("a", set), 1, 1),
			false));
	}

	@Test
	void refusesGreyImages() {
		final String message = assertThrows(IllegalArgumentException.class, () -> BinaryImages.read(
			ArrayImgs.floats(new float[] { 0, 1, 1, 0.5f }, 2, 2), false)).getMessage();
		assertTrue(message.contains("0, 1 and 0.5"), message);
		for (final float[] values : new float[][] { { 0, Float.NaN }, { Float.NaN, 0 }, { Float.NaN,
			Float.NaN } })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> BinaryImages.read(ArrayImgs
				.floats(values, 2, 1), false)).getMessage().contains("NaN"));
	}
}
