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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageFiles;

import ij.ImagePlus;

/**
 * Reads damaged files: each is read or refused by one line, soon, and without a
 * word on the console. For more than a few: {@code mvn -Pfuzz test}.
 */
class FuzzTest {

	private static final Path CORPUS = Path.of("src/test/resources/images");
	private static final int COUNT = Integer.getInteger("campaign.fuzz", 500);
	private static final long SEED = Long.getLong("campaign.seed", 1);

	/** Most of it is the machine's other work. */
	private static final int SECONDS = 120;

	private static final long[] NUMBERS = { 0, 1, -1, 2, 127, 128, 255, 256, 32767, 32768, 65535, 65536,
		0x7fffffffL, 0x80000000L, 0xffffffffL, 0x7fffffffffffffffL, 1000000000 };

	@TempDir
	Path folder;

	private final Random random = new Random(SEED);

	private record Seed(Path file, byte[] bytes, Object[] planes) {

		/** Whether checksums cover all pixels and their sizes. */
		boolean isChecked() {
			return file.toString().matches(".*\\.(png|gz)");
		}
	}

	private record Outcome(ImagePlus image, String refusal) {}

	@Test
	void damagedFiles() throws Exception {
		final List<Seed> seeds = seeds();
		final ByteArrayOutputStream console = new ByteArrayOutputStream();
		final PrintStream out = System.out;
		final PrintStream err = System.err;
		final ExecutorService executor = Executors.newSingleThreadExecutor();
		int read = 0;
		try {
			System.setOut(new PrintStream(console, true));
			System.setErr(new PrintStream(console, true));
			for (int i = 0; i < COUNT; i++) {
				final Seed seed = seeds.get(i % seeds.size());
				final boolean cut = random.nextInt(5) == 0;
				final byte[] damaged = cut ? Arrays.copyOf(seed.bytes(), random.nextInt(seed.bytes().length))
					: mutate(seed.bytes());
				final String name = "mutant " + i + " of " + seed.file().getFileName();
				final Outcome outcome = open(executor, damaged, seed.file(), name);
				if (outcome.image() == null) checkLine(name, outcome.refusal());
				else {
					read++;
					if (cut || seed.isChecked()) assertTrue(Arrays.deepEquals(seed.planes(), planes(outcome
						.image())), name + " has other pixels");
				}
			}
		}
		finally {
			System.setOut(out);
			System.setErr(err);
			executor.shutdownNow();
		}
		assertEquals("", console.toString());
		assertTrue(read > 0 && read < COUNT);
		if (COUNT > 5000) System.out.println(COUNT + " damaged files, " + read + " could be read.");
	}

	private static List<Seed> seeds() throws IOException {
		final List<Seed> seeds = new ArrayList<>();
		try (Stream<Path> files = Files.list(CORPUS)) {
			for (final Path file : files.sorted().toList())
				try {
					seeds.add(new Seed(file, Files.readAllBytes(file), planes(ImageFiles.open(file))));
				}
				catch (final IOException | IllegalArgumentException e) {
					// those that are refused as they are
				}
		}
		return seeds;
	}

	private static Object[] planes(final ImagePlus image) {
		final Object[] planes = new Object[image.getStackSize()];
		Arrays.setAll(planes, i -> image.getStack().getPixels(i + 1));
		return planes;
	}

	private Outcome open(final ExecutorService executor, final byte[] bytes, final Path like,
		final String name) throws Exception
	{
		final Path file = folder.resolve("x." + ImageFiles.extension(like.getFileName().toString()));
		Files.write(file, bytes);
		final Future<Outcome> outcome = executor.submit(() -> {
			try {
				return new Outcome(ImageFiles.open(file), null);
			}
			catch (final IOException | IllegalArgumentException e) {
				return new Outcome(null, String.valueOf(e.getMessage()));
			}
		});
		try {
			return outcome.get(SECONDS, TimeUnit.SECONDS);
		}
		catch (final TimeoutException e) {
			return fail(name + " hangs", e);
		}
		catch (final ExecutionException e) {
			return fail(name + " fails: " + e.getCause(), e.getCause());
		}
	}

	private static void checkLine(final String name, final String line) {
		assertTrue(line.length() > 10 && line.length() < 500 && line.chars().noneMatch(
			Character::isISOControl), name + ": " + line);
	}

	private byte[] mutate(final byte[] bytes) {
		byte[] mutant = bytes.clone();
		for (int i = 1 + random.nextInt(4); i > 0; i--)
			mutant = mutateOnce(mutant);
		return mutant;
	}

	private byte[] mutateOnce(final byte[] bytes) {
		// headers are short and matter most
		final int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 400));
		final int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
		switch (random.nextInt(6)) {
			case 0:
				bytes[at] ^= 1 << random.nextInt(8);
				return bytes;
			case 1:
				bytes[at] = (byte) random.nextInt();
				return bytes;
			case 2:
				return putNumber(bytes, at);
			case 3:
				return join(bytes, 0, at, bytes, at + length, bytes.length); // left out
			case 4:
				return join(bytes, 0, at + length, bytes, at, bytes.length); // twice
			default:
				Arrays.fill(bytes, at, at + length, (byte) random.nextInt());
				return bytes;
		}
	}

	private byte[] putNumber(final byte[] bytes, final int at) {
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(random.nextBoolean()
			? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		final long number = NUMBERS[random.nextInt(NUMBERS.length)];
		if (at + 8 <= bytes.length && random.nextInt(4) == 0) buffer.putLong(at, number);
		else if (at + 4 <= bytes.length && random.nextBoolean()) buffer.putInt(at, (int) number);
		else if (at + 2 <= bytes.length) buffer.putShort(at, (short) number);
		return bytes;
	}

	private static byte[] join(final byte[] a, final int from, final int to, final byte[] b,
		final int start, final int end)
	{
		final ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.write(a, from, to - from);
		joined.write(b, start, Math.max(0, end - start));
		return joined.size() == 0 ? a : joined.toByteArray();
	}
}
