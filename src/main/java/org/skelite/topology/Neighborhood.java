package org.skelite.topology;

/**
 * What the bits of {@link PixelSet#neighborhood(long)} mean for a set: where
 * each neighbour lies. Immutable, and so safe for use by several threads.
 */
final class Neighborhood {

	private final int center;
	private final long[] offsets;

	Neighborhood(final PixelSet set) {
		final boolean volume = set.numDimensions() == 3;
		center = volume ? 13 : 4;
		offsets = new long[volume ? 27 : 9];
		for (int bit = 0; bit < offsets.length; bit++) {
			offsets[bit] = step(bit, 0) + step(bit, 1) * set.stride(1);
			if (volume) offsets[bit] += step(bit, 2) * set.stride(2);
		}
	}

	/** Returns the code without the pixel itself. */
	int withoutCenter(final int code) {
		return code & ~(1 << center);
	}

	/** Returns the difference of the positions of a neighbour and the pixel. */
	long offset(final int bit) {
		return offsets[bit];
	}

	/** Returns the bit of the neighbour on the other side. */
	int opposite(final int bit) {
		return 2 * center - bit;
	}

	/** Returns the step to a neighbour along a dimension: -1, 0 or 1. */
	static int step(final int bit, final int d) {
		return (d == 0 ? bit : d == 1 ? bit / 3 : bit / 9) % 3 - 1;
	}
}
