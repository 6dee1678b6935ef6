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

import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Numbers the members of a {@link PixelSet} from 0 in the order of their
 * positions, so that values can be kept per member instead of per pixel.
 * <p>
 * The set's members at the time of construction count; the memory is half a
 * bit per pixel and 4 bytes per member. Members that are adjacent along x have
 * consecutive indices. Immutable, and so safe for use by several threads.
 * </p>
 */
public final class PixelIndex {

	private static final int MAX_MEMBERS = Integer.MAX_VALUE - 8;

	/** Words of a chunk that is worth a thread. */
	private static final int CHUNK = 1 << 13;

	private final PixelSet set;
	private final long[] words;
	private final int[] membersBefore;

	/** The lower 32 bits of each position, and the number of members before each multiple of 2^32. */
	private final int[] positions;
	private final int[] membersBeforeUpper;

	/**
	 * Numbers the members of {@code set}, which is copied.
	 *
	 * @throws SkeliteException if there are 2^31 members or more
	 */
	public PixelIndex(final PixelSet set) {
		this(set.copy(), new int[set.words().length]);
	}

	private PixelIndex(final PixelSet set, final int[] membersBefore) {
		this.set = set;
		words = set.words();
		this.membersBefore = membersBefore;
		final int[] starts = starts();
		positions = new int[starts[starts.length - 1]];
		Chunks.forEach(words.length, CHUNK, Progress.NONE, (first, end) -> {
			int n = starts[first / CHUNK];
			for (int w = first; w < end; w++) {
				membersBefore[w] = n;
				final int position = w << 6;
				for (long rest = words[w]; rest != 0; rest &= rest - 1)
					positions[n++] = position + Long.numberOfTrailingZeros(rest);
			}
		});
		membersBeforeUpper = new int[words.length - 1 >>> 26];
		for (int upper = 0; upper < membersBeforeUpper.length; upper++)
			membersBeforeUpper[upper] = membersBefore[upper + 1 << 26];
	}

	/**
	 * Numbers the members of a set without copying it.
	 *
	 * @param set a set that will not be modified any more
	 * @throws SkeliteException if there are 2^31 members or more
	 */
	public static PixelIndex of(final PixelSet set) {
		return new PixelIndex(set, new int[set.words().length]);
	}

	/** Returns the number of members before each chunk of words, and that of all. */
	private int[] starts() {
		final int[] starts = new int[Chunks.number(words.length, CHUNK) + 1];
		Chunks.forEach(words.length, CHUNK, Progress.NONE, (first, end) -> {
			int n = 0;
			for (int w = first; w < end; w++)
				n += Long.bitCount(words[w]);
			starts[first / CHUNK + 1] = n;
		});
		long count = 0;
		for (int chunk = 1; chunk < starts.length; chunk++) {
			count += starts[chunk];
			starts[chunk] = (int) count;
		}
		if (count > MAX_MEMBERS) throw SkeliteException.input("Too many foreground pixels: " +
			count + ", at most " + MAX_MEMBERS + " are possible.");
		return starts;
	}

	/** Returns the members; must not be modified. */
	public PixelSet set() {
		return set;
	}

	/** Returns the number of members. */
	public int size() {
		return positions.length;
	}

	/** Returns the position of a member. */
	public long position(final int index) {
		long position = Integer.toUnsignedLong(positions[index]);
		for (final int before : membersBeforeUpper)
			if (index >= before) position += 1L << 32;
		return position;
	}

	/** Returns the number of members before a position; for a member, its index. */
	public int indexOf(final long position) {
		final int word = (int) (position >>> 6);
		return membersBefore[word] + Long.bitCount(words[word] & (1L << position) - 1);
	}

	/** Returns the index of the member at a position, or -1 if there is none. */
	public int find(final long position) {
		final int word = (int) (position >>> 6);
		final long bits = words[word];
		if ((bits >>> position & 1) == 0) return -1;
		return membersBefore[word] + Long.bitCount(bits & (1L << position) - 1);
	}

	/** Returns the index after the last member that lies in the same row as the given one. */
	int endOfRow(final int index) {
		return indexOf(set.rowStart(position(index)) + set.dimension(0));
	}

	/** Returns the lowest index, from the given one on, that begins a row; or else the size. */
	int nextRow(final int index) {
		if (index == 0 || index >= positions.length) return Math.min(index, positions.length);
		return endOfRow(index - 1) == index ? index : endOfRow(index);
	}
}
