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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;

public class ObjectGroupsTest {

	@Test
	public void objectsStayWhole() {
		final Random random = new Random(1);
		for (final long[] size : new long[][] { { 200, 150 }, { 40, 30, 50 } })
			for (int count = 1; count <= 5; count++) {
				final PixelIndex mask = new PixelIndex(Masks.blobs(random, 2, size));
				final ObjectGroups groups = new ObjectGroups(mask, count);
				assertEquals(count, groups.count());
				final int[] groupOf = new int[mask.size()];
				Arrays.fill(groupOf, -1);
				for (int g = 0; g < count; g++)
					for (final int pixel : groups.members(g)) {
						assertEquals(-1, groupOf[pixel]);
						groupOf[pixel] = g;
					}
				final Neighborhood neighborhood = new Neighborhood(mask.set());
				for (int pixel = 0; pixel < groupOf.length; pixel++) {
					assertTrue(groupOf[pixel] >= 0);
					final long position = mask.position(pixel);
					for (int code = mask.set().neighborhood(position); code != 0; code &= code - 1)
						assertEquals(groupOf[pixel], groupOf[mask.indexOf(position + neighborhood.offset(Integer
							.numberOfTrailingZeros(code)))]);
				}
			}
	}

	@Test
	public void oneObjectComesIntoOneGroup() {
		final PixelIndex mask = new PixelIndex(Masks.of((x, y, z) -> (x + y) % 2 == 0, 50, 60));
		final ObjectGroups groups = new ObjectGroups(mask, 4);
		assertEquals(mask.size(), groups.largest());
		assertEquals(mask.size(), IntStream.range(0, 4).map(g -> groups.members(g).length).sum());
	}

	@Test
	public void groupsAreOfAboutTheSameSize() {
		final PixelIndex mask = new PixelIndex(Masks.of((x, y, z) -> x % 3 != 0 && y % 3 != 0, 90, 90));
		final ObjectGroups groups = new ObjectGroups(mask, 4);
		for (int g = 0; g < 4; g++) {
			final int[] members = groups.members(g);
			assertEquals(mask.size() / 4.0, members.length, 4);
			assertArrayEquals(Arrays.stream(members).sorted().toArray(), members);
		}
	}
}
