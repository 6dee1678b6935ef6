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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.util.OtherJvm;

/** Tests that files are written completely or not at all. */
class AtomicFilesTest {

	@TempDir
	Path folder;

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).collect(Collectors.toList());
		}
	}

	@Test
	void createsFolders() throws IOException {
		final Path file = folder.resolve("b/c/a.txt");
		AtomicFiles.write(file, false, out -> out.write('x'));
		assertEquals("x", Files.readString(file));
	}

	@Test
	void keepsWhatIsThere() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "old");
		assertThrows(FileAlreadyExistsException.class, () -> AtomicFiles.write(file, false, out -> out
			.write('x')));
		assertEquals("old", Files.readString(file));
		AtomicFiles.write(file, true, out -> out.write('x'));
		assertEquals("x", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void replacesWhatAKilledProgramLeft() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "old");
		Files.writeString(folder.resolve("a.txt.new"), "a longer text, half writ");
		AtomicFiles.replace(file, new byte[] { 'x' });
		assertEquals("x", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
		Files.createDirectories(folder.resolve("a.txt.new/full")); // in the way
		assertThrows(IOException.class, () -> AtomicFiles.replace(file, new byte[] { 'y' }));
		assertEquals("x", Files.readString(file));
	}

	@Test
	void leavesNothingBehindOnFailure() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "old");
		assertThrows(IOException.class, () -> AtomicFiles.write(file, true, out -> {
			out.write('x');
			out.flush();
			assertEquals("old", Files.readString(file));
			throw new IOException("Disk full.");
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void leavesNothingBehindWhenTheProgramIsEnded() throws IOException, InterruptedException {
		final Process process = OtherJvm.program(SlowWriter.class, folder.resolve("a.txt").toString())
			.redirectErrorStream(true).start();
		assertEquals('!', process.getInputStream().read());
		assertEquals(1, names().size());
		process.destroy(); // as Ctrl-C does
		process.waitFor();
		assertTrue(names().isEmpty(), names().toString());
	}

	/** Writes half a file, says so, and waits. */
	static final class SlowWriter {

		public static void main(final String... args) throws IOException {
			AtomicFiles.write(Path.of(args[0]), false, out -> {
				out.write('x');
				out.flush();
				System.out.write('!');
				System.out.flush();
				try {
					Thread.sleep(60_000);
				}
				catch (final InterruptedException e) {
					throw new IOException(e);
				}
			});
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
	void linksAreWrittenThrough() throws IOException {
		final Path other = Files.createDirectory(folder.resolve("other"));
		final Path file = Files.writeString(other.resolve("a.txt"), "old");
		final Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
		assertThrows(FileAlreadyExistsException.class, () -> AtomicFiles.write(link, false, out -> out
			.write('x')));
		AtomicFiles.write(link, true, out -> out.write('x'));
		assertEquals("x", Files.readString(file));
		AtomicFiles.replace(link, new byte[] { 'y' });
		assertEquals("y", Files.readString(file));
		assertTrue(Files.isSymbolicLink(link));
		final Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve(
			"none"));
		assertThrows(IOException.class, () -> AtomicFiles.write(nowhere, true, out -> out.write('x')));
		assertTrue(Files.isSymbolicLink(nowhere));
	}

	/** Else the superuser's /dev/null would become an image. */
	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in folders")
	void devicesAreRefused() throws Exception {
		final Path pipe = folder.resolve("pipe.txt");
		assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
		for (final Path target : List.of(pipe, Files.createSymbolicLink(folder.resolve("null.txt"), Path
			.of("/dev/null"))))
		{
			final IOException exc = assertThrows(IOException.class, () -> AtomicFiles.write(target, true,
				out -> out.write('x')));
			assertTrue(exc.getMessage().contains("is a device or a pipe"), exc.getMessage());
			assertThrows(IOException.class, () -> AtomicFiles.replace(target, new byte[1]));
			assertTrue(Files.exists(target) && !Files.isRegularFile(target));
		}
	}
}
