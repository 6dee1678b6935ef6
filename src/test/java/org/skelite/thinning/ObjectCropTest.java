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
package org.skelite.thinning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

public class ObjectCropTest {

	@Test
	public void cropsMakeUpTheImage() {
		final Random random = new Random(1);
		for (final long[] size : new long[][] { { 100, 150 }, { 40, 30, 50 } })
			for (int margin = 0; margin < 80; margin += 20) {
				final PixelIndex mask = new PixelIndex(Masks.blobs(random, 2, size));
				final ObjectGroups groups = new ObjectGroups(mask, 3);
				final float[] values = values(random, mask.size());
				final PixelSet all = mask.set().emptyCopy();
				for (int g = 0; g < groups.count(); g++) {
					final int[] members = groups.members(g);
					final ObjectCrop crop = new ObjectCrop(mask, members, margin);
					final float[] cropped = crop.crop(values);
					assertEquals(members.length, crop.index().size());
					for (int i = 0; i < members.length; i++)
						assertEquals(values[members[i]], cropped[i]);
					final PixelSet part = mask.set().emptyCopy();
					crop.addTo(crop.index().set(), part);
					assertArrayEquals(members, members(mask, part));
					crop.addTo(crop.index().set(), all);
				}
				assertEquals(mask.set(), all);
			}
	}

	@Test
	public void whatIsFarIsLeftOut() {
		final PixelIndex mask = new PixelIndex(Masks.of((x, y, z) -> z == 7 || z == 9, 5, 6, 20));
		final int[] members = IntStream.range(0, mask.size()).toArray();
		assertArrayEquals(new long[] { 5, 6, 3 }, new ObjectCrop(mask, members, 0).index().set()
			.dimensions());
		assertArrayEquals(new long[] { 5, 6, 7 }, new ObjectCrop(mask, members, 2).index().set()
			.dimensions());
		assertArrayEquals(new long[] { 5, 6, 20 }, new ObjectCrop(mask, members, 30).index().set()
			.dimensions());
	}

	private static float[] values(final Random random, final int count) {
		final float[] values = new float[count];
		for (int i = 0; i < count; i++)
			values[i] = random.nextFloat();
		return values;
	}

	private static int[] members(final PixelIndex mask, final PixelSet part) {
		return IntStream.range(0, mask.size()).filter(i -> part.contains(mask.position(i))).toArray();
	}
}
