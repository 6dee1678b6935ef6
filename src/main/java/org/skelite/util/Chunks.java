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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.ForkJoinExecutorService;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * Shares out the numbers below a limit among the threads of
 * {@link Parallelization}, a chunk of consecutive ones at a time. Chunks do not
 * depend on the number of threads.
 */
public final class Chunks {

	/** Length of a chunk that is filtered. */
	private static final int FILTERED = 1 << 13;

	/** What to do with a chunk. */
	@FunctionalInterface
	public interface Task {

		/**
		 * @param start first number of the chunk
		 * @param end number after the last
		 */
		void run(int start, int end);
	}

	/** Which numbers of a chunk to take; a loop, so that the compiler makes code for each filter. */
	@FunctionalInterface
	public interface Filter {

		/**
		 * @param start first number of the chunk
		 * @param end number after the last
		 * @param passed receives the numbers that pass, ascending
		 * @return how many these are
		 */
		int filter(int start, int end, int[] passed);
	}

	private Chunks() {}

	/** Returns the number of chunks of some length that the numbers below a limit make up. */
	public static int number(final int count, final int chunk) {
		return (int) ((count + chunk - 1L) / chunk);
	}

	/** Returns how many threads share the work that this one hands out. */
	public static int threads() {
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		// one that is not of the common pool works along with it
		final boolean joins = executor.getExecutorService() instanceof ForkJoinExecutorService &&
			!ForkJoinTask.inForkJoinPool();
		return executor.getParallelism() + (joins ? 1 : 0);
	}

	/**
	 * Runs two tasks at the same time and waits for both. What the first one shares out, the
	 * other one's thread helps with when it is done.
	 *
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static void both(final Runnable first, final Runnable second, final Progress progress) {
		forEach(2, 1, progress, (task, end) -> (task == 0 ? first : second).run());
	}

	/**
	 * Returns the numbers that pass a filter, ascending.
	 *
	 * @param count the limit
	 * @param progress asked before each chunk whether to stop
	 * @param filter called by several threads at a time
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static int[] filter(final int count, final Progress progress, final Filter filter) {
		final int[][] passed = new int[number(count, FILTERED)][];
		final Spares<int[]> buffers = new Spares<>(() -> new int[Math.min(count, FILTERED)]);
		forEach(count, FILTERED, progress, (start, end) -> buffers.use(numbers -> passed[start /
			FILTERED] = Arrays.copyOf(numbers, filter.filter(start, end, numbers))));
		final int[] all = new int[Arrays.stream(passed).mapToInt(numbers -> numbers.length).sum()];
		int n = 0;
		for (final int[] numbers : passed) {
			System.arraycopy(numbers, 0, all, n, numbers.length);
			n += numbers.length;
		}
		return all;
	}

	/**
	 * Runs a task for each chunk, in any order, and waits for all.
	 *
	 * @param count the limit
	 * @param chunk length of a chunk; the last may be shorter
	 * @param progress asked before each chunk whether to stop
	 * @param task called by several threads at a time
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static void forEach(final int count, final int chunk, final Progress progress,
		final Task task)
	{
		progress.checkCanceled();
		if (count <= chunk) {
			if (count > 0) task.run(0, count);
			return;
		}
		final List<Integer> numbers = IntStream.range(0, number(count, chunk)).boxed().collect(Collectors.toList());
		// not ours to close: the caller may have more work for its threads
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		executor.forEach(numbers, i -> {
			if (progress.isCanceled()) return;
			final int start = i * chunk;
			try {
				task.run(start, (int) Math.min(count, start + (long) chunk));
			}
			catch (final CancellationException exc) {
				// the others see it by themselves, and so does the caller, whom it would reach wrapped
			}
		});
		progress.checkCanceled();
	}
}
