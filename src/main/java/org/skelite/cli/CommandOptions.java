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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.util.Types;
import org.skelite.fiji.ui.InputText;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.util.SkeliteException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Makes options of a command's SciJava inputs, where they are defined. */
final class CommandOptions {

	private CommandOptions() {}

	/** Returns what the list of commands says of one. */
	static CommandSpec withoutOptions(final String name, final CommandInfo command) {
		final CommandSpec spec = CommandSpec.create().name(name);
		spec.usageMessage().description(format(command.getDescription()));
		return spec;
	}

	/** Returns the options of a command; those that must be given come first. */
	static CommandSpec spec(final String program, final String name, final CommandInfo command,
		final String version)
	{
		final CommandSpec spec = withoutOptions(name, command).mixinStandardHelpOptions(true).version(
			"Skelite " + version);
		spec.usageMessage().sortOptions(false).exitCodeListHeading("Exit codes:%n").exitCodeList(ExitCode.descriptions());
		for (final boolean required : new boolean[] { true, false })
			for (final ModuleItem<?> input : command.inputs())
				if (isOption(input) && isRequired(input) == required) spec.addOption(option(input));
		spec.usageMessage().customSynopsis(synopsis(program, spec));
		return spec;
	}

	/** The one that picocli makes names all options, and takes a screen. */
	private static String synopsis(final String program, final CommandSpec spec) {
		return program + " " + spec.name() + spec.options().stream().filter(
			OptionSpec::required).map(o -> " " + o.longestName() + " " + o.paramLabel()).collect(Collectors
				.joining()) + " [OPTIONS]";
	}

	/** Returns the values of all options by the names of the inputs. */
	static Map<String, Object> values(final ParseResult command) {
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final OptionSpec option : command.commandSpec().options())
			if (!option.usageHelp() && !option.versionHelp()) values.put(option.longestName().substring(
				2), option.getValue());
		return values;
	}

	private static boolean isOption(final ModuleItem<?> input) {
		// the context fills in itself and its services
		return !Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class &&
			input.getVisibility() != ItemVisibility.MESSAGE && input.get(
				SkeliteCommand.NEEDS_WINDOWS) == null && input.get(SkeliteCommand.NEEDS_DIALOG) == null;
	}

	private static boolean isRequired(final ModuleItem<?> input) {
		return input.isRequired() && input.getDefaultValue() == null;
	}

	private static OptionSpec option(final ModuleItem<?> input) {
		final Class<?> type = Types.box(input.getType());
		final OptionSpec.Builder option = OptionSpec.builder("--" + input.getName()).type(type)
			.converters(text -> value(input, text)).required(isRequired(input));
		final Object initial = input.getDefaultValue();
		if (initial != null) option.defaultValue(initial.toString());
		final String description = format(input.getDescription());
		final boolean told = initial != null && !initial.equals("");
		option.description(told ? description + " Default: " + format(initial.toString()) + "."
			: description);
		if (type == Boolean.class) option.arity("0..1").fallbackValue("true").paramLabel("true|false");
		else if (InputText.hasChoices(input)) option.arity("1").paramLabel(InputText.choices(input,
			"|"));
		else option.arity("1").paramLabel(label(type));
		return option.build();
	}

	private static Object value(final ModuleItem<?> input, final String text) {
		try {
			return new InputText(input).parse(text);
		}
		catch (final SkeliteException e) {
			throw new TypeConversionException(e.getMessage());
		}
	}

	/** Picocli reads texts as formats. */
	private static String format(final String text) {
		return text == null ? "" : text.replace("%", "%%");
	}

	private static String label(final Class<?> type) {
		if (type == String.class) return "TEXT";
		if (Number.class.isAssignableFrom(type)) return "NUMBER";
		return type.getSimpleName().toUpperCase(Locale.ROOT);
	}
}
