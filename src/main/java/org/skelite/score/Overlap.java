package org.skelite.score;

import org.skelite.topology.PixelSet;

/** How much of one set lies in another, as shares from 0 to 1. */
final class Overlap {

	private Overlap() {}

	/** Returns the share of a set's members that {@code other} has, NaN if there are no members. */
	static double share(final PixelSet set, final PixelSet other) {
		return ratio(PixelSets.intersection(set, other).count(), set.count());
	}

	/**
	 * Returns the Dice coefficient, 2|A &cap; B| / (|A| + |B|), NaN if both sets
	 * are empty (<a href="https://doi.org/10.2307/1932409">doi:10.2307/1932409</a>).
	 */
	static double dice(final PixelSet a, final PixelSet b) {
		return ratio(2 * PixelSets.intersection(a, b).count(), a.count() + b.count());
	}

	/** Returns 2ab / (a + b), its limit 0 if both are 0, NaN if one is. */
	static double harmonicMean(final double a, final double b) {
		return a == 0 && b == 0 ? 0 : 2 * a * b / (a + b);
	}

	private static double ratio(final long part, final long whole) {
		return whole == 0 ? Double.NaN : (double) part / whole;
	}
}
