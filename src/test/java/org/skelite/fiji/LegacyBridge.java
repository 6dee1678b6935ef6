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
package org.skelite.fiji;

import java.lang.reflect.Field;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;
import org.skelite.fiji.skeleton.FakeModel;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Menus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;

/**
 * Has ImageJ 1.x run our commands by its own {@code IJ.run}, as ImageJ2's legacy layer
 * does in Fiji, which the tests cannot depend on: in a thread of SciJava's pool, with
 * the macro's options and the active image as inputs.
 */
public final class LegacyBridge implements PlugIn {

	private static final Map<String, Class<? extends Command>> FAKES = Map.of("Learned Skeleton...",
		FakeModel.Image.class, "Learned Skeleton (Folder)...", FakeModel.Folder.class);

	private static boolean isOn;
	private static String options;
	private static Thread pool;

	/** Puts all commands of the program into ImageJ's menu. */
	public static void install() throws ReflectiveOperationException {
		forgetThread();
		final Hashtable<String, String> commands = new Hashtable<>();
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : context.service(CommandService.class).getCommandsOfType(
				Command.class))
				if (command.getDelegateClassName().startsWith("org.skelite.") && command.getMenuPath()
					.size() > 0) commands.put(label(command), LegacyBridge.class.getName() + "(\"" + label(
						command) + "\")");
		}
		setCommands(commands);
	}

	/** Leaves ImageJ without a menu, and without images. */
	public static void uninstall() throws ReflectiveOperationException {
		setCommands(null);
		CommandTest.forgetImages();
	}

	/** ImageJ finds options by a thread's name, which it changes only if another one came before. */
	private static void forgetThread() throws ReflectiveOperationException {
		final Field previous = IJ.class.getDeclaredField("previousThread");
		previous.setAccessible(true);
		previous.set(null, null);
	}

	private static void setCommands(final Hashtable<String, String> commands)
		throws ReflectiveOperationException
	{
		final Field table = Menus.class.getDeclaredField("pluginsTable");
		table.setAccessible(true);
		table.set(null, commands);
	}

	private static String label(final CommandInfo command) {
		return command.getMenuPath().getLeaf().getName();
	}

	/**
	 * Runs a macro headless, where ImageJ2 always is in batch mode.
	 *
	 * @return why it was aborted, or null if it came to its end
	 */
	public static String runMacro(final String macro) {
		final Interpreter interpreter = new Interpreter();
		// else the error would be a dialog
		interpreter.setIgnoreErrors(true);
		Interpreter.batchMode = true;
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		try {
			interpreter.run(macro, "");
		}
		catch (final RuntimeException e) {
			if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
		}
		finally {
			thread.setName(name);
			Interpreter.batchMode = false;
		}
		return interpreter.getErrorMessage();
	}

	/** Called by ImageJ for {@code run(label, options)}. */
	@Override
	public void run(final String label) {
		options = Macro.getOptions();
		isOn = true;
		try (Context context = new Context(CommandService.class, TaskService.class)) {
			context.service(ModuleService.class).run(command(label, context), true).get();
		}
		catch (final InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
		finally {
			isOn = false;
			Macro.setOptions(pool, null);
		}
	}

	private static CommandInfo command(final String label, final Context context) {
		final CommandInfo info = context.service(CommandService.class).getCommandsOfType(Command.class)
			.stream().filter(c -> c.getMenuPath().size() > 0 && label(c).equals(label)).findFirst()
			.orElseThrow();
		return FAKES.containsKey(label) ? new CommandInfo(FAKES.get(label), info.getAnnotation()) : info;
	}

	/** Fills inputs by the options, which ImageJ2 finds by the thread that called. */
	@Plugin(type = PreprocessorPlugin.class, priority = 2 * Priority.VERY_HIGH)
	public static final class Options extends AbstractPreprocessorPlugin {

		@Parameter
		private ConvertService convert;

		@Override
		public void process(final Module module) {
			if (!isOn) return;
			pool = Thread.currentThread();
			pool.setName("Run$_" + pool.getName());
			Macro.setOptions(pool, options == null ? null : options.strip());
			for (final ModuleItem<?> input : module.getInfo().inputs()) {
				final String value = options == null ? null : Macro.getValue(options, input.getName(), null);
				if (value == null) continue;
				if (input.getType() == ImagePlus.class) module.setInput(input.getName(), WindowManager
					.getImage(value));
				else if (!convert.supports(value, input.getType())) continue;
				else module.setInput(input.getName(), convert.convert(value, input.getType()));
				module.resolveInput(input.getName());
			}
		}
	}

	/** Takes what is the current image in the pool's thread, if one image is asked for. */
	@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH + 1)
	public static final class ActiveImage extends AbstractPreprocessorPlugin {

		@Parameter
		private ModuleService modules;

		@Override
		public void process(final Module module) {
			final ModuleItem<ImagePlus> input = isOn ? modules.getSingleInput(module, ImagePlus.class)
				: null;
			if (input == null || WindowManager.getCurrentImage() == null) return;
			module.setInput(input.getName(), WindowManager.getCurrentImage());
			module.resolveInput(input.getName());
		}
	}
}
