package org.skelite.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Choices in dialogs as constants. */
final class Choices {

	private Choices() {}

	/**
	 * Returns the constant that a user chose.
	 *
	 * @throws IllegalArgumentException if there is none of that name: macros may give
	 *           any text
	 */
	static <E extends Enum<E>> E of(final Class<E> type, final String text) {
		for (final E value : type.getEnumConstants())
			if (value.name().equalsIgnoreCase(text)) return value;
		throw new IllegalArgumentException(type.getSimpleName() + " must be one of " + Arrays.stream(type
			.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(
				", ")) + ", got " + text + ".");
	}
}
