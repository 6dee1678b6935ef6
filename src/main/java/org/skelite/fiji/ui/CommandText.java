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

/** A command line, such as the one that repeats a training. For use by one thread. */
public final class CommandText {

	private static final String PROGRAM = "java -jar target/skelite.jar";

	private final StringBuilder text = new StringBuilder(PROGRAM);

	/** @param command name of the command on the command line */
	public CommandText(final String command) {
		text.append(' ').append(command);
	}

	/** Adds an option with its value, in quotes where a shell needs them. */
	public CommandText option(final String name, final String value) {
		text.append(" --").append(name).append(' ').append(quoted(value));
		return this;
	}

	/** Adds a switch that is on or off. */
	public CommandText flag(final String name, final boolean on) {
		text.append(" --").append(name).append('=').append(on);
		return this;
	}

	private static String quoted(final String value) {
		return value.matches("[\\w.,:/+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
	}

	/** Returns the command line. */
	@Override
	public String toString() {
		return text.toString();
	}
}
