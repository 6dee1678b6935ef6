package org.skelite.command;

import java.util.List;

import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/**
 * Makes a command's output the active image of the macro that runs it.
 * <p>
 * ImageJ 1.x keeps a temporary current image per thread, and commands run on a
 * thread of SciJava's pool. So in batch mode and headless the macro's thread
 * would go on with the input, or without any image.
 * </p>
 */
final class MacroImages {

	private final ThreadService threads;
	private final UIService ui;

	/** @param ui may be null, when there is no user interface at all */
	MacroImages(final ThreadService threads, final UIService ui) {
		this.threads = threads;
		this.ui = ui;
	}

	/**
	 * To be called in the command's thread. Does nothing where ImageJ does the right
	 * thing itself.
	 *
	 * @param outputs all of them; the last becomes the active one
	 */
	void activate(final List<ImagePlus> outputs) {
		final boolean visible = ui != null && ui.isVisible();
		if (!IJ.isMacro() || visible && !Interpreter.isBatchMode()) return;
		if (!visible) outputs.forEach(ImagePlus::show);
		// the pool's thread will serve other commands
		WindowManager.setTempCurrentImage(null);
		final Thread caller = threads.getParent(null);
		if (caller != null) WindowManager.setTempCurrentImage(caller, outputs.get(outputs.size() -
			1));
	}
}
