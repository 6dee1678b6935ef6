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
import java.lang.reflect.Field;
import java.util.Arrays;
import java.lang.reflect.Modifier;
import java.util.List;

import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

/** The command line that repeats a command with the values that it has. */
public final class CommandText {

	private static final String PROGRAM = "java -jar target/skelite.jar";

	private CommandText() {}

	/**
	 * Writes the parameters of a command that are numbers, texts, switches or files.
	 *
	 * @param name name of the command on the command line
	 * @param command the command
	 */
	public static String of(final String name, final Object command) {
		final StringBuilder text = new StringBuilder(PROGRAM).append(' ').append(name);
		final List<Field> fields = ClassUtils.getAnnotatedFields(command.getClass(), Parameter.class);
		for (final Field field : fields) {
			final Object value = ClassUtils.getValue(field, command);
			if (isPlain(value) && isOption(field)) text.append(" --").append(field.getName()).append(
				value instanceof Boolean ? "=" : " ").append(quoted(value.toString()));
		}
		return text.toString();
	}

	/** The command line has no other inputs; final fields are messages in the dialog. */
	private static boolean isOption(final Field field) {
		return !Modifier.isFinal(field.getModifiers()) && Arrays.stream(field.getAnnotation(Parameter.class).attrs()).noneMatch(attr -> attr.name()
			.equals(SkeliteCommand.NEEDS_WINDOWS));
	}

	private static boolean isPlain(final Object value) {
		return value instanceof Number || value instanceof String || value instanceof Boolean ||
			value instanceof File;
	}

	private static String quoted(final String value) {
		return value.matches("[\\w.,:/+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
	}
}
