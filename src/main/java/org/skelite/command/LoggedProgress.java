package org.skelite.command;

import java.util.concurrent.atomic.AtomicLong;

import org.scijava.log.Logger;
import org.skelite.progress.Progress;

/** Also writes progress to the log, a few times during the work. */
final class LoggedProgress implements Progress {

	private static final int LINES = 20;

	private final Progress progress;
	private final Logger log;
	private final AtomicLong logged = new AtomicLong();

	LoggedProgress(final Progress progress, final Logger log) {
		this.progress = progress;
		this.log = log;
	}

	@Override
	public void update(final long done, final long total, final String message) {
		progress.update(done, total, message);
		final long part = total > 0 ? LINES * done / total : 0;
		final long before = logged.get();
		if (part > before && logged.compareAndSet(before, part)) log.info(done + " of " + total + ": " +
			message);
	}

	@Override
	public boolean isCanceled() {
		return progress.isCanceled();
	}
}
