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
import java.util.stream.StreamSupport;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;

/**
 * Decides what dialogs ask for, before SciJava shows them.
 * <ul>
 * <li>Where an image has to be chosen and none is open, the user is told so.</li>
 * <li>Macros can leave out options that have defaults, as they can with ImageJ's own
 * commands; a dialog would hold them up. Called without any options, a command
 * shows its dialog, as ImageJ's own commands do.</li>
 * <li>A dialog that would only show a message is not shown.</li>
 * </ul>
 */
@Plugin(type = PreprocessorPlugin.class)
public final class DialogInputs extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof SkeliteCommand)) return;
		if (WindowManager.getCurrentImage() == null && unresolved(module).stream().anyMatch(
			input -> isImage(input) && input.getValue(module) == null)) cancel(
				"There are no images open. Open one first.");
		if (IJ.isMacro() && Macro.getOptions() != null) unresolved(module).stream().filter(
			input -> !input.isRequired() || input.getValue(module) != null).forEach(
				input -> module.resolveInput(input.getName()));
		if (unresolved(module).stream().allMatch(DialogInputs::isMessage)) unresolved(module).forEach(
			input -> module.resolveInput(input.getName()));
	}

	private static List<ModuleItem<?>> unresolved(final Module module) {
		return StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(
			input -> !module.isInputResolved(input.getName())).toList();
	}

	private static boolean isImage(final ModuleItem<?> input) {
		return input.getType() == ImagePlus.class && input.isRequired();
	}

	private static boolean isMessage(final ModuleItem<?> input) {
		return input.getVisibility() == ItemVisibility.MESSAGE;
	}
}
