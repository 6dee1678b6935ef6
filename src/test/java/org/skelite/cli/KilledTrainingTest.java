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
package org.skelite.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.model.ModelFolder;
import org.skelite.util.OtherJvm;

/** Tests trainings of which the whole program is ended. */
class KilledTrainingTest {

	@TempDir
	Path folder;

	private Process start(final String model) throws IOException {
		final ProcessBuilder process = OtherJvm.program(List.of("-Dskelite.threads=1"), System
			.getProperty("java.class.path"), Main.class, "train", "--output", folder.resolve(
				model).toString(), "--steps", "40", "--validate_every", "5", "--batch", "2", "--crop", "24",
			"--patch", "3", "--hidden", "6", "--max_radius", "3", "--validation", "2");
		return process.redirectErrorStream(true).redirectOutput(folder.resolve(model + ".log").toFile())
			.start();
	}

	private String end(final Process process, final String model) throws Exception {
		assertTrue(process.waitFor(120, TimeUnit.SECONDS));
		return Files.readString(folder.resolve(model + ".log"));
	}

	private void waitForCheckpoint(final Process process) throws Exception {
		final Path checkpoint = folder.resolve("cut.checkpoint");
		final long size = Files.exists(checkpoint) ? Files.size(checkpoint) : 0;
		while (process.isAlive() && (!Files.exists(checkpoint) || Files.size(checkpoint) <= size))
			Thread.sleep(5);
	}

	/** On Windows, {@link Process#destroy()} ends a program at once instead of asking it to end. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void endsAsAWholeOne() throws Exception {
		final Process whole = start("whole");
		final Process killed = start("cut");
		waitForCheckpoint(killed);
		killed.destroyForcibly();
		end(killed, "cut");
		assertNotEquals(0, killed.exitValue());
		assertFalse(Files.exists(folder.resolve("cut")));

		final Process interrupted = start("cut");
		waitForCheckpoint(interrupted);
		interrupted.destroy(); // as Ctrl-C does
		final String text = end(interrupted, "cut");
		assertTrue(text.contains("Going on after step ") && text.contains("Training was canceled"), text);
		assertEquals("canceled", ModelFolder.open(folder.resolve("cut")).card().training().get("ending"));

		final Process last = start("cut");
		assertTrue(end(last, "cut").contains("Training is complete."));
		assertTrue(end(whole, "whole").contains("Training is complete."));
		for (final String file : List.of(ModelFolder.WEIGHTS, ModelFolder.TABLE, ModelFolder.PLOT))
			assertArrayEquals(Files.readAllBytes(folder.resolve("whole").resolve(file)), Files.readAllBytes(
				folder.resolve("cut").resolve(file)), file);
	}

	/** The long form, of 10 kills and more: at any time, also while the program starts or ends. */
	@Test
	@EnabledIfSystemProperty(named = "campaign.kill", matches = "\\d{2,}")
	void endsAsAWholeOneWheneverItIsKilled() throws Exception {
		final Random random = new Random(Long.getLong("campaign.seed", 1));
		final long start = System.nanoTime();
		assertTrue(end(start("whole"), "whole").contains("Training is complete."));
		final long millis = (System.nanoTime() - start) / 1_000_000;
		int kills = 0;
		for (int model = 0; kills < Integer.getInteger("campaign.kill"); model++) {
			final String name = "cut" + model;
			Process process = start(name);
			while (!process.waitFor((long) (millis * random.nextDouble() * 1.2), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
				kills++;
				process = start(name);
			}
			assertTrue(end(process, name).contains("Training is complete."), end(process, name));
			for (final String file : List.of(ModelFolder.WEIGHTS, ModelFolder.TABLE, ModelFolder.PLOT))
				assertArrayEquals(Files.readAllBytes(folder.resolve("whole").resolve(file)), Files.readAllBytes(
					folder.resolve(name).resolve(file)), file);
			System.out.println("Model " + model + " is that of a whole training after " + kills + " kills in all.");
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(file -> !file.matches(
				"(whole|cut\\d+)(\\.log)?")).toList());
		}
	}
}
