package org.skelite.score;

/**
 * A number with the name that it has in every table, file and message.
 *
 * @param name what the number is
 * @param value the number, NaN if it is not defined
 */
public record Score(String name, double value) {

	/** Whether there is a number; one that is not defined is left out, never taken as 0 or 1. */
	public boolean isDefined() {
		return !Double.isNaN(value);
	}

	/** Returns the number with all its digits, whole numbers without a point; empty if not defined. */
	public String text() {
		if (!isDefined()) return "";
		// above that whole numbers are no longer exact
		if (value == Math.rint(value) && Math.abs(value) < 1L << 53) return Long.toString((long) value);
		return Double.toString(value);
	}
}
