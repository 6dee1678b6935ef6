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
package org.skelite.labels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

class LabelsTest {

	private static List<LabelObject> labels(
		final RandomAccessibleInterval<? extends RealType<?>> image)
	{
		return Labels.of(image, new LabelFilter("all"), 0);
	}

	@Test
	void eachLabelHasItsPixels() {
		final Random random = new Random(1);
		final long[] data = new long[9 * 8 * 7];
		for (int i = 0; i < data.length; i++)
			data[i] = random.nextInt(3) * (random.nextInt(40) + (1L << 33));
		final List<LabelObject> objects = labels(ArrayImgs.longs(data, 9, 8, 7));
		long sum = 0;
		long last = 0;
		for (final LabelObject object : objects) {
			assertTrue(object.label() > last, "ascending");
			last = object.label();
			final PixelSet mask = object.mask();
			assertEquals(object.pixels(), mask.count());
			for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
				final long[] at = object.origin();
				final int i = (int) (mask.x(p) + at[0] + 9 * (mask.y(p) + at[1] + 8 * (mask.z(p) + at[2])));
				assertEquals(object.label(), data[i]);
			}
			sum += object.pixels();
		}
		assertEquals(java.util.Arrays.stream(data).filter(v -> v > 0).count(), sum);
	}

	@Test
	void boxesHaveBackgroundAroundButAtTheBorderOfTheImage() {
		final byte[] data = new byte[100];
		data[0] = 1;
		data[55] = 2;
		data[99] = 2;
		final List<LabelObject> objects = labels(ArrayImgs.unsignedBytes(data, 10, 10));
		assertArrayEquals(new long[] { 2, 2 }, objects.get(0).mask().dimensions());
		assertArrayEquals(new long[] { 4, 4, 0 }, objects.get(1).origin());
		assertArrayEquals(new long[] { 6, 6 }, objects.get(1).mask().dimensions());
	}

	@Test
	void rowsEndRuns() {
		final List<LabelObject> objects = labels(ArrayImgs.unsignedBytes(new byte[] { 0, 0, 7, 7, 0, 0 },
			3, 2));
		assertEquals(1, objects.size());
		assertEquals(2, objects.get(0).pixels());
		assertEquals(List.of(true, false), List.of(objects.get(0).mask().contains(objects.get(0).mask()
			.position(2, 0, 0)), objects.get(0).mask().contains(objects.get(0).mask().position(1, 0, 0))));
	}

	@Test
	void whatIsNoLabelIsRefused() {
		assertRefused("Labels must be 0 (background) or above, but there is -3 at x = 1, y = 0", -3);
		assertRefused("Labels must be whole numbers, but there is 2.5 at x = 1, y = 0", 2.5f);
		assertRefused("NaN", Float.NaN);
		assertRefused("Label 16777216 at x = 1, y = 0 is above 16777215", (float) 16777217);
		assertRefused("Infinity", Float.POSITIVE_INFINITY);
		assertEquals(1, labels(ArrayImgs.floats(new float[] { 0, 16777215 }, 2, 1)).size());
	}

	/** ImageJ's images of 32 bits are floats, other files hold whole numbers. */
	@Test
	void labelsOf32BitsReachTo2To32() {
		for (final long label : new long[] { (1L << 31) - 1, 1L << 31, (1L << 32) - 1 }) {
			final List<LabelObject> objects = labels(ArrayImgs.unsignedInts(new int[] { 1, 0, (int) label,
				(int) label - 1 }, 4, 1));
			assertEquals(List.of(1L, label - 1, label), objects.stream().map(LabelObject::label).toList());
		}
		final String message = assertThrows(IllegalArgumentException.class, () -> labels(ArrayImgs.ints(
			new int[] { 0, Integer.MIN_VALUE }, 2, 1))).getMessage();
		assertTrue(message.contains("there is -2147483648 at x = 1"), message);
	}

	private static void assertRefused(final String reason, final float value) {
		final String message = assertThrows(IllegalArgumentException.class, () -> labels(ArrayImgs.floats(
			new float[] { 0, value, 1, 1 }, 2, 2))).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void filtersAreNumbersAndRanges() {
		final LabelFilter filter = new LabelFilter("3, 7-9");
		assertTrue(filter.takes(3) && filter.takes(7) && filter.takes(9));
		assertFalse(filter.takes(2) || filter.takes(4) || filter.takes(10));
		for (final String wrong : List.of("", "a", "0", "5-3", "-2"))
			assertThrows(IllegalArgumentException.class, () -> new LabelFilter(wrong), wrong);
		final byte[] data = { 1, 1, 2, 3, 3, 3 };
		assertEquals(List.of(1L, 3L), Labels.of(ArrayImgs.unsignedBytes(data, 6, 1), new LabelFilter("1-3"),
			2).stream().map(LabelObject::label).toList());
	}
}
