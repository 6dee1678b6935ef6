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

import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * The squared Euclidean distance of {@link DistanceMap#euclidean}: first along
 * rows, then through columns, then through planes. Threads share out the rows
 * that lines begin in.
 */
final class SquaredDistance {

	private static final int CHUNK = 1 << 12;

	private final PixelIndex index;
	private final PixelSet set;
	private final double[] spacing;
	private final double[] squared;

	SquaredDistance(final PixelIndex index, final double[] spacing) {
		this.index = index;
		set = index.set();
		this.spacing = spacing;
		squared = new double[index.size()];
	}

	double[] compute(final Progress progress) {
		forEachRows(this::alongRows, progress);
		for (int d = 1; d < set.numDimensions(); d++)
			along(d, progress);
		return squared;
	}

	private void along(final int d, final Progress progress) {
		forEachRows((start, end) -> along(d, start, end), progress);
	}

	private void forEachRows(final Chunks.Task task, final Progress progress) {
		Chunks.forEach(squared.length, CHUNK, progress, (start, end) -> task.run(index.nextRow(start),
			index.nextRow(end)));
	}

	private void alongRows(final int firstRow, final int endOfRows) {
		final double unit = spacing[0] * spacing[0];
		for (int row = firstRow, end; row < endOfRows; row = end) {
			end = index.endOfRow(row);
			final long first = set.rowStart(index.position(row));
			final long last = first + set.dimension(0) - 1;
			for (int from = row, to; from < end; from = to) {
				final long start = index.position(from);
				to = from + 1;
				while (to < end && index.position(to) - start == to - from)
					to++;
				final boolean openBefore = start == first;
				final boolean openAfter = index.position(to - 1) == last;
				if (openBefore && openAfter) Arrays.fill(squared, from, to, Double.POSITIVE_INFINITY);
				else for (int i = from; i < to; i++) {
					final int before = openBefore ? Integer.MAX_VALUE : i - from + 1;
					final int after = openAfter ? Integer.MAX_VALUE : to - i;
					final double steps = Math.min(before, after);
					squared[i] = steps * steps * unit;
				}
			}
		}
	}

	private void along(final int d, final int firstRow, final int endOfRows) {
		final long stride = set.stride(d);
		final long size = set.dimension(d);
		final LowerEnvelope envelope = new LowerEnvelope(spacing[d] * spacing[d]);
		int[] line = new int[64];
		for (int row = firstRow, end; row < endOfRows; row = end) {
			end = index.endOfRow(row);
			final long start = set.coordinate(index.position(row), d);
			for (int i = row; i < end; i++) {
				if (set.contains(index.position(i) - stride)) continue;
				int length = 0;
				long p = index.position(i);
				for (int member = i; member >= 0; member = index.find(p)) {
					if (length == line.length) line = Arrays.copyOf(line, 2 * length);
					line[length++] = member;
					p += stride;
				}
				envelope.apply(squared, line, length, start == 0, start + length == size);
			}
		}
	}
}
