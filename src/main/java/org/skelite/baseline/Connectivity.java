package org.skelite.baseline;

/** Tells whether the neighbours of a pixel are connected among themselves, across corners. */
final class Connectivity {

	private static final int CENTER = 1 << 13;
	private static final int FIRST_X = every(1) * 0b001_001_001;
	private static final int LAST_X = FIRST_X << 2;
	private static final int FIRST_Y = every(1) * 0b000_000_111;
	private static final int LAST_Y = FIRST_Y << 6;

	private Connectivity() {}

	/**
	 * Whether there is not more than one 26-connected component among the
	 * neighbours.
	 *
	 * @param neighborhood surroundings of a pixel as 27 bits; that of the pixel
	 *          itself does not matter
	 */
	static boolean isConnected(final int neighborhood) {
		final int neighbors = neighborhood & ~CENTER;
		int part = neighbors & -neighbors;
		while (part != neighbors) {
			final int grown = grow(part) & neighbors;
			if (grown == part) return false;
			part = grown;
		}
		return true;
	}

	private static int grow(final int part) {
		final int line = part | (part & ~LAST_X) << 1 | (part & ~FIRST_X) >>> 1;
		final int plane = line | (line & ~LAST_Y) << 3 | (line & ~FIRST_Y) >>> 3;
		return plane | plane << 9 | plane >>> 9;
	}

	/** Returns a factor that repeats a plane of 9 bits in all three planes. */
	private static int every(final int bit) {
		return bit | bit << 9 | bit << 18;
	}
}
