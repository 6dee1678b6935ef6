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
package org.skelite.fiji.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.scijava.log.LogService;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.skeleton.BatchLog;
import org.skelite.fiji.skeleton.LearnedSkeleton;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.CanvasResizer;
import ij.process.ImageProcessor;

/** Tests the commands with the bundled models. */
class SkeletonGraphTest extends CommandTest {

	@TempDir
	Path folder;

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void listen() {
		context.service(LogService.class).addLogListener(message -> log.add(message.text()));
	}

	/** A bar of 51 x 5 pixels of .5 um, at half height. */
	private static ImagePlus bar() {
		final ImagePlus image = IJ.createImage("bar", 80, 30, 1, 8);
		image.getProcessor().setValue(255);
		image.getProcessor().fillRect(10, 12, 51, 5);
		image.getCalibration().pixelWidth = .5;
		image.getCalibration().pixelHeight = .5;
		image.getCalibration().setUnit("micron");
		return image;
	}

	private ResultsTable branches(final ImagePlus image, final Object... options)
		throws Exception
	{
		return (ResultsTable) run(SkeletonGraphImage.class, with(options, "input", image)).getOutput(
			"branches");
	}

	@Test
	void measuresABar() throws Exception {
		final ResultsTable table = branches(bar());
		assertEquals(1, table.size());
		// ends lie in the middle of the tips
		assertEquals(.5 * 46, table.getValue("Length (um)", 0), 1.1);
		assertEquals(1.25, table.getValue("Mean radius (um)", 0), .01);
		assertEquals("end-end", table.getStringValue("Branch type", 0));
		assertEquals(7, table.getValue("V1 y (um)", 0), 1e-9);
	}

	@Test
	void pixelSizeAndUnitCanBeGiven() throws Exception {
		final ImagePlus image = bar();
		final ResultsTable table = branches(image, "pixel_size", "2", "unit", "nm");
		assertEquals(5, table.getValue("Mean radius (nm)", 0), .01);
		assertEquals(.5, image.getCalibration().pixelWidth, "the image stays as it is");
		assertEquals("micron", image.getCalibration().getUnit());
	}

	@Test
	void longVoxelsAreLong() throws Exception {
		final ImagePlus image = new ImagePlus("column", ImageStack.create(15, 15, 40, 8));
		for (int z = 6; z <= 35; z++) {
			final ImageProcessor plane = image.getStack().getProcessor(z);
			plane.setValue(255);
			plane.fillRect(5, 5, 5, 5);
		}
		image.getCalibration().pixelDepth = 3;
		final ResultsTable table = branches(image);
		assertEquals(1, table.size());
		assertEquals(3 * 29, table.getValue("Length (pixel)", 0), 8);
		assertEquals(2.5, table.getValue("Mean radius (pixel)", 0), .3);
		assertEquals(Math.PI * 2.5 * 2.5, table.getValue("Cross-section area (pixel^2)", 0), 3);
	}

	/** Three bars side by side that touch each other. */
	private static ImagePlus labels(final int bits) {
		final ImagePlus image = IJ.createImage("labels", 60, 30, 1, bits);
		for (int label = 1; label <= 3; label++)
			for (int y = 7 * label - 4; y < 7 * label + 3; y++)
				for (int x = 5; x < 55; x++)
					image.getProcessor().setf(x, y, label == 3 ? 200 : label);
		return image;
	}

	@Test
	void labelsThatTouchHaveSkeletonsOfTheirOwn() throws Exception {
		final ResultsTable table = branches(labels(8), "values", "labels");
		assertEquals(3, table.size());
		assertEquals(List.of(1., 2., 200.), Arrays.stream(table.getColumn("Label")).boxed().toList());
		for (int row = 0; row < 3; row++) {
			assertEquals(3.5, table.getValue("Mean radius (pixel)", row), .01);
			assertEquals(table.getValue("Length (pixel)", 0), table.getValue("Length (pixel)", row), 1e-9);
		}
		assertEquals(2, branches(labels(8), "values", "labels", "labels", "2-200").size());
		assertEquals(0, branches(labels(8), "values", "labels", "fewest", 1000L).size());
	}

	@Test
	void skeletonsOfLabelsAreThoseOfEachByItself() throws Exception {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final ImagePlus image = labels(bits);
			final ImagePlus skeleton = (ImagePlus) run(LearnedSkeleton.class, "input", image, "values",
				"labels").getOutput("output");
			assertEquals(bits, skeleton.getBitDepth());
			for (final int label : new int[] { 1, 2, 200 }) {
				final ImagePlus alone = image.duplicate();
				for (int i = 0; i < alone.getProcessor().getPixelCount(); i++)
					alone.getProcessor().setf(i, image.getProcessor().getf(i) == label ? 255 : 0);
				final ImagePlus expected = (ImagePlus) run(LearnedSkeleton.class, "input", alone).getOutput(
					"output");
				int pixels = 0;
				for (int i = 0; i < alone.getProcessor().getPixelCount(); i++) {
					assertEquals(expected.getProcessor().getf(i) > 0, skeleton.getProcessor().getf(
						i) == label);
					if (expected.getProcessor().getf(i) > 0) pixels++;
				}
				assertTrue(pixels > 20);
			}
		}
	}

	@Test
	void labelsInsideASelectionLieWhereTheyAre() throws Exception {
		final ImagePlus image = labels(16);
		image.setRoi(new Roi(2, 8, 57, 12));
		final ResultsTable table = branches(image, "values", "labels", "labels", "2");
		assertEquals(2., table.getValue("Label", 0));
		assertEquals(13, table.getValue("V1 y (pixel)", 0), .5);
	}

	private String reason(final ImagePlus image, final Object... options) throws Exception {
		final CommandModule module = run(SkeletonGraphImage.class, with(options, "input", image));
		assertTrue(module.isCanceled());
		return module.getCancelReason();
	}

	@Test
	void whatIsNoLabelIsRefused() throws Exception {
		final ImagePlus fractions = labels(32);
		fractions.getProcessor().setf(3, 2.5f);
		assertEquals("Labels must be whole numbers, but there is 2.5 at x = 3, y = 0. Is this an image of" +
			" labels?", reason(fractions, "values", "labels"));
		assertTrue(reason(labels(8), "values", "labels", "threshold", 1).contains("threshold=0"));
		assertTrue(reason(labels(8), "values", "labels", "labels", "x").startsWith("Labels must be all"));
	}

	@Test
	void masksAndSkeletonsAreToldApart() throws Exception {
		assertTrue(reason(bar(), "is_skeleton", true).startsWith("This looks like a mask"));
		final ImagePlus line = IJ.createImage("line", 60, 20, 1, 8);
		for (int x = 5; x < 50; x++)
			line.getProcessor().set(x, 10, 255);
		assertEquals(1, branches(line).size());
		assertTrue(log.stream().anyMatch(text -> text.startsWith("line looks like a skeleton")), log
			.toString());
		final ResultsTable table = branches(line, "is_skeleton", true);
		assertEquals(44, table.getValue("Length (pixel)", 0), 1e-6);
		assertEquals("", table.getStringValue("Mean radius (pixel)", 0));
	}

	/** No pixel of a sheet has object on all sides; all have in a volume of one row. */
	@Test
	void sheetsAndDoubleLinesAreToldFromSkeletons() throws Exception {
		final ImagePlus sheet = IJ.createImage("sheet", 30, 5, 20, 8);
		for (int z = 2; z < 18; z++)
			for (int x = 2; x < 28; x++)
				sheet.getStack().getProcessor(z + 1).set(x, 2, 255);
		assertTrue(reason(sheet, "is_skeleton", true).startsWith("This looks like a mask"));
		final ImagePlus lines = IJ.createImage("lines", 60, 20, 1, 8);
		for (int x = 5; x < 50; x++)
			for (int y = 10; y < 12; y++)
				lines.getProcessor().set(x, y, 255);
		assertEquals(1, branches(lines, "is_skeleton", true).size());
		assertTrue(log.stream().anyMatch(text -> text.startsWith(
			"lines is no thin skeleton: of 90 pixels, 45 were left out")), log.toString());
	}

	@Test
	void skeletonsWithBlocksAreMeasuredAsThinOnes() throws Exception {
		final ImagePlus line = IJ.createImage("line", 60, 20, 1, 8);
		for (int x = 5; x < 50; x++)
			line.getProcessor().set(x, 10, 255);
		line.getProcessor().set(20, 11, 255);
		line.getProcessor().set(21, 11, 255);
		final ResultsTable table = branches(line, "is_skeleton", true);
		assertEquals(1, table.size());
		assertEquals(44, table.getValue("Length (pixel)", 0), 1);
	}

	@Test
	void holesAreFilledAndSpecksDropped() throws Exception {
		final ImagePlus image = bar();
		image.getProcessor().set(35, 14, 0);
		image.getProcessor().set(70, 3, 255);
		assertEquals(2, trees(image).size());
		assertEquals(1, trees(image).getValue("# Loops", 1), "the speck comes first");
		final ResultsTable clean = trees(image, "fill_holes", 1, "drop_specks", 2);
		assertEquals(1, clean.size());
		assertEquals(0, clean.getValue("# Loops", 0));
		// a pixel is .25 um^2
		assertEquals(1, trees(image, "fill_holes", .2, "drop_specks", .3, "sizes", "units").size());
		assertEquals(1, trees(image, "fill_holes", .2, "drop_specks", .3, "sizes", "units").getValue(
			"# Loops", 0));
		assertTrue(reason(image, "fill_holes", 1, "values", "probability").contains("not of probabilities"));
	}

	@Test
	void gapsAreClosedButNotBetweenLabels() throws Exception {
		final ImagePlus image = bar();
		for (int y = 0; y < image.getHeight(); y++)
			image.getProcessor().set(35, y, 0);
		assertEquals(2, trees(image).size());
		// pixels are half a micron wide
		assertEquals(2, trees(image, "closing", .5).size());
		assertEquals(1, trees(image, "closing", .5, "sizes", "units").size());
		for (int y = 0; y < image.getHeight(); y++)
			if (image.getProcessor().get(34, y) > 0) image.getProcessor().set(35, y, 7);
		assertEquals(0, trees(image, "closing", 1.5, "values", "labels").getValue("# Loops", 0));
		assertEquals(3, trees(image, "closing", 1.5, "values", "labels").size());
		assertTrue(reason(image, "closing", 51).contains("from 0 to 50 pixels, got 51"));
		assertTrue(reason(image, "closing", -1).contains("at least 0"));
	}

	private ResultsTable trees(final ImagePlus image, final Object... options) throws Exception {
		return (ResultsTable) run(SkeletonGraphImage.class, with(options, "input", image)).getOutput(
			"trees");
	}

	@Test
	void anEmptyImageHasEmptyTables() throws Exception {
		assertEquals(0, branches(IJ.createImage("empty", 20, 20, 1, 8)).size());
		assertTrue(log.stream().anyMatch(text -> text.contains("there is no object")), log.toString());
	}

	@Test
	void intensitiesAreThoseAlongBranches() throws Exception {
		final ImagePlus image = IJ.createImage("intensity", 80, 30, 1, 16);
		for (int x = 0; x < 80; x++)
			for (int y = 0; y < 30; y++)
				image.getProcessor().set(x, y, y == 14 ? 7 : 1000);
		final ResultsTable table = branches(bar(), "intensity", image);
		assertEquals(7, table.getValue("Average intensity", 0), 1e-9);
		assertTrue(reason(bar(), "intensity", IJ.createImage("small", 9, 9, 1, 8)).contains(
			"must be as large as the mask"));
	}

	@Test
	void anOverlayHasALineForEachBranch() throws Exception {
		final ImagePlus image = new ImagePlus("large", new CanvasResizer().expandImage(labels(8)
			.getProcessor(), 200, 150, 0, 0));
		branches(image, "values", "labels", "colors", "radius");
		assertEquals(4, image.getOverlay().size(), "and a legend");
		branches(image, "values", "labels", "colors", "branch");
		assertEquals(3, image.getOverlay().size(), "in place of the one before");
		assertEquals("branch 1", image.getOverlay().get(0).getName());
	}

	/** It would lie over all of the image, and be cut off. */
	@Test
	void legendsOfSmallImagesAreInTheLog() throws Exception {
		final ImagePlus image = labels(8);
		branches(image, "values", "labels", "colors", "strahler");
		assertEquals(3, image.getOverlay().size());
		assertTrue(log.stream().anyMatch(text -> text.endsWith(
			"nodes. Strahler order from 1 (blue) to 1 (yellow).")), log.toString());
	}

	@Test
	void branchImagesHaveNumbers() throws Exception {
		final ImagePlus image = (ImagePlus) run(SkeletonGraphImage.class, "input", labels(8), "values",
			"labels", "branch_image", true).getOutput("branch_output");
		assertEquals(3, image.getStatistics().max);
		assertEquals(8, image.getBitDepth());
	}

	@Test
	void foldersHaveFilesForEachImage() throws Exception {
		final Path in = Files.createDirectory(folder.resolve("in"));
		ImageWriter.writeTiff(bar(), in.resolve("a.tif"), false);
		ImageWriter.writeTiff(bar(), in.resolve("b.tif"), false);
		Files.writeString(in.resolve("c.tif"), "damaged");
		final Path out = folder.resolve("out");
		final CommandModule module = run(SkeletonGraphFolder.class, "input", in, "output", out, "formats",
			"csv,swc,graphml", "colors", "tortuosity", "histograms", true, "branch_images", true);
		assertEquals("1 of 3 images failed; the log says why.", module.getCancelReason());
		for (final String name : List.of("a-branches.csv", "b-trees.csv", "a-nodes.csv", "a-image.csv",
			"a-sholl.csv", "a.swc", "b.graphml", "a-graph.png", "b-histograms.png", "a-branches.tif"))
			assertTrue(Files.size(out.resolve(name)) > 0, name);
		assertFalse(Files.exists(out.resolve("c-branches.csv")));
		assertEquals(2, Files.readAllLines(out.resolve("a-branches.csv")).size());
		assertEquals(1, ImageFiles.open(out.resolve("a-branches.tif")).getStatistics().max);
	}

	@Test
	void foldersWithinFoldersHaveResultsAlikeAndALog() throws Exception {
		final Path in = Files.createDirectories(folder.resolve("in/sub")).getParent();
		ImageWriter.writeTiff(bar(), in.resolve("a.tif"), false);
		ImageWriter.writeTiff(labels(16), in.resolve("sub/a.tif"), false);
		Files.writeString(in.resolve("sub/b.tif"), "damaged");
		final Path out = in.resolve("out"); // is not taken for input
		final Object[] options = { "input", in, "output", out, "recursive", true, "values", "labels" };
		assertEquals("1 of 3 images failed; the log says why.", run(SkeletonGraphFolder.class, options)
			.getCancelReason());
		assertTrue(Files.exists(out.resolve("a-branches.csv")));
		assertEquals(4, Files.readAllLines(out.resolve("sub/a-branches.csv")).size());
		final List<String> lines = Files.readAllLines(out.resolve(SkeletonGraphFolder.LOG));
		assertTrue(lines.get(0).startsWith(
			"file,finished,seconds,error,skeletons,branches,nodes,width,height,"), lines.get(0));
		assertEquals(4, lines.size());
		assertTrue(lines.get(1).startsWith("a.tif,") && lines.get(1).contains(",,1,1,2,80,30,1,1,1,255,"),
			lines.get(1));
		assertTrue(lines.get(2).contains(",,3,3,6,60,30,1,1,1,1050,"), lines.get(2));
		assertTrue(lines.get(3).contains("b.tif,"), lines.get(3));
		final List<String> labels = Files.readAllLines(out.resolve(BatchLog.LABELS));
		assertEquals("file,channel,slice,frame,label,mask pixels,skeleton pixels,components,tunnels," +
			"cavities,Betti error,deletable points,end points,junctions,uncovered," +
			"uncovered depth (pixels),warning", labels.get(0));
		assertEquals(1 + 1 + 3, labels.size());
		assertTrue(labels.get(4).matches("sub.a.tif,1,,1,200,350,\\d+,1,0,0,0,0,2,0,0.*,"), labels.get(4));

		// nothing is left to do but what failed
		Files.delete(out.resolve("sub/a-nodes.csv"));
		assertEquals("1 of 3 images failed; the log says why.", run(SkeletonGraphFolder.class, options)
			.getCancelReason());
		assertTrue(log.contains("1 of 3 images were skipped, as their results are there already."), log
			.toString());
		assertTrue(Files.exists(out.resolve("sub/a-nodes.csv")));
		assertEquals(4 + 2, Files.readAllLines(out.resolve(SkeletonGraphFolder.LOG)).size());
	}

	@Test
	void whatIsThereIsNotReplacedWithoutConsent() throws Exception {
		final Path file = folder.resolve("a.tif");
		ImageWriter.writeTiff(bar(), file, false);
		final Path out = folder.resolve("out");
		assertFalse(run(SkeletonGraphFolder.class, "input", file, "output", out).isCanceled());
		assertTrue(run(SkeletonGraphFolder.class, "input", file, "output", out).getCancelReason()
			.contains("exists already; switch overwrite on"));
		assertFalse(run(SkeletonGraphFolder.class, "input", file, "output", out, "overwrite", true)
			.isCanceled());
		assertTrue(run(SkeletonGraphFolder.class, "input", file, "output", out, "formats", "pdf")
			.getCancelReason().startsWith("There is no format \"pdf\"."));
	}
}
