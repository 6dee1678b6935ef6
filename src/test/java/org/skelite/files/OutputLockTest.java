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
package org.skelite.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.util.OtherJvm;

/** Tests locks and temporary files between programs, one of which is killed. */
class OutputLockTest {

	@TempDir
	Path folder;

	private OutputLock lock(final Path path) throws IOException {
		return OutputLock.ofFolder(path, warning -> fail(warning));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** Locks a folder and writes a temporary file, then waits to be killed. */
	public static void main(final String... args) throws Exception {
		final Path folder = Path.of(args[0]);
		final OutputLock lock = OutputLock.ofFolder(folder, System.err::println);
		AtomicFiles.write(folder.resolve("image.tif"), false, out -> {
			out.write(new byte[100_000]);
			System.out.println("ready " + lock);
			try {
				Thread.sleep(60_000);
			}
			catch (final InterruptedException exc) {
				throw new IOException(exc);
			}
		});
	}

	private Process other() throws IOException {
		final Process process = OtherJvm.program(OutputLockTest.class, folder.toString()).redirectError(
			ProcessBuilder.Redirect.INHERIT).start();
		final BufferedReader reader = new BufferedReader(new InputStreamReader(process
			.getInputStream()));
		assertTrue(reader.readLine().startsWith("ready"));
		return process;
	}

	private void assertBusy(final Path path) {
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class, () -> lock(
			path));
		assertTrue(exc.getMessage().startsWith("Another run of Skelite is writing to " + path), exc
			.getMessage());
	}

	@Test
	void oneAtATimeWithinAProgram() throws IOException {
		try (OutputLock first = lock(folder)) {
			assertBusy(folder);
			assertBusy(folder.resolve("."));
			lock(folder.resolve("within")).close();
			first.close();
			lock(folder).close();
		}
		assertEquals(List.of("within"), names());
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
	void linksLeadToTheSameLock() throws IOException {
		final Path real = Files.createDirectory(folder.resolve("real"));
		final Path link = Files.createSymbolicLink(folder.resolve("link"), real);
		try (OutputLock first = lock(real)) {
			assertBusy(link);
		}
		try (OutputLock first = OutputLock.beside(real, warning -> fail(warning))) {
			assertThrows(IllegalArgumentException.class, () -> OutputLock.beside(link, warning -> fail(
				warning)));
		}
		assertEquals(List.of("link", "real"), names());
	}

	@Test
	void whatAKilledProgramLeavesIsHarmlessAndGoes() throws Exception {
		final Process process = other();
		try {
			assertBusy(folder);
			assertBusy(folder); // nor has the first try given the other's lock back
			AtomicFiles.write(folder.resolve("a.txt"), false, out -> out.write('a'));
			assertEquals(3, names().size(), () -> "the other's temporary file stays");
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		assertEquals(3, names().size(), () -> "two files are left");
		lock(folder).close();
		final Process next = other();
		next.destroyForcibly().waitFor();
		final List<String> left = names();
		assertEquals(3, left.size(), () -> left + ": those of the first are gone");
		assertFalse(Files.exists(folder.resolve("image.tif")));
	}

	@Test
	void aUsersFileIsNoLock() throws IOException {
		final Path file = Files.writeString(folder.resolve(".skelite.lock"), "my notes");
		assertThrows(IOException.class, () -> lock(folder));
		assertEquals("my notes", Files.readString(file));
	}
}
