package org.skelite.progress;

import java.util.concurrent.CancellationException;

/**
 * Hears how far long work has come, and says whether it should stop.
 * <p>
 * Implementations must be safe for use by several threads.
 * </p>
 */
public interface Progress {

	/** Nobody listens and nobody cancels. */
	Progress NONE = new Progress() {

		@Override
		public void update(final long done, final long total, final String message) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/**
	 * Reports progress.
	 *
	 * @param done units of work done, from 0 to {@code total}
	 * @param total units of work in all
	 * @param message what is being done, in a few words
	 */
	void update(long done, long total, String message);

	/** Whether the work should stop. Cheap; long work asks at least ten times a second. */
	boolean isCanceled();

	/**
	 * @throws CancellationException if the work should stop
	 */
	default void checkCanceled() {
		if (isCanceled()) throw new CancellationException("Canceled.");
	}
}
