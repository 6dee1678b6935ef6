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

/**
 * The erosion of a {@link PixelSet} by the cross neighborhood: a pixel stays if
 * its 4 (6) face neighbors are members, too. Pixels outside the image are
 * ignored. Takes 64 pixels at a time. Immutable, and so safe for use by several
 * threads.
 */
public final class CrossErosion {

	/** Words that are worth a thread. */
	public static final int CHUNK = 1 << 12;

	private final int border;
	private final int wordsPerRow;
	private final int rowsPerPlane;
	private final long height;
	private final long depth;
	private final boolean volume;

	/** The words of a row that its first and its last pixel lie in, and the pixels' bits. */
	private final int lastWord;
	private final long firstPixel;
	private final long lastPixel;

	/** Erodes sets of the same image and border. */
	public CrossErosion(final PixelSet set) {
		border = set.border();
		wordsPerRow = Math.toIntExact(set.stride(1) >>> 6);
		height = set.dimension(1);
		volume = set.numDimensions() == 3;
		rowsPerPlane = Math.toIntExact(height + 2L * border);
		depth = volume ? set.dimension(2) : 1;
		final long last = border + set.dimension(0) - 1;
		lastWord = Math.toIntExact(last >>> 6);
		firstPixel = 1L << border;
		lastPixel = 1L << last;
	}

	/**
	 * Erodes words, shared out among the threads of
	 * {@link net.imglib2.parallel.Parallelization}.
	 *
	 * @param from words of the set
	 * @param words numbers of those to be eroded
	 * @param count how many there are
	 * @param to receives what is left of each
	 * @param progress asked whether to stop
	 */
	public void erode(final long[] from, final int[] words, final int count, final long[] to,
		final Progress progress)
	{
		Chunks.forEach(count, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				to[words[i]] = erode(from, words[i]);
		});
	}

	/**
	 * Returns what is left of a word.
	 *
	 * @param bits words of the set
	 * @param w number of the word
	 */
	public long erode(final long[] bits, final int w) {
		final int row = w / wordsPerRow;
		final int column = w - row * wordsPerRow;
		final long word = bits[w];
		long before = word << 1 | (w > 0 ? bits[w - 1] >>> 63 : 0);
		long after = word >>> 1 | bits[w + 1] << 63;
		if (column == 0) before |= firstPixel;
		if (column == lastWord) after |= lastPixel;
		long left = word & before & after;
		if (left == 0) return 0;
		final int plane = volume ? row / rowsPerPlane : 0;
		final int y = row - plane * rowsPerPlane - border;
		if (y > 0) left &= bits[w - wordsPerRow];
		if (y < height - 1) left &= bits[w + wordsPerRow];
		if (!volume) return left;
		final int wordsPerPlane = wordsPerRow * rowsPerPlane;
		if (plane > border) left &= bits[w - wordsPerPlane];
		if (plane - border < depth - 1) left &= bits[w + wordsPerPlane];
		return left;
	}
}
