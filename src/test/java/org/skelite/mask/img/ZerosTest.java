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
package org.skelite.mask.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.LongArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;

/** Tests {@link Zeros}. */
class ZerosTest {

	@Test
	void whatFollowsTheImageInItsArrayStays() {
		final short[] array = ones(10);
		fill(ArrayImgs.unsignedShorts(array, 3, 2));
		assertArrayEquals(new short[] { 0, 0, 0, 0, 0, 0, 1, 1, 1, 1 }, array);
	}

	@Test
	void whatLiesAroundAPartOfAnImageStays() {
		final short[] array = ones(12);
		fill(Views.interval(ArrayImgs.unsignedShorts(array, 4, 3), new long[] { 1, 1 },
			new long[] { 2, 2 }));
		assertArrayEquals(new short[] { 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1 }, array);
	}

	private static void fill(final RandomAccessibleInterval<? extends RealType<?>> image) {
		Zeros.fill(image, (start, end) -> {});
	}

	private static short[] ones(final int length) {
		final short[] array = new short[length];
		Arrays.fill(array, (short) 1);
		return array;
	}

	@Test
	void largeArraysAreSetByThreads() {
		final long[] size = { 1200, 1000, 2 };
		final int count = 2_400_000;
		final byte[] bytes = new byte[count + 1];
		final float[] floats = new float[count + 1];
		Arrays.fill(bytes, (byte) 7);
		Arrays.fill(floats, 7);
		fill(ArrayImgs.unsignedBytes(bytes, size));
		fill(ArrayImgs.floats(floats, size));
		for (int i = 0; i < count; i++)
			assertTrue(bytes[i] == 0 && floats[i] == 0);
		// what the image does not show stays
		assertEquals(7, bytes[count]);
		assertEquals(7, floats[count]);
	}

	@Test
	void eachSliceIsZeroBeforeItIsPassedOn() {
		final byte[] bytes = new byte[1000 * 1500];
		Arrays.fill(bytes, (byte) 7);
		final AtomicIntegerArray passed = new AtomicIntegerArray(1500);
		Zeros.fill(ArrayImgs.unsignedBytes(bytes, 1000, 1500), (start, end) -> {
			for (int y = start; y < end; y++) {
				assertEquals(0, bytes[1000 * y]);
				assertEquals(0, bytes[1000 * y + 999]);
				passed.incrementAndGet(y);
			}
		});
		for (int y = 0; y < 1500; y++)
			assertEquals(1, passed.get(y));
	}

	/** As ImageJ has them, an array per slice. */
	@Test
	void planesAreSet() {
		final PlanarImg<FloatType, FloatArray> volume = PlanarImgs.floats(1200, 300, 5);
		final PlanarImg<UnsignedByteType, ByteArray> image = PlanarImgs.unsignedBytes(1200, 1300);
		volume.forEach(FloatType::setOne);
		image.forEach(UnsignedByteType::setOne);
		final AtomicIntegerArray passed = new AtomicIntegerArray(5);
		Zeros.fill(volume, (start, end) -> {
			for (int z = start; z < end; z++)
				passed.incrementAndGet(z);
		});
		fill(image);
		volume.forEach(pixel -> assertEquals(0, pixel.get()));
		image.forEach(pixel -> assertEquals(0, pixel.get()));
		for (int z = 0; z < 5; z++)
			assertEquals(1, passed.get(z));
	}

	@Test
	void oneThreadAloneSetsPixelsThatShareNumbers() {
		final ArrayImg<BitType, LongArray> bits = ArrayImgs.bits(1001, 1500);
		bits.forEach(BitType::setOne);
		final List<List<Integer>> parts = new ArrayList<>();
		Zeros.fill(bits, (start, end) -> parts.add(List.of(start, end)));
		assertEquals(List.of(List.of(0, 1500)), parts);
		bits.forEach(bit -> assertFalse(bit.get()));
	}
}
