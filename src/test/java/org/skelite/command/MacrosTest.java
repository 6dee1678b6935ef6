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
package org.skelite.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.skelite.io.ImageFiles;
import org.skelite.io.ImageWriter;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.macro.Tokenizer;
import ij.process.ImageProcessor;

/**
 * Tests the macros that come with the program. ImageJ 1.x alone knows neither
 * our commands nor script parameters, so the test stands in for the bridge
 * between ImageJ 1.x and SciJava that Fiji has.
 */
public class MacrosTest {

	private static final String CALL = "call(\"" + MacrosTest.class.getName() + ".";

	@TempDir
	Path folder;

	@AfterEach
	void forgetImages() {
		CommandTest.forgetImages();
	}

	static List<Path> macros() throws IOException {
		try (Stream<Path> files = Files.list(Paths.get("macros"))) {
			return files.sorted().toList();
		}
	}

	/** Runs a command with a macro's options, as Fiji does; called by the macros. */
	public static void run(final String label, final String options) throws Exception {
		try (Context context = new Context()) {
			final CommandInfo info = command(label, context);
			final List<Object> inputs = new ArrayList<>();
			for (final ModuleItem<?> input : info.inputs()) {
				final String value = Macro.getValue(options + " ", input.getName(), null);
				if (input.getType() == ImagePlus.class) inputs.addAll(List.of(input.getName(), IJ
					.getImage()));
				else if (value != null) inputs.addAll(List.of(input.getName(), input
					.getType() == File.class ? new File(value) : value));
			}
			context.service(CommandService.class).run(info, true, inputs.toArray()).get();
		}
	}

	/** Opens an image; ImageJ 1.x alone would want to have a menu first. */
	public static void open(final String path) {
		IJ.openImage(path).show();
	}

	private static CommandInfo command(final String label, final Context context) {
		if (label.equals("Learned Skeleton...")) return new CommandInfo(FakeEngine.Image.class,
			LearnedSkeleton.class.getAnnotation(Plugin.class));
		if (label.equals("Learned Skeleton (Folder)...")) return new CommandInfo(
			FakeEngine.Folder.class, LearnedSkeletonFolder.class.getAnnotation(Plugin.class));
		return context.service(CommandService.class).getCommandsOfType(Command.class).stream().filter(
			c -> c.getMenuPath().size() > 0 && c.getMenuPath().getLeaf().getName().equals(label))
			.findFirst().orElseThrow();
	}

	private static String read(final Path macro, final String parameters) throws IOException {
		return parameters + Files.readAllLines(macro).stream().filter(line -> !line.startsWith("#@"))
			.map(line -> line.contains("\"Learned") || line.contains("\"Compare") ? line.replace("run(",
				CALL + "run\", ") : line).map(line -> line.replaceAll("(?<!\\w)open\\(", CALL + "open\", "))
			.collect(Collectors.joining("\n"));
	}

	private static String text(final Path path) {
		return '"' + path.toString().replace("\\", "/") + "\";\n";
	}

	private static ImagePlus mask(final int frames) {
		final ImagePlus image = IJ.createImage("mask", 12, 10, frames, 8);
		image.setDimensions(1, 1, frames);
		for (int i = 1; i <= frames; i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			plane.setValue(255);
			plane.fillRect(2, 2, 2 * i, 4);
		}
		return image;
	}

	/** Commands in macros must exist, options be inputs, and values not be left out. */
	@ParameterizedTest
	@MethodSource("macros")
	void keepToTheCommands(final Path macro) throws IOException {
		new Tokenizer().tokenize(read(macro, ""));
		try (Context context = new Context(CommandService.class)) {
			for (final String line : Files.readAllLines(macro)) {
				if (!line.contains("run(\"Learned") && !line.contains("run(\"Compare")) continue;
				final CommandInfo info = command(line.split("\"")[1], context);
				final String options = line.substring(line.indexOf(',') + 1).replaceAll(
					"\\[\" \\+ \\w+ \\+ \"]", "value").replaceAll("[\");]", "").strip();
				for (final String option : options.split(" ")) {
					assertTrue(option.matches("\\w+=\\S+"), option);
					assertTrue(info.getInput(option.split("=")[0]) != null, option);
				}
			}
		}
	}

	@Test
	void skeletonizesFolders() throws IOException {
		final Path in = Files.createDirectory(folder.resolve("in"));
		final Path out = Files.createDirectory(folder.resolve("out"));
		ImageWriter.writeTiff(mask(1), in.resolve("a.tif"), false);
		final ImagePlus color = IJ.createImage("color", 5, 5, 1, 24);
		ImageWriter.writeTiff(color, in.resolve("b.tif"), false);
		ImageWriter.writeTiff(mask(1), in.resolve("c.tif"), false);
		Files.writeString(in.resolve("notes.txt"), "no image");
		new Interpreter().run(read(Paths.get("macros/Skeletonize_Folder.ijm"), "input = " + text(in) +
			"output = " + text(out)), "");
		assertEquals("file,reason\nb.tif,no skeleton; see the log\n", Files.readString(out.resolve(
			"failures.csv")));
		assertEquals(List.of("a.tif", "c.tif"), ImageFiles.list(out).stream().map(f -> f.getFileName()
			.toString()).toList());
		assertEquals(255, ImageFiles.open(out.resolve("c.tif")).getStatistics().max);
	}

	@Test
	void comparesWithReferences() throws IOException {
		final Path in = Files.createDirectory(folder.resolve("in"));
		final Path out = folder.resolve("out");
		ImageWriter.writeTiff(mask(1), in.resolve("a.tif"), false);
		new Interpreter().run(read(Paths.get("macros/Compare_with_References.ijm"), "masks = " + text(
			in) + "references = " + text(in) + "output = " + text(out)), "");
		assertEquals(2, Files.readAllLines(out.resolve("scores.csv")).size());
	}

	@Test
	void countsFramesOfTimeSeries() throws IOException {
		final Path series = folder.resolve("series.tif");
		ImageWriter.writeTiff(mask(3), series, false);
		// the log is a window, and there is none here
		final String macro = read(Paths.get("macros/Time_Series.ijm"),
			"lines = \"\"; setBatchMode(true); " + CALL + "open\", " + text(series).replace(";\n", ");\n")).replaceAll(
				"print\\((.*)\\);", "lines = lines + $1 + \";\";");
		assertEquals("frame,skeleton pixels;1,2;2,4;3,6;", new Interpreter().run(macro +
			"\nreturn lines;", ""));
	}

	@Test
	void saysThatAnalyzeSkeletonIsMissing() throws IOException {
		final Path out = Files.createDirectory(folder.resolve("out"));
		final String macro = read(Paths.get("macros/Skeletonize_and_Analyze.ijm"), "input = " + text(
			folder) + "output = " + text(out));
		assertThrows(RuntimeException.class, () -> new Interpreter().run(macro, ""));
		assertFalse(Files.list(out).findAny().isPresent());
	}
}
