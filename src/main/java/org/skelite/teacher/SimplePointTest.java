package org.skelite.teacher;

/**
 * Decides from its neighbourhood whether a foreground pixel may be deleted
 * without a change of topology. Foreground is 8-connected in 2D and
 * 26-connected in 3D.
 * <p>
 * Implementations are immutable, and so safe for use by several threads.
 * </p>
 */
public interface SimplePointTest {

	/**
	 * Whether the pixel in the middle of a neighbourhood may be deleted.
	 *
	 * @param neighborhood membership of the 3x3 (3x3x3) pixels, as
	 *          {@link org.skelite.topology.PixelSet#neighborhood(long)} returns it
	 */
	boolean isSimple(int neighborhood);
}
