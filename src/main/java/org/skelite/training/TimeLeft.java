package org.skelite.training;

/** Estimates how long a work still takes, from what it took so far. */
final class TimeLeft {

	private final long start = System.nanoTime();
	private final int first;
	private final int total;

	/**
	 * @param first steps that were done before
	 * @param total steps in all
	 */
	TimeLeft(final int first, final int total) {
		this.first = first;
		this.total = total;
	}

	/** Returns the seconds since this object was made. */
	double seconds() {
		return (System.nanoTime() - start) * 1e-9;
	}

	/** Returns the time left in words, such as {@code 3 min left}. */
	String after(final int done) {
		return text((total - done) * seconds() / Math.max(1, done - first));
	}

	static String text(final double seconds) {
		if (seconds < 60) return Math.round(seconds) + " s left";
		if (seconds < 5400) return Math.round(seconds / 60) + " min left";
		return String.format("%.1f h left", seconds / 3600);
	}
}
