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
package org.skelite.fiji.train;

import static org.skelite.training.options.TrainingOption.KINDS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.skelite.fiji.synthesize.ShapeKinds;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.training.options.Preset;
import org.skelite.training.options.Schedule;
import org.skelite.training.options.Target;
import org.skelite.training.options.TeacherCriterion;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.SkeliteException;

/** Values of a training's options as texts, as they are in macros and on the command line. */
final class OptionTexts {

	/** Stands for what is left open. */
	static final String AUTO = "auto";

	private OptionTexts() {}

	static String name(final Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	static String names(final List<? extends Enum<?>> values) {
		return values.stream().map(OptionTexts::name).collect(Collectors.joining(","));
	}

	/** Returns the text of an option's value. */
	static String text(final TrainingOption<?> option, final TrainingParameters parameters) {
		return option == KINDS ? ShapeKinds.text(parameters.get(KINDS)) : text(parameters.get(option));
	}

	private static String text(final Object value) {
		if (value instanceof Enum) return name((Enum<?>) value);
		if (value instanceof List) return ((List<?>) value).stream().map(OptionTexts::text).collect(
			Collectors.joining(","));
		return String.valueOf(value);
	}

	static Preset preset(final String text) {
		return value(Preset.class, "Preset", text);
	}

	static Target target(final String text) {
		return value(Target.class, "Target", text);
	}

	static TeacherCriterion teacher(final String text) {
		return value(TeacherCriterion.class, "Teacher", text);
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
	 * @throws SkeliteException if the text is no list of positive numbers
	 */
	static List<Integer> hiddenUnits(final String text) {
		if (text.strip().equals(AUTO)) return List.of();
		if (!text.matches("\\s*[1-9]\\d{0,3}\\s*(,\\s*[1-9]\\d{0,3}\\s*)*"))
			throw SkeliteException.input("Hidden units must be numbers with commas between," +
				" such as 32,16, or auto, got \"" + text + "\".");
		return Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
	}

	private static <E extends Enum<E>> E value(final Class<E> type, final String what,
		final String text)
	{
		return Arrays.stream(type.getEnumConstants()).filter(value -> name(value).equals(text.strip()
			.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(() -> SkeliteException.input(what +
				" must be of " + names(List.of(type.getEnumConstants())) + ", got \"" + text + "\"."));
	}
}
