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

import java.util.List;
import java.util.stream.StreamSupport;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.prefs.PrefService;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * Decides what dialogs ask for, before SciJava shows them.
 * <ul>
 * <li>Macros get an error for options that do not exist or have no such value.</li>
 * <li>Where an image has to be chosen and none is open, the user is told so.</li>
 * <li>Macros can leave out options that have defaults, as they can with ImageJ's own
 * commands; a dialog would hold them up. Called without any options, a command
 * shows its dialog, as ImageJ's own commands do.</li>
 * <li>Where a {@link DialogLayout} needs no heading, there is none.</li>
 * <li>A dialog that would only show a message is not shown.</li>
 * <li>Others begin with the values they had last, see {@link DialogMemory}.</li>
 * </ul>
 */
@Plugin(type = PreprocessorPlugin.class)
public final class DialogInputs extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private PrefService prefs;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof SkeliteCommand)) return;
		final SkeliteCommand command = (SkeliteCommand) module.getDelegateObject();
		try {
			resolve(module, command);
		}
		catch (final SkeliteException e) {
			command.cancel(e.getMessage());
			cancel(""); // it has been told
		}
	}

	private void resolve(final Module module, final SkeliteCommand command) {
		final DialogLayout layout = LaidOutDialog.layout(command.getClass());
		if (layout == null || layout.advanced()) module.resolveInput(SkeliteCommand.MORE);
		final String options = CallingMacro.options();
		if (options != null) MacroOptions.check(module.getInfo(), options);
		if (WindowManager.getCurrentImage() == null && unresolved(module).stream().anyMatch(
			input -> isImage(input) && input.getValue(module) == null))
			throw SkeliteException.input("There are no images open. Open one first.");
		if (options != null) unresolved(module).stream().filter(input -> !input.isRequired() || input
			.getValue(module) != null).forEach(input -> module.resolveInput(input.getName()));
		if (unresolved(module).stream().allMatch(DialogInputs::isMessage)) unresolved(module).forEach(
			input -> module.resolveInput(input.getName()));
		if (command.isVisible() && !unresolved(module).isEmpty()) module.getInfo().inputs().forEach(
			input -> {
				if (UnrecordedInputs.isUnrecorded(input)) module.unresolveInput(input.getName());
			});
		final List<ModuleItem<?>> asked = unresolved(module).stream().filter(MacroOptions::isOption)
			.toList();
		if (command.isVisible()) {
			command.setAsked(asked.stream().map(ModuleItem::getName).toList());
			OpenRoles.propose(module, asked);
			if (prefs != null) DialogMemory.recall(prefs, module, asked);
			if (!asked.isEmpty()) ToolTips.wrap(module.getInfo().getTitle());
		}
		else if (CallingMacro.exists()) asked.stream().filter(input -> input.isRequired() && input
			.getValue(module) == null).findFirst().ifPresent(input -> {
				throw SkeliteException.input("Option " + input.getName() + " is missing.");
			});
	}

	private static List<ModuleItem<?>> unresolved(final Module module) {
		return StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(
			input -> !module.isInputResolved(input.getName())).toList();
	}

	private static boolean isImage(final ModuleItem<?> input) {
		return (input.getType() == ImagePlus.class || input.getType() == ImageChoice.class) && input
			.isRequired();
	}

	private static boolean isMessage(final ModuleItem<?> input) {
		return input.getVisibility() == ItemVisibility.MESSAGE;
	}
}
