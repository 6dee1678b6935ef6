/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.fiji.ui;

import java.util.concurrent.atomic.AtomicLong;

import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.task.Task;
import org.skelite.util.Progress;

import ij.IJ;

/**
 * Shows progress as a SciJava task and in the status bar, once the work has taken a moment:
 * in Fiji reports wait for the windows, which would take longer than the work on a small
 * image. Canceled by the task, by the command, or by Esc in ImageJ. Safe for use by
 * several threads.
 */
final class TaskProgress implements Progress, AutoCloseable {

	private static final long NANOS_BETWEEN_REPORTS = 100_000_000;

	/** Without windows, the first report starts AWT's queue of events, which takes longer than small images. */
	private static final long NANOS_ON_TERMINAL = 500_000_000;
	private static final int STEPS = 1000;

	private final Task task;
	private final StatusService status;
	private final Cancelable command;
	private final AtomicLong nextReport;
	private volatile boolean started;

	/**
	 * @param status may be null
	 * @param command may be canceled from outside
	 * @param windows whether there are windows that show it
	 */
	TaskProgress(final Task task, final StatusService status, final Cancelable command,
		final boolean windows)
	{
		this.task = task;
		this.status = status;
		this.command = command;
		nextReport = new AtomicLong(System.nanoTime() + (windows ? NANOS_BETWEEN_REPORTS
			: NANOS_ON_TERMINAL));
		IJ.resetEscape();
	}

	@Override
	public void update(final long done, final long total, final String message) {
		final long now = System.nanoTime();
		final long due = nextReport.get();
		// every report wakes up listeners, and skeletonization reports more often than anyone can read
		if (now - due < 0 && (done < total || !started)) return;
		if (!nextReport.compareAndSet(due, now + NANOS_BETWEEN_REPORTS)) return;
		report(done, total, message);
	}

	private synchronized void report(final long done, final long total, final String message) {
		if (!started) {
			task.setProgressMaximum(STEPS);
			task.start();
			started = true;
		}
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
	public synchronized void close() {
		if (!started) return;
		task.finish();
		if (status == null) return;
		status.showStatus(STEPS, STEPS, ""); // only a full bar is taken away
		status.clearStatus();
	}
}
