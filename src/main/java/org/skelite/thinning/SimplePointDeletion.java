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
package org.skelite.thinning;

import org.skelite.mask.Neighborhood;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.Progress;

/**
 * Deletes simple points of a set one by one in a given order until nothing
 * changes. A pixel that could not be deleted is looked at again when the deletion
 * of a neighbor has made it deletable. Not safe for use by several threads.
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

	/** The pixels that were looked at, in the order of deletion. */
	private final int[] order;
	private int looked;

	/** The place in the order of each pixel that stayed. */
	private final int[] rank;

	/** The first place of those that are looked at again. */
	private int first;
	private boolean endPointsStay;

	/**
	 * @param index numbers the pixels
	 * @param set those still present, changed by this class
	 * @param kept an empty set of the same image for its own use
	 * @param capacity number of pixels that will be looked at
	 * @param progress asked whether to stop
	 */
	SimplePointDeletion(final PixelIndex index, final PixelSet set, final PixelSet kept,
		final int capacity, final Progress progress)
	{
		this.index = index;
		this.set = set;
		this.progress = progress;
		simple = SimplePoints.of(set.numDimensions());
		neighborhood = new Neighborhood(set);
		this.kept = kept;
		again = new OrderQueue(capacity);
		order = new int[capacity];
		rank = new int[index.size()];
	}

	/** Keeps end points from now on; pixels looked at before are not looked at any more. */
	void keepEndPoints() {
		first = looked;
		endPointsStay = true;
	}

	/**
	 * Looks at pixels for the first time.
	 *
	 * @param pixels pixels by their index
	 * @param start the first of them to look at
	 * @param end the one after the last
	 */
	void lookAt(final int[] pixels, final int start, final int end) {
		System.arraycopy(pixels, start, order, looked, end - start);
		lookTo(looked + end - start);
	}

	/** Looks at the neighbors of pixels deleted since the last run. */
	void lookAgain() {
		lookTo(looked);
	}

	private void lookTo(final int end) {
		int countdown = CANCEL_INTERVAL;
		// what is to be looked at again comes before what follows
		for (int i = again.poll(); i >= 0 || looked < end; i = again.poll()) {
			look(i >= 0 ? i : looked++);
			if (--countdown == 0) {
				progress.checkCanceled();
				countdown = CANCEL_INTERVAL;
			}
		}
	}

	private void look(final int i) {
		final int pixel = order[i];
		final long position = index.position(pixel);
		if (!set.contains(position)) return;
		if (isDeletable(position)) delete(position);
		else {
			kept.add(position);
			rank[pixel] = i;
		}
	}

	private boolean isDeletable(final long position) {
		final int code = set.neighborhood(position);
		return simple.isSimple(code) && !(endPointsStay && EndPoints.isEndPoint(code));
	}

	/** Deletes a pixel whatever it is. */
	void delete(final long position) {
		set.remove(position);
		kept.remove(position);
		for (int bits = kept.neighborhood(position); bits != 0; bits &= bits - 1) {
			final long neighbor = position + neighborhood.offset(Integer.numberOfTrailingZeros(bits));
			// others are asked anew when another of their neighbors goes
			if (!isDeletable(neighbor)) continue;
			final int place = rank[index.indexOf(neighbor)];
			if (place >= first) again.insert(place);
		}
	}
}
