package org.skelite.topology;

/** Tells end points of curves from other pixels. Safe for use by several threads. */
public final class EndPoints {

	private EndPoints() {}

	/**
	 * Whether a pixel has at most one neighbour among the 8 (26) around it. An
	 * isolated pixel is an end point, too.
	 *
	 * @param neighborhood the surroundings of a member, itself included, as
	 *          {@link PixelSet#neighborhood(long)} returns them
	 */
	public static boolean isEndPoint(final int neighborhood) {
		return neighbors(neighborhood) <= 1;
	}

	/**
	 * Returns the number of neighbours of a pixel.
	 *
	 * @param neighborhood as in {@link #isEndPoint(int)}
	 */
	public static int neighbors(final int neighborhood) {
		return Integer.bitCount(neighborhood) - 1;
	}
}
