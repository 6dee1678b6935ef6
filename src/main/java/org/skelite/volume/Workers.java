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
package org.skelite.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import net.imglib2.parallel.Parallelization;

import org.skelite.util.Progress;

/** Threads that work on a block each. For use by one thread. */
final class Workers implements AutoCloseable {

	/** What to do with a block. */
	@FunctionalInterface
	interface Task {

		void run(int block) throws IOException;
	}

	private final ExecutorService threads;
	private final int number;
	private final UnaryOperator<int[]> order;
	private final Progress progress;

	/**
	 * @param number how many
	 * @param order puts blocks in the order in which they are begun
	 * @param progress hears of each block and may cancel
	 */
	Workers(final int number, final UnaryOperator<int[]> order, final Progress progress) {
		this.number = number;
		this.order = order;
		this.progress = progress;
		threads = Executors.newFixedThreadPool(number, work -> {
			final Thread thread = new Thread(work, "Skelite block");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Runs a task for each of some blocks, in any order, and waits for all. When one fails, no
	 * other one is begun.
	 *
	 * @param message what is done, in a few words
	 * @throws CancellationException if canceled
	 */
	void forEach(final int[] some, final String message, final Task task) throws IOException {
		final int[] blocks = order.apply(some);
		final AtomicInteger next = new AtomicInteger();
		final AtomicInteger done = new AtomicInteger();
		final AtomicBoolean failed = new AtomicBoolean();
		final List<Future<Void>> results = new ArrayList<>();
		for (int i = 0; i < Math.min(number, blocks.length); i++)
			results.add(threads.submit(() -> {
				try {
					for (int b = next.getAndIncrement(); b < blocks.length && !failed.get(); b = next
						.getAndIncrement())
					{
						progress.checkCanceled();
						runAlone(task, blocks[b]);
						progress.update(done.incrementAndGet(), blocks.length, message);
					}
					return null;
				}
				catch (final Throwable e) {
					failed.set(true);
					throw e;
				}
			}));
		throwFirst(results);
	}

	private static void throwFirst(final List<Future<Void>> results) throws IOException {
		Throwable reason = null;
		for (final Future<Void> result : results)
			try {
				result.get();
			}
			catch (final ExecutionException e) {
				// what made the others stop comes first
				if (reason == null || reason instanceof CancellationException) reason = e.getCause();
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("Canceled.");
			}
		if (reason instanceof IOException) throw (IOException) reason;
		if (reason instanceof Error) throw (Error) reason;
		if (reason != null) throw (RuntimeException) reason;
	}

	/** Runs a task on this thread alone, as there are other blocks for the others. */
	static void runAlone(final Task task, final int block) throws IOException {
		try {
			Parallelization.runSingleThreaded(() -> {
				try {
					task.run(block);
				}
				catch (final IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}
}
