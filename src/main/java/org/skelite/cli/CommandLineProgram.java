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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.command.CommandInfo;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.info.EngineAndModels;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.util.Printable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line and runs the command that it names. */
final class CommandLineProgram {

	/** How the program is called. */
	static final String PROGRAM = "java -jar skelite.jar";

	private final String name;
	private final Map<String, CommandInfo> commands = new LinkedHashMap<>();
	private final PrintWriter out;
	private final PrintWriter err;
	private final boolean terminal;

	/** Creates the program of the plain jar. */
	CommandLineProgram(final Map<String, Class<? extends SkeliteCommand>> commands,
		final PrintWriter out, final PrintWriter err, final boolean terminal)
	{
		this(PROGRAM, commands, out, err, terminal);
	}

	/**
	 * @param name how the program is called
	 * @param commands the commands by their names
	 * @param terminal whether to show a progress bar on {@code err}
	 */
	CommandLineProgram(final String name, final Map<String, Class<? extends SkeliteCommand>> commands,
		final PrintWriter out, final PrintWriter err, final boolean terminal)
	{
		this.name = name;
		commands.forEach((command, type) -> this.commands.put(command, new CommandInfo(type, type
			.getAnnotation(Plugin.class))));
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/** Returns the {@link ExitCode exit code}. */
	int run(final String... args) {
		final CommandLine commandLine = commandLine(List.of(args));
		try {
			final ParseResult result = commandLine.parseArgs(args);
			final Integer helped = CommandLine.executeHelpRequest(result);
			if (helped != null) return helped;
			if (!result.hasSubcommand()) throw new ParameterException(commandLine,
				"Missing command: one of " + String.join(", ", commands.keySet()));
			final ParseResult command = result.subcommand();
			return new CommandRunner(out, err, terminal).run(commands.get(command.commandSpec().name()),
				CommandOptions.values(command));
		}
		catch (final ParameterException e) {
			err.println(Printable.lines(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
			err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
			return ExitCode.USAGE;
		}
		finally {
			out.flush();
			err.flush();
		}
	}

	/** @param args only a command that is among them needs its options, which take time to make */
	private CommandLine commandLine(final List<String> args) {
		final CommandSpec program = CommandSpec.create().name(name).mixinStandardHelpOptions(true)
			.version("Skelite " + EngineAndModels.version());
		program.usageMessage().description("Skeletons of 2D and 3D masks by a learned network.")
			.synopsisSubcommandLabel("COMMAND").exitCodeListHeading("Exit codes:%n").exitCodeList(ExitCode
				.descriptions());
		commands.forEach((command, info) -> program.addSubcommand(command, args.contains(command)
			? CommandOptions.spec(name, command, info, EngineAndModels.version())
			: CommandOptions.withoutOptions(command, info)));
		return new CommandLine(program).setExpandAtFiles(false).setOut(out).setErr(err);
	}
}
