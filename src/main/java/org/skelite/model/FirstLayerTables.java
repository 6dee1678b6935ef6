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

/**
 * What a few pixels next to each other add to the sums of the first layer, by
 * their pattern. Patches of masks have few patterns, as {@code bound} and
 * {@code center} are bits, and {@code out} is {@code center} but for pixels peeled
 * before. Immutable, and so safe for use by several threads.
 * <p>
 * The units of the layer are divided into blocks of {@link #LANES}, the last one
 * filled up with units that do nothing. So all loops over units have the same
 * length, known when they are compiled, which makes vector instructions of them.
 * </p>
 */
final class FirstLayerTables {

	/** Units of a block. */
	static final int LANES = 32;

	/** A pixel lies outside {@code center}, in it alone, or in {@code bound}, too. */
	private static final int STATES = 3;

	/** Most pixels of a pattern. */
	private static final int MAX_LENGTH = 7;

	/** Most numbers in all tables: 8 MB. */
	private static final int MAX_NUMBERS = 1 << 21;

	final int units;
	final int volume;
	final int rows;
	final int rowLength;
	final int piecesPerRow;

	/** Pixels of a pattern, and how many patterns there are. */
	final int pieceLength;
	final int patterns;

	/**
	 * {@code [block][piece of the patch * patterns + pattern][unit]}, and zeros last. The
	 * piece that the middle of the patch lies in, which is never empty, has the biases.
	 */
	final float[][][] tables;

	/** Where in the tables the zeros are. */
	final int empty;

	/** {@code [block][place in the patch][unit]}: the weights of {@code out}, and zeros last. */
	final float[][][] out;

	/** The number to the base of 3 that has the digits of a binary one. */
	final int[] ternary;

	/**
	 * @param perceptron the weights
	 * @param rowLength length of a patch's rows: its edge length
	 */
	FirstLayerTables(final Perceptron perceptron, final int rowLength) {
		units = perceptron.units()[1];
		volume = perceptron.units()[0] / 3;
		rows = volume / rowLength;
		this.rowLength = rowLength;
		final int blocks = (units + LANES - 1) / LANES;
		int pieces = 1;
		while (rows * pieces * patterns(rowLength, pieces) * blocks * LANES > MAX_NUMBERS || length(
			rowLength, pieces) > MAX_LENGTH)
			pieces++;
		piecesPerRow = pieces;
		pieceLength = length(rowLength, pieces);
		patterns = (int) patterns(rowLength, pieces);
		ternary = new int[1 << pieceLength];
		for (int bits = 1; bits < ternary.length; bits++)
			ternary[bits] = STATES * ternary[bits >>> 1] + (bits & 1);
		empty = rows * piecesPerRow * patterns;
		tables = new float[blocks][empty + 1][LANES];
		out = new float[blocks][volume + 1][LANES];
		for (int unit = 0; unit < units; unit++)
			fill(perceptron, unit);
	}

	private static int length(final int rowLength, final int pieces) {
		return (rowLength + pieces - 1) / pieces;
	}

	private static double patterns(final int rowLength, final int pieces) {
		return Math.pow(STATES, length(rowLength, pieces));
	}

	private void fill(final Perceptron perceptron, final int unit) {
		final float[] kernel = perceptron.kernels()[0];
		final int block = unit / LANES;
		final int lane = unit % LANES;
		final int middle = volume / 2 / rowLength * piecesPerRow + rowLength / 2 / pieceLength;
		tables[block][middle * patterns][lane] = perceptron.biases()[0][unit];
		for (int place = 0; place < volume; place++) {
			final float ofBound = kernel[place * units + unit];
			final float ofCenter = kernel[(volume + place) * units + unit];
			final float ofOut = kernel[(2 * volume + place) * units + unit];
			out[block][place][lane] = ofOut;
			final int x = place % rowLength;
			final int first = (place / rowLength * piecesPerRow + x / pieceLength) * patterns;
			// the patterns in which this place is the last one that is not empty
			final int before = (int) Math.pow(STATES, x % pieceLength);
			for (int i = 0; i < before; i++) {
				final float sum = tables[block][first + i][lane] + ofCenter + ofOut;
				tables[block][first + before + i][lane] = sum;
				tables[block][first + 2 * before + i][lane] = sum + ofBound;
			}
		}
	}
}
