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

import java.io.File;
import java.util.List;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.module.process.SaveInputsPreprocessor;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.prefs.PrefService;
import org.skelite.util.SkeliteException;

/**
 * Remembers what the user gave in a dialog for the next one. SciJava's own memory
 * would also serve macros, headless even silently; the options of a macro must not
 * depend on what somebody did before.
 */
@Plugin(type = PreprocessorPlugin.class, priority = SaveInputsPreprocessor.PRIORITY)
public final class DialogMemory extends AbstractPreprocessorPlugin {

	private static final String PREFIX = "dialog.";

	/** To be asked for each time: what replaces files. */
	private static final String OVERWRITE = "overwrite";

	@Parameter(required = false)
	private PrefService prefs;

	/** Stores what the dialog asked for, once it was closed with OK. */
	@Override
	public void process(final Module module) {
		if (prefs != null && module.getDelegateObject() instanceof SkeliteCommand) store(prefs, module);
	}

	public static void store(final PrefService prefs, final Module module) {
		for (final String name : ((SkeliteCommand) module.getDelegateObject()).asked()) {
			final ModuleItem<?> input = module.getInfo().getInput(name);
			final Object value = input.getValue(module);
			if (!isRemembered(input)) continue;
			if (value == null) prefs.remove(type(module), PREFIX + name);
			else prefs.put(type(module), PREFIX + name, value.toString());
		}
	}

	/** Sets inputs to what they were when the dialog was last closed with OK. */
	public static void recall(final PrefService prefs, final Module module,
		final List<ModuleItem<?>> inputs)
	{
		for (final ModuleItem<?> input : inputs) {
			final String text = isRemembered(input) ? prefs.get(type(module), PREFIX + input.getName())
				: null;
			if (text == null) continue;
			try {
				module.setInput(input.getName(), new InputText(input).parse(text));
			}
			catch (final SkeliteException e) {
				// an earlier version allowed it
				prefs.remove(type(module), PREFIX + input.getName());
			}
		}
	}

	private static Class<?> type(final Module module) {
		return module.getDelegateObject().getClass();
	}

	private static boolean isRemembered(final ModuleItem<?> input) {
		final Class<?> type = input.getType();
		return (type.isPrimitive() || type == String.class || type == File.class) && !input.getName()
			.equals(OVERWRITE);
	}
}
