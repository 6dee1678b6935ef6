package org.skelite.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.skelite.progress.Progress;

/**
 * Also cancels when the program is asked to end, by Ctrl-C for one, and lets it
 * end only after what has been done so far is saved. Safe for use by several
 * threads.
 */
final class ShutdownProgress implements Progress, AutoCloseable {

	private static final int SECONDS_TO_SAVE = 60;

	private final Progress progress;
	private final CountDownLatch done = new CountDownLatch(1);
	private final Thread hook = new Thread(this::cancelAndWait);
	private volatile boolean ending;

	ShutdownProgress(final Progress progress) {
		this.progress = progress;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void cancelAndWait() {
		ending = true;
		try {
			done.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void update(final long count, final long total, final String message) {
		progress.update(count, total, message);
	}

	@Override
	public boolean isCanceled() {
		return ending || progress.isCanceled();
	}

	@Override
	public void close() {
		done.countDown();
		if (!ending) removeHook();
	}

	private void removeHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (final IllegalStateException e) {
			ending = true; // the program has begun to end just now, which is no harm
		}
	}
}
