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
package org.skelite.fiji.skeleton;

import java.util.ArrayList;
import java.util.List;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;
import org.skelite.fiji.ui.ActiveImageCommand;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/**
 * Shows the images that commands for the active image give, and makes the last one, the
 * skeleton, the active image, also of the macro or script that runs the command.
 * <p>
 * Left to SciJava, several windows compete for the focus; ImageJ 1.x keeps a
 * current image per thread, so that in batch mode and headless the macro's thread
 * would go on with the input; and headless the output would be taken off ImageJ's
 * list of images.
 * </p>
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class OutputImages extends AbstractPostprocessorPlugin {

	@Parameter
	private ThreadService threads;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ActiveImageCommand)) return;
		final boolean visible = ((ActiveImageCommand) module.getDelegateObject()).isVisible();
		// others take the outputs from the module
		if (!visible && !IJ.isMacro()) return;
		final List<ImagePlus> images = new ArrayList<>();
		for (final ModuleItem<?> output : module.getInfo().outputs())
			if (output.getValue(module) instanceof ImagePlus) {
				images.add((ImagePlus) output.getValue(module));
				// shown here, so that nobody else does
				module.resolveOutput(output.getName());
			}
		if (!images.isEmpty()) show(images, visible && !Interpreter.isBatchMode());
	}

	private void show(final List<ImagePlus> images, final boolean windows) {
		for (final ImagePlus image : images) {
			image.setTitle(uniqueTitle(image.getTitle()));
			image.show();
			if (windows) image.waitTillActivated();
		}
		// both set it, but this thread will serve other commands
		WindowManager.setTempCurrentImage(null);
		final Thread caller = threads.getParent(null);
		if (caller != null && IJ.isMacro()) WindowManager.setTempCurrentImage(caller, windows ? null
			: images.get(images.size() - 1));
	}

	/** Returns a title that no open image has; also in batch mode, unlike ImageJ's method. */
	private static String uniqueTitle(final String title) {
		String unique = title;
		for (int n = 1; WindowManager.getImage(unique) != null; n++)
			unique = title + "-" + n;
		return unique;
	}
}
