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

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.scijava.util.Types;
import org.skelite.fiji.CommandRulesTest;
import org.skelite.fiji.ui.InputText;
import org.skelite.fiji.ui.SkeliteCommand;

import picocli.CommandLine.Model.OptionSpec;

/**
 * The guide's page of commands: what the command line's parser takes, as the annotations of the
 * commands describe it, and what only Fiji's dialogs and macros have besides.
 */
final class CommandsPage {

	private static final String TABLE = "| option | values | default | |\n|---|---|---|---|\n";

	private final StringBuilder text = new StringBuilder();

	/**
	 * Writes the page.
	 *
	 * @param menu all commands of Fiji's menu
	 */
	static String text(final Collection<CommandInfo> menu) {
		final CommandsPage page = new CommandsPage();
		page.begin();
		final Map<String, CommandInfo> terminal = new LinkedHashMap<>();
		Main.commands().forEach((name, type) -> terminal.put(name, new CommandInfo(type, type
			.getAnnotation(Plugin.class))));
		terminal.forEach(page::terminalCommand);
		menu.stream().filter(command -> terminal.values().stream().noneMatch(other -> other
			.getDelegateClassName().equals(command.getDelegateClassName()))).sorted((a, b) -> label(a)
				.compareTo(label(b))).forEach(command -> page.imageCommand(command, folderCommand(command,
					terminal)));
		return page.text.toString();
	}

	private void begin() {
		text.append("# Commands\n\n");
		text.append("<!-- Written by CommandsPageTest from the commands; do not edit: " +
			CommandsPageTest.REWRITE + " -->\n\n");
		text.append("Options have the same names in macros and on the command line:\n\n");
		text.append("    run(\"Learned Skeleton...\", \"detail=0.3 radius_map=true\");\n\n");
		text.append("    " + CommandLineProgram.PROGRAM.replace("skelite.jar", "target/skelite.jar") +
			" COMMAND --detail 0.3 --radius_map\n\n");
		text.append("Switches are on with `--name` or" +
			" `--name=true`, in macros with `name=true`. `--help` after a command shows the same as" +
			" here, `--version` the version. [Macros and scripts](macros.md) tells how macros treat" +
			" options, [Files](files.md) what can be read and written.\n\n");
		text.append("| exit code | |\n|---|---|\n");
		ExitCode.descriptions().forEach((code, meaning) -> text.append("| " + code + " | " + meaning +
			" |\n"));
	}

	/** Writes about a command that the command line has. */
	private void terminalCommand(final String name, final CommandInfo command) {
		text.append("\n## " + name + "\n\n");
		if (!label(command).isEmpty()) text.append("In Fiji: *Plugins > Skelite > " + label(command) +
			"*\n\n");
		text.append(command.getDescription() + "\n\n");
		final List<String> options = CommandOptions.spec("", name, command, "").options().stream().filter(
			option -> !option.usageHelp() && !option.versionHelp()).map(OptionSpec::longestName).map(
				option -> option.substring(2)).toList();
		final List<ModuleItem<?>> onlyFiji = inputs(command).stream().filter(input -> !options.contains(
			input.getName())).toList();
		if (!options.isEmpty()) text.append(TABLE);
		options.forEach(option -> row(command.getInput(option)));
		if (!onlyFiji.isEmpty()) text.append("\nOnly in Fiji:\n\n" + TABLE);
		onlyFiji.forEach(this::row);
	}

	/** Writes about a command for open images, by what it does not share with that for folders. */
	private void imageCommand(final CommandInfo command, final String folderCommand) {
		text.append("\n## " + label(command) + "\n\n" + command.getDescription() + " For images that" +
			" are open in Fiji.\n\n");
		final CommandInfo other = info(folderCommand);
		final List<String> own = inputs(command).stream().map(ModuleItem::getName).toList();
		final String missing = inputs(other).stream().map(ModuleItem::getName).filter(name -> !own
			.contains(name)).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
		text.append("Options are those of [" + folderCommand + "](#" + folderCommand + ")" + (missing
			.isEmpty() ? "" : " without " + missing) + ". These are other ones:\n\n" + TABLE);
		inputs(command).stream().filter(input -> other.getInput(input.getName()) == null || other
			.getInput(input.getName()).getType() != input.getType()).forEach(this::row);
	}

	/** Returns the name of the command that does the same with files. */
	private static String folderCommand(final CommandInfo command,
		final Map<String, CommandInfo> terminal)
	{
		final String folder = label(command).replace("...", " (Folder)...");
		return terminal.entrySet().stream().filter(entry -> label(entry.getValue()).equals(folder))
			.findFirst().orElseThrow(() -> new AssertionError("What does " + folder + "?")).getKey();
	}

	private static CommandInfo info(final String name) {
		final Class<?> type = Main.commands().get(name);
		return new CommandInfo(type.getName(), type.getAnnotation(Plugin.class));
	}

	/** Returns what the user gives. */
	private static List<ModuleItem<?>> inputs(final CommandInfo command) {
		return CommandRulesTest.inputs(command).stream().filter(input -> input
			.getVisibility() != ItemVisibility.MESSAGE && input.get(SkeliteCommand.NEEDS_DIALOG) == null).toList();
	}

	/** Returns the last label of a command's menu, empty if it is in none. */
	private static String label(final CommandInfo command) {
		return command.getMenuPath().isEmpty() ? "" : command.getMenuPath().getLeaf().getName();
	}

	private void row(final ModuleItem<?> input) {
		text.append("| `" + input.getName() + "` | " + values(input) + " | " + initial(input) + " | " +
			input.getDescription().replace("|", "\\|") + " |\n");
	}

	private static String initial(final ModuleItem<?> input) {
		final Object value = input.getDefaultValue();
		if (value == null) return input.isRequired() ? "*to be given*" : "none";
		if (value instanceof Boolean) return (Boolean) value ? "on" : "off";
		return value.equals("") ? "empty" : "`" + number(value) + "`";
	}

	private static String values(final ModuleItem<?> input) {
		final Class<?> type = Types.box(input.getType());
		if (InputText.hasChoices(input)) return "`" + InputText.choices(input, "`, `") + "`";
		if (type == Boolean.class) return "switch";
		if (type == File.class) return "path";
		if (type == String.class) return "text";
		if (!Number.class.isAssignableFrom(type)) return "image";
		final List<String> words = new ArrayList<>(List.of(type == Double.class ? "number"
			: "whole number"));
		if (input.getMinimumValue() != null) words.add("from " + number(input
			.getMinimumValue()));
		if (input.getMaximumValue() != null) words.add("to " + number(input
			.getMaximumValue()));
		return String.join(" ", words);
	}

	private static String number(final Object value) {
		return value.toString().replaceFirst("\\.0$", "");
	}
}
