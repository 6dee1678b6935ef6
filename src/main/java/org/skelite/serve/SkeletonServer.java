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
package org.skelite.serve;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

import org.skelite.files.NpyArray;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import net.imglib2.parallel.Parallelization;

/**
 * Answers requests from a stream on another one. Each request and each answer is its length in
 * bytes, a little-endian number of 64 bits, and a file of NumPy (.npy). Requests are worked on at
 * the same time, one by each thread, and answered in their order. An answer that is a text tells
 * of an error; the requests that follow are answered all the same. For use by one thread.
 */
public final class SkeletonServer {

	/** Bytes of the largest request. */
	static final long MAX_BYTES = 1L << 30;

	private final UnaryOperator<byte[]> work;
	private final int threads;

	/**
	 * @param work answers requests, of several threads at the same time; what it throws is told
	 * @param threads how many requests are worked on at the same time
	 */
	public SkeletonServer(final UnaryOperator<byte[]> work, final int threads) {
		this.work = work;
		this.threads = threads;
	}

	/**
	 * Answers all requests, until the input ends.
	 *
	 * @param progress asked whether to stop
	 * @throws IOException if the input ends within a request, or the output is closed
	 * @throws CancellationException if {@code progress} says so
	 */
	public void run(final InputStream in, final OutputStream out, final Progress progress)
		throws IOException
	{
		final InputStream requests = new BufferedInputStream(in, 1 << 16);
		final OutputStream answers = new BufferedOutputStream(out, 1 << 16);
		final ExecutorService pool = Executors.newFixedThreadPool(threads);
		// so many are in memory, at most
		final Semaphore free = new Semaphore(2 * threads);
		CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
		try {
			while (!written.isCompletedExceptionally()) {
				final long length = length(requests);
				if (length < 0) break;
				progress.checkCanceled();
				final byte[] request = content(requests, length);
				free.acquireUninterruptibly();
				written = written.thenCombine(CompletableFuture.supplyAsync(() -> answer(request, length), pool), (
					before, answer) -> write(answers, answer)).whenComplete((done, exc) -> free.release());
			}
			written.join();
		}
		catch (final CompletionException exc) {
			if (exc.getCause() instanceof UncheckedIOException) throw ((UncheckedIOException) exc.getCause())
				.getCause();
			throw exc;
		}
		finally {
			pool.shutdownNow();
		}
	}

	/** Returns the length of the next request, or -1 if there is none. */
	private static long length(final InputStream in) throws IOException {
		final byte[] bytes = in.readNBytes(Long.BYTES);
		if (bytes.length == 0) return -1;
		if (bytes.length < Long.BYTES) throw truncated();
		// a length that makes no sense is that of a request that is too large
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() & Long.MAX_VALUE;
	}

	/** Reads a request; returns null for one that is too large, which is passed over. */
	private static byte[] content(final InputStream in, final long length) throws IOException {
		if (length > MAX_BYTES) {
			// read, as pipes cannot be skipped; where the input ends, nothing follows that could be answered
			final byte[] passed = new byte[1 << 16];
			int read = 0;
			for (long rest = length; rest > 0 && read >= 0; rest -= read)
				read = in.read(passed, 0, (int) Math.min(rest, passed.length));
			return null;
		}
		final byte[] bytes = in.readNBytes((int) length);
		if (bytes.length < length) throw truncated();
		return bytes;
	}

	private static IOException truncated() {
		return new EOFException("The input ended within a request.");
	}

	private byte[] answer(final byte[] request, final long length) {
		if (request == null) return NpyArray.text("A request of " + length + " bytes is too large; at most " +
			MAX_BYTES + " are possible.");
		final byte[][] answer = new byte[1][];
		// requests share the processors
		Parallelization.runSingleThreaded(() -> answer[0] = answer(request));
		return answer[0];
	}

	private byte[] answer(final byte[] request) {
		try {
			return work.apply(request);
		}
		catch (final SkeliteException exc) {
			return NpyArray.text(exc.getMessage());
		}
		catch (final RuntimeException | OutOfMemoryError exc) {
			return NpyArray.text("Unexpected error: " + exc);
		}
	}

	private static Void write(final OutputStream out, final byte[] answer) {
		try {
			out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(answer.length)
				.array());
			out.write(answer);
			out.flush();
			return null;
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}
}
