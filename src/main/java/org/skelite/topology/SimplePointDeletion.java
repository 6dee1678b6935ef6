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
	private final Progress progress;

	/** Members of the set that were looked at and stayed. */
	private final PixelSet kept;
	private final OrderQueue again;

	private final int[] order;

	/** The place of each pixel in the order, if it has one. */
	private final int[] rank;
	private int first;
	private int next;
	private boolean keepEndPoints;

	/**
	 * @param index numbers the pixels
	 * @param set those still present, changed by this class
	 * @param kept an empty set of the same image for its own use
	 * @param order the members that may be deleted, first things first
	 * @param progress asked whether to stop
	 */
	SimplePointDeletion(final PixelIndex index, final PixelSet set, final PixelSet kept,
		final int[] order, final Progress progress)
	{
		this.index = index;
		this.set = set;
		this.order = order;
		this.progress = progress;
		simple = SimplePoints.of(set.numDimensions());
		neighborhood = new Neighborhood(set);
		this.kept = kept;
		again = new OrderQueue(order.length);
		rank = new int[index.size()];
		for (int i = 0; i < order.length; i++)
			rank[order[i]] = i;
	}

	/**
	 * Looks at the pixels that follow in the order; those before are not looked at any
	 * more.
	 *
	 * @param end number of the pixels in the order up to which to look
	 * @param endPointsStay whether end points stay
	 */
	void runTo(final int end, final boolean endPointsStay) {
		first = next;
		keepEndPoints = endPointsStay;
		lookTo(end);
	}

	/** Looks at the neighbours of pixels deleted since the last run. */
	void run() {
		lookTo(next);
	}

	private void lookTo(final int end) {
		int countdown = CANCEL_INTERVAL;
		// what is to be looked at again comes before what follows
		for (int i = again.poll(); i >= 0 || next < end; i = again.poll()) {
			look(i >= 0 ? i : next++);
			if (--countdown == 0) {
				progress.checkCanceled();
				countdown = CANCEL_INTERVAL;
			}
		}
	}

	private void look(final int i) {
		final long position = index.position(order[i]);
		if (!set.contains(position)) return;
		final int code = set.neighborhood(position);
		if (simple.isSimple(code) && !(keepEndPoints && EndPoints.isEndPoint(code))) delete(position);
		else kept.add(position);
	}

	/** Deletes a pixel whatever it is. */
	void delete(final long position) {
		set.remove(position);
		kept.remove(position);
		for (int bits = kept.neighborhood(position); bits != 0; bits &= bits - 1) {
			final int bit = Integer.numberOfTrailingZeros(bits);
			final int neighbor = rank[index.indexOf(position + neighborhood.offset(bit))];
			if (neighbor >= first) again.insert(neighbor);
		}
	}
}
