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
package org.skelite.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

public class ChunksTest {

	/** Says to stop after some questions. */
	private static final class Stop implements Progress {

		private final AtomicInteger left;

		Stop(final int questions) {
			left = new AtomicInteger(questions);
		}

		@Override
		public void update(final long done, final long total, final String message) {}

		@Override
		public boolean isCanceled() {
			return left.decrementAndGet() < 0;
		}
	}

	@Test
	public void everyNumberOnce() {
		final AtomicIntegerArray visits = new AtomicIntegerArray(1001);
		Parallelization.runWithNumThreads(3, () -> Chunks.forEach(1001, 10, Progress.NONE, (start,
			end) -> {
			for (int i = start; i < end; i++)
				visits.incrementAndGet(i);
		}));
		for (int i = 0; i < visits.length(); i++)
			assertEquals(1, visits.get(i));
	}

	@Test
	public void cancelingInsideATaskReachesTheCallerAsIs() {
		final AtomicInteger done = new AtomicInteger();
		Parallelization.runWithNumThreads(2, () -> {
			final Progress progress = new Stop(20);
			assertThrows(CancellationException.class, () -> Chunks.forEach(100, 1, progress, (start,
				end) -> Chunks.forEach(100, 1, progress, (i, j) -> done.incrementAndGet())));
		});
		assertTrue(done.get() < 20);
	}

	@Test
	public void filteredNumbersAscend() {
		for (final int count : new int[] { 0, 1, 1000, 100_000 }) {
			final int[] expected = IntStream.range(0, count).filter(i -> i % 7 < i % 3).toArray();
			Parallelization.runWithNumThreads(3, () -> assertArrayEquals(expected, Chunks.filter(count,
				Progress.NONE, (start, end, passed) -> {
					int n = 0;
					for (int i = start; i < end; i++)
						if (i % 7 < i % 3) passed[n++] = i;
					return n;
				})));
		}
	}

	@Test
	void countsTheThreadsThatShareTheWork() throws Exception {
		Parallelization.runSingleThreaded(() -> assertEquals(1, Chunks.threads()));
		Parallelization.runWithNumThreads(3, () -> assertEquals(3, Chunks.threads()));
		final int common = ForkJoinPool.commonPool().getParallelism();
		Parallelization.runMultiThreaded(() -> assertEquals(common + 1, Chunks.threads()));
	}
}
