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

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.scijava.ItemVisibility;
import org.scijava.app.AppService;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;
import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;
import org.scijava.util.ClassUtils;
import org.skelite.files.IoMessages;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;

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
	 * Attribute of inputs that are of use in dialogs alone: macros, recordings and the command line
	 * do not have them.
	 */
	public static final String NEEDS_DIALOG = "needs dialog";

	/** Name of the message above the inputs that a {@link DialogLayout} does not name. */
	static final String MORE = "more";

	/**
	 * Style of decimal inputs. Else dialogs show no more decimals than the default
	 * has: 0 for a threshold of 0.5.
	 */
	public static final String DECIMALS = "format:0.######";

	@Parameter(label = "About", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false, description = "What to cite, and where to find help.")
	private final String about = About.HTML;

	@Parameter(label = "More", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false, description = "What most users leave as it is.")
	private final String more = "<html><b>Usually left as they are</b></html>";

	@Parameter
	private LogService log;

	@Parameter
	private TaskService tasks;

	@Parameter(required = false)
	private StatusService status;

	@Parameter(required = false)
	private UIService ui;

	@Parameter
	private ThreadService threads;

	@Parameter(required = false)
	private AppService apps;

	@Parameter(required = false)
	private PrefService prefs;

	/** Names of the inputs that a dialog has asked for. */
	private List<String> asked = List.of();

	/** Shows the dialog of what the main dialog leaves out. */
	private Runnable advancedDialog = () -> {};

	/** Whether the command was begun, rather than its dialog canceled. */
	private boolean running;

	/**
	 * Does the work.
	 *
	 * @throws SkeliteException if an input is wrong
	 * @throws IOException if a file cannot be read or written
	 */
	protected abstract void work(Progress progress) throws IOException;

	@Override
	public final void run() {
		final String name = getClass().getSimpleName();
		running = true;
		try (TaskProgress progress = new TaskProgress(tasks.createTask(name), status, this,
			isVisible()))
		{
			work(progress);
		}
		catch (final CancellationException e) {
			cancel(""); // the user knows why
		}
		catch (final SkeliteException | InvalidPathException e) {
			log.debug(e);
			cancel(e.getMessage());
		}
		catch (final IOException e) {
			log.debug(e);
			cancel(IoMessages.of(e));
		}
		catch (final RuntimeException | Error e) {
			// threads tell of it by other exceptions
			if (FreeMemory.isExhausted(e)) {
				log.debug(e);
				cancel(FreeMemory.exhausted());
				return;
			}
			// ImageJ tells of it, but would let the macro go on
			if (CallingMacro.exists()) CallingMacro.abort(title(), "Unexpected error: " + e,
				threads);
			throw e;
		}
	}

	/**
	 * Ends the command, and the macro that runs it. Where somebody can see it, the
	 * reason is shown; scripts find it in {@link #getCancelReason()}.
	 *
	 * @param reason a sentence, or empty if the user knows why
	 */
	@Override
	public void cancel(final String reason) {
		if (isCanceled()) return;
		if (isVisible() && !CallingMacro.exists()) record();
		super.cancel(tellReason(reason == null ? "" : reason));
	}

	/** SciJava has ImageJ's recorder hear of the options only when all went well. */
	private void record() {
		if (!running) Recorder.disableCommandRecording();
		else if (Recorder.record) for (final Field field : ClassUtils.getAnnotatedFields(getClass(),
			Parameter.class))
			if (asked.contains(field.getName())) record(field.getName(), ClassUtils.getValue(field,
				this));
	}

	private static void record(final String name, final Object value) {
		if (value == null) return;
		final String text = value instanceof ImagePlus ? ((ImagePlus) value).getTitle() : value
			.toString();
		// as in a text of the macro language
		Recorder.recordOption(name, text.replaceAll("([\"\\\\])", "\\\\$1"));
	}

	/** Sets the names of the inputs that a dialog asks for. */
	public final void setAsked(final List<String> names) {
		asked = names;
	}

	/** Returns the names of the inputs that a dialog has asked for. */
	protected final List<String> asked() {
		return asked;
	}

	/** Whether the work has begun, rather than a dialog been opened. */
	protected final boolean isRunning() {
		return running;
	}

	/** Sets what shows the dialog of what the main dialog leaves out. */
	final void setAdvancedDialog(final Runnable dialog) {
		advancedDialog = dialog;
	}

	/** Shows the dialog of what the main dialog leaves out; for a button there. */
	protected final void showAdvanced() {
		advancedDialog.run();
	}

	/** Returns what is left to tell, for SciJava. */
	private String tellReason(final String reason) {
		if (CallingMacro.exists()) {
			if (!isVisible() && !reason.isEmpty()) log.error(reason);
			CallingMacro.abort(title(), reason, threads);
			return isVisible() ? "" : reason;
		}
		if (!isVisible()) return reason;
		if (reason.isEmpty() || !isCalledByMenu()) return Lines.wrap(reason);
		IJ.showMessage(title(), Lines.wrap(reason));
		return "";
	}

	/** ImageJ runs the commands of its menu in threads of their names. */
	private boolean isCalledByMenu() {
		final Thread caller = threads.getParent(null);
		return caller != null && caller.getName().startsWith(title());
	}

	/** Whether there are windows to show something in. */
	public final boolean isVisible() {
		// there is a visible one without windows
		return ui != null && ui.isVisible() && !ui.isHeadless();
	}

	/** Returns the models that have names. */
	protected final KnownModels models() {
		return KnownModels.of(apps, prefs);
	}

	/** Returns what the menu calls this command, without dots. */
	final String title() {
		for (Class<?> type = getClass(); type != null; type = type.getSuperclass()) {
			final Plugin plugin = type.getAnnotation(Plugin.class);
			if (plugin != null && plugin.menu().length > 0) return plugin.menu()[plugin.menu().length - 1]
				.label().replace("...", "");
		}
		return getClass().getSimpleName();
	}

	/** Says something in the status bar, if there is one. */
	protected final void status(final String text) {
		if (status != null) status.showStatus(text);
	}

	/**
	 * Tells what was done: in ImageJ's log, unless a macro runs there, which has its own
	 * words.
	 */
	protected final void tell(final String line) {
		if (!isVisible()) log.info(line);
		else if (!CallingMacro.exists()) IJ.log(line);
	}

	/** Tells what is not as the user may expect: in ImageJ's log, if there is one to be seen. */
	protected final void warn(final String line) {
		if (isVisible()) IJ.log(line);
		else log.warn(line);
	}

	/**
	 * Asks the user of a dialog whether to go on; tells others.
	 *
	 * @throws CancellationException if the user does not want to
	 */
	protected final void confirm(final String doubt) {
		if (!asked.isEmpty() && !CallingMacro.exists()) {
			if (!IJ.showMessageWithCancel(title(), Lines.wrap(doubt) + "\n \nGo on?"))
				throw new CancellationException();
		}
		else warn(doubt);
	}

	/** Returns where to tell what was done, line by line. */
	protected final LogService log() {
		return log;
	}
}
