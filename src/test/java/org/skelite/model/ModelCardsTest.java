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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.thinning.ThinningOptions;

class ModelCardsTest {

	static ModelCard card() {
		final Map<String, Object> training = new LinkedHashMap<>();
		training.put("steps", 2500L);
		training.put("learningRate", 0.003);
		training.put("command", "train --seed 1 --output <here>");
		return new ModelCard(ModelCard.FORMAT_VERSION, "some model", 2, 7, List.of(32, 16), 2, 16,
			0.5, training, Map.of("skelite", "0.1.0"));
	}

	@Test
	void writtenCardIsReadBack(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("card.json");
		ModelCards.write(file, card());
		assertEquals(card(), ModelCards.read(file));
		final String text = Files.readString(file);
		assertEquals(text, ModelCards.toJson(ModelCards.parse(text)));
		assertTrue(text.contains("\n  \"patchSize\": 7,\n"), text);
	}

	@Test
	void cardsMayAskForEveryDetailOfThinning() {
		assertEquals(ThinningOptions.MAX_DETAIL, ModelCards.MAX_DETAIL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
		"\"dimensions\": 2|\"dimensions\": 4|dimensions must be 2 or 3, got 4.", //
		"\"dimensions\": 2,||member \"dimensions\" is missing.", //
		"\"dimensions\": 2|\"dimensions\": \"two\"|member \"dimensions\" has an unexpected value", //
		"\"dimensions\": 2|\"dimensions\": 2.5|member \"dimensions\" has an unexpected value", //
		"\"patchSize\": 7|\"patchSize\": 6|patchSize must be odd", //
		"\"detail\": 0.5|\"detail\": -1|detail must be from 0 to 10", //
		"\"detail\": 0.5|\"detail\": 11|detail must be from 0 to 10", //
		"\"formatVersion\": 3|\"formatVersion\": 9|format version 9 is newer", //
		"\"formatVersion\": 3|\"formatVersion\": 2|format version 2 is older", //
		"\"formatVersion\": 3,|\"formatVersion\": 3|malformed JSON", //
		"\"hiddenUnits\": [|\"hiddenUnits\": 3, \"x\": [|member \"hiddenUnits\" has an unexpected", //
		"\"hiddenUnits\": [|\"hiddenUnits\": [2000000000, |hiddenUnits must be 1 to 16 numbers", //
		"\"hiddenUnits\": [|\"hiddenUnits\": [0, |hiddenUnits must be 1 to 16 numbers from 1 to 1024", //
		"\"erosionsPerIteration\": 2|\"erosionsPerIteration\": 2147483647|must be from 1 to 16, got 2147483647", //
		"\"unrolledIterations\": 16|\"unrolledIterations\": 1e9|must be from 1 to 64, got 1000000000", //
		"\"hiddenUnits\": [|\"hiddenUnits\": [1024, 1024, 1024, |at most 2097152 weights, got 2284097", //
		"\"training\": {|\"training\": 3, \"x\": {|member \"training\" has an unexpected value: 3" })
	void wrongCardIsRefused(final String found, final String replacement, final String message) {
		final String text = ModelCards.toJson(card());
		final String wrong = text.replace(found, replacement == null ? "" : replacement);
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> ModelCards.parse(wrong));
		assertTrue(exc.getMessage().contains(message), exc.getMessage());
		assertEquals(1, exc.getMessage().lines().count());
	}

	@Test
	void emptyAndMissingFilesAreRefused(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("card.json");
		assertThrows(IllegalArgumentException.class, () -> ModelCards.read(file));
		Files.writeString(file, "");
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> ModelCards.read(file));
		assertTrue(exc.getMessage().contains(file.toString()), exc.getMessage());
	}

	@Test
	void nestedAndLongCardsAreRefused() {
		final String text = ModelCards.toJson(card());
		assertRefused("nested", text.replace("\"training\": {", "\"training\": {\"a\": " + "[".repeat(
			50_000) + "]".repeat(50_000) + ", "));
		assertRefused("nested", "[".repeat(100_000));
		assertRefused("more than 10000 values", "[" + "0,".repeat(20_000) + "0]");
		assertRefused("longer than", text + " ".repeat(1 << 17));
		assertRefused("at most 255 characters", text.replace("some model", "x".repeat(300)));
		assertRefused("unexpected value: \"xxxx", text.replace("\"patchSize\": 7", "\"patchSize\": \"" +
			"x".repeat(5000) + '"'));
	}

	@Test
	void controlCharactersAreShownAsTheyAre() {
		final String text = ModelCards.toJson(card());
		assertEquals("x\\u001b[31m\\u000aEvil", ModelCards.parse(text.replace("some model",
			"x\\u001b[31m\\nEvil")).name());
		assertRefused("\\u001b[31m", text.replace("\"patchSize\": 7", "\"patchSize\": \"\\u001b[31m\""));
	}

	private static void assertRefused(final String message, final String text) {
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> ModelCards.parse(text));
		assertTrue(exc.getMessage().contains(message), exc.getMessage());
		assertTrue(exc.getMessage().length() < 250, exc.getMessage());
		assertTrue(exc.getMessage().chars().noneMatch(Character::isISOControl), exc.getMessage());
	}
}
