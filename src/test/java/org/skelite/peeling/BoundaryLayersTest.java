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
package org.skelite.peeling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.stream.LongStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;

/** Compares {@link BoundaryLayers} with city-block distances, which count erosions. */
public class BoundaryLayersTest {

	@Test
	public void randomMasks() {
		final Random random = new Random(1);
		for (int i = 0; i < 60; i++) {
			final long[] size = i % 2 == 0 ? new long[] { 1 + random.nextInt(200), 2 + random.nextInt(30) }
				: new long[] { 1 + random.nextInt(140), 2 + random.nextInt(9), 1 + random.nextInt(9) };
			check(withBackground(Masks.random(random, 1 - Math.pow(random.nextDouble(), 3), size)), 1 + i % 3);
			check(withBackground(Masks.blobs(random, 2 * random.nextDouble() - 2, size)), 1 + i % 3);
		}
	}

	@Test
	public void objectsAtEveryEdge() {
		for (final long[] size : new long[][] { { 61, 9 }, { 64, 9 }, { 130, 9 }, { 61, 9, 7 }, { 128, 9,
			7 } })
			check(Masks.of((x, y, z) -> x != size[0] / 2 || y != 4 || z != (size.length - 2) * 3, size), 2);
	}

	@Test
	public void threadsDoNotMatter() {
		final PixelSet mask = withBackground(Masks.blobs(new Random(2), -1, 3000, 400));
		Parallelization.runWithNumThreads(3, () -> check(mask, 2));
	}

	@Test
	public void nothing() {
		final BoundaryLayers layers = new BoundaryLayers(new PixelSet(new long[] { 9, 9 }, 1), 2);
		assertFalse(layers.next(Progress.NONE));
		assertEquals(0, layers.layers());
	}

	@Test
	public void withoutBackground() {
		final PixelSet full = Masks.of((x, y, z) -> true, 70, 5);
		assertThrows(IllegalArgumentException.class, () -> new BoundaryLayers(full, 2).next(
			Progress.NONE));
	}

	/** Removes a pixel if there would be no background without that. */
	private static PixelSet withBackground(final PixelSet mask) {
		mask.remove(mask.position(0, 1, 0));
		return mask;
	}

	private static void check(final PixelSet mask, final int erosions) {
		final PixelIndex index = new PixelIndex(mask);
		final int[] distance = cityBlock(index);
		final BoundaryLayers layers = new BoundaryLayers(mask, erosions);
		int count = 0;
		long left = index.size();
		for (; layers.next(Progress.NONE); count++) {
			final PixelSet bound = mask.emptyCopy();
			final PixelSet center = mask.emptyCopy();
			for (int i = 0; i < distance.length; i++) {
				final int layer = (distance[i] - 1) / erosions;
				if (layer == count) bound.add(index.position(i));
				if (layer >= count) center.add(index.position(i));
			}
			assertEquals(bound, layers.bound());
			assertEquals(center, layers.center());
			assertEquals(left, layers.left());
			long listed = 0;
			for (int i = 0; i < layers.runs(); i++)
				listed += Long.bitCount(center.word(layers.run(i)));
			assertEquals(left, listed);
			left -= bound.count();
		}
		assertEquals(0, left);
		assertEquals(count, layers.layers());
		assertEquals(count, BoundaryLayers.count(mask, erosions));
	}

	/** Returns the number of steps from each pixel to the background, by breadth-first search. */
	private static int[] cityBlock(final PixelIndex index) {
		final PixelSet set = index.set();
		final int[] distance = new int[index.size()];
		final Deque<Integer> reached = new ArrayDeque<>();
		for (int i = 0; i < distance.length; i++)
			if (Arrays.stream(neighbors(set, index.position(i))).anyMatch(p -> !set.contains(p))) {
				distance[i] = 1;
				reached.add(i);
			}
		while (!reached.isEmpty()) {
			final int i = reached.poll();
			for (final long p : neighbors(set, index.position(i))) {
				final int neighbor = index.find(p);
				if (neighbor < 0 || distance[neighbor] > 0) continue;
				distance[neighbor] = distance[i] + 1;
				reached.add(neighbor);
			}
		}
		return distance;
	}

	/** Returns the positions of the face neighbors inside the image. */
	private static long[] neighbors(final PixelSet set, final long position) {
		final LongStream.Builder neighbors = LongStream.builder();
		for (int d = 0; d < set.numDimensions(); d++) {
			final long c = set.coordinate(position, d);
			if (c > 0) neighbors.add(position - set.stride(d));
			if (c < set.dimension(d) - 1) neighbors.add(position + set.stride(d));
		}
		return neighbors.build().toArray();
	}
}
