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

import org.skelite.network.Perceptron;

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

	/** Most numbers in all tables, 8 MB, unless pieces of a single pixel need more. */
	private static final int MAX_NUMBERS = 1 << 21;

	final int units;
	final int volume;

	/** How many pieces a patch consists of, and how many patterns each may have. */
	final int pieces;
	final int patterns;

	/** Where each piece lies: its row, its first pixel in the row, and the bits of its pixels. */
	final int[] row;
	final int[] start;
	final int[] bits;

	/**
	 * {@code [piece of the patch * patterns + pattern][unit]}, and zeros last. The piece that
	 * the middle of the patch lies in, which is never empty, has the biases.
	 */
	final float[][] sums;

	/** Where the zeros are. */
	final int empty;

	/** {@code [unit][place in the patch]}: the weights of {@code out}. */
	final float[][] out;

	/** The number to the base of 3 that has the digits of a binary one. */
	final int[] ternary;

	/**
	 * @param perceptron the weights
	 * @param rowLength length of a patch's rows: its edge length
	 */
	FirstLayerTables(final Perceptron perceptron, final int rowLength) {
		units = perceptron.units()[1];
		volume = perceptron.units()[0] / 3;
		final int rows = volume / rowLength;
		int perRow = 1;
		while (length(rowLength, perRow) > 1 && (rows * perRow * patterns(rowLength, perRow) *
			units > MAX_NUMBERS || length(rowLength, perRow) > MAX_LENGTH))
			perRow++;
		final int length = length(rowLength, perRow);
		pieces = rows * perRow;
		patterns = (int) patterns(rowLength, perRow);
		row = new int[pieces];
		start = new int[pieces];
		bits = new int[pieces];
		for (int piece = 0; piece < pieces; piece++) {
			row[piece] = piece / perRow;
			start[piece] = piece % perRow * length;
			bits[piece] = (1 << Math.max(0, Math.min(length, rowLength - start[piece]))) - 1;
		}
		ternary = new int[1 << length];
		for (int binary = 1; binary < ternary.length; binary++)
			ternary[binary] = STATES * ternary[binary >>> 1] + (binary & 1);
		empty = pieces * patterns;
		sums = new float[empty + 1][units];
		out = new float[units][volume];
		for (int unit = 0; unit < units; unit++)
			fill(perceptron, rowLength, perRow, unit);
	}

	private static int length(final int rowLength, final int pieces) {
		return (rowLength + pieces - 1) / pieces;
	}

	private static double patterns(final int rowLength, final int pieces) {
		return Math.pow(STATES, length(rowLength, pieces));
	}

	private void fill(final Perceptron perceptron, final int rowLength, final int perRow,
		final int unit)
	{
		final float[] kernel = perceptron.kernels()[0];
		final int length = length(rowLength, perRow);
		final int middle = volume / 2 / rowLength * perRow + rowLength / 2 / length;
		sums[middle * patterns][unit] = perceptron.biases()[0][unit];
		for (int place = 0; place < volume; place++) {
			final float ofBound = kernel[place * units + unit];
			final float ofCenter = kernel[(volume + place) * units + unit];
			final float ofOut = kernel[(2 * volume + place) * units + unit];
			out[unit][place] = ofOut;
			final int x = place % rowLength;
			final int first = (place / rowLength * perRow + x / length) * patterns;
			// the patterns in which this place is the last one that is not empty
			final int before = (int) Math.pow(STATES, x % length);
			for (int i = 0; i < before; i++) {
				final float sum = sums[first + i][unit] + ofCenter + ofOut;
				sums[first + before + i][unit] = sum;
				sums[first + 2 * before + i][unit] = sum + ofBound;
			}
		}
	}
}
