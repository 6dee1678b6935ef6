package org.skelite.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.util.ClassUtils;

/** The values of a command's inputs, to be written down. */
final class InputValues {

	private InputValues() {}

	/** Returns the values by the names of the inputs. */
	static Map<String, Object> of(final Command command) {
		final CommandInfo info = new CommandInfo(command.getClass());
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final ModuleItem<?> input : info.inputs())
			if (!Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class)
				values.put(input.getName(), ClassUtils.getValue(info.getInput(input.getName()).getField(),
					command));
		return values;
	}

	/** Returns the values as options of a command line. */
	static String commandLine(final Map<String, Object> values) {
		return values.entrySet().stream().map(e -> "--" + e.getKey() + "=" + quote(String.valueOf(e
			.getValue()))).collect(Collectors.joining(" "));
	}

	private static String quote(final String value) {
		return value.matches("[\\w./,:@+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
	}
}
