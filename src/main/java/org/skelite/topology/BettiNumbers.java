package org.skelite.topology;

/**
 * The topology of a set of pixels in numbers. The foreground is 8-connected in
 * 2D and 26-connected in 3D, the background 4- and 6-connected. Everything
 * outside the image is background.
 *
 * @param components number of connected components
 * @param tunnels holes in 2D, tunnels in 3D
 * @param cavities background components enclosed by the foreground in 3D, 0 in
 *          2D
 */
public record BettiNumbers(long components, long tunnels, long cavities) {

	/** Counts, in time that follows the number of runs along x and of rows. */
	public static BettiNumbers of(final PixelSet set) {
		final long euler = EulerCharacteristic.of(set);
		final long components = Runs.foreground(set).componentsAcrossCorners();
		// in 2D holes follow from the Euler characteristic alone
		final long cavities = set.numDimensions() == 2 ? 0 : Runs.background(set)
			.componentsAcrossFaces() - 1;
		return new BettiNumbers(components, components + cavities - euler, cavities);
	}

	/** Returns the sum of the absolute differences to other Betti numbers. */
	public long difference(final BettiNumbers other) {
		return Math.abs(components - other.components) + Math.abs(tunnels - other.tunnels) + Math
			.abs(cavities - other.cavities);
	}
}
