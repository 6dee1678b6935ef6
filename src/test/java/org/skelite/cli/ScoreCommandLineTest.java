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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.model.ModelCard;
import org.skelite.tensorflow.TestModels;

import ij.IJ;
import ij.ImagePlus;

/** Tests the commands that measure from the command line to the files, with a real model. */
class ScoreCommandLineTest {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	private int run(final Object... arguments) {
		final String[] texts = new String[arguments.length];
		for (int i = 0; i < texts.length; i++)
			texts[i] = arguments[i].toString();
		return new CommandLineProgram(Main.commands(), new PrintWriter(out), new PrintWriter(err), false)
			.run(texts);
	}

	@Test
	void centerlinesAgreeWithThemselves() throws Exception {
		assertEquals(ExitCode.DONE, run("synthesize", "--output", folder, "--number", 2, "--size", 48));
		assertEquals(ExitCode.DONE, run("compare", "--skeleton", folder.resolve("centerlines"), "--mask",
			folder.resolve("masks"), "--reference", folder.resolve("centerlines"), "--csv", folder.resolve(
				"scores.csv"), "--tolerance", 0), err.toString());
		for (final String line : Files.readAllLines(folder.resolve("scores.csv")).subList(1, 3)) {
			final String[] cells = line.split(",");
			assertEquals("0", cells[14], "Betti error");
			assertEquals("1", cells[20], "precision");
			assertEquals("1", cells[24], "clDice");
			assertEquals("0", cells[27], "spurs");
		}
		assertTrue(out.toString().contains("0002: Tolerance 0"), out.toString());
	}

	@Test
	void wrongInputEndsWithOneLine() throws Exception {
		final Path image = folder.resolve("a.tif");
		ImageWriter.writeTiff(IJ.createImage("a", 20, 20, 1, 8), image, false);
		assertEquals(ExitCode.FAILED, run("compare", "--skeleton", image, "--mask", image));
		assertEquals("a: Skeleton is empty: no pixel belongs to the object.\n", err.toString());
		assertEquals(ExitCode.USAGE, run("compare", "--skeleton", image, "--mask", image, "--tolerance",
			-1));
		assertEquals(ExitCode.USAGE, run("cldice", "--prediction", image));
	}

	@Test
	void clDiceWithARealModel() throws Exception {
		final ModelCard card = TestModels.card(2, 5, 2);
		TestModels.write(folder.resolve("model"), card, TestModels.perceptron(card, 1));
		final ImagePlus bar = IJ.createImage("bar", 40, 20, 1, 8);
		bar.getProcessor().setValue(255);
		bar.getProcessor().fillRect(5, 6, 30, 7);
		final Path truth = folder.resolve("truth.tif");
		ImageWriter.writeTiff(bar, truth, false);
		bar.getProcessor().setValue(0);
		bar.getProcessor().fillRect(18, 0, 4, 20);
		final Path broken = folder.resolve("broken.tif");
		ImageWriter.writeTiff(bar, broken, false);
		final Path csv = folder.resolve("scores.csv");
		assertEquals(ExitCode.DONE, run("cldice", "--prediction", truth, "--truth", truth, "--model",
			folder.resolve("model"), "--csv", csv), err.toString());
		assertEquals("truth,1,1,1,1,1,0,,1,0,,0,0,,0", Files.readAllLines(csv).get(1));
		assertEquals(ExitCode.DONE, run("cldice", "--prediction", broken, "--truth", truth, "--model",
			folder.resolve("model"), "--csv", csv, "--overwrite"), err.toString());
		final String[] cells = Files.readAllLines(csv).get(1).split(",");
		assertEquals("1", cells[2], "topology precision");
		assertTrue(Double.parseDouble(cells[3]) < 1, "topology sensitivity");
		assertEquals("1", cells[11], "Betti-0 error");
	}
}
