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

import java.util.List;

import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/**
 * Makes a command's output the active image, also of the macro that runs it.
 * <p>
 * ImageJ 1.x keeps a temporary current image per thread, and commands run on a
 * thread of SciJava's pool. So in batch mode and headless the macro's thread
 * would go on with the input, or without any image. And windows that open at
 * once, as SciJava has it, compete for the focus: any of them may win.
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
	 * To be called in the command's thread. Does nothing where SciJava and ImageJ do
	 * the right thing themselves.
	 *
	 * @param outputs all of them; the last becomes the active one
	 */
	void activate(final List<ImagePlus> outputs) {
		final boolean visible = ui != null && ui.isVisible();
		if (visible && !Interpreter.isBatchMode()) {
			if (outputs.size() > 1) outputs.forEach(MacroImages::open);
			return;
		}
		if (!IJ.isMacro()) return;
		if (!visible) outputs.forEach(ImagePlus::show);
		// the pool's thread will serve other commands
		WindowManager.setTempCurrentImage(null);
		final Thread caller = threads.getParent(null);
		if (caller != null) WindowManager.setTempCurrentImage(caller, outputs.get(outputs.size() -
			1));
	}

	/** Opens a window and waits until it is the active one, for two seconds at most. */
	private static void open(final ImagePlus image) {
		image.show();
		image.waitTillActivated();
		// the wait's last resort; this thread will serve other commands
		WindowManager.setTempCurrentImage(null);
	}
}
