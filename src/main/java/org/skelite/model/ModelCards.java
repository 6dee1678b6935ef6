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
package org.skelite.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.skelite.util.JsonLimits;
import org.skelite.util.Printable;
import org.skelite.util.SkeliteException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;

/**
 * Reads, checks and writes {@link ModelCard}s as JSON. The members have the
 * names and the order of the card's components.
 */
public final class ModelCards {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
		.serializeNulls().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

	/** Greatest edge length of a patch in 2D and in 3D. */
	private static final int MAX_PATCH_SIZE = 31;
	private static final int MAX_PATCH_SIZE_3D = 15;

	/** Greatest number of hidden layers, and of the units of each. */
	public static final int MAX_HIDDEN_LAYERS = 16;
	public static final int MAX_HIDDEN_UNITS = 1024;

	/** Greatest number of weights and biases; a hundred times those of the bundled models. */
	public static final int MAX_PARAMETERS = 1 << 21;

	/** Greatest number of erosions per iteration, and of iterations of the dense network. */
	public static final int MAX_EROSIONS = 16;
	public static final int MAX_UNROLLED_ITERATIONS = 64;

	/** Greatest detail, the same as for thinning. */
	public static final double MAX_DETAIL = 10;

	/** Most bytes of a card. */
	static final int MAX_BYTES = 1 << 17;

	private static final int MAX_VALUES = 10_000;

	private static final int MAX_NAME = 255;

	private ModelCards() {}

	/**
	 * Reads and checks a card.
	 *
	 * @throws SkeliteException if the file cannot be read or is no valid
	 *           card; the message names the file and what is wrong
	 */
	public static ModelCard read(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return parse(in.readNBytes(MAX_BYTES + 1));
		}
		catch (final IOException exc) {
			throw SkeliteException.file("Cannot read model card " + file + ": " + exc, exc);
		}
		catch (final IllegalArgumentException exc) {
			throw SkeliteException.file("Model card " + file + ": " + exc.getMessage(), exc);
		}
	}

	/**
	 * Writes a card, replacing the file if it exists.
	 *
	 * @throws SkeliteException if the card is not valid
	 * @throws IOException if the file cannot be written
	 */
	static void write(final Path file, final ModelCard card) throws IOException {
		check(card);
		final byte[] bytes = toJson(card).getBytes(StandardCharsets.UTF_8);
		parse(bytes); // what is written can be read
		Files.write(file, bytes);
	}

	/** Returns the card as JSON text, with a line break at its end. */
	public static String toJson(final ModelCard card) {
		final JsonObject json = new JsonObject();
		json.addProperty("formatVersion", card.formatVersion());
		json.addProperty("name", card.name());
		json.addProperty("dimensions", card.dimensions());
		json.addProperty("patchSize", card.patchSize());
		json.add("hiddenUnits", GSON.toJsonTree(card.hiddenUnits()));
		json.addProperty("erosionsPerIteration", card.erosionsPerIteration());
		json.addProperty("unrolledIterations", card.unrolledIterations());
		json.addProperty("detail", card.detail());
		json.add("training", GSON.toJsonTree(card.training()));
		json.add("versions", GSON.toJsonTree(card.versions()));
		return GSON.toJson(json) + "\n";
	}

	/**
	 * Reads and checks a card; control characters in its name are replaced by what can
	 * be shown.
	 *
	 * @throws SkeliteException if the text is no valid card; the message
	 *           says what is wrong
	 */
	public static ModelCard parse(final String text) {
		return parse(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The same of a text in UTF-8, of which a byte more than allowed is enough to be refused. */
	static ModelCard parse(final byte[] bytes) {
		require(bytes.length <= MAX_BYTES, "it is longer than " + MAX_BYTES +
			" bytes, and so no model card.");
		final String text = new String(bytes, StandardCharsets.UTF_8);
		try {
			JsonLimits.check(text, MAX_VALUES);
			final JsonElement json = JsonParser.parseString(text);
			if (!json.isJsonObject()) throw SkeliteException.file("no JSON object.");
			return card(json.getAsJsonObject());
		}
		catch (final JsonParseException exc) {
			throw SkeliteException.file("malformed JSON: " + firstLine(exc), exc);
		}
	}

	private static ModelCard card(final JsonObject json) {
		// Another version may have other members, so the version is judged first.
		final int version = integer(json, "formatVersion");
		checkVersion(version);
		final ModelCard card = new ModelCard(version, Printable.line(value(json, "name",
			JsonElement::getAsString)),
			integer(json, "dimensions"), integer(json, "patchSize"), value(json, "hiddenUnits",
				ModelCards::integers), integer(json, "erosionsPerIteration"), integer(json,
					"unrolledIterations"), number(json, "detail"), value(json, "training",
						ModelCards::objects), value(json, "versions", ModelCards::strings));
		check(card);
		return card;
	}

	/**
	 * @throws SkeliteException if a component is out of its range
	 */
	static void check(final ModelCard card) {
		checkVersion(card.formatVersion());
		require(card.name().length() <= MAX_NAME, "name must have at most " + MAX_NAME +
			" characters, got " + card.name().length() + ".");
		require(card.dimensions() == 2 || card.dimensions() == 3, "dimensions must be 2 or 3, got " +
			card.dimensions() + ".");
		final int largest = maxPatchSize(card.dimensions());
		require(card.patchSize() % 2 == 1 && card.patchSize() > 0 && card.patchSize() <= largest,
			"patchSize must be odd and from 1 to " + largest + ", got " + card.patchSize() + ".");
		// so many that every size that follows from them is within the range of integers
		require(!card.hiddenUnits().isEmpty() && card.hiddenUnits().size() <= MAX_HIDDEN_LAYERS && card
			.hiddenUnits().stream().allMatch(n -> n > 0 && n <= MAX_HIDDEN_UNITS),
			"hiddenUnits must be 1 to " + MAX_HIDDEN_LAYERS + " numbers from 1 to " + MAX_HIDDEN_UNITS +
				", got " + Printable.of(card.hiddenUnits()) + ".");
		require(parameters(card.units()) <= MAX_PARAMETERS, "the network must have at most " +
			MAX_PARAMETERS + " weights, got " + parameters(card.units()) + ".");
		checkCount("erosionsPerIteration", card.erosionsPerIteration(), MAX_EROSIONS);
		checkCount("unrolledIterations", card.unrolledIterations(), MAX_UNROLLED_ITERATIONS);
		require(card.detail() >= 0 && card.detail() <= MAX_DETAIL,
			"detail must be from 0 to " + MAX_DETAIL + ", got " + card.detail() + ".");
	}

	/** Returns the greatest edge length of a patch of 2 or 3 dimensions. */
	public static int maxPatchSize(final int dimensions) {
		return dimensions == 2 ? MAX_PATCH_SIZE : MAX_PATCH_SIZE_3D;
	}

	/** Returns how many weights and biases a network has. */
	public static long parameters(final int[] units) {
		long parameters = 0;
		for (int l = 1; l < units.length; l++)
			parameters += (units[l - 1] + 1L) * units[l];
		return parameters;
	}

	private static void checkCount(final String member, final int value, final int max) {
		require(value >= 1 && value <= max, member + " must be from 1 to " + max + ", got " + value +
			".");
	}

	private static void checkVersion(final int version) {
		final int known = ModelCard.FORMAT_VERSION;
		require(version <= known, "format version " + version +
			" is newer than this program reads (" + known + "); update Skelite.");
		require(version >= known, "format version " + version + " is older than this program reads (" +
			known + "); train or export the model again.");
	}

	private static void require(final boolean condition, final String message) {
		if (!condition) throw SkeliteException.file(message);
	}

	private interface Reader<T> {

		T read(JsonElement element);
	}

	private static <T> T value(final JsonObject json, final String member, final Reader<T> reader) {
		final JsonElement element = json.get(member);
		require(element != null && !element.isJsonNull(), "member \"" + member + "\" is missing.");
		try {
			return reader.read(element);
		}
		catch (final IllegalStateException | UnsupportedOperationException | ClassCastException
				| NumberFormatException | JsonParseException exc)
		{
			throw SkeliteException.file("member \"" + member + "\" has an unexpected value: " +
				Printable.of(element), exc);
		}
	}

	private static double number(final JsonObject json, final String member) {
		return value(json, member, JsonElement::getAsDouble);
	}

	private static int integer(final JsonObject json, final String member) {
		return value(json, member, ModelCards::integer);
	}

	private static int integer(final JsonElement element) {
		final double value = element.getAsDouble();
		if (value != (int) value) throw new NumberFormatException(element + " is no integer");
		return (int) value;
	}

	private static List<Integer> integers(final JsonElement element) {
		final List<Integer> values = new ArrayList<>();
		element.getAsJsonArray().forEach(e -> values.add(integer(e)));
		return List.copyOf(values);
	}

	private static Map<String, Object> objects(final JsonElement element) {
		return GSON.fromJson(element.getAsJsonObject(), new TypeToken<LinkedHashMap<String, Object>>() {}
			.getType());
	}

	private static Map<String, String> strings(final JsonElement element) {
		final Map<String, String> values = new LinkedHashMap<>();
		element.getAsJsonObject().entrySet().forEach(e -> values.put(e.getKey(), e.getValue()
			.getAsString()));
		return values;
	}

	private static String firstLine(final Exception exc) {
		return Printable.of(String.valueOf(exc.getMessage()).lines().findFirst().orElse(""));
	}
}
