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

import java.io.IOException;
import java.io.StringReader;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Checks the size of JSON before it is parsed: deep nesting would exhaust the stack,
 * and many small values the memory.
 */
public final class JsonLimits {

	private static final int MAX_DEPTH = 32;

	private JsonLimits() {}

	/**
	 * @param maxValues greatest number of values, those within others counted
	 * @throws JsonParseException if the text is malformed, too deep or has too many
	 *           values; the message says which
	 */
	public static void check(final String text, final int maxValues) {
		final JsonReader reader = new JsonReader(new StringReader(text));
		reader.setLenient(true); // as the parser is
		try {
			int depth = 0;
			int values = 0;
			do {
				final JsonToken token = reader.peek();
				if (!isEnd(token) && token != JsonToken.NAME && ++values > maxValues)
					throw new JsonParseException("There are more than " + maxValues + " values.");
				depth += next(reader, token);
				if (depth > MAX_DEPTH) throw new JsonParseException("It is nested more than " + MAX_DEPTH +
					" times.");
			}
			while (depth > 0);
		}
		catch (final IOException | IllegalStateException exc) {
			throw new JsonParseException(exc.getMessage(), exc);
		}
	}

	private static boolean isEnd(final JsonToken token) {
		return token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
	}

	/** Reads a token; returns by how much the depth changes. */
	private static int next(final JsonReader reader, final JsonToken token) throws IOException {
		switch (token) {
			case BEGIN_ARRAY:
				reader.beginArray();
				return 1;
			case BEGIN_OBJECT:
				reader.beginObject();
				return 1;
			case END_ARRAY:
				reader.endArray();
				return -1;
			case END_OBJECT:
				reader.endObject();
				return -1;
			case NAME:
				reader.nextName();
				return 0;
			default:
				reader.skipValue();
				return 0;
		}
	}
}
