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
package org.skelite.volume.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.skelite.util.JsonLimits;
import org.skelite.util.SkeliteException;

/** Reads the descriptions that lie beside chunks. */
final class Json {

	private static final long MAX_BYTES = 1 << 24;
	private static final int MAX_VALUES = 1 << 20;

	private Json() {}

	/** What is done with a description. */
	interface Reading<T> {

		T read(JsonObject json) throws IOException;
	}

	/**
	 * Reads a description.
	 *
	 * @throws SkeliteException if it is malformed, or something is missing in it
	 */
	static <T> T read(final Path file, final Reading<T> reading) throws IOException {
		if (Files.size(file) > MAX_BYTES) throw SkeliteException.file(file + " has " + Files.size(file) +
			" bytes, which is too many for a description.");
		final String text = Files.readString(file);
		try {
			JsonLimits.check(text, MAX_VALUES);
			return reading.read(JsonParser.parseString(text).getAsJsonObject());
		}
		catch (final SkeliteException e) {
			throw SkeliteException.file(file + ": " + e.getMessage(), e);
		}
		catch (final RuntimeException e) {
			throw SkeliteException.file(file + " is damaged, or something in it is missing (" + e.getMessage() +
				").", e);
		}
	}

	/** Returns a member; an element of no value if it is missing. */
	static JsonElement get(final JsonObject json, final String name) {
		if (!json.has(name)) throw new IllegalStateException("no \"" + name + "\"");
		return json.get(name);
	}

	/** Returns whole numbers above 0. */
	static long[] longs(final JsonElement array) {
		final long[] numbers = IntStream.range(0, array.getAsJsonArray().size()).mapToLong(i -> array
			.getAsJsonArray().get(i).getAsLong()).toArray();
		for (final long number : numbers)
			if (number < 1) throw new IllegalStateException("a length of " + number);
		return numbers;
	}

	/** Returns whole numbers above 0. */
	static int[] ints(final JsonElement array) {
		final long[] numbers = longs(array);
		return IntStream.range(0, numbers.length).map(i -> Math.toIntExact(numbers[i])).toArray();
	}

	/** Returns a number that may be told by a name. */
	static double number(final JsonElement value) {
		if (value.isJsonNull()) return 0;
		if (value.getAsJsonPrimitive().isBoolean()) return value.getAsBoolean() ? 1 : 0;
		return value.getAsJsonPrimitive().isString() ? switch (value.getAsString()) {
			case "NaN" -> Double.NaN;
			case "Infinity" -> Double.POSITIVE_INFINITY;
			case "-Infinity" -> Double.NEGATIVE_INFINITY;
			default -> throw new IllegalStateException("a fill value of " + value);
		} : value.getAsDouble();
	}

	/** Returns a list of numbers. */
	static JsonArray array(final long... numbers) {
		final JsonArray array = new JsonArray();
		for (final long number : numbers)
			array.add(number);
		return array;
	}
}
