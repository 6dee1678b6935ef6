package org.skelite.command;

import java.io.File;
import java.lang.reflect.Field;
import java.util.List;

import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

/** The command line that repeats a command with the values that it has. */
final class CommandText {

	private static final String PROGRAM = "java -jar target/skelite.jar";

	private CommandText() {}

	/**
	 * Writes the parameters of a command that are numbers, texts, switches or files.
	 *
	 * @param name name of the command on the command line
	 * @param command the command
	 */
	static String of(final String name, final Object command) {
		final StringBuilder text = new StringBuilder(PROGRAM).append(' ').append(name);
		final List<Field> fields = ClassUtils.getAnnotatedFields(command.getClass(), Parameter.class);
		for (final Field field : fields) {
			final Object value = ClassUtils.getValue(field, command);
			if (isPlain(value)) text.append(" --").append(field.getName()).append(value instanceof Boolean
				? "=" : " ").append(quoted(value.toString()));
		}
		return text.toString();
	}

	private static boolean isPlain(final Object value) {
		return value instanceof Number || value instanceof String || value instanceof Boolean ||
			value instanceof File;
	}

	private static String quoted(final String value) {
		return value.matches("[\\w.,:/+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
	}
}
