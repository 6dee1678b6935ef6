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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.Model;
import org.skelite.Skeletonizer;

/**
 * Opens damaged models by the thousand, and skeletonizes with those that pass. Each is
 * refused in one short line, or works. For more than a short look: {@code mvn -Pfuzz test}.
 */
class ModelFuzzTest {

	private static final int CASES = Integer.getInteger("campaign.fuzz", 300);

	private static final List<String> NUMBERS = List.of("-1", "0", "1e9", "2147483647", "-2147483648",
		"1e308", "1e999999999", "0.5", "NaN", "null", "true", "\"7\"", "[]", "{}", "[".repeat(5000));

	private static final List<String> TEXTS = List.of("\u001b[31m", "\\u001b[2J", "\\n", "\u202e", "{",
		"}", "\"", ",", "[[[[", "\u0000", "x".repeat(3000));

	@TempDir
	Path folder;

	private final Random random = new Random(Long.getLong("campaign.seed", 1));
	private Img<UnsignedByteType> mask;

	@Test
	void damagedModelsAreRefusedOrWork() throws IOException {
		final List<Map<String, byte[]>> models = List.of(files("skelite-2d"), files("skelite-3d"));
		final Path file = folder.resolve("model.zip");
		int opened = 0;
		for (int i = 0; i < CASES; i++) {
			final int dimensions = 2 + i % 2;
			final Map<String, byte[]> files = new LinkedHashMap<>(models.get(i % 2));
			damage(files);
			byte[] zip = zip(files);
			if (random.nextInt(4) == 0) zip = damage(zip);
			Files.write(file, zip);
			if (works(file, dimensions)) opened++;
		}
		System.out.println(CASES + " damaged models: " + opened + " worked, the others were refused.");
		assertTrue(opened > 0 && opened < CASES, opened + " of " + CASES + " worked");
	}

	/** Returns whether a model could be opened and used. */
	private boolean works(final Path file, final int dimensions) {
		try (Model model = Model.open(file.toString())) {
			mask = dimensions == 2 ? ArrayImgs.unsignedBytes(40, 12) : ArrayImgs.unsignedBytes(24, 8, 8);
			mask.forEach(pixel -> pixel.set(random.nextInt(3) == 0 ? 0 : 255));
			new Skeletonizer(model).skeletonize(mask, mask.factory().create(mask));
			return true;
		}
		catch (final IllegalArgumentException exc) {
			final String message = exc.getMessage();
			assertTrue(message.length() < 600, message);
			assertEquals(1, message.lines().count(), message);
			assertTrue(message.chars().noneMatch(Character::isISOControl), message);
			return false;
		}
	}

	private static Map<String, byte[]> files(final String model) throws IOException {
		final Map<String, byte[]> files = new LinkedHashMap<>();
		for (final String name : ModelFolder.FILES)
			files.put(name, Files.readAllBytes(Path.of("models", model, name)));
		return files;
	}

	private static byte[] zip(final Map<String, byte[]> files) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (final Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private void damage(final Map<String, byte[]> files) {
		switch (random.nextInt(6)) {
			case 0 -> files.remove(ModelFolder.FILES.get(random.nextInt(ModelFolder.FILES.size())));
			case 1 -> {
				final byte[] weights = damagedWeights(files.get(ModelFolder.WEIGHTS));
				files.put(ModelFolder.WEIGHTS, weights);
				files.put(ModelFolder.VARIABLES, weights); // by somebody who knows
			}
			case 2 -> files.computeIfPresent(ModelFolder.FILES.get(random.nextInt(ModelFolder.FILES
				.size())), (name, bytes) -> damage(bytes));
			default -> files.computeIfPresent(ModelFolder.CARD, (name, bytes) -> damagedCard(new String(
				bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
		}
	}

	private byte[] damagedWeights(final byte[] weights) {
		final float[] values = { Float.NaN, Float.POSITIVE_INFINITY, 3e38f, -3e38f, 1e20f, 0, 1e-40f };
		final ByteBuffer buffer = ByteBuffer.wrap(weights.clone());
		final float value = values[random.nextInt(values.length)];
		for (int n = 1 + random.nextInt(500); n > 0; n--)
			buffer.putFloat(Float.BYTES * random.nextInt(weights.length / Float.BYTES), Float.intBitsToFloat(
				Integer.reverseBytes(Float.floatToRawIntBits(value))));
		return buffer.array();
	}

	private String damagedCard(final String card) {
		if (random.nextInt(3) == 0) {
			final int at = random.nextInt(card.length());
			return card.substring(0, at) + TEXTS.get(random.nextInt(TEXTS.size())) + card.substring(at);
		}
		final List<String> numbers = java.util.regex.Pattern.compile(": ([0-9.]+)").matcher(card).results()
			.map(match -> match.group()).toList();
		return card.replace(numbers.get(random.nextInt(numbers.size())), ": " + NUMBERS.get(random.nextInt(
			NUMBERS.size())));
	}

	private byte[] damage(final byte[] bytes) {
		final byte[] damaged = bytes.clone();
		for (int n = 1 + random.nextInt(8); n > 0; n--)
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
		return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length))
			: damaged;
	}
}
