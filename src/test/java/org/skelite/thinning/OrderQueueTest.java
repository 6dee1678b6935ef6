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

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.skelite.util.Progress;

/** Tests {@link OrderQueue} and {@link MemberOrder}. */
public class OrderQueueTest {

	@Test
	public void likeASortedSet() {
		final Random random = new Random(1);
		for (final int limit : new int[] { 0, 1, 63, 64, 65, 4096, 4097, 300_000 }) {
			final OrderQueue queue = new OrderQueue(limit);
			final TreeSet<Integer> expected = new TreeSet<>();
			for (int i = 0; i < 20_000; i++)
				if (limit > 0 && random.nextInt(5) < 3) {
					final int number = random.nextInt(limit);
					queue.insert(number);
					expected.add(number);
				}
				else {
					final Integer first = expected.pollFirst();
					assertEquals(first == null ? -1 : first, queue.poll());
				}
		}
	}

	@Test
	public void sortedByKey() {
		final Random random = new Random(2);
		for (final long limit : new long[] { 1, 5, 3000, Long.MAX_VALUE })
			for (final int size : new int[] { 0, 5000, 70_000 }) {
				final long[] keys = random.longs(size, 0, limit).map(key -> random.nextBoolean() ? key : ~key)
					.toArray();
				// of equal keys, those that are complemented come last, in reverse order
				final Comparator<Integer> byKey = Comparator.comparing(i -> keys[i] < 0 ? ~keys[i] : keys[i]);
				final int[] expected = IntStream.range(0, size).boxed().sorted(byKey.thenComparing(
					i -> keys[i] < 0 ? size - i : i - size)).mapToInt(i -> i).toArray();
				for (int threads = 1; threads <= 5; threads += 2)
					Parallelization.runWithNumThreads(threads, () -> assertArrayEquals(expected, MemberOrder
						.sort(IntStream.range(0, size).toArray(), keys.clone(), Progress.NONE)));
			}
	}
}
