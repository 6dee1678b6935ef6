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

import java.util.Arrays;

import org.skelite.mask.PixelIndex;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Total orders of the members of a {@link PixelIndex}, by counting sort. Keys may be any numbers,
 * but it is fast where few of them differ, as distances on a grid do. Each thread of {@link
 * net.imglib2.parallel.Parallelization} counts some of the keys; the order does not depend on the
 * number of threads. Safe for use by several threads.
 */
final class MemberOrder {

	/** Fewest members of a part that is worth a thread, and most, so that one can stop in time. */
	private static final int MIN_PART = 1 << 14;
	private static final int MAX_PART = 1 << 22;

	private MemberOrder() {}

	/**
	 * Returns members sorted by their key. Of equal keys, those that are complemented
	 * come last and in reverse order; others keep their order.
	 *
	 * @param members members in their present order
	 * @param keys for each of them a number of at least 0, or the complement
	 *          {@code ~key} of one; used up
	 * @param progress asked whether to stop
	 */
	static int[] sort(final int[] members, final long[] keys, final Progress progress) {
		final int each = keys.length / Chunks.threads() + 1;
		final int chunk = Math.min(Math.max(each, MIN_PART), MAX_PART);
		final KeyCounts[] parts = new KeyCounts[Chunks.number(keys.length, chunk)];
		Chunks.forEach(keys.length, chunk, progress, (start, end) -> {
			final KeyCounts part = new KeyCounts();
			for (int i = start; i < end; i++) {
				// all bits for a complement, else none; without a branch, which could not be predicted
				final long complement = keys[i] >> 63;
				keys[i] = part.add(keys[i] ^ complement, (int) -complement);
			}
			parts[start / chunk] = part;
		});
		setPlaces(parts);
		final int[] result = new int[members.length];
		Chunks.forEach(keys.length, chunk, progress, (start, end) -> {
			final int[] places = parts[start / chunk].counts();
			for (int i = start; i < end; i++) {
				final int of = (int) keys[i];
				result[places[of]] = members[i];
				places[of] += 1 - 2 * (of & 1);
			}
		});
		return result;
	}

	/** Replaces how often each key came by where the first of its members goes. */
	private static void setPlaces(final KeyCounts[] parts) {
		final long[] sorted = Arrays.stream(parts).flatMapToLong(KeyCounts::keys).sorted().toArray();
		int place = 0;
		for (int k = 0; k < sorted.length; k++) {
			if (k > 0 && sorted[k] == sorted[k - 1]) continue;
			for (final KeyCounts part : parts) {
				final int of = part.find(sorted[k]);
				if (of < 0) continue;
				final int count = part.counts()[of];
				part.counts()[of] = place;
				place += count;
			}
			for (int p = parts.length - 1; p >= 0; p--) {
				final int of = parts[p].find(sorted[k]) + 1;
				if (of == 0) continue;
				place += parts[p].counts()[of];
				parts[p].counts()[of] = place - 1;
			}
		}
	}
}
