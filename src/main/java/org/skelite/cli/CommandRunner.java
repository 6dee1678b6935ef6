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
package org.skelite.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.event.DefaultEventService;
import org.scijava.event.EventService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.log.StderrLogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;
import org.scijava.service.Service;
import org.scijava.task.DefaultTaskService;
import org.scijava.thread.DefaultThreadService;
import org.skelite.fiji.skeleton.MaskCommand;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.util.Printable;

/** Runs a SciJava command on the terminal. */
final class CommandRunner {

	/** No more than commands need, those first that others need. */
	private static final List<Class<? extends Service>> SERVICES = List.of(StderrLogService.class,
		DefaultThreadService.class, DefaultEventService.class, DefaultTaskService.class);

	private final PrintWriter out;
	private final PrintWriter err;
	private final boolean terminal;

	/** @param terminal whether to show a progress bar on {@code err} */
	CommandRunner(final PrintWriter out, final PrintWriter err, final boolean terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/**
	 * Runs a command.
	 *
	 * @param inputs values of its inputs by their names
	 * @return the {@link ExitCode exit code}
	 */
	int run(final CommandInfo info, final Map<String, Object> inputs) {
		try (Context context = new Context(SERVICES, services()))
		{
			final LogService log = context.service(LogService.class);
			final TerminalProgress bar = new TerminalProgress(err, terminal);
			new TerminalLog(out, err, bar).listenTo((StderrLogService) log);
			context.service(EventService.class).subscribe(bar);
			final Module module = info.createModule();
			final SkeliteCommand command = (SkeliteCommand) module.getDelegateObject();
			context.inject(command);
			inputs.forEach(module::setInput);
			return run(module, command, log, bar);
		}
		catch (final ModuleException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Spares the search for services in the libraries, which takes time. */
	private static PluginIndex services() {
		final PluginIndex index = new PluginIndex(null);
		for (final Class<? extends Service> service : SERVICES)
			index.add(new PluginInfo<>(service, Service.class, service.getAnnotation(Plugin.class)));
		return index;
	}

	private int run(final Module module, final SkeliteCommand command, final LogService log,
		final TerminalProgress bar)
	{
		try {
			module.run();
		}
		catch (final RuntimeException | Error e) {
			if (log.isLevel(LogLevel.DEBUG)) log.debug(e);
			return fail(bar, "Unexpected error: " + e.toString().replaceAll("\\s*\\R\\s*", " ") +
				" (for details: java -Dscijava.log.level=debug -jar ...)");
		}
		if (command.isCanceled()) return fail(bar, command.getCancelReason().isEmpty() ? "Canceled."
			: command.getCancelReason());
		for (final ModuleItem<?> output : module.getInfo().outputs())
			out.println(Printable.lines(String.valueOf(module.getOutput(output.getName()))));
		final boolean empty = command instanceof MaskCommand && ((MaskCommand<?>) command)
			.foundEmptyMask();
		return empty ? ExitCode.EMPTY : ExitCode.DONE;
	}

	private int fail(final TerminalProgress bar, final String message) {
		bar.clear();
		err.println(Printable.lines(message));
		return ExitCode.FAILED;
	}
}
