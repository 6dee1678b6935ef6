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
package org.skelite.command;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.task.TaskService;
import org.skelite.io.IoMessages;
import org.skelite.memory.FreeMemory;
import org.skelite.progress.Progress;
import org.skelite.runtime.TensorFlowUnavailableException;

/**
 * What all commands share: progress that can be canceled, and a
 * {@link #getCancelReason() reason} of one line when something is wrong with
 * what the user gave.
 */
public abstract class SkeliteCommand extends ContextCommand {

	/**
	 * Attribute of inputs that are of use only where ImageJ shows images; the command
	 * line does not offer them.
	 */
	public static final String NEEDS_WINDOWS = "needs windows";

	/**
	 * Style of decimal inputs. Else dialogs show no more decimals than the default
	 * has: 0 for a threshold of 0.5.
	 */
	static final String DECIMALS = "format:0.######";

	@Parameter(label = "About", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false, description = "What to cite, and where to find help.")
	private final String about = About.HTML;

	@Parameter
	private LogService log;

	@Parameter
	private TaskService tasks;

	@Parameter(required = false)
	private StatusService status;

	/** What to say at the end. */
	private String summary = "";

	/**
	 * Does the work.
	 *
	 * @throws IllegalArgumentException if an input is wrong
	 * @throws IOException if a file cannot be read or written
	 */
	protected abstract void work(Progress progress) throws IOException;

	@Override
	public final void run() {
		final String name = getClass().getSimpleName();
		try (TaskProgress progress = new TaskProgress(tasks.createTask(name), status, this)) {
			work(progress);
		}
		catch (final CancellationException e) {
			cancel(""); // the user knows why
		}
		catch (final IllegalArgumentException | TensorFlowUnavailableException e) {
			log.debug(e);
			cancel(e.getMessage());
		}
		catch (final IOException e) {
			log.debug(e);
			cancel(IoMessages.of(e));
		}
		catch (final RuntimeException | Error e) {
			// threads tell of it by other exceptions
			if (!FreeMemory.isExhausted(e)) throw e;
			log.debug(e);
			cancel(FreeMemory.exhausted());
		}
		// closing the progress has cleared the status bar
		if (!isCanceled() && !summary.isEmpty()) status(summary);
	}

	/** Says something in the status bar, if there is one. */
	protected final void status(final String text) {
		if (status != null) status.showStatus(text);
	}

	/** Sets what the status bar says when all is done. */
	protected final void done(final String text) {
		summary = text;
	}

	/** Returns where to tell what was done, line by line. */
	protected final LogService log() {
		return log;
	}
}
