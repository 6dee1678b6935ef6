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
package org.skelite.fiji.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.skelite.fiji.CommandTest;
import org.skelite.picture.AgreementPicture;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;

/** Tests the command on images, in a SciJava context as in Fiji. */
class CompareSkeletonsTest extends CommandTest {

	@TempDir
	Path folder;

	private CommandModule run(final Object... inputs) throws Exception {
		return run(CompareSkeletons.class, inputs);
	}

	/** A horizontal line of ten pixels in each slice from the first. */
	static ImagePlus line(final int y, final int slices, final int frames) {
		final ImagePlus image = IJ.createHyperStack("line " + y, 12, 7, 1, slices, frames, 8);
		for (int t = 1; t <= frames; t++)
			fill(image, image.getStackIndex(1, 1, t), 1, y, 10, 1);
		return image;
	}

	/** A bar around the lines of y 2 to 4. */
	static ImagePlus bar(final int slices, final int frames) {
		final ImagePlus image = IJ.createHyperStack("bar", 12, 7, 1, slices, frames, 8);
		for (int i = 1; i <= image.getStackSize(); i++)
			fill(image, i, 0, 2, 12, 3);
		return image;
	}

	private static void fill(final ImagePlus image, final int plane, final int x, final int y,
		final int width, final int height)
	{
		image.getStack().getProcessor(plane).setValue(255);
		for (int dy = 0; dy < height; dy++)
			for (int dx = 0; dx < width; dx++)
				image.getStack().getProcessor(plane).set(x + dx, y + dy, 255);
	}

	private static ResultsTable scores(final CommandModule module) {
		assertNull(module.getCancelReason());
		return (ResultsTable) module.getOutput("scores");
	}

	@Test
	void scoresAgainstMaskAndReference() throws Exception {
		final ResultsTable scores = scores(run("skeleton", line(3, 1, 1), "mask", bar(1, 1),
			"reference", line(4, 1, 1), "tolerance", 1.0));
		assertEquals(1, scores.size());
		assertEquals("line 3", scores.getStringValue("Image", 0));
		assertEquals(10, scores.getValue("Pixels", 0));
		assertEquals(0, scores.getValue("Betti error", 0));
		assertEquals(1, scores.getValue("Precision", 0));
		assertEquals(1, scores.getValue("Mean distance", 0));
		assertEquals(0, scores.getValue("Dice", 0));
		assertEquals("", scores.getStringValue("Cavities", 0));
		assertTrue(Double.isNaN(scores.getValue("Cavities", 0)));
	}

	@Test
	void withoutReferenceItsScoresAreEmpty() throws Exception {
		final Path csv = folder.resolve("scores.csv");
		final ImagePlus mask = bar(1, 1);
		final ResultsTable scores = scores(run("skeleton", line(3, 1, 1), "mask", mask, "csv", csv
			.toFile()));
		assertEquals("", scores.getStringValue("Precision", 0));
		final List<String> lines = Files.readAllLines(csv);
		assertEquals("Image,Unit,Tolerance,Pixels,Pixels outside mask,Components,Tunnels,Cavities," +
			"Expected components,Expected tunnels,Expected cavities,Betti-0 error,Betti-1 error," +
			"Betti-2 error,Betti error,Deletable points,End points,Junctions,Uncovered,Uncovered depth,Precision,Recall," +
			"Mean distance,Dice,clDice,Reference end points,Reference junctions,Spurs", lines.get(0));
		assertEquals("line 3,pixel,2,10,0,1,0,,1,0,,0,0,,0,0,2,0,0,0,,,,,,,,", lines.get(1));
		assertEquals(2, lines.size());
	}

	@Test
	void imagesMustDiffer() throws Exception {
		final ImagePlus image = line(3, 1, 1);
		assertEquals("Skeleton and mask are the same image, line 3; choose another one.", run(
			"skeleton", image, "mask", image).getCancelReason());
		assertEquals("Skeleton and reference are the same image, line 3; choose another one.", run(
			"skeleton", image, "mask", bar(1, 1), "reference", image).getCancelReason());
	}

	@Test
	void framesAreComparedOneByOne() throws Exception {
		final ImagePlus reference = line(3, 3, 2);
		fill(reference, reference.getStackIndex(1, 2, 2), 5, 3, 1, 1);
		final ResultsTable scores = scores(run("skeleton", line(3, 3, 2), "mask", bar(3, 2),
			"reference", reference, "tolerance", 0.0));
		assertEquals(2, scores.size());
		assertEquals("line 3-c1-t2", scores.getStringValue("Image", 1));
		assertEquals(1, scores.getValue("Recall", 0));
		assertEquals(10 / 11.0, scores.getValue("Recall", 1));
		assertEquals(0, scores.getValue("Cavities", 0));
	}

	@Test
	void distancesRespectTheCalibration() throws Exception {
		final ImagePlus skeleton = line(3, 3, 1);
		final ImagePlus reference = skeleton.duplicate();
		reference.getStack().getProcessor(2).insert(reference.getStack().getProcessor(1), 0, 0);
		reference.getStack().getProcessor(1).setValue(0);
		reference.getStack().getProcessor(1).fill();
		skeleton.getCalibration().setUnit("mm");
		skeleton.getCalibration().pixelWidth = 0.5;
		skeleton.getCalibration().pixelHeight = 0.5;
		skeleton.getCalibration().pixelDepth = 1.5;
		final Object[] images = { "skeleton", skeleton, "mask", bar(3, 1), "reference", reference };
		final ResultsTable calibrated = scores(run(with(images, "unit", "calibrated", "tolerance",
			1.5)));
		assertEquals("mm", calibrated.getStringValue("Unit", 0));
		assertEquals(1.5, calibrated.getValue("Mean distance", 0));
		assertEquals(1, calibrated.getValue("Precision", 0));
		final ResultsTable pixels = scores(run(with(images, "tolerance", 2.9)));
		assertEquals(3, pixels.getValue("Mean distance", 0));
		assertEquals(0, pixels.getValue("Precision", 0));
		assertEquals(1, scores(run(with(images, "pixel_size", "1,1,1"))).getValue("Mean distance", 0));
	}

	@Test
	void drawsPictures() throws Exception {
		run("skeleton", line(3, 1, 1), "mask", bar(1, 1), "reference", line(5, 1, 1), "tolerance", 1.0,
			"pictures", folder.toFile());
		final BufferedImage picture = ImageIO.read(folder.resolve("line 3-agreement.png").toFile());
		assertEquals(AgreementPicture.EXTRA, picture.getRGB(4, 3) & 0xffffff);
		assertEquals(AgreementPicture.MISSED, picture.getRGB(4, 5) & 0xffffff);
		assertEquals(AgreementPicture.MASK, picture.getRGB(4, 2) & 0xffffff);
		assertEquals(AgreementPicture.BACKGROUND, picture.getRGB(4, 0) & 0xffffff);
	}

	/** In a tube of radius 2, a piece reaches 6 pixels farther than its end; see the scale. */
	@Test
	void tellsWhatIsNotCovered() throws Exception {
		final ImagePlus mask = IJ.createImage("tube", 40, 7, 1, 8);
		fill(mask, 1, 0, 2, 40, 3);
		final ImagePlus half = IJ.createImage("half", 40, 7, 1, 8);
		fill(half, 1, 0, 3, 20, 1);
		for (final ImagePlus image : List.of(mask, half)) {
			image.getCalibration().setUnit("mm");
			image.getCalibration().pixelWidth = 0.5;
			image.getCalibration().pixelHeight = 0.5;
		}
		final ResultsTable scores = scores(run("skeleton", half, "mask", mask,
			"unit", "calibrated", "pictures", folder.toFile()));
		final BufferedImage picture = ImageIO.read(folder.resolve("half-agreement.png").toFile());
		int uncovered = 0;
		for (int x = 0; x < 40; x++)
			for (int y = 0; y < 7; y++)
				if ((picture.getRGB(x, y) & 0xffffff) == AgreementPicture.UNCOVERED) uncovered++;
		assertEquals(40 - 20 - 6, uncovered / 3.0, 2);
		assertEquals(uncovered / 120.0, scores.getValue("Uncovered", 0), 1e-9);
		assertEquals(0.5 * (40 - 20 - 6), scores.getValue("Uncovered depth", 0), 1);
		assertEquals(AgreementPicture.UNCOVERED, picture.getRGB(39, 3) & 0xffffff);
		assertEquals(AgreementPicture.AGREED, picture.getRGB(19, 3) & 0xffffff);
		assertEquals(AgreementPicture.MASK, picture.getRGB(19, 2) & 0xffffff);
		assertEquals(AgreementPicture.BACKGROUND, picture.getRGB(39, 0) & 0xffffff);
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		final ImagePlus line = line(3, 1, 1);
		final ImagePlus bar = bar(1, 1);
		final ImagePlus grey = line.duplicate();
		grey.getProcessor().set(0, 0, 7);
		assertWrong("Skeleton and mask must have the same size, but are 12 x 7 and 12 x 7 x 3.",
			"skeleton", line, "mask", bar(3, 1));
		assertWrong("Skeleton is empty: no pixel belongs to the object.", "skeleton", IJ.createImage("a",
			12, 7, 1, 8), "mask", bar);
		assertWrong("Mask is empty: no pixel belongs to the object.", "skeleton", line, "mask", IJ
			.createImage("a", 12, 7, 1, 8));
		assertWrong("Reference cannot be used: it must be binary, but has more than two values, among" +
			" them 7, 0 and 255. Threshold it first.", "skeleton", line, "mask", bar, "reference", grey);
		assertWrong("Tolerance must be at least 0, got -1.0.", "skeleton", line, "mask", bar,
			"tolerance", -1.0);
		assertWrong("The images are not calibrated; give pixel_size, or choose pixel as the unit.",
			"skeleton", line, "mask", bar, "unit", "calibrated");
		assertWrong("The images are 2D, so pixel_size needs 2 numbers with commas between, got \"1\".",
			"skeleton", line, "mask", bar, "pixel_size", "1");
		assertTrue(run("skeleton", line, "mask", new ImagePlus("rgb", new ColorProcessor(12, 7)))
			.getCancelReason().startsWith("Mask cannot be used: Image is in RGB"));
		final Path csv = Files.writeString(folder.resolve("a.csv"), "old");
		assertWrong("File " + csv + " exists already; switch overwrite on to replace it.", "skeleton",
			line, "mask", bar, "csv", csv.toFile());
		assertEquals("old", Files.readString(csv));
	}

	private void assertWrong(final String message, final Object... inputs) throws Exception {
		final CommandModule module = run(inputs);
		assertEquals(message, module.getCancelReason());
		assertNull(module.getOutput("scores"));
		assertFalse(message.contains("\n"));
	}
}
