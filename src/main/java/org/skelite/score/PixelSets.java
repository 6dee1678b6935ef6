package org.skelite.score;

import java.util.Arrays;

import org.skelite.topology.PixelSet;

/** Counts and unions of pixel sets, whose borders may differ. */
public final class PixelSets {

	private PixelSets() {}

	/** Returns the members of {@code set} that {@code other} has, too. */
	public static PixelSet intersection(final PixelSet set, final PixelSet other) {
		return filter(set, other, true);
	}

	/** Returns the members of {@code set} that {@code other} lacks. */
	public static PixelSet difference(final PixelSet set, final PixelSet other) {
		return filter(set, other, false);
	}

	/** Returns the members of either set. */
	public static PixelSet union(final PixelSet set, final PixelSet other) {
		checkSameSize(set, other);
		final PixelSet union = set.copy();
		for (long p = other.next(0); p >= 0; p = other.next(p + 1))
			union.add(set.position(other.x(p), other.y(p), other.z(p)));
		return union;
	}

	private static PixelSet filter(final PixelSet set, final PixelSet other, final boolean inside) {
		checkSameSize(set, other);
		final PixelSet result = set.emptyCopy();
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			if (other.contains(other.position(set.x(p), set.y(p), set.z(p))) == inside) result.add(p);
		return result;
	}

	static void checkSameSize(final PixelSet set, final PixelSet other) {
		if (!Arrays.equals(set.dimensions(), other.dimensions())) throw new IllegalArgumentException(
			"Images must have the same size, got " + Arrays.toString(set.dimensions()) + " and " +
				Arrays.toString(other.dimensions()) + ".");
	}
}
