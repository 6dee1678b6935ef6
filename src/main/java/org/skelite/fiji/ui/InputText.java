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

import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.stream.Collectors;

import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.skelite.util.SkeliteException;

/**
 * Reads the value of a command's input, as the command line and macros write it, and
 * checks it against choices and limits.
 */
public final class InputText {

	private final ModuleItem<?> input;

	/** @param input a number, text, switch or file */
	public InputText(final ModuleItem<?> input) {
		this.input = input;
	}

	/**
	 * Returns the value of a text.
	 *
	 * @throws SkeliteException if it is no value that is allowed; the message goes
	 *           on after the name of the input
	 */
	public Object parse(final String text) {
		final Object value = convert(text);
		if (hasChoices(input) && !input.getChoices().contains(value))
			throw SkeliteException.input("must be one of " + choices(input, ", ") + ", but is \"" +
				text + "\"");
		if (value instanceof Number) checkLimits(((Number) value).doubleValue(), text);
		return value;
	}

	/** Whether the values of an input are limited to some. */
	public static boolean hasChoices(final ModuleItem<?> input) {
		return input.getChoices() != null && !input.getChoices().isEmpty();
	}

	/** Returns an input's choices. */
	public static String choices(final ModuleItem<?> input, final String separator) {
		return input.getChoices().stream().map(Object::toString).collect(Collectors.joining(separator));
	}

	private void checkLimits(final double value, final String text) {
		final Object min = input.getMinimumValue();
		final Object max = input.getMaximumValue();
		if (min != null && !(value >= ((Number) min).doubleValue())) throw SkeliteException.input(
			"must be at least " + min + ", but is " + text);
		if (max != null && !(value <= ((Number) max).doubleValue())) throw SkeliteException.input(
			"must be at most " + max + ", but is " + text);
	}

	private Object convert(final String text) {
		final Class<?> type = Types.box(input.getType());
		try {
			if (type == Boolean.class) return parseBoolean(text);
			if (type == Integer.class) return Integer.valueOf(text);
			if (type == Long.class) return Long.valueOf(text);
			if (type == Double.class) return Double.valueOf(text);
		}
		catch (final NumberFormatException e) {
			throw SkeliteException.input("must be " + (type == Double.class ? "a number"
				: "a whole number") + ", but is \"" + text + "\"");
		}
		if (type == File.class && !text.isEmpty()) return file(text);
		if (type == String.class) return text;
		throw SkeliteException.input("cannot be \"" + text + "\"");
	}

	private static File file(final String text) {
		final File file = new File(text);
		try {
			file.toPath();
		}
		catch (final InvalidPathException e) {
			throw SkeliteException.input("cannot be \"" + text +
				"\": this system's locale does not know all its letters (with LC_ALL=C.UTF-8 it does), or" +
				" they are not allowed in names");
		}
		return file;
	}

	private static Boolean parseBoolean(final String text) {
		switch (text.toLowerCase(Locale.ROOT)) {
			case "true":
				return true;
			case "false":
				return false;
			default:
				throw SkeliteException.input("must be true or false, but is \"" + text + "\"");
		}
	}
}
