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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.module.process.ServicePreprocessor;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.widget.InputHarvester;
import org.scijava.widget.InputPanel;
import org.skelite.fiji.CommandRulesTest;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.skeleton.LearnedSkeleton;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;
import org.skelite.fiji.train.TrainSkeletonModel;

/** Tests which inputs dialogs show where, without showing them. */
class LaidOutDialogTest extends CommandTest {

	/** Stands for the dialogs of SciJava: has a user who sets a value, and closes them. */
	public static class User extends AbstractPreprocessorPlugin implements
		InputHarvester<Object, Object>
	{

		static final List<String> SEEN = new ArrayList<>();
		static Integer steps;
		static boolean pressesAdvanced;
		static boolean cancels;

		@Override
		public void process(final Module view) {
			final List<String> names = new ArrayList<>();
			for (final ModuleItem<?> input : view.getInfo().inputs())
				if (!view.isInputResolved(input.getName())) names.add(input.getName());
			SEEN.add(view.getInfo().getTitle() + ": " + String.join(" ", names));
			if (names.contains("steps")) {
				if (steps != null) view.setInput("steps", steps);
				if (cancels) cancel("");
			}
			if (pressesAdvanced && names.contains("advanced")) press(view);
			if (!isCanceled()) names.forEach(view::resolveInput);
		}

		private static void press(final Module view) {
			for (final ModuleItem<?> input : view.getInfo().inputs())
				try {
					if (input.getName().equals("advanced")) input.callback(view);
				}
				catch (final MethodCallException e) {
					throw new AssertionError(e);
				}
		}

		@Override
		public InputPanel<Object, Object> createInputPanel() {
			throw new AssertionError();
		}

		@Override
		public void buildPanel(final InputPanel<Object, Object> panel, final Module module) {
			throw new AssertionError();
		}

		@Override
		public boolean harvestInputs(final InputPanel<Object, Object> panel, final Module module) {
			throw new AssertionError();
		}
	}

	private Module show(final Class<? extends SkeliteCommand> type, final String... given) {
		User.SEEN.clear();
		final PluginService plugins = context.service(PluginService.class);
		plugins.addPlugin(new PluginInfo<>(User.class, PreprocessorPlugin.class));
		final Module module = context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(type.getName()));
		for (final String name : given)
			module.resolveInput(name);
		LaidOutDialog dialog = null;
		for (final PreprocessorPlugin plugin : plugins.createInstancesOfType(PreprocessorPlugin.class)) {
			if (plugin instanceof LaidOutDialog) dialog = (LaidOutDialog) plugin;
			if (plugin instanceof ServicePreprocessor || plugin instanceof DialogInputs) plugin.process(
				module);
		}
		dialog.show(module, (SkeliteCommand) module.getDelegateObject(), LaidOutDialog.layout(type));
		assertFalse(dialog.isCanceled());
		return module;
	}

	@Test
	void whatMostNeedIsFirst() {
		show(LearnedSkeletonFolder.class);
		assertEquals(List.of("Learned Skeleton (Folder)...: about input output values object slices" +
			" threshold detail thinning radius_map overlay overwrite more model invert labels fewest" +
			" closing fill_holes drop_specks sizes border engine device format compress recursive filter" +
			" csv_log failures"), User.SEEN);
	}

	@Test
	void noHeadingStandsAlone() {
		show(LearnedSkeletonFolder.class, "model", "invert", "labels", "fewest", "closing", "fill_holes",
			"drop_specks", "sizes", "border", "engine", "device", "format", "compress", "recursive",
			"filter", "csv_log", "failures", "object", "slices", "detail", "overlay");
		assertEquals(List.of("Learned Skeleton (Folder)...: about input output values threshold" +
			" thinning radius_map overwrite"), User.SEEN);
	}

	@Test
	void trainingAsksForFourThings() {
		User.pressesAdvanced = false;
		final Module module = show(TrainSkeletonModel.class);
		assertEquals(List.of("Train Skeleton Model...: about output masks dimensions preset advanced"),
			User.SEEN);
		for (final ModuleItem<?> input : module.getInfo().inputs())
			assertTrue(module.isInputResolved(input.getName()), input.getName());
	}

	@Test
	void theRestHasADialogOfItsOwn() {
		User.pressesAdvanced = true;
		User.steps = 17;
		User.cancels = false;
		final Module module = show(TrainSkeletonModel.class);
		assertEquals(2, User.SEEN.size());
		assertTrue(User.SEEN.get(1).startsWith("Train Skeleton Model... Advanced: name start_from" +
			" overwrite resume device centerlines images smoothing"), User.SEEN.get(1));
		assertTrue(User.SEEN.get(1).endsWith("patience seed"), User.SEEN.get(1));
		assertEquals(17, module.getInput("steps"));
	}

	@Test
	void canceledItLeavesAllAsItWas() {
		User.pressesAdvanced = true;
		User.steps = 17;
		User.cancels = true;
		final Module module = show(TrainSkeletonModel.class);
		assertEquals(0, module.getInput("steps"));
		assertTrue(module.isInputResolved("steps"));
	}

	/** A name that is misspelt, or is none any more, would fail only when the dialog opens. */
	@Test
	void layoutsNameInputs() {
		int layouts = 0;
		for (final CommandInfo command : context.service(CommandService.class).getCommands()) {
			final DialogLayout layout;
			try {
				layout = LaidOutDialog.layout(command.loadClass());
			}
			catch (final org.scijava.InstantiableException e) {
				throw new AssertionError(e);
			}
			if (layout == null) continue;
			layouts++;
			for (final String name : layout.first())
				assertNotNull(command.getInput(name), command.getTitle() + ": " + name);
			assertEquals(layout.first().length, new HashSet<>(List.of(layout.first())).size());
		}
		assertTrue(layouts > 3);
	}

	@Test
	void previewsAndButtonsAreNoOptions() {
		final CommandInfo command = context.service(CommandService.class).getCommand(
			LearnedSkeleton.class);
		assertTrue(StreamSupport.stream(command.inputs().spliterator(), false).anyMatch(input -> input
			.getName().equals("preview")));
		assertTrue(CommandRulesTest.inputs(command).stream().filter(MacroOptions::isOption).noneMatch(
			input -> input.getName().equals("preview")));
	}
}
