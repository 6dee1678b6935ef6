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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Runs commands in a SciJava context, as Fiji does. */
public abstract class CommandTest {

	/** That of one test, with no more services than commands need: each takes time. */
	public Context context;

	@BeforeEach
	void startContext() {
		forgetImages();
		context = new Context(CommandService.class, TaskService.class);
	}

	@AfterEach
	void stopContext() {
		context.close();
	}

	/**
	 * Runs a command to its end.
	 *
	 * @param inputs names and values in turn; paths are given as files
	 */
	protected final CommandModule run(final Class<? extends Command> command, final Object... inputs)
		throws Exception
	{
		return start(command, inputs).get();
	}

	/** Starts a command. */
	protected final Future<CommandModule> start(final Class<? extends Command> command,
		final Object... inputs)
	{
		final Object[] values = Arrays.stream(inputs).map(value -> value instanceof Path ? ((Path) value)
			.toFile() : value).toArray();
		return context.service(CommandService.class).run(command, true, values);
	}

	/** Has ImageJ forget the images of macros, which outlive them without windows. */
	public static void forgetImages() {
		final String none = null;
		if (Interpreter.getInstance() != null) Interpreter.getInstance().abort(none); // one that failed
		WindowManager.setTempCurrentImage(null);
		Interpreter.batchMode = true; // else it tells of none
		for (ImagePlus image = Interpreter.getLastBatchModeImage(); image != null; image = Interpreter
			.getLastBatchModeImage())
			Interpreter.removeBatchModeImage(image);
		Interpreter.batchMode = false;
	}

	/** Returns inputs and more inputs. */
	protected static Object[] with(final Object[] inputs, final Object... more) {
		final Object[] all = Arrays.copyOf(inputs, inputs.length + more.length);
		System.arraycopy(more, 0, all, inputs.length, more.length);
		return all;
	}
}
