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
import java.util.ArrayList;
import java.util.List;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockMessage.Part;
import org.skelite.volume.BlockStore.Kind;

/**
 * Answers the requests of a {@link VolumeSkeletonizer} that runs on another computer. An answer
 * depends on the image, the model and the request alone. Thread safe; the memory that was set is for
 * all threads together, and those that would need more wait.
 */
public final class BlockWorker {

	private final BlockWork work;
	private final String job;

	/** @param job what the job is, so that no other one is mixed up with it */
	BlockWorker(final BlockWork work, final String job) {
		this.work = work;
		this.job = job;
	}

	/**
	 * Answers a request. That something is wrong with the image or the settings is an answer, too, as
	 * no other computer could help it.
	 *
	 * @param progress may cancel
	 * @throws IOException if the image cannot be read, or the request is damaged
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public byte[] answer(final byte[] request, final Progress progress) throws IOException {
		final BlockMessage message = BlockMessage.of(request);
		final AnswerStore store = new AnswerStore(message.parts());
		String refusal = "";
		try {
			if (!job.equals(message.text())) throw SkeliteException.file(
				"A computer of the cluster sees another image, or has another model or version of it: " + FileStore
					.difference(message.text(), job));
			Workers.runAlone(block -> work.run(message.step(), block, store, progress), message.block());
		}
		catch (final SkeliteException e) {
			refusal = e.kind() + " " + e.getMessage();
		}
		return new BlockMessage(refusal, message.call(), message.step(), message.block(), refusal.isEmpty()
			? store.written() : List.of()).bytes();
	}

	/** Has what came with a request, and keeps what goes into its answer. For use by one thread. */
	private static final class AnswerStore implements BlockStore {

		private final MemoryStore given = new MemoryStore();
		private final List<Part> written = new ArrayList<>();

		AnswerStore(final List<Part> parts) {
			parts.forEach(part -> given.write(part.kind(), part.block(), part.pixels()));
		}

		List<Part> written() {
			return written;
		}

		@Override
		public boolean has(final Kind kind, final int block) {
			return given.has(kind, block);
		}

		@Override
		public BlockPixels read(final Kind kind, final int block) {
			return given.read(kind, block);
		}

		@Override
		public void write(final Kind kind, final int block, final BlockPixels pixels) {
			written.add(new Part(kind, block, pixels));
		}

		@Override
		public Stage stage() {
			return given.stage();
		}

		@Override
		public void reached(final Stage stage) {
			given.reached(stage);
		}
	}
}
