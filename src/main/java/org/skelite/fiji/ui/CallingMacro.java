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

import org.scijava.thread.ThreadService;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/** The ImageJ macro, or the script with {@code IJ.run}, that runs a command. */
final class CallingMacro {

	private CallingMacro() {}

	/** Whether there is one. */
	static boolean exists() {
		return IJ.isMacro();
	}

	/** Returns the options it gives the command, or null for none. */
	static String options() {
		return exists() ? Macro.getOptions() : null;
	}

	/**
	 * Ends it, as ImageJ's own commands do when they fail: otherwise it would go on with
	 * the input as the active image. Shows a message first, and waits until it was read.
	 *
	 * @param title title of the message
	 * @param reason the message; empty for none
	 * @param threads know the macro's thread
	 */
	static void abort(final String title, final String reason, final ThreadService threads) {
		// the message is a dialog, too, and would take them for its own
		for (Thread t = threads.getParent(null); t != null; t = threads.getParent(t))
			Macro.setOptions(t, null);
		try {
			final String none = null;
			if (!reason.isEmpty()) IJ.error(title, Lines.wrap(reason));
			else if (Interpreter.getInstance() != null) Interpreter.getInstance().abort(none);
		}
		catch (final RuntimeException e) {
			// thrown for the macro's thread, but this is one of SciJava's pool
			if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
		}
		Macro.abort(); // of scripts, ImageJ asks for it when the command returns
	}
}
