package org.skelite.command;

import java.util.concurrent.atomic.AtomicLong;

import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.task.Task;
import org.skelite.progress.Progress;

import ij.IJ;

/**
 * Shows progress as a SciJava task and in the status bar; canceled by the task,
 * by the command, or by Esc in ImageJ. Safe for use by several threads.
 */
final class TaskProgress implements Progress, AutoCloseable {

	private static final long NANOS_BETWEEN_REPORTS = 100_000_000;
	private static final int STEPS = 1000;

	private final Task task;
	private final StatusService status;
	private final Cancelable command;
	private final AtomicLong nextReport = new AtomicLong(System.nanoTime());

	/**
	 * @param status may be null
	 * @param command may be canceled from outside
	 */
	TaskProgress(final Task task, final StatusService status, final Cancelable command) {
		this.task = task;
		this.status = status;
		this.command = command;
		IJ.resetEscape();
		task.setProgressMaximum(STEPS);
		task.start();
	}

	@Override
	public void update(final long done, final long total, final String message) {
		final long now = System.nanoTime();
		final long due = nextReport.get();
		// every report wakes up listeners, and the engine reports more often than anyone can read
		if (done < total && now - due < 0) return;
		if (!nextReport.compareAndSet(due, now + NANOS_BETWEEN_REPORTS)) return;
		final int step = total > 0 ? (int) Math.min(STEPS, STEPS * (double) done / total) : 0;
		task.setStatusMessage(message);
		task.setProgressValue(step);
		if (status != null) status.showStatus(step, STEPS, message);
	}

	@Override
	public boolean isCanceled() {
		return task.isCanceled() || command.isCanceled() || IJ.escapePressed();
	}

	@Override
	public void close() {
		task.finish();
		if (status != null) status.clearStatus();
	}
}
