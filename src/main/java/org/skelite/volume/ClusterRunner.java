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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Has the work on blocks done by other computers. These get what they need of the store with each
 * request, and only this one writes to it, so that work that is done twice, or too late, has no
 * effect. For use by one thread.
 */
final class ClusterRunner implements BlockRunner {

	/** Bytes of requests that are made at a time; they lie in memory. */
	private static final long BYTES = 1 << 26;

	private final BlockCluster cluster;
	private final String job;
	private final BlockGrid grid;
	private final BlockStore store;
	private final Progress progress;
	private int calls;

	/**
	 * @param job what the job is, so that no worker of another one answers
	 * @param progress hears of each block and may cancel
	 */
	ClusterRunner(final BlockCluster cluster, final String job, final BlockGrid grid,
		final BlockStore store, final Progress progress)
	{
		this.cluster = cluster;
		this.job = job;
		this.grid = grid;
		this.store = store;
		this.progress = progress;
	}

	@Override
	public int[] run(final Stage.Step step, final int[] blocks) throws IOException {
		calls++;
		final Answers answers = new Answers(step, blocks);
		for (int i = 0; i < blocks.length;) {
			final List<byte[]> requests = new ArrayList<>();
			for (long bytes = 0; bytes < BYTES && i < blocks.length; i++) {
				requests.add(request(step, blocks[i]));
				bytes += requests.get(requests.size() - 1).length;
			}
			progress.checkCanceled();
			try {
				cluster.answer(requests, answers::accept, progress);
			}
			catch (final UncheckedIOException e) {
				throw e.getCause();
			}
			answers.checkReceived(i);
		}
		return answers.written();
	}

	private byte[] request(final Stage.Step step, final int block) throws IOException {
		final List<BlockMessage.Part> parts = new ArrayList<>();
		BlockWork.needs(step, block, grid, store, (kind, of, pixels) -> parts.add(new BlockMessage.Part(kind,
			of, pixels)));
		return new BlockMessage(job, calls, step, block, parts).bytes();
	}

	/** Takes the answers to the requests of a step. Thread safe. */
	private final class Answers {

		private final int call = calls;
		private final Stage.Step step;
		private final int[] blocks;
		private final BitSet open = new BitSet();
		private final BitSet written = new BitSet();

		Answers(final Stage.Step step, final int[] blocks) {
			this.step = step;
			this.blocks = blocks;
			Arrays.stream(blocks).forEach(open::set);
		}

		synchronized void accept(final byte[] bytes) {
			try {
				final BlockMessage answer = BlockMessage.of(bytes);
				if (answer.call() != call || !open.get(answer.block())) return; // late, or a second one
				throwRefusal(answer.text());
				for (final BlockMessage.Part part : answer.parts()) {
					store.write(part.kind(), part.block(), part.pixels());
					written.set(answer.block());
				}
				open.clear(answer.block());
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
			progress.update(blocks.length - open.cardinality(), blocks.length, step.label());
		}

		private void throwRefusal(final String text) {
			if (text.isEmpty()) return;
			final int end = text.indexOf(' ');
			throw new SkeliteException(SkeliteException.Kind.valueOf(text.substring(0, end)), text.substring(
				end + 1), null);
		}

		/** @param number of requests that were made */
		synchronized void checkReceived(final int number) throws IOException {
			if (blocks.length - open.cardinality() < number) throw new IOException(
				"The cluster has not answered all requests");
		}

		synchronized int[] written() {
			return written.stream().toArray();
		}
	}
}
