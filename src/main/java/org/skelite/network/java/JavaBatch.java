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
package org.skelite.network.java;

import java.util.Arrays;

import org.skelite.network.PatchBatch;

/**
 * Patches of masks for {@link JavaNetwork}, whose sums of the first layer are
 * looked up in the {@link FirstLayerTables}.
 */
final class JavaBatch implements PatchBatch {

	/** Patterns that are added at once. */
	private static final int GROUP = 4;

	private final FirstLayerTables first;
	private final HiddenLayers hidden;

	/** {@code [patch][unit]} of the first layer, and {@code [layer][unit][patch]}. */
	private final float[][] sums;
	private final float[][][] values;
	private int patches;

	/** The patterns that were found, and for each patch where they end. */
	private final int[] found;
	private final int[] foundEnds = new int[HiddenLayers.BLOCK];
	private int size;

	/** {@code out} of what was peeled before, {@code [place in the patch][patch]}. */
	private final float[][] outs;
	private boolean peeled;

	JavaBatch(final FirstLayerTables first, final HiddenLayers hidden) {
		this.first = first;
		this.hidden = hidden;
		sums = new float[HiddenLayers.BLOCK][first.units];
		values = hidden.newValues(1);
		outs = new float[first.volume][HiddenLayers.BLOCK];
		found = new int[HiddenLayers.BLOCK * (first.pieces + GROUP)];
	}

	@Override
	public int capacity() {
		return HiddenLayers.BLOCK;
	}

	@Override
	public void begin(final long[] bound, final long[] center, final int shift) {
		if (first.pieces == center.length) size = findRows(bound, center, shift);
		else size = findPieces(bound, center, shift);
	}

	/** Where a piece is a row, as in patches of up to 7 pixels; {@link #findPieces} is the general way. */
	private int findRows(final long[] bound, final long[] center, final int shift) {
		final int[] ternary = first.ternary;
		final int[] to = found;
		final int mask = ternary.length - 1;
		final int patterns = first.patterns;
		final boolean fitAll = center.length <= 2 * GROUP;
		int n = size;
		for (int row = 0; row < center.length; row++) {
			final int pattern = ternary[(int) (center[row] >>> shift) & mask];
			// what is empty adds nothing
			if (pattern != 0 || fitAll) to[n++] = row * patterns + pattern + ternary[(int) (bound[row] >>>
				shift) & mask];
		}
		return n;
	}

	private int findPieces(final long[] bound, final long[] center, final int shift) {
		int n = size;
		for (int piece = 0; piece < first.pieces; piece++) {
			final int row = first.row[piece];
			final int from = shift + first.start[piece];
			final int pattern = first.ternary[(int) (center[row] >>> from) & first.bits[piece]];
			if (pattern != 0) found[n++] = piece * first.patterns + pattern + first.ternary[(int) (bound[row] >>>
				from) & first.bits[piece]];
		}
		return n;
	}

	@Override
	public void addPeeled(final int place, final int bits, final int members, final float[] values,
		final int index)
	{
		peeled = true;
		for (int rest = bits; rest != 0; rest &= rest - 1) {
			final int x = Integer.numberOfTrailingZeros(rest);
			outs[place + x][patches] = values[index + Integer.bitCount(members & (1 << x) - 1)];
		}
	}

	@Override
	public void end() {
		// filled up with what adds nothing
		while (size % GROUP != 0)
			found[size++] = first.empty;
		foundEnds[patches++] = size;
	}

	@Override
	public void evaluate(final float[] probabilities) {
		sumPatterns();
		for (int unit = 0; unit < first.units; unit++) {
			final float[] value = values[1][unit];
			for (int p = 0; p < patches; p++)
				value[p] = sums[p][unit];
			if (peeled) HiddenLayers.add(outs, first.out[unit], value, patches);
		}
		hidden.activate(1, values[1], patches);
		hidden.evaluate(values, 1, probabilities, 0, patches);
		if (peeled) for (final float[] out : outs)
			Arrays.fill(out, 0, patches, 0);
		peeled = false;
		patches = 0;
		size = 0;
	}

	private void sumPatterns() {
		final float[][] t = first.sums;
		final int[] f = found;
		int i = 0;
		for (int p = 0; p < patches; p++) {
			set(t[f[i]], t[f[i + 1]], t[f[i + 2]], t[f[i + 3]], sums[p]);
			for (i += GROUP; i < foundEnds[p]; i += GROUP)
				add(t[f[i]], t[f[i + 1]], t[f[i + 2]], t[f[i + 3]], sums[p]);
		}
	}

	private static void set(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] sum)
	{
		for (int u = 0; u < sum.length; u++)
			sum[u] = (a[u] + b[u]) + (c[u] + d[u]);
	}

	private static void add(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] sum)
	{
		for (int u = 0; u < sum.length; u++)
			sum[u] += (a[u] + b[u]) + (c[u] + d[u]);
	}
}
