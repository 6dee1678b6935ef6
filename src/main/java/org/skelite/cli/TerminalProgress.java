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
package org.skelite.cli;

import java.io.PrintWriter;

import org.scijava.event.EventHandler;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;
import org.skelite.util.Printable;

/**
 * A line at the bottom of the terminal that says how far the work has come.
 * Thread safe.
 */
final class TerminalProgress {

	private static final int WIDTH = 24;
	private static final int MESSAGE_WIDTH = 50;

	private final PrintWriter terminal;
	private final boolean visible;
	private boolean drawn;

	/** @param visible whether there is somebody to see it */
	TerminalProgress(final PrintWriter terminal, final boolean visible) {
		this.terminal = terminal;
		this.visible = visible;
	}

	/** Draws the line anew; called by SciJava. */
	@EventHandler
	public synchronized void onEvent(final TaskEvent event) {
		final Task task = event.getTask();
		if (task.isDone()) clear();
		else if (visible && task.getStatusMessage() != null && task.getProgressMaximum() > 0) draw(task);
	}

	private void draw(final Task task) {
		final int filled = (int) (WIDTH * task.getProgressValue() / task.getProgressMaximum());
		final String message = Printable.line(task.getStatusMessage());
		final String shown = message.length() <= MESSAGE_WIDTH ? message : message.substring(0,
			MESSAGE_WIDTH - 3) + "...";
		terminal.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + shown + " "
			.repeat(MESSAGE_WIDTH - shown.length()));
		terminal.flush();
		drawn = true;
	}

	/** Removes the line, so that others can be printed. */
	synchronized void clear() {
		if (!drawn) return;
		terminal.print("\r" + " ".repeat(WIDTH + MESSAGE_WIDTH + 3) + "\r");
		terminal.flush();
		drawn = false;
	}
}
