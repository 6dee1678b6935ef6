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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.bridge.OptimizerState;
import org.skelite.network.Perceptron;

/**
 * Reads checkpoints with right checksums and damaged content. For more than a short look:
 * {@code mvn -Pfuzz test}.
 */
class CheckpointFuzzTest {

	private static final int CASES = Integer.getInteger("campaign.fuzz", 300);

	private static final String[] TEXTS = { "null", "-1", "1e99", "NaN", "[", "]", "{", "}", "[[[[[[", ",",
		"\"", "2147483648", ":", "{}", "true", "\u0000" };

	@TempDir
	Path folder;

	private final Random random = new Random(Long.getLong("campaign.seed", 1));

	@Test
	void damagedCheckpointsAreRefusedOrConsistent() throws IOException {
		final int[] units = { 5, 3, 1 };
		final TrainingState state = new TrainingState();
		state.stepDone(0.1);
		state.validated(1e-3, 0.5, new ValidationScores(0.9, 0.8, 1, 2), Perceptron.random(units, 4));
		final Path file = folder.resolve("a.checkpoint");
		CheckpointFile.write(file, new Checkpoint(Map.of("steps", 7L, "noise", "NONE"), state, Perceptron
			.random(units, 1), new OptimizerState(1, Perceptron.random(units, 2), Perceptron.random(units,
				3))));
		final byte[] whole = Files.readAllBytes(file);
		final String json = CheckpointFileTest.json(whole);
		int read = 0;
		for (int i = 0; i < CASES; i++) {
			Files.write(file, whole);
			final int from = random.nextInt(json.length());
			final int to = Math.min(json.length(), from + random.nextInt(5));
			CheckpointFileTest.rewrite(file, json.substring(0, from) + TEXTS[random.nextInt(TEXTS.length)] +
				json.substring(to));
			try {
				final Checkpoint checkpoint = CheckpointFile.read(file);
				assertTrue(checkpoint.state().isConsistent());
				assertTrue(checkpoint.weights().isFinite());
				read++;
			}
			catch (final IllegalArgumentException exc) {
				assertTrue(exc.getMessage().startsWith("is damaged"), exc.getMessage());
			}
		}
		System.out.println(CASES + " damaged checkpoints: " + read +
			" were consistent, the others were refused.");
	}
}
