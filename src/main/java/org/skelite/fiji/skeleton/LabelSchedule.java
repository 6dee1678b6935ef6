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
package org.skelite.fiji.skeleton;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.skelite.labels.LabelObject;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

import net.imglib2.parallel.Parallelization;

/**
 * The order in which labels are skeletonized: the largest first, so that no thread is left with one
 * of them while the others have nothing to do. One that is larger than what each thread would get of
 * the rest is done by all threads together, the others by one thread each, which costs less than to
 * share them out. Immutable.
 */
final class LabelSchedule {

	private final List<LabelObject> objects;

	/** Numbers of the objects, the largest first. */
	private final int[] order;

	LabelSchedule(final List<LabelObject> objects) {
		this.objects = objects;
		order = IntStream.range(0, objects.size()).boxed().sorted(Comparator.comparingLong(i -> -objects
			.get(i).pixels())).mapToInt(i -> i).toArray();
	}

	/**
	 * Does something with each object, and waits for all.
	 *
	 * @param work takes the object's number; called by several threads at a time
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	void run(final Progress progress, final IntConsumer work) {
		final AtomicInteger done = new AtomicInteger();
		final int threads = Chunks.threads();
		final int shared = large(threads);
		for (int i = 0; i < shared; i++)
			run(order[i], progress, work, done);
		final AtomicInteger next = new AtomicInteger(shared);
		Chunks.forEach(threads, 1, progress, (thread, end) -> Parallelization.runSingleThreaded(() -> {
			for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement())
				run(order[i], progress, work, done);
		}));
	}

	private void run(final int object, final Progress progress, final IntConsumer work,
		final AtomicInteger done)
	{
		progress.checkCanceled();
		work.accept(object);
		progress.update(done.incrementAndGet(), order.length, "Skeletonizing labels");
	}

	/** Returns how many objects, the largest ones, are larger than each thread's share. */
	private int large(final int threads) {
		long rest = objects.stream().mapToLong(LabelObject::pixels).sum();
		int count = 0;
		while (count < order.length && objects.get(order[count]).pixels() * threads > rest)
			rest -= objects.get(order[count++]).pixels();
		return count;
	}
}
