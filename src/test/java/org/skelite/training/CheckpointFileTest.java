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
package org.skelite.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.skelite.training.options.TrainingOption.NAME;
import static org.skelite.training.options.TrainingOption.STEPS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.bridge.OptimizerState;
import org.skelite.network.Perceptron;
import org.skelite.training.options.TrainingParameters;

/** Tests that checkpoints come back as they were, or not at all. */
class CheckpointFileTest {

	private static final int[] UNITS = { 5, 3, 1 };

	@TempDir
	Path folder;

	private static Map<String, Object> identity(final TrainingParameters parameters, final long data) {
		return TrainingCard.identity(parameters, data, Perceptron.random(UNITS, 9));
	}

	private Path write() throws IOException {
		final TrainingState state = new TrainingState();
		state.stepDone(0.1);
		state.validated(1e-3, 1.0 / 3, new ValidationScores(0.9, 0.8, Math.PI, 2), Perceptron.random(UNITS, 4));
		state.stepDone(0.7);
		final Path file = folder.resolve("a.checkpoint");
		CheckpointFile.write(file, new Checkpoint(identity(TrainingParameters.INITIAL, 7), state, Perceptron
			.random(UNITS, 1), new OptimizerState(2, Perceptron.random(UNITS, 2), Perceptron.random(UNITS,
				3))));
		return file;
	}

	@Test
	void isReadAsWritten() throws IOException {
		final Checkpoint checkpoint = CheckpointFile.read(write());
		final TrainingState state = checkpoint.state();
		assertEquals(2, state.step);
		assertEquals(0.7, state.lossSum);
		assertEquals(1, state.losses);
		assertEquals(List.of(new TrainingPoint(1, 1e-3, 0.1, 1.0 / 3, new ValidationScores(0.9, 0.8, Math.PI,
			2))), state.history);
		assertEquals(2, checkpoint.optimizer().steps());
		assertEqual(1, checkpoint.weights());
		assertEqual(2, checkpoint.optimizer().firstMoments());
		assertEqual(3, checkpoint.optimizer().secondMoments());
		assertEqual(4, state.best);
		checkpoint.check(identity(TrainingParameters.INITIAL, 7));
	}

	private static void assertEqual(final long seed, final Perceptron actual) {
		assertTrue(Arrays.deepEquals(Perceptron.random(UNITS, seed).kernels(), actual.kernels()));
		assertArrayEquals(UNITS, actual.units());
	}

	@Test
	void otherTrainingIsNamed() throws IOException {
		final Checkpoint checkpoint = CheckpointFile.read(write());
		final TrainingParameters other = TrainingParameters.INITIAL.with(STEPS, 17);
		assertRefused("steps was 0, and is 17", () -> checkpoint.check(identity(other, 7)));
		assertRefused("checksum of masks", () -> checkpoint.check(identity(
			TrainingParameters.INITIAL, 8)));
		final TrainingParameters renamed = TrainingParameters.INITIAL.with(NAME, "other");
		checkpoint.check(identity(renamed, 7));
		assertRefused("", () -> checkpoint.check(Map.of()));
	}

	@Test
	void damagedFilesAreRefused() throws IOException {
		final Path file = write();
		final byte[] bytes = Files.readAllBytes(file);
		for (final int length : new int[] { 0, 10, 22, 40, bytes.length - 1 }) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertRefused(length < 19 ? "" : "is damaged", () -> CheckpointFile.read(file));
		}
		final byte[] flipped = bytes.clone();
		flipped[bytes.length / 2] ^= 1;
		Files.write(file, flipped);
		assertRefused("is damaged", () -> CheckpointFile.read(file));
		final byte[] newer = bytes.clone();
		newer[22] = 2;
		Files.write(file, newer);
		assertRefused("format version 2", () -> CheckpointFile.read(file));
		Files.writeString(file, "This is a text, and no checkpoint at all.");
		assertRefused("is no checkpoint", () -> CheckpointFile.read(file));
	}

	private static void assertRefused(final String part,
		final Executable executable)
	{
		final String message = assertThrows(IllegalArgumentException.class, executable).getMessage();
		assertTrue(message.contains(part), message);
	}

	@Test
	void failureKeepsTheOlderOne() throws IOException {
		final Path file = write();
		final byte[] bytes = Files.readAllBytes(file);
		Files.createDirectory(folder.resolve("a.checkpoint.new")); // in the way of the new file
		assertThrows(IOException.class, this::write);
		assertArrayEquals(bytes, Files.readAllBytes(file));
	}

	/** Files with a right checksum and wrong content, as no program of ours writes them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
		"\"state\":|\"nothing\":", //
		"\"identity\":|\"identity\":null,\"nothing\":", //
		"\"units\":|\"nothing\":", //
		"[5,3,1]|[5,-3,1]", //
		"[5,3,1]|[2000000000,2000000000,1]", //
		"[5,3,1]|[]", //
		"[5,3,1]|[5,4,1]", //
		"\"optimizerSteps\":2|\"optimizerSteps\":3", //
		"\"step\":2|\"step\":-2", //
		"\"losses\":1|\"losses\":9", //
		"\"bestStep\":1|\"bestStep\":2", //
		"\"bestStep\":1|\"bestStep\":0", //
		"\"seconds\":0.0|\"seconds\":-1", //
		"\"history\":[{|\"history\":[null,{", //
		"\"history\":[{|\"history\":[{},{", //
		"\"history\":|\"nothing\":", //
		"{\"identity\"|[{\"identity\"", //
		"{\"identity\"|7{\"identity\"" })
	void nonsenseIsRefused(final String found, final String replacement) throws IOException {
		final Path file = write();
		final String json = json(Files.readAllBytes(file));
		assertTrue(json.contains(found), json);
		rewrite(file, json.replace(found, replacement));
		assertRefused("is damaged", () -> CheckpointFile.read(file));
	}

	@Test
	void nestedNonsenseIsRefused() throws IOException {
		final Path file = write();
		final String json = json(Files.readAllBytes(file));
		rewrite(file, json.replace("{\"identity\":{", "{\"identity\":{\"a\":" + "[".repeat(100_000) + "]"
			.repeat(100_000) + ","));
		assertRefused("is damaged", () -> CheckpointFile.read(file));
		rewrite(file, json.replace("\"history\":[{", "\"history\":[" + "{},".repeat(300_000) + "{"));
		assertRefused("is damaged", () -> CheckpointFile.read(file));
		try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
			large.setLength(3L << 30); // takes no room on the disk
		}
		assertRefused("longer than any", () -> CheckpointFile.read(file));
	}

	@Test
	void weightsThatAreNoNumbersAreRefused() throws IOException {
		final Path file = write();
		final byte[] bytes = Files.readAllBytes(file);
		final ByteBuffer buffer = ByteBuffer.wrap(bytes);
		buffer.putFloat(bytes.length - Long.BYTES - Float.BYTES, Float.NaN);
		buffer.putLong(bytes.length - Long.BYTES, checksum(bytes));
		Files.write(file, bytes);
		assertRefused("is damaged", () -> CheckpointFile.read(file));
	}

	private static final int JSON = "SKELITE CHECKPOINT\n".length() + Integer.BYTES;

	static String json(final byte[] bytes) {
		return new String(bytes, JSON + Integer.BYTES, ByteBuffer.wrap(bytes).getInt(JSON),
			StandardCharsets.UTF_8);
	}

	/** Gives a checkpoint another text, and the checksum that goes with it. */
	static void rewrite(final Path file, final String json) throws IOException {
		final byte[] old = Files.readAllBytes(file);
		final byte[] text = json.getBytes(StandardCharsets.UTF_8);
		final int weights = JSON + Integer.BYTES + ByteBuffer.wrap(old).getInt(JSON);
		final ByteBuffer buffer = ByteBuffer.allocate(old.length - weights + JSON + Integer.BYTES +
			text.length);
		buffer.put(old, 0, JSON).putInt(text.length).put(text).put(old, weights, old.length - weights);
		buffer.putLong(buffer.capacity() - Long.BYTES, checksum(buffer.array()));
		Files.write(file, buffer.array());
	}

	/** Of all but the last eight bytes. */
	private static long checksum(final byte[] bytes) {
		final CRC32 sum = new CRC32();
		sum.update(bytes, 0, bytes.length - Long.BYTES);
		return sum.getValue();
	}
}
