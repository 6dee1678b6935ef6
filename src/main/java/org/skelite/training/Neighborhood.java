package org.skelite.training;

import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/** Lists the batch numbers of the pixels around a pixel; 0 where there is no mask. */
final class Neighborhood {

	private final PixelIndex mask;
	private final int[] numbers;
	private final long[] cube;
	private final long[] block;

	/**
	 * @param mask the mask
	 * @param numbers number of each mask pixel in the batch
	 */
	Neighborhood(final PixelIndex mask, final int[] numbers) {
		this.mask = mask;
		this.numbers = numbers;
		cube = offsets(mask.set(), -1);
		block = offsets(mask.set(), 0);
	}

	/** Adds the numbers of the 3x3 (3x3x3) neighbourhood. */
	void addNeighborhood(final int index, final BatchBuilder.IntList list) {
		for (final long offset : cube)
			list.add(numberOf(mask.position(index) + offset));
	}

	/** Adds the numbers of the 2x2 (2x2x2) block that starts at a pixel, if it is full. */
	void addBlock(final int index, final BatchBuilder.IntList list) {
		final long first = mask.position(index);
		for (final long offset : block)
			if (!mask.set().contains(first + offset)) return;
		for (final long offset : block)
			list.add(numberOf(first + offset));
	}

	private int numberOf(final long position) {
		return mask.set().contains(position) ? numbers[mask.indexOf(position)] : 0;
	}

	/** Offsets of the pixels from {@code min} to 1 in each dimension. */
	private static long[] offsets(final PixelSet set, final int min) {
		final int n = 2 - min;
		final boolean volume = set.numDimensions() == 3;
		final long[] offsets = new long[volume ? n * n * n : n * n];
		int i = 0;
		for (int z = volume ? min : 0; z <= (volume ? 1 : 0); z++)
			for (int y = min; y <= 1; y++)
				for (int x = min; x <= 1; x++)
					offsets[i++] = x + y * set.stride(1) + (volume ? z * set.stride(2) : 0);
		return offsets;
	}
}
