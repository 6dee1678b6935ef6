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
package org.skelite.fiji.io.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names and values of a header in words, as MetaImage and NRRD have it. */
final class TextHeader {

	private final Map<String, String> values = new HashMap<>();

	/** Adds a value; a name is found in any case. */
	void put(final String name, final String value) throws IOException {
		if (values.put(name.strip().toLowerCase(Locale.ROOT), value.strip()) != null)
			throw new IOException("File is damaged: its header has two values of \"" + shown(name) + "\".");
	}

	/** Returns the value of the first of some names that is there, or the initial one. */
	String get(final String initial, final String... names) {
		for (final String name : names)
			if (values.containsKey(name)) return values.get(name);
		return initial;
	}

	boolean has(final String name) {
		return values.containsKey(name);
	}

	/**
	 * @throws IOException if there is none
	 */
	String required(final String name) throws IOException {
		final String value = values.get(name);
		if (value == null) throw new IOException("File is damaged: its header has no \"" + name + "\".");
		return value;
	}

	/**
	 * @throws IOException if there is no whole number from 0 to 2^53
	 */
	long whole(final String name, final long initial) throws IOException {
		return values.containsKey(name) ? wholes(name)[0] : initial;
	}

	long[] wholes(final String name) throws IOException {
		final double[] numbers = reals(required(name), name);
		for (final double number : numbers)
			if (!(number >= 0 && number <= 0x1p53) || number != Math.rint(number)) throw damaged(name);
		return Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
	}

	/** Returns numbers with blanks, commas or brackets between; NaN where it says so or "none". */
	double[] reals(final String text, final String name) throws IOException {
		try {
			final double[] numbers = Arrays.stream(text.replaceAll("[(),]", " ").strip().split("\\s+"))
				.mapToDouble(word -> word.equalsIgnoreCase("none") || word.equalsIgnoreCase("nan")
					? Double.NaN : Double.parseDouble(word)).toArray();
			if (numbers.length > 0) return numbers;
		}
		catch (final NumberFormatException e) {
			// told below
		}
		throw damaged(name);
	}

	IOException damaged(final String name) {
		return new IOException("File is damaged: its header says " + name + " = \"" + shown(values
			.getOrDefault(name, "")) + "\".");
	}

	private static String shown(final String text) {
		final String line = text.replaceAll("\\p{Cntrl}", " ");
		return line.length() > 60 ? line.substring(0, 60) + "..." : line;
	}

	static ByteOrder order(final boolean big) {
		return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
	}

	/**
	 * Returns the file of a name in a header's folder.
	 *
	 * @throws IOException if the name leads elsewhere, or to several files
	 */
	static Path beside(final Path header, final String name) throws IOException {
		if (name.contains("%") || name.toUpperCase(Locale.ROOT).startsWith("LIST"))
			throw new UnsupportedImageException(
				"Header of data in several files cannot be read; save the image as one.");
		final Path file;
		try {
			file = Path.of(name);
		}
		catch (final IllegalArgumentException e) {
			throw new IOException("File is damaged: it names a file \"" + shown(name) + "\".", e);
		}
		if (file.isAbsolute() || file.normalize().startsWith("..")) throw new UnsupportedImageException(
			"Data in another folder (" + shown(name) + ") cannot be read; put them beside the header.");
		final Path data = header.resolveSibling(file);
		if (!Files.isRegularFile(data)) throw new IOException("File \"" + shown(name) +
			"\", which holds the data of this header, is missing.");
		return data;
	}
}
