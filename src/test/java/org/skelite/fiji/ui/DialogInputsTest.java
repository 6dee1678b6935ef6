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

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.module.process.ServicePreprocessor;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;
import org.skelite.fiji.CommandRulesTest;
import org.skelite.fiji.info.EngineAndModels;
import org.skelite.fiji.score.CompareSkeletons;
import org.skelite.fiji.score.SegmentationClDice;
import org.skelite.fiji.skeleton.LearnedSkeleton;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;
import org.skelite.fiji.train.TrainSkeletonModel;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Tests which inputs a dialog would ask for while a macro runs. */
public class DialogInputsTest {

	private static final String CALL = "return call(\"" + DialogInputsTest.class.getName() +
		".unresolved\", \"";

	/** Returns them; called by macros, in a thread named as Fiji does. */
	public static String unresolved(final String command, final String options) {
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		thread.setName("Run$_test");
		Macro.setOptions(options.isEmpty() ? null : options);
		WindowManager.setTempCurrentImage(IJ.createImage("open", 9, 9, 1, 8));
		try {
			return unresolved(command, List.of());
		}
		finally {
			Macro.setOptions(null);
			WindowManager.setTempCurrentImage(null);
			thread.setName(name);
		}
	}

	private static String unresolved(final String command, final List<String> given) {
		try (Context context = new Context(CommandService.class, TaskService.class)) {
			final Module module = context.service(ModuleService.class).createModule(context.service(
				CommandService.class).getCommand(command));
			given.forEach(module::resolveInput);
			for (final PreprocessorPlugin plugin : context.service(PluginService.class)
				.createInstancesOfType(PreprocessorPlugin.class))
				if (plugin instanceof ServicePreprocessor || plugin instanceof DialogInputs) plugin.process(
					module);
			return CommandRulesTest.inputs(module.getInfo()).stream().map(ModuleItem::getName).filter(
				input -> !module.isInputResolved(input)).collect(Collectors.joining(" "));
		}
	}

	private static String unresolvedInMacro(final Class<? extends Command> command,
		final String options)
	{
		return new Interpreter().run(CALL + command.getName() + "\", \"" + options + "\");", "");
	}

	@Test
	void onlyWhatHasNoDefaultIsAskedFor() {
		assertEquals("input", unresolvedInMacro(LearnedSkeleton.class, "threshold=1"));
		assertEquals("input output", unresolvedInMacro(LearnedSkeletonFolder.class, "overwrite=true"));
		assertEquals("skeleton mask", unresolvedInMacro(CompareSkeletons.class, "tolerance=1"));
		assertEquals("prediction truth", unresolvedInMacro(SegmentationClDice.class, "model=auto"));
		assertEquals("output", unresolvedInMacro(TrainSkeletonModel.class, "steps=1"));
		assertEquals("", unresolvedInMacro(EngineAndModels.class, "device=cpu"));
	}

	@Test
	void withoutOptionsThereIsADialog() {
		assertEquals("about device self_test", unresolvedInMacro(EngineAndModels.class, ""));
	}

	@Test
	void outsideOfMacrosThereIsADialog() {
		assertEquals("about device self_test", unresolved(EngineAndModels.class.getName(), "device=cpu"));
	}

	@Test
	void messagesAloneMakeNoDialog() {
		assertEquals("about device", unresolved(EngineAndModels.class.getName(), List.of("self_test")));
		assertEquals("", unresolved(EngineAndModels.class.getName(), List.of("device", "self_test")));
	}
}
