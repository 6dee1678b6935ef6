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
package org.skelite.mask;

import java.util.Arrays;

/**
 * The connected components of a mask, pixels being connected across faces, edges and
 * corners, and the runs along x that they consist of. Time and memory follow the number
 * of pixels and runs. Immutable, and so safe for use by several threads.
 */
public final class Components {

	private final PixelIndex mask;

	/** The first pixel of each run, and the number of pixels. */
	private final int[] starts;

	/** The lowest run of the component that each run belongs to. */
	private final int[] componentOf;
	private final int count;

	public Components(final PixelIndex mask) {
		this.mask = mask;
		starts = starts(mask);
		componentOf = new int[starts.length - 1];
		final UnionFind joined = new UnionFind(componentOf.length);
		final PixelSet set = mask.set();
		join(set.stride(1), joined);
		if (set.numDimensions() == 3) for (int dy = -1; dy <= 1; dy++)
			join(set.stride(2) + dy * set.stride(1), joined);
		Arrays.setAll(componentOf, joined::find);
		count = joined.sets();
	}

	private static int[] starts(final PixelIndex mask) {
		final long[] words = mask.set().words();
		int count = 0;
		for (int w = 0; w < words.length; w++)
			count += Long.bitCount(firsts(words, w));
		final int[] starts = new int[count + 1];
		int n = 0;
		for (int w = 0; n < count; w++)
			for (long rest = firsts(words, w); rest != 0; rest &= rest - 1)
				starts[n++] = mask.indexOf(((long) w << 6) + Long.numberOfTrailingZeros(rest));
		starts[n] = mask.size();
		return starts;
	}

	/** Returns which pixels of a word follow none. */
	private static long firsts(final long[] words, final int w) {
		return words[w] & ~(words[w] << 1 | (w == 0 ? 0 : words[w - 1] >>> 63));
	}

	/** Joins runs with those before that they would touch after a shift. */
	private void join(final long shift, final UnionFind joined) {
		int first = 0;
		for (int run = 0; run < componentOf.length; run++) {
			final long start = mask.position(starts[run]) - shift;
			final long end = start + starts[run + 1] - starts[run];
			while (mask.position(starts[first + 1] - 1) + 1 < start)
				first++;
			for (int other = first; mask.position(starts[other]) <= end; other++)
				joined.join(run, other);
		}
	}

	/** Returns the number of components. */
	public int count() {
		return count;
	}

	/** Returns the number of runs. */
	public int runs() {
		return componentOf.length;
	}

	/** Returns the first pixel of a run by its index; for the number of runs, the number of pixels. */
	public int start(final int run) {
		return starts[run];
	}

	/** Returns the lowest run of the component that a run belongs to. */
	public int component(final int run) {
		return componentOf[run];
	}
}
