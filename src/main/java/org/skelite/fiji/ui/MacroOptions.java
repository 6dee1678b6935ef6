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
package org.skelite.fiji.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * The options of a macro's {@code run(command, options)}. ImageJ passes over those it
 * does not know, and SciJava over values it cannot read; here they are refused.
 */
final class MacroOptions {

	private MacroOptions() {}

	/**
	 * Checks options.
	 *
	 * @param command whose options they are
	 * @param options names and values as ImageJ has them: {@code name=value},
	 *          {@code name=[value with spaces]}
	 * @throws SkeliteException if there is a name that is none of an input, a
	 *           name without value or twice, or a value that the input does not allow
	 */
	static void check(final ModuleInfo command, final String options) {
		final Map<String, ModuleItem<?>> inputs = StreamSupport.stream(command.inputs().spliterator(),
			false).filter(MacroOptions::isOption).collect(Collectors.toMap(ModuleItem::getName, i -> i, (
				a, b) -> a, LinkedHashMap::new));
		final Map<String, String> seen = new LinkedHashMap<>();
		for (final String[] option : parse(options)) {
			final ModuleItem<?> input = inputs.get(option[0]);
			if (input == null) throw SkeliteException.input("There is no option \"" + option[0] +
				"\". Options of " + command.getMenuPath().getLeaf().getName() + " are " + String.join(", ",
					inputs.keySet()) + ".");
			if (option[1] == null) throw SkeliteException.input("Option " + option[0] +
				" has no value; write " + option[0] + "=" + (input.getType() == boolean.class ? "true"
					: "...") + ".");
			if (seen.put(option[0], option[1]) != null) throw SkeliteException.input("Option " +
				option[0] + " is there twice.");
			checkValue(input, option[1]);
		}
	}

	/** Services, messages, and what only dialogs have, are no options. */
	static boolean isOption(final ModuleItem<?> input) {
		return !UnrecordedInputs.isUnrecorded(input) && !Service.class.isAssignableFrom(input.getType()) && input
			.getVisibility() != ItemVisibility.MESSAGE && !Context.class.isAssignableFrom(
				input.getType());
	}

	private static void checkValue(final ModuleItem<?> input, final String value) {
		if (input.getType() == ImagePlus.class) {
			// ImageJ2 also takes numbers of images
			if (WindowManager.getImage(value) == null && !(value.matches("-\\d{1,9}") && WindowManager
				.getImage(Integer.parseInt(value)) != null)) throw noImage(input, value);
			return;
		}
		if (input.getType() == ImageChoice.class) {
			if (!new ImageChoice.FromObject().canConvert((Object) value, ImageChoice.class))
				throw noImage(input, value);
			return;
		}
		try {
			new InputText(input).parse(value);
		}
		catch (final SkeliteException e) {
			throw SkeliteException.input("Option " + input.getName() + " " + e.getMessage() + ".",
				e);
		}
	}

	private static SkeliteException noImage(final ModuleItem<?> input, final String value) {
		return SkeliteException.input("Option " + input.getName() + " is \"" + value +
			"\", but there is no open image of that name.");
	}

	/** Returns names and values in turn; a value is null if there is none. */
	private static List<String[]> parse(final String options) {
		final List<String[]> parsed = new ArrayList<>();
		int i = 0;
		while (i < options.length()) {
			if (options.charAt(i) == ' ') {
				i++;
				continue;
			}
			int end = i;
			while (end < options.length() && options.charAt(end) != ' ' && options.charAt(end) != '=')
				end++;
			final String name = options.substring(i, end);
			if (end == options.length() || options.charAt(end) == ' ') {
				parsed.add(new String[] { name, null });
				i = end;
				continue;
			}
			final int start = end + 1;
			i = endOfValue(options, start);
			final String value = options.substring(start, i);
			final boolean quoted = value.length() > 1 && (value.startsWith("[") || value.startsWith("'"));
			parsed.add(new String[] { name, quoted ? value.substring(1, value.length() - 1) : value });
		}
		return parsed;
	}

	/** Returns where a value ends, by the rules of {@link ij.Macro#getValue}. */
	private static int endOfValue(final String options, final int start) {
		final char first = start < options.length() ? options.charAt(start) : ' ';
		if (first == '\'') {
			final int end = options.indexOf('\'', start + 1);
			if (end > 0) return end + 1;
		}
		int open = 0;
		for (int i = start; i < options.length(); i++) {
			final char c = options.charAt(i);
			if (first != '[' && c == ' ') return i;
			if (first != '[') continue;
			if (c == '[') open++;
			else if (c == ']' && --open == 0) return i + 1;
		}
		return options.length();
	}
}
