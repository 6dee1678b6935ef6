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
package org.skelite.util;

import java.util.Locale;

/**
 * Shows text that somebody else wrote. Characters that control a terminal, or that
 * change the direction of what stands beside them, could make it say what it does
 * not.
 */
public final class Printable {

	/** Most characters of a text in the middle of a message. */
	private static final int SHORT = 100;

	private Printable() {}

	/**
	 * Returns a text on one line, with control characters as in Java's source code
	 * ({@code \u001b}), cut after {@value #SHORT} characters.
	 */
	public static String of(final Object text) {
		final String all = String.valueOf(text);
		return all.length() <= SHORT ? line(all) : line(all.substring(0, SHORT)) + "...";
	}

	/** The same of a text of any length. */
	public static String line(final String text) {
		return escape(text, "");
	}

	/** Returns a text of any length with its line breaks, other control characters as by {@link #of}. */
	public static String lines(final String text) {
		return escape(text, "\n");
	}

	private static String escape(final String text, final String allowed) {
		if (text.chars().allMatch(c -> isHarmless(c) || allowed.indexOf(c) >= 0)) return text;
		final StringBuilder escaped = new StringBuilder();
		text.chars().forEach(c -> escaped.append(isHarmless(c) || allowed.indexOf(c) >= 0 ? String
			.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
		return escaped.toString();
	}

	private static boolean isHarmless(final int c) {
		final int type = Character.getType(c);
		final boolean turns = c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 &&
			c <= 0x2069;
		return type != Character.CONTROL && type != Character.LINE_SEPARATOR &&
			type != Character.PARAGRAPH_SEPARATOR && !turns;
	}
}
