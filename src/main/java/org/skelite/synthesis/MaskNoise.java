package org.skelite.synthesis;

/**
 * A way in which a mask comes out rough.
 * <p>
 * Noise may break, merge and perforate tubes: {@link HomotopicChange} lets
 * through only what keeps their topology. Implementations are immutable, and so
 * safe for use by several threads, and give the same result on every machine.
 * </p>
 */
interface MaskNoise {

	/**
	 * Returns a value for each pixel, in the order of {@link TubeField}: the pixel
	 * belongs to the noisy mask if it is 0 or less.
	 *
	 * @param strength from 0, hardly any, to 1
	 */
	float[] apply(TubeField field, double strength, long seed);

	/**
	 * Returns how far in pixels noise of a strength may move the surface of a tube:
	 * the thinner the tube, the less.
	 */
	static float reach(final double strength, final float radius) {
		return (float) (strength * Math.min(0.35 + 0.3 * radius, 2.5));
	}
}
