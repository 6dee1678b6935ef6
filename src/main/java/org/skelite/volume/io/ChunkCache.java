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
package org.skelite.volume.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Keeps chunks that were used last, as far as memory goes. Thread safe. */
final class ChunkCache {

	/** Reads a chunk. */
	@FunctionalInterface
	interface Loader {

		byte[] load(long number) throws IOException;
	}

	private final Loader loader;
	private final long limit;

	/** Bytes of chunks that are not the same for all that are missing. */
	private long used;
	private final byte[] shared;
	private final Map<Long, FutureTask<byte[]>> chunks = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * @param limit bytes
	 * @param shared what stands for all chunks that are missing, and takes no memory
	 */
	ChunkCache(final Loader loader, final long limit, final byte[] shared) {
		this.loader = loader;
		this.limit = limit;
		this.shared = shared;
	}

	/**
	 * Returns a chunk.
	 *
	 * @throws UncheckedIOException if it cannot be read
	 */
	byte[] get(final long number) {
		final FutureTask<byte[]> chunk;
		synchronized (chunks) {
			chunk = chunks.computeIfAbsent(number, n -> new FutureTask<>(() -> load(n)));
		}
		chunk.run(); // but for the first thread, this does nothing
		try {
			return chunk.get();
		}
		catch (final ExecutionException e) {
			if (e.getCause() instanceof IOException) throw new UncheckedIOException((IOException) e.getCause());
			if (e.getCause() instanceof Error) throw (Error) e.getCause();
			throw (RuntimeException) e.getCause();
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Canceled.");
		}
	}

	private byte[] load(final long number) throws IOException {
		final byte[] bytes = loader.load(number);
		synchronized (chunks) {
			if (bytes != shared) used += bytes.length;
			final Iterator<Map.Entry<Long, FutureTask<byte[]>>> oldest = chunks.entrySet().iterator();
			while (used > limit && oldest.hasNext()) {
				final Map.Entry<Long, FutureTask<byte[]>> other = oldest.next();
				if (!other.getValue().isDone()) continue;
				used -= size(other.getValue());
				oldest.remove();
			}
		}
		return bytes;
	}

	private long size(final FutureTask<byte[]> chunk) {
		try {
			final byte[] bytes = chunk.get();
			return bytes == shared ? 0 : bytes.length;
		}
		catch (final ExecutionException | InterruptedException e) {
			return 0;
		}
	}
}
