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
package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;

/**
 * Masks of any size with a wanted number of foreground pixels, put together
 * from synthetic tiles. No tile comes twice the same way round as long as
 * there are others: a processor learns what repeats, and methods whose time
 * goes into branches would look faster than they are on images.
 */
final class Mosaic {

	private static final int TILES = 48;
	private static final double MAX_SHARE = 0.25;

	private final int tileSize;
	private final int numDimensions;
	private final List<Mask> tiles = new ArrayList<>();
	private final List<Long> counts = new ArrayList<>();

	Mosaic(final int numDimensions) {
		this(numDimensions, TILES);
	}

	/** @param count how many tiles to synthesize */
	Mosaic(final int numDimensions, final int count) {
		this.numDimensions = numDimensions;
		tileSize = numDimensions == 2 ? 256 : 64;
		final SynthesisOptions options = numDimensions == 2 ? SynthesisOptions.for2d().size(tileSize,
			tileSize).radius(1, 9) : SynthesisOptions.for3d().size(tileSize, tileSize, tileSize).radius(1,
				6);
		tiles.add(Mask.empty(options.size()));
		for (int i = 1; i < count; i++)
			tiles.add(Mask.of(new CurveSynthesizer(options.curves(i, i).noise(NoiseFamily.SURFACE).seed(
				17)).sample(i).noisy()));
		addUnions();
		tiles.sort(Comparator.comparingLong(Mask::count));
		for (final Mask tile : tiles)
			counts.add(tile.count());
	}

	/**
	 * Makes a mask.
	 *
	 * @param size edge length, a multiple of the tiles' (256 in 2D, 64 in 3D)
	 * @param foreground pixels that it should have; it has as many as the tiles
	 *          allow
	 */
	Mask make(final int size, final long foreground) {
		final int perEdge = size / tileSize;
		final Mask mask = numDimensions == 2 ? Mask.empty(size, size) : Mask.empty(size, size, size);
		long left = (long) Math.pow(perEdge, numDimensions);
		long missing = foreground;
		final int[] uses = new int[tiles.size()];
		// every tile aims at an even share of what is still missing
		for (int z = 0; z < (numDimensions == 3 ? perEdge : 1); z++)
			for (int y = 0; y < perEdge; y++)
				for (int x = 0; x < perEdge; x++) {
					final int tile = nearest((double) missing / left--, uses);
					paste(Turn.of(numDimensions, uses[tile]++).apply(tiles.get(tile)), mask, x * tileSize, y *
						tileSize, z * tileSize);
					missing -= counts.get(tile);
				}
		return mask;
	}

	/** Adds unions of more and more tiles, as curves that keep clear of each other fill little. */
	private void addUnions() {
		final int last = tiles.size() - 1;
		Mask union = tiles.get(last);
		for (int i = last - 1; i > 0 && union.count() < MAX_SHARE * union.pixels().length; i--) {
			union = new Mask(union.size(), union.pixels().clone());
			for (int p = 0; p < union.pixels().length; p++)
				union.pixels()[p] |= tiles.get(i).pixels()[p];
			tiles.add(union);
		}
	}

	/** Finds the tile of about so many pixels: the empty one, or one that can be turned yet another way. */
	private int nearest(final double count, final int[] uses) {
		final int turns = Turn.count(numDimensions);
		final int rounds = Arrays.stream(uses).skip(1).min().orElseThrow() / turns;
		int best = 0;
		for (int i = 1; i < counts.size(); i++)
			if (uses[i] / turns == rounds && Math.abs(counts.get(i) - count) < Math.abs(counts.get(best) -
				count)) best = i;
		return best;
	}

	private void paste(final Mask tile, final Mask mask, final int x, final int y, final int z) {
		for (int k = 0; k < (numDimensions == 3 ? tileSize : 1); k++)
			for (int j = 0; j < tileSize; j++)
				System.arraycopy(tile.pixels(), tile.index(0, j, k), mask.pixels(), mask.index(x, y + j, z +
					k), tileSize);
	}
}
