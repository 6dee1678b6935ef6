package org.skelite.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.skelite.synthesis.NoiseFamily;
import org.skelite.training.Preset;
import org.skelite.training.Schedule;
import org.skelite.training.Target;
import org.skelite.training.TeacherTest;

/** Values of a training's parameters as texts, as they are in macros and on the command line. */
final class TrainingOptions {

	/** Stands for what is left open. */
	static final String AUTO = "auto";

	private TrainingOptions() {}

	static String name(final Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	static String names(final List<? extends Enum<?>> values) {
		return values.stream().map(TrainingOptions::name).collect(Collectors.joining(","));
	}

	static String units(final List<Integer> units) {
		return units.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	static Preset preset(final String text) {
		return value(Preset.class, "Preset", text);
	}

	static Target target(final String text) {
		return value(Target.class, "Target", text);
	}

	static TeacherTest teacher(final String text) {
		return value(TeacherTest.class, "Teacher", text);
	}

	static Schedule schedule(final String text) {
		return value(Schedule.class, "Schedule", text);
	}

	static List<NoiseFamily> noise(final String text) {
		return Arrays.stream(text.split(",")).map(family -> value(NoiseFamily.class, "Noise", family))
			.toList();
	}

	/**
	 * @return the units, none for {@link #AUTO}
	 * @throws IllegalArgumentException if the text is no list of positive numbers
	 */
	static List<Integer> hiddenUnits(final String text) {
		if (text.strip().equals(AUTO)) return List.of();
		if (!text.matches("\\s*[1-9]\\d{0,3}\\s*(,\\s*[1-9]\\d{0,3}\\s*)*"))
			throw new IllegalArgumentException("Hidden units must be numbers with commas between," +
				" such as 32,16, or auto, got \"" + text + "\".");
		return Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
	}

	private static <E extends Enum<E>> E value(final Class<E> type, final String what,
		final String text)
	{
		return Arrays.stream(type.getEnumConstants()).filter(value -> name(value).equals(text.strip()
			.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(() -> new IllegalArgumentException(what +
				" must be of " + names(List.of(type.getEnumConstants())) + ", got \"" + text + "\"."));
	}
}
