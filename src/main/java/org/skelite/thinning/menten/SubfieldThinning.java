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
package org.skelite.thinning.menten;

import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;

/**
 * One run of the teacher's thinning over a mask, see {@link MentenThinning}.
 * <p>
 * Whether a pixel is simple or an end point depends on its neighborhood alone,
 * so a pixel that stayed is looked at again only after a neighbor of it was
 * deleted. The result is the same as if every pixel were looked at in every
 * iteration.
 * </p>
 */
final class SubfieldThinning {

	private final PixelSet mask;
	private final SimplePointCriterion test;
	private final boolean volume;
	private final long[] neighbors;

	/** End points at the start of the current iteration. */
	private final PixelSet ends;

	/** Per subfield the pixels to look at in this and in the next iteration. */
	private PositionList[] current;
	private PositionList[] next;
	private PixelSet inCurrent;
	private PixelSet inNext;

	/** Pixels that lost a neighbor in this iteration. */
	private final PositionList changed = new PositionList();
	private final PixelSet inChanged;

	SubfieldThinning(final PixelSet mask, final SimplePointCriterion test) {
		this.mask = mask;
		this.test = test;
		volume = mask.numDimensions() == 3;
		neighbors = neighborOffsets(mask, volume);
		ends = mask.emptyCopy();
		inCurrent = mask.emptyCopy();
		inNext = mask.emptyCopy();
		inChanged = mask.emptyCopy();
		current = subfields();
		next = subfields();
		final int full = volume ? (1 << 27) - 1 : (1 << 9) - 1;
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
			final int neighborhood = mask.neighborhood(p);
			if (neighborhood == full) continue;
			schedule(p, subfield(p), current, inCurrent);
			if (EndPoints.isEndPoint(neighborhood)) ends.add(p);
		}
	}

	/**
	 * Does one iteration.
	 *
	 * @return the number of pixels deleted
	 */
	long iterate() {
		long deleted = 0;
		for (int s = 0; s < current.length; s++)
			// the list does not grow meanwhile: pixels of one subfield are no neighbors
			for (int i = 0; i < current[s].size(); i++) {
				final long p = current[s].get(i);
				inCurrent.remove(p);
				if (ends.contains(p) || !test.isSimple(mask.neighborhood(p))) continue;
				delete(p, s);
				deleted++;
			}
		updateEnds();
		final PositionList[] done = current;
		for (final PositionList list : done)
			list.clear();
		current = next;
		next = done;
		final PixelSet empty = inCurrent;
		inCurrent = inNext;
		inNext = empty;
		return deleted;
	}

	private void delete(final long p, final int subfield) {
		mask.remove(p);
		for (final long offset : neighbors) {
			final long q = p + offset;
			if (!mask.contains(q)) continue;
			final int other = subfield(q);
			if (other > subfield) schedule(q, other, current, inCurrent);
			else schedule(q, other, next, inNext);
			if (inChanged.contains(q)) continue;
			inChanged.add(q);
			changed.add(q);
		}
	}

	private void updateEnds() {
		for (int i = 0; i < changed.size(); i++) {
			final long p = changed.get(i);
			inChanged.remove(p);
			if (mask.contains(p) && EndPoints.isEndPoint(mask.neighborhood(p))) ends.add(p);
		}
		changed.clear();
	}

	private static void schedule(final long p, final int subfield, final PositionList[] lists,
		final PixelSet scheduled)
	{
		if (scheduled.contains(p)) return;
		scheduled.add(p);
		lists[subfield].add(p);
	}

	/**
	 * Returns the number of a pixel's subfield, in the order of the published
	 * results: odd coordinates come first, x changes last.
	 */
	private int subfield(final long p) {
		final int x = (int) ~mask.x(p) & 1;
		final int y = (int) ~mask.y(p) & 1;
		return volume ? 4 * x + 2 * y + ((int) ~mask.z(p) & 1) : 2 * x + y;
	}

	private PositionList[] subfields() {
		final PositionList[] lists = new PositionList[volume ? 8 : 4];
		for (int s = 0; s < lists.length; s++)
			lists[s] = new PositionList();
		return lists;
	}

	private static long[] neighborOffsets(final PixelSet set, final boolean volume) {
		final long[] offsets = new long[volume ? 26 : 8];
		int n = 0;
		for (int z = volume ? -1 : 0; z <= (volume ? 1 : 0); z++)
			for (int y = -1; y <= 1; y++)
				for (int x = -1; x <= 1; x++)
					if (x != 0 || y != 0 || z != 0)
						offsets[n++] = x + y * set.stride(1) + z * (volume ? set.stride(2) : 0);
		return offsets;
	}
}
