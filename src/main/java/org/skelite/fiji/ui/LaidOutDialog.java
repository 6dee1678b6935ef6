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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.InputHarvester;

/**
 * Has SciJava's own dialogs show the inputs by the command's {@link DialogLayout}: just before they
 * would show them in their way, so that nothing is left for them.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 1)
public final class LaidOutDialog extends AbstractPreprocessorPlugin {

	@Parameter
	private PluginService plugins;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof SkeliteCommand)) return;
		final SkeliteCommand command = (SkeliteCommand) module.getDelegateObject();
		final DialogLayout layout = layout(command.getClass());
		if (layout != null && command.isVisible()) show(module, command, layout);
	}

	/** Returns the layout of a command or of the one that it extends, or null. */
	static DialogLayout layout(final Class<?> command) {
		return command == null ? null : command.isAnnotationPresent(DialogLayout.class) ? command
			.getAnnotation(DialogLayout.class) : layout(command.getSuperclass());
	}

	/** Shows the dialog, and resolves all inputs when it is closed with OK. */
	void show(final Module module, final SkeliteCommand command, final DialogLayout layout) {
		final String title = module.getInfo().getTitle();
		final List<ModuleItem<?>> first = first(module, layout);
		final List<ModuleItem<?>> others = others(module, layout);
		if (layout.advanced()) command.setAdvancedDialog(() -> showAdvanced(module, title + " Advanced",
			others));
		// nothing follows a heading alone
		else if (others.stream().anyMatch(MacroOptions::isOption)) first.addAll(others);
		final String canceled = ask(DialogView.of(module, title, first));
		if (canceled != null) cancel(canceled);
		else others.forEach(input -> module.resolveInput(input.getName()));
	}

	/** Returns what is still to be asked for first: messages, and what the layout names. */
	static List<ModuleItem<?>> first(final Module module, final DialogLayout layout) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> input : unresolved(module))
			if (!MacroOptions.isOption(input) && !isNamed(input, layout) && !isHeading(input)) inputs.add(input);
		for (final String name : layout.first())
			if (!module.isInputResolved(name)) inputs.add(module.getInfo().getInput(name));
		return inputs;
	}

	/** Returns what else is to be asked for, its heading first. */
	static List<ModuleItem<?>> others(final Module module, final DialogLayout layout) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> input : unresolved(module))
			if (isHeading(input) && !layout.advanced()) inputs.add(0, input);
			else if (MacroOptions.isOption(input) && !isNamed(input, layout)) inputs.add(input);
		return inputs;
	}

	private static boolean isHeading(final ModuleItem<?> input) {
		return input.getName().equals(SkeliteCommand.MORE);
	}

	private static boolean isNamed(final ModuleItem<?> input, final DialogLayout layout) {
		return Arrays.asList(layout.first()).contains(input.getName());
	}

	private static List<ModuleItem<?>> unresolved(final Module module) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs())
			if (!module.isInputResolved(input.getName())) inputs.add(input);
		return inputs;
	}

	/** Shows a dialog of its own; closed with Cancel, it leaves the inputs as they were. */
	private void showAdvanced(final Module module, final String title,
		final List<ModuleItem<?>> inputs)
	{
		final Map<String, Object> before = new LinkedHashMap<>();
		for (final ModuleItem<?> input : inputs) {
			before.put(input.getName(), module.getInput(input.getName()));
			module.unresolveInput(input.getName()); // the button may be pressed again
		}
		ToolTips.wrap(title);
		if (ask(DialogView.of(module, title, inputs)) != null) before.forEach(module::setInput);
	}

	/** Returns the reason if the user cancels, or null. */
	private String ask(final Module view) {
		for (final PreprocessorPlugin plugin : plugins.createInstancesOfType(PreprocessorPlugin.class)) {
			if (!(plugin instanceof InputHarvester)) continue;
			plugin.process(view);
			if (plugin.isCanceled()) return plugin.getCancelReason() == null ? "" : plugin
				.getCancelReason();
		}
		return null;
	}
}
