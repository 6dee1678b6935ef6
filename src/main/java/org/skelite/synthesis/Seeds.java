package org.skelite.synthesis;

/** Mixes numbers into well spread ones. Safe for use by several threads. */
public final class Seeds {

	private Seeds() {}

	/**
	 * Returns a number that depends on all bits of both arguments (the finalizer
	 * of SplitMix64, doi:10.1145/2714064.2660195).
	 */
	public static long mix(final long seed, final long index) {
		long z = seed + (index + 1) * 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** Returns a number in [-1, 1) for an index. */
	static float signed(final long seed, final long index) {
		return (mix(seed, index) >> 40) * 0x1p-23f;
	}
}
