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
package org.skelite.topology;

import java.util.Arrays;

import org.skelite.progress.Progress;

/**
 * Deletes simple points of a set one by one in a given order until nothing
 * changes. A pixel that could not be deleted is looked at again whenever one of
 * its neighbours has been. Not safe for use by several threads.
 */
final class SimplePointDeletion {

	private static final int CANCEL_INTERVAL = 4096;

	private final PixelIndex index;
	private final PixelSet set;
	private final SimplePoints simple;
	private final Neighborhood neighborhood;
	private final boolean keepEndPoints;
	private final int[] order;
	private final int[] rank;
	private final OrderQueue queue;
	private final Progress progress;

	/** Whatever comes later in the order has not been looked at yet and is in the queue. */
	private int last = -1;

	/**
	 * @param index numbers the pixels
	 * @param set those still present, changed by this class
	 * @param order the members that may be deleted, first things first
	 * @param keepEndPoints whether end points stay
	 * @param progress asked whether to stop
	 */
	SimplePointDeletion(final PixelIndex index, final PixelSet set, final int[] order,
		final boolean keepEndPoints, final Progress progress)
	{
		this.index = index;
		this.set = set;
		this.order = order;
		this.keepEndPoints = keepEndPoints;
		this.progress = progress;
		simple = SimplePoints.of(set.numDimensions());
		neighborhood = new Neighborhood(set);
		queue = new OrderQueue(order.length);
		rank = new int[index.size()];
		Arrays.fill(rank, -1);
		for (int i = 0; i < order.length; i++)
			rank[order[i]] = i;
	}

	/** Looks at all pixels. */
	void runAll() {
		queue.insertAll();
		run();
	}

	/** Looks at the neighbours of pixels deleted since the last run. */
	void run() {
		int countdown = CANCEL_INTERVAL;
		for (int next = queue.poll(); next >= 0; next = queue.poll()) {
			if (--countdown == 0) {
				progress.checkCanceled();
				countdown = CANCEL_INTERVAL;
			}
			if (next > last) last = next;
			final long position = index.position(order[next]);
			if (!set.contains(position)) continue;
			final int code = set.neighborhood(position);
			if (keepEndPoints && EndPoints.isEndPoint(code)) continue;
			if (simple.isSimple(code)) delete(position, code);
		}
	}

	/** Deletes a pixel whatever it is. */
	void delete(final long position) {
		delete(position, set.neighborhood(position));
	}

	private void delete(final long position, final int code) {
		set.remove(position);
		for (int bits = neighborhood.withoutCenter(code); bits != 0; bits &= bits - 1) {
			final int bit = Integer.numberOfTrailingZeros(bits);
			final int neighbor = rank[index.indexOf(position + neighborhood.offset(bit))];
			if (neighbor >= 0 && neighbor <= last) queue.insert(neighbor);
		}
	}
}
