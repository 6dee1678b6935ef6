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
package org.skelite.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import ij.macro.Tokenizer;
import ij.process.ImageProcessor;

/** Tests the macros that come with the program, run by ImageJ's own {@code run}. */
class MacrosTest {

	@TempDir
	Path folder;

	@BeforeEach
	void install() throws ReflectiveOperationException {
		CommandTest.forgetImages();
		LegacyBridge.install();
	}

	@AfterEach
	void uninstall() throws ReflectiveOperationException {
		LegacyBridge.uninstall();
	}

	static List<Path> macros() throws IOException {
		try (Stream<Path> files = Files.list(Paths.get("macros"))) {
			return files.sorted().toList();
		}
	}

	/** Returns a macro with its script parameters, which ImageJ 1.x does not know, set. */
	private static String read(final String macro, final String parameters) throws IOException {
		return parameters + Files.readAllLines(Paths.get("macros", macro)).stream().filter(
			line -> !line.startsWith("#@")).collect(Collectors.joining("\n"));
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

	/** Makes a folder of three images of which one is no image, and one is in color. */
	private Path masks() throws IOException {
		final Path in = Files.createDirectory(folder.resolve("in"));
		ImageWriter.writeTiff(mask(1), in.resolve("a.tif"), false);
		final ImagePlus color = IJ.createImage("color", 5, 5, 1, 24);
		color.getProcessor().set(2, 2, 0xff0000);
		ImageWriter.writeTiff(color, in.resolve("b.tif"), false);
		Files.writeString(in.resolve("c.tif"), "damaged");
		ImageWriter.writePng(mask(1).getBufferedImage(), in.resolve("d.png"), false, Progress.NONE);
		new FileSaver(mask(1)).saveAsGif(in.resolve("e.gif").toString());
		ImageWriter.writeTiff(mask(1), in.resolve("f.TIFF"), false);
		Files.writeString(in.resolve("notes.txt"), "no image");
		return in;
	}

	@ParameterizedTest
	@MethodSource("macros")
	void areMacros(final Path macro) throws IOException {
		new Tokenizer().tokenize(read(macro.getFileName().toString(), ""));
	}

	@Test
	void skeletonizesFolders() throws IOException {
		final Path in = masks();
		final Path out = folder.resolve("out");
		assertNull(LegacyBridge.runMacro(read("Skeletonize_Folder.ijm", "input = " + text(in) +
			"output = " + text(out))));
		assertEquals(List.of("a.tif", "d.tif", "e.tif", "f.tif"), names(out));
		for (final String name : names(out))
			assertEquals(255, ImageFiles.open(out.resolve(name)).getStatistics().max, name);
		final List<String> log = Files.readAllLines(out.resolve("skelite-log.csv"));
		assertEquals(7, log.size());
		// name, time, seconds, error
		for (int i = 1; i <= 6; i++)
			assertTrue(log.get(i).matches("[a-f][^,]*,[^,]*,[^,]*," + (i == 2 || i == 3 ? "[^,].*"
				: ",.*")), log.get(i));
	}

	@Test
	void measuresCells() throws IOException {
		final Path in = masks();
		final Path out = folder.resolve("out");
		final Path old = Files.createDirectory(out).resolve("x-branches.csv");
		Files.writeString(old, "old");
		Files.setLastModifiedTime(old, FileTime.fromMillis(0));
		assertEquals("4 images, 4 branches: " + out + "/all-branches.csv", measureCells(in, out));
		final List<String> all = Files.readAllLines(out.resolve("all-branches.csv"));
		assertEquals(5, all.size());
		assertTrue(all.get(0).startsWith("Image,Skeleton ID,Branch ID,Branch type,Length (pixel)"), all
			.get(0));
		for (final String name : List.of("a", "d", "e", "f")) {
			assertTrue(all.stream().anyMatch(line -> line.startsWith(name + ",1,1,")), name);
			assertTrue(Files.exists(out.resolve(name + ".swc")), name);
		}
	}

	/** The tables of images in other units are not mixed with those in pixels, nor do they stop them. */
	@Test
	void tellsUnitsApart() throws IOException {
		final Path in = masks();
		final ImagePlus calibrated = mask(1);
		calibrated.getCalibration().setUnit("mm");
		ImageWriter.writeTiff(calibrated, in.resolve("d.tif"), false);
		Files.delete(in.resolve("d.png"));
		final Path out = folder.resolve("out");
		final String error = measureCells(in, out);
		assertTrue(error.endsWith("are not in all-branches.csv, d"), error);
		final List<String> all = Files.readAllLines(out.resolve("all-branches.csv"));
		assertEquals(List.of("Image", "a", "e", "f"), all.stream().map(line -> line.split(",")[0])
			.toList());
	}

	/** Returns what the macro says at its end. */
	private String measureCells(final Path in, final Path out) throws IOException {
		final Path said = folder.resolve("said.txt");
		final String macro = read("Measure_Cells.ijm", "input = " + text(in) + "output = " + text(
			out) + "values = \"mask\";\n");
		// there is no log here
		assertNull(LegacyBridge.runMacro(macro.replaceAll("(?:print|exit)\\((.*)\\);",
			"{ File.saveString($1, " + text(said).replace(";\n", "); exit(); }"))));
		return Files.readString(said).strip();
	}

	/** Without being told to go on, a macro ends after a folder of which an image has failed. */
	@Test
	void failuresInFoldersEndMacros() throws IOException {
		final Path out = folder.resolve("out");
		assertEquals("2 of 6 images failed; the log says why.", LegacyBridge.runMacro(
			"run(\"Learned Skeleton (Folder)...\", \"input=[" + masks() + "] output=[" + out +
				"]\"); newImage(\"went on\", \"8-bit\", 9, 9, 1);"));
		assertEquals(4, names(out).size());
		assertNull(WindowManager.getImage("went on"));
	}

	private static List<String> names(final Path folder) throws IOException {
		return ImageFiles.list(folder).stream().map(f -> f.getFileName().toString()).toList();
	}

	@Test
	void comparesWithReferences() throws IOException {
		final Path in = masks();
		final Path out = folder.resolve("out");
		assertNull(LegacyBridge.runMacro(read("Compare_with_References.ijm", "masks = " + text(in) +
			"references = " + text(in) + "output = " + text(out))));
		assertEquals(5, Files.readAllLines(out.resolve("scores.csv")).size());
	}

	@Test
	void countsFramesOfTimeSeries() throws IOException {
		final Path series = folder.resolve("series.tif");
		ImageWriter.writeTiff(mask(3), series, false);
		// the log is a window, and there is none here
		final Path log = folder.resolve("log.txt");
		assertNull(LegacyBridge.runMacro(read("Time_Series.ijm", "lines = \"\"; open(" + text(series)
			.replace(";\n", ");\n")).replaceAll("print\\((.*)\\);", "lines = lines + $1 + \";\";") +
			"\nFile.saveString(lines, " + text(log).replace(";\n", ");")));
		assertEquals("frame,skeleton pixels;1,2;2,4;3,6;", Files.readString(log));
	}

	@Test
	void saysThatAnalyzeSkeletonIsMissing() throws IOException {
		final Path out = Files.createDirectory(folder.resolve("out"));
		final String macro = read("Skeletonize_and_Analyze.ijm", "input = " + text(masks()) +
			"output = " + text(out));
		assertThrows(RuntimeException.class, () -> new Interpreter().run(macro, ""));
		assertFalse(Files.list(out).findAny().isPresent());
	}
}
