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
package org.skelite.model;

import java.util.Arrays;

/**
 * What a few pixels next to each other add to the sums of the first layer, by
 * their pattern. Patches of masks have few patterns, as {@code bound} and
 * {@code center} are bits, and {@code out} is {@code center} but for pixels peeled
 * before. Immutable, and so safe for use by several threads.
 */
final class FirstLayerTables {

	/** A pixel lies outside {@code center}, in it alone, or in {@code bound}, too. */
	private static final int STATES = 3;

	/** Most pixels of a pattern. */
	private static final int MAX_LENGTH = 7;

	/** Most numbers in all tables: 8 MB. */
	private static final int MAX_NUMBERS = 1 << 21;

	private final int rows;
	private final int rowLength;
	private final int piecesPerRow;
	private final int pieceLength;
	private final int patterns;
	private final float[] biases;

	/** {@code [piece of the patch * patterns + pattern][unit]}. */
	private final float[][] tables;

	/** {@code [place in the patch][unit]}: the weights of {@code out}, and zeros last. */
	private final float[][] out;

	/** The number to the base of 3 that has the digits of a binary one. */
	private final int[] ternary;

	/**
	 * @param perceptron the weights
	 * @param rowLength length of a patch's rows: its edge length
	 */
	FirstLayerTables(final Perceptron perceptron, final int rowLength) {
		final int units = perceptron.units()[1];
		final int volume = perceptron.units()[0] / 3;
		this.rowLength = rowLength;
		rows = volume / rowLength;
		biases = perceptron.biases()[0];
		int pieces = 1;
		while (numbers(pieces) * units > MAX_NUMBERS || length(pieces) > MAX_LENGTH)
			pieces++;
		piecesPerRow = pieces;
		pieceLength = length(pieces);
		patterns = (int) Math.pow(STATES, pieceLength);
		ternary = new int[1 << pieceLength];
		for (int bits = 1; bits < ternary.length; bits++)
			ternary[bits] = STATES * ternary[bits >>> 1] + (bits & 1);
		tables = new float[rows * piecesPerRow * patterns][units];
		out = new float[volume + 1][units];
		for (int place = 0; place < volume; place++)
			fill(place, weights(perceptron, place), weights(perceptron, volume + place), weights(
				perceptron, 2 * volume + place));
	}

	private int length(final int pieces) {
		return (rowLength + pieces - 1) / pieces;
	}

	private double numbers(final int pieces) {
		return rows * pieces * Math.pow(STATES, length(pieces));
	}

	private static float[] weights(final Perceptron perceptron, final int input) {
		final int units = perceptron.units()[1];
		return Arrays.copyOfRange(perceptron.kernels()[0], input * units, (input + 1) * units);
	}

	/** Enters the patterns in which a place is the last one that is not empty. */
	private void fill(final int place, final float[] ofBound, final float[] ofCenter,
		final float[] ofOut)
	{
		out[place] = ofOut;
		final int x = place % rowLength;
		final int first = (place / rowLength * piecesPerRow + x / pieceLength) * patterns;
		final int before = (int) Math.pow(STATES, x % pieceLength);
		for (int i = 0; i < before; i++)
			for (int u = 0; u < ofOut.length; u++) {
				final float sum = tables[first + i][u] + ofCenter[u] + ofOut[u];
				tables[first + before + i][u] = sum;
				tables[first + 2 * before + i][u] = sum + ofBound[u];
			}
	}

	/** Returns an empty patch. */
	Patch newPatch() {
		return new Patch();
	}

	/** A patch, and the sums of the first layer for it. For use by one thread. */
	final class Patch implements MaskPatch {

		private final int[] found = new int[rows * piecesPerRow + 3];
		private final int[] places = new int[rows * rowLength + 3];
		private final float[] values = new float[places.length];
		private int size;
		private int peeled;

		@Override
		public void addRow(final int row, final int bound, final int center) {
			int first = row * piecesPerRow * patterns;
			int b = bound;
			int c = center;
			while (c != 0) {
				final int mask = ternary.length - 1;
				found[size++] = first + ternary[c & mask] + ternary[b & mask];
				first += patterns;
				b >>>= pieceLength;
				c >>>= pieceLength;
			}
		}

		@Override
		public void addPeeled(final int place, final float value) {
			places[peeled] = place;
			values[peeled++] = value;
		}

		/**
		 * Computes the sums and empties the patch.
		 *
		 * @param sums receives the sum of each unit
		 */
		void sum(final float[] sums) {
			// filled up with what adds nothing: the first entry, and the last weights
			while (size % 4 != 3)
				found[size++] = 0;
			while (peeled % 4 != 0)
				addPeeled(out.length - 1, 0);
			set(biases, tables[found[0]], tables[found[1]], tables[found[2]], sums);
			for (int i = 3; i < size; i += 4)
				add(tables[found[i]], tables[found[i + 1]], tables[found[i + 2]], tables[found[i + 3]],
					sums);
			for (int i = 0; i < peeled; i += 4)
				add(out[places[i]], values[i], out[places[i + 1]], values[i + 1], out[places[i + 2]],
					values[i + 2], out[places[i + 3]], values[i + 3], sums);
			size = 0;
			peeled = 0;
		}
	}

	private static void set(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] sums)
	{
		for (int u = 0; u < sums.length; u++)
			sums[u] = (a[u] + b[u]) + (c[u] + d[u]);
	}

	private static void add(final float[] a, final float[] b, final float[] c, final float[] d,
		final float[] sums)
	{
		for (int u = 0; u < sums.length; u++)
			sums[u] += (a[u] + b[u]) + (c[u] + d[u]);
	}

	private static void add(final float[] w0, final float v0, final float[] w1, final float v1,
		final float[] w2, final float v2, final float[] w3, final float v3, final float[] sums)
	{
		for (int u = 0; u < sums.length; u++)
			sums[u] += (v0 * w0[u] + v1 * w1[u]) + (v2 * w2[u] + v3 * w3[u]);
	}
}
