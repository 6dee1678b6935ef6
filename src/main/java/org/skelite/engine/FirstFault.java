package org.skelite.engine;

/**
 * Remembers the first row of an image in which something is wrong, in the order
 * of rows and not of time, so that a message does not depend on threads. Safe
 * for use by several threads.
 */
final class FirstFault {

	private boolean any;
	private long firstY;
	private long firstZ;

	/** Reports a row. */
	synchronized void report(final long y, final long z) {
		if (any && (z > firstZ || z == firstZ && y >= firstY)) return;
		any = true;
		firstY = y;
		firstZ = z;
	}

	/**
	 * @param what what is wrong
	 * @param remedy what to do about it, a sentence
	 * @throws IllegalArgumentException if a row was reported
	 */
	synchronized void check(final String what, final String remedy) {
		if (any) throw new IllegalArgumentException("Image contains " + what + ", first in row y=" +
			firstY + ", z=" + firstZ + " (from 0). " + remedy);
	}
}
