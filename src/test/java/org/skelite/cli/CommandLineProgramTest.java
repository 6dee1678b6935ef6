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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.skeleton.FakeModel;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.IJ;

/** Tests how command lines are understood, and how the program ends. */
class CommandLineProgramTest {

	/** Has an input of each kind, and fails as told. */
	public static class Echo extends SkeliteCommand {

		@Parameter(description = "A file.")
		private File file;

		@Parameter(description = "A text.")
		private String text = "some text";

		@Parameter(description = "A choice.", choices = { "one", "two" })
		private String choice = "one";

		@Parameter(description = "A flag.")
		private boolean on = true;

		@Parameter(description = "Another flag, 100%.")
		private boolean off = false;

		@Parameter(description = "A whole number.", min = "1", max = "9")
		private int some_count = 5;

		@Parameter(description = "A long number.")
		private long seed = 1;

		@Parameter(description = "A number.")
		private double number = 0.5;

		@Parameter(type = ItemIO.OUTPUT)
		private String result;

		@Override
		protected void work(final Progress progress) {
			if (text.equals("slow")) sleep();
			progress.update(1, 2, "Working");
			if (text.equals("wrong")) throw SkeliteException.input("It is wrong.");
			if (text.equals("bug")) throw new IllegalStateException("Two\nlines.");
			if (text.equals("cancel")) throw new CancellationException();
			log().info("line");
			log().error("problem");
			result = file + " " + text + " " + choice + " " + on + " " + off + " " + some_count + " " +
				seed + " " + number;
		}
	}

	/** Work is not told about before it has taken a moment. */
	private static void sleep() {
		try {
			Thread.sleep(600);
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	private int run(final String... args) {
		return run(false, args);
	}

	private int run(final boolean terminal, final String... args) {
		return new CommandLineProgram(Map.of("echo", Echo.class), new PrintWriter(out), new PrintWriter(
			err), terminal).run(args);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"--file a.tif | a.tif some text one true false 5 1 0.5",
		"--file=@a.tif --text= --choice two | @a.tif  two true false 5 1 0.5",
		"--on=false --off --file a | a some text one false true 5 1 0.5",
		"--on false --off=TRUE --file a | a some text one false true 5 1 0.5",
		"--off --on --file a | a some text one true true 5 1 0.5",
		"--file a --some_count 9 --seed -7 --number=1e-3 | a some text one true false 9 -7 0.001" })
	void readsOptions(final String line, final String expected) {
		assertEquals(ExitCode.DONE, run(("echo " + line).split(" ")), err.toString());
		assertEquals("line\n" + expected + "\n", out.toString().replace("\r", ""));
		assertEquals("problem\n", err.toString().replace("\r", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"'' | Missing command: one of echo", //
		"nonsense | nonsense", //
		"echo | --file", //
		"echo --file a --nonsense=3 | Unknown option: '--nonsense=3'", //
		"echo --file a b | b", //
		"echo --file | --file", //
		"echo --file a --file b | --file", //
		"echo --file a --choice three | must be one of one, two, but is \"three\"", //
		"echo --file a --on=maybe | must be true or false, but is \"maybe\"", //
		"echo --file a --some_count 0 | must be at least 1, but is 0", //
		"echo --file a --some_count 10 | must be at most 9, but is 10", //
		"echo --file a --some_count 2.5 | must be a whole number, but is \"2.5\"", //
		"echo --file a --number x | must be a number, but is \"x\"" })
	void refusesWrongUsage(final String line, final String reason) {
		assertEquals(ExitCode.USAGE, run(line.isEmpty() ? new String[0] : line.split(" ")));
		final String[] lines = err.toString().split("\\R");
		assertEquals(2, lines.length, err.toString());
		assertTrue(lines[0].contains(reason), lines[0]);
		assertTrue(lines[1].startsWith("Try: ") && lines[1].endsWith(" --help"), lines[1]);
		assertEquals("", out.toString());
	}

	@Test
	void failsByOneLine() {
		assertEquals(ExitCode.FAILED, run("echo", "--file", "a", "--text", "wrong"));
		assertEquals("It is wrong.", err.toString().strip());
		err.getBuffer().setLength(0);
		assertEquals(ExitCode.FAILED, run("echo", "--file", "a", "--text", "cancel"));
		assertEquals("Canceled.", err.toString().strip());
		err.getBuffer().setLength(0);
		assertEquals(ExitCode.FAILED, run("echo", "--file", "a", "--text", "bug"));
		assertEquals(1, err.toString().strip().split("\\R").length, err.toString());
		assertTrue(err.toString().contains("Two lines."), err.toString());
		assertEquals("", out.toString());
	}

	@Test
	void drawsProgressOnTerminalsOnly() {
		run(false, "echo", "--file", "a", "--text", "slow");
		assertFalse(err.toString().contains("Working"));
		run(true, "echo", "--file", "a", "--text", "slow");
		assertTrue(err.toString().contains("Working"));
		assertTrue(out.toString().startsWith("line"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "--version", "echo --help", "echo -h" })
	void helps(final String line) {
		assertEquals(ExitCode.DONE, run(line.split(" ")));
		assertFalse(out.toString().isBlank());
		assertEquals("", err.toString());
	}

	@Test
	void helpNamesEveryOption() {
		for (final Map.Entry<String, Class<? extends SkeliteCommand>> command : Main.commands()
			.entrySet())
		{
			out.getBuffer().setLength(0);
			new CommandLineProgram(Main.commands(), new PrintWriter(out), new PrintWriter(err), false).run(
				command.getKey(), "--help");
			final String help = out.toString();
			assertTrue(help.contains("Exit codes:"), help);
			assertFalse(help.contains("--context") || help.contains("--log"), help);
			final CommandInfo info = new CommandInfo(command.getValue());
			for (final ModuleItem<?> input : info.inputs())
				if (!input.getType().getName().startsWith("org.scijava") && input
					.getVisibility() != ItemVisibility.MESSAGE) assertEquals(input.get(
						SkeliteCommand.NEEDS_WINDOWS) == null, help.contains("--" + input.getName()), input
							.getName());
		}
	}

	@Test
	void saysByItsExitCodeThatAMaskIsEmpty() throws Exception {
		final Path image = folder.resolve("a.tif");
		ImageWriter.writeTiff(IJ.createImage("a", 20, 20, 1, 8), image, false);
		final CommandLineProgram program = new CommandLineProgram(Map.of("skeletonize",
			FakeModel.Folder.class), new PrintWriter(out), new PrintWriter(err),
			false);
		final Path result = folder.resolve("b.tif");
		assertEquals(ExitCode.EMPTY, program.run("skeletonize", "--input", image.toString(),
			"--output", result.toString()));
		assertTrue(Files.exists(result));
		assertTrue(out.toString().contains("no object"), out.toString());
		assertEquals(ExitCode.FAILED, program.run("skeletonize", "--input", image.toString(),
			"--output", result.toString()));
		assertTrue(err.toString().contains("exists already"), err.toString());
	}
}
