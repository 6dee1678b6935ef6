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
package org.skelite.fiji.skeleton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.scijava.log.LogService;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/** Tests the command on files and folders, and what it must refuse. */
class LearnedSkeletonFolderTest extends CommandTest {

	@TempDir
	Path folder;

	private Path in;
	private Path out;
	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		context.service(LogService.class).addLogListener(message -> log.add(message.text()));
		in = Files.createDirectory(folder.resolve("in"));
		out = folder.resolve("some/where");
	}

	/** Returns why the command failed, null if it did not. */
	private String run(final Path input, final Path output, final Object... options)
		throws Exception
	{
		return module(input, output, options).getCancelReason();
	}

	private CommandModule module(final Path input, final Path output, final Object... options)
		throws Exception
	{
		return run(FakeModel.Folder.class, with(options, "input", input, "output", output));
	}

	private static ImagePlus mask() {
		final ImagePlus image = IJ.createImage("mask", 12, 10, 1, 8);
		image.getProcessor().setValue(255);
		image.getProcessor().fillRect(2, 3, 6, 5);
		image.getCalibration().setUnit("mm");
		image.getCalibration().pixelWidth = 0.5;
		return image;
	}

	private Path image(final String name) throws IOException {
		final Path file = in.resolve(name);
		if (name.endsWith(".png")) ImageWriter.writePng(mask().getBufferedImage(), file, false, Progress.NONE);
		else ImageWriter.writeTiff(mask(), file, false);
		return file;
	}

	private static List<String> names(final Path where) throws IOException {
		try (Stream<Path> files = Files.list(where)) {
			return files.map(f -> f.getFileName().toString()).filter(name -> !name.equals(BatchLog.NAME))
				.sorted().toList();
		}
	}

	@Test
	void writesOneImage() throws Exception {
		final Path result = out.resolve("b.tif");
		assertNull(run(image("a.tif"), result, "overlay", true));
		assertEquals(List.of("b-overlay.png", "b.tif"), names(out));
		final ImagePlus skeleton = ImageFiles.open(result);
		assertEquals("mm", skeleton.getCalibration().getUnit());
		assertEquals(0.5, skeleton.getCalibration().pixelWidth, 1e-9);
		for (int y = 0; y < 10; y++)
			for (int x = 0; x < 12; x++)
				assertEquals(x >= 2 && x < 8 && y >= 3 && y < 8 && x % 2 == 0 && y % 2 == 0 ? 255 : 0,
					skeleton.getProcessor().get(x, y));
		assertEquals(1, log.size());
		assertTrue(log.get(0).contains(result.toString()) && log.get(0).contains("b-overlay.png"), log
			.get(0));
	}

	@Test
	void writesIntoFolders() throws Exception {
		image("a.png");
		image("b.tif");
		assertNull(run(in, out));
		assertEquals(List.of("a.tif", "b.tif"), names(out));
		assertNull(run(in.resolve("a.png"), folder.resolve("other")));
		assertEquals(List.of("a.tif"), names(folder.resolve("other")));
	}

	@Test
	void goesOnAfterBadFiles() throws Exception {
		image("a.png");
		image("z.tif");
		Files.writeString(in.resolve("b.png"), "This is no image.");
		final ColorProcessor color = new ColorProcessor(5, 5);
		color.set(2, 2, 0xff0000);
		ImageWriter.writePng(color.getBufferedImage(), in.resolve("c.png"), false, Progress.NONE);
		assertEquals("2 of 4 images failed; the log says why.", run(in, out));
		assertEquals(List.of("a.tif", "z.tif"), names(out));
		assertTrue(log.stream().anyMatch(m -> m.startsWith("b.png: File is no image")), log
			.toString());
		assertTrue(log.stream().anyMatch(m -> m.startsWith("c.png: Image is in RGB")), log.toString());
	}

	@Test
	void goesOnWithoutMemory() throws Exception {
		image("a.tif");
		image("b.tif");
		FakeModel.before = () -> {
			FakeModel.before = () -> {};
			throw new OutOfMemoryError("Java heap space");
		};
		assertEquals("1 of 2 images failed; the log says why.", run(in, out));
		assertEquals(List.of("b.tif"), names(out));
		assertTrue(log.contains("a.tif: There is not enough memory for this image; give Java more" +
			" (-Xmx)."), log.toString());
	}

	@Test
	void goesOnAfterFaultsOfOurs() throws Exception {
		image("a.tif");
		image("b.tif");
		FakeModel.before = () -> {
			FakeModel.before = () -> {};
			throw new IllegalStateException("two\nlines");
		};
		assertEquals("1 of 2 images failed; the log says why.", run(in, out));
		assertTrue(log.contains(
			"a.tif: Unexpected error: java.lang.IllegalStateException: two lines."), log.toString());
	}

	@Test
	void namesOtherFilesOnce() throws Exception {
		image("a.tif");
		for (final String name : List.of("b.txt", "c.txt", "d.czi", "e", ".hidden", "f.csv"))
			Files.createFile(in.resolve(name));
		assertNull(run(in, out));
		assertEquals(1, log.stream().filter(
			"Files of other kinds are skipped: 1 .czi, 2 .txt, 1 without extension."::equals).count(), log
				.toString());
	}

	@Test
	void warnsOfImagesThatAreNoMasks() throws Exception {
		final ImagePlus grey = mask();
		grey.getProcessor().set(0, 0, 3);
		ImageWriter.writeTiff(grey, in.resolve("a.tif"), false);
		assertNull(run(in, out));
		assertTrue(log.stream().anyMatch(m -> m.startsWith(
			"a.tif is no mask: it has 3 different values")), log.toString());
		log.clear();
		assertNull(run(in, out, "threshold", 127.0, "overwrite", true));
		assertTrue(log.stream().noneMatch(m -> m.contains("is no mask")), log.toString());
	}

	@Test
	void resultsAreLikeTheirInputs() throws Exception {
		ImageWriter.write(mask(), in.resolve("a.nii.gz"), false, false, Progress.NONE);
		ImageWriter.write(mask(), in.resolve("b.ome.tif"), false, false, Progress.NONE);
		image("c.png");
		assertNull(run(in, out, "radius_map", true));
		assertEquals(List.of("a-radius.nii.gz", "a.nii.gz", "b-radius.ome.tif", "b.ome.tif",
			"c-radius.tif", "c.tif"), names(out));
		for (final String name : List.of("a.nii.gz", "a-radius.nii.gz", "b.ome.tif", "b-radius.ome.tif")) {
			assertEquals(0.5, ImageFiles.open(out.resolve(name)).getCalibration().pixelWidth, 1e-6);
			assertEquals("mm", ImageFiles.open(out.resolve(name)).getCalibration().getUnit());
		}
	}

	@Test
	void formatsAreChosen() throws Exception {
		final Path input = image("a.tif");
		assertNull(run(in, out, "format", "nifti"));
		assertEquals(List.of("a.nii.gz"), names(out));
		assertNull(run(input, out.resolve("b.ome.tif"), "compress", true));
		assertNull(run(input, out.resolve("c.nii")));
		assertArrayEquals((byte[]) ImageFiles.open(out.resolve("c.nii")).getProcessor().getPixels(),
			(byte[]) ImageFiles.open(out.resolve("b.ome.tif")).getProcessor().getPixels());
		assertTrue(run(input, out.resolve("d.tif"), "format", "nifti").contains(
			"does not end in .nii.gz"));
		assertTrue(run(input, out, "format", "png").contains("Format must be auto, tiff, ome-tiff, nifti"));
	}

	@Test
	void dataSetsOfHdf5() throws Exception {
		final Path data = Path.of("src/test/resources/images/hdf5.h5:/group/mask");
		assertNull(run(data, out.resolve("a.tif")));
		assertEquals(4, ImageFiles.open(out.resolve("a.tif")).getNSlices());
		assertNull(run(data, out));
		assertEquals(List.of("a.tif", "mask.tif"), names(out));
	}

	@Test
	void resultsDoNotReplaceEachOther() throws Exception {
		image("a.png");
		image("a.tif");
		assertEquals("1 of 2 images failed; the log says why.", run(in, out, "overwrite", true));
		assertTrue(log.stream().anyMatch(m -> m.startsWith(
			"a.tif: Its result would replace that of a.png")), log.toString());
	}

	@Test
	void existingFilesAreKept() throws Exception {
		final Path input = image("a.tif");
		Files.createDirectories(out);
		final Path result = Files.writeString(out.resolve("a.tif"), "precious");
		assertTrue(run(input, out).contains("exists already"));
		assertNull(run(in, out)); // as if an earlier run had written it
		assertTrue(log.stream().anyMatch(m -> m.startsWith("1 of 1 images were skipped")), log
			.toString());
		assertEquals("precious", Files.readString(result));
		assertNull(run(input, out, "overwrite", true));
		assertTrue(Files.size(result) > 100);
		Files.delete(result);
		Files.writeString(out.resolve("a-overlay.png"), "precious");
		assertTrue(run(input, out, "overlay", true).contains("a-overlay.png exists already"));
		assertFalse(Files.exists(result));
	}

	@Test
	void theInputIsNeverOverwritten() throws Exception {
		final Path input = image("a.tif");
		final byte[] before = Files.readAllBytes(input);
		final Path link = Files.createSymbolicLink(folder.resolve("link.tif"), input);
		final Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), in);
		for (final Path output : new Path[] { input, in.resolve("../in/a.tif"), link, in,
			linkedFolder, linkedFolder.resolve("a.tif") })
			assertTrue(run(input, output, "overwrite", true).contains("input itself"), output.toString());
		assertTrue(run(in, in, "overwrite", true).contains("is the input folder"));
		assertTrue(run(in, linkedFolder, "overwrite", true).contains("is the input folder"));
		assertArrayEquals(before, Files.readAllBytes(input));
		assertEquals(List.of("a.tif"), names(in));
	}

	@Test
	void refusesInputAndOutputThatDoNotFit() throws Exception {
		final Path input = image("a.tif");
		assertTrue(run(in.resolve("missing.tif"), out).contains("missing.tif does not exist"));
		assertTrue(run(Files.createDirectory(folder.resolve("empty")), out).contains(
			"holds no images"));
		assertTrue(run(input, out.resolve("a.png")).contains("must end in .tif"));
		assertTrue(run(in, out.resolve("a.tif")).contains("is a folder, so the output must be one"));
		assertFalse(Files.exists(out));
	}

	@Test
	void reportsEmptyMasks() throws Exception {
		final CommandModule module = module(image("a.tif"), out, "threshold", 255.0);
		assertNull(module.getCancelReason());
		assertTrue(((SkeletonCommand<?>) module.getCommand()).foundEmptyMask());
		assertTrue(log.get(0).contains("no object"));
		assertEquals(0, ImageFiles.open(out.resolve("a.tif")).getStatistics().max);
	}

	@Test
	void writesNothingIfTheImageIsRefused() throws Exception {
		assertEquals("a.tif: Image has no background.", run(image("a.tif"), out, "threshold", -1.0));
		assertFalse(Files.exists(out));
	}

	private List<String> csv() throws IOException {
		return Files.readAllLines(out.resolve(BatchLog.NAME));
	}

	@Test
	void keepsFoldersWithinFolders() throws Exception {
		Files.createDirectories(in.resolve("x/y"));
		image("a.tif");
		image("x/a.tif");
		image("x/y/b.tif");
		image("x/y/c.png");
		assertNull(run(in, in.resolve("results"), "recursive", true, "filter", "*.tif"));
		assertTrue(Files.isRegularFile(in.resolve("results/x/a.tif")));
		assertEquals(List.of("b.tif"), names(in.resolve("results/x/y")));
		// not the results of the results
		assertNull(run(in, in.resolve("results"), "recursive", true, "overwrite", true));
		assertEquals(List.of("b.tif", "c.tif"), names(in.resolve("results/x/y")));
		assertFalse(Files.exists(in.resolve("results/results")));
		assertTrue(run(in, out, "filter", "z*").contains("named z*"));
	}

	@Test
	void logsEachImage() throws Exception {
		image("a.tif");
		Files.writeString(in.resolve("b.png"), "This is no image.");
		run(in, out);
		final List<String> lines = csv();
		assertEquals(3, lines.size());
		assertTrue(lines.get(0).startsWith("file,finished,seconds,error,width,"), lines.get(0));
		assertTrue(lines.get(1).matches("a\\.tif,[^,]+,[0-9.]+,,12,10,1,1,1,30,6,6,0,0,5,.*"), lines.get(
			1));
		assertTrue(lines.get(2).startsWith("b.png,") && lines.get(2).contains("no image"), lines.get(
			2));
	}

	/** Of the tube, the fake model keeps a single pixel. */
	@Test
	void warnsOfWhatIsNotCovered() throws Exception {
		image("a.tif");
		final ImagePlus tube = IJ.createImage("tube", 61, 11, 1, 8);
		tube.getProcessor().setValue(255);
		tube.getProcessor().fillRect(1, 3, 59, 1);
		tube.getProcessor().fillRect(1, 2, 2, 1);
		ImageWriter.writeTiff(tube, in.resolve("b.tif"), false);
		assertNull(run(in, out, "csv_log", false));
		final String warning = "The skeleton does not cover 88.5% of the object, up to a depth of 54.0" +
			" pixels: branches may be missing.";
		assertTrue(log.contains("b.tif: " + warning), log.toString());
		assertEquals(1, log.stream().filter(line -> line.contains("does not cover")).count());
		assertNull(run(in, out, "overwrite", true));
		assertTrue(csv().get(0).endsWith(",uncovered,uncovered depth (pixels),warning"), csv().get(0));
		assertTrue(csv().get(1).endsWith(",0,0,"), csv().get(1));
		assertTrue(csv().get(2).endsWith(",54,\"" + warning + "\""), csv().get(2));
		// details as large as this need no branch
		assertNull(run(in, out, "overwrite", true, "detail", 10.0));
		assertTrue(csv().get(4).endsWith(",0,0,"), csv().get(4));
	}

	@Test
	void slicesOfTheirOwnAreScoredOneByOne() throws Exception {
		final ImagePlus stack = IJ.createImage("stack", 12, 10, 3, 8);
		for (int z = 1; z <= 3; z++) {
			final ImageProcessor slice = stack.getStack().getProcessor(z);
			slice.setValue(255);
			slice.fillRect(2, 3, 6, 1 + z);
		}
		ImageWriter.writeTiff(stack, in.resolve("a.tif"), false);
		assertNull(run(in, out, "slices", "single"));
		assertTrue(csv().get(1).matches("a\\.tif,.*,,12,10,1,3,1,54,12,12,0,0,9,.*"), csv().get(1));
	}

	@Test
	void logsOfOtherVersionsAreLeftAlone() throws Exception {
		image("a.tif");
		Files.createDirectories(out);
		final String old = "file,finished,seconds,error,width\na.tif,2026,1,,12";
		Files.writeString(out.resolve(BatchLog.NAME), old);
		assertTrue(run(in, out).startsWith("The log " + out.resolve(BatchLog.NAME) +
			" has other columns than this version of Skelite writes."));
		assertEquals(old, Files.readString(out.resolve(BatchLog.NAME)));
		assertNull(run(in, out, "csv_log", false));
	}

	@Test
	void resumesAfterACrash() throws Exception {
		image("a.tif");
		image("b.tif");
		image("c.tif");
		assertNull(run(in, out));
		Files.delete(out.resolve("b.tif"));
		Files.writeString(out.resolve(BatchLog.NAME), "half a li");
		final byte[] before = Files.readAllBytes(out.resolve("a.tif"));
		assertNull(run(in, out));
		assertEquals(List.of("a.tif", "b.tif", "c.tif"), names(out));
		assertArrayEquals(before, Files.readAllBytes(out.resolve("a.tif")));
		assertEquals(2, csv().size());
		assertTrue(csv().get(1).startsWith("b.tif,"), csv().toString());
	}

	@Test
	void radiusMapsAreResultsToo() throws Exception {
		image("a.tif");
		image("b.tif");
		assertNull(run(in, out, "radius_map", true));
		assertEquals(List.of("a-radius.tif", "a.tif", "b-radius.tif", "b.tif"), names(out));
		final ImagePlus radius = ImageFiles.open(out.resolve("a-radius.tif"));
		assertEquals(32, radius.getBitDepth());
		assertEquals("mm", radius.getCalibration().getUnit());
		for (int y = 0; y < 10; y++)
			for (int x = 0; x < 12; x++)
				assertEquals(ImageFiles.open(out.resolve("a.tif")).getProcessor().get(x, y) > 0, radius
					.getProcessor().getf(x, y) > 0);
		assertNull(run(in, out, "radius_map", true));
		assertTrue(log.stream().anyMatch(m -> m.startsWith("2 of 2 images were skipped")), log
			.toString());
		Files.delete(out.resolve("b-radius.tif"));
		Files.writeString(out.resolve("b.tif"), "kept");
		assertNull(run(in, out, "radius_map", true));
		assertTrue(Files.exists(out.resolve("b-radius.tif")));
		assertEquals("kept", Files.readString(out.resolve("b.tif")));
	}

	@Test
	void takesSlicesOneByOne() throws Exception {
		final Path file = in.resolve("stack.tif");
		final ImagePlus stack = IJ.createImage("stack", 12, 10, 3, 8);
		stack.getStack().getProcessor(2).set(4, 4, 255);
		ImageWriter.writeTiff(stack, file, false);
		assertNull(run(file, out.resolve("volume.tif")));
		assertNull(run(file, out.resolve("single.tif"), "slices", "single"));
		// the model keeps the first slice of a volume, and the third
		assertEquals(0, ImageFiles.open(out.resolve("volume.tif")).getStack().getProcessor(2)
			.getStats().max);
		final ImagePlus single = ImageFiles.open(out.resolve("single.tif"));
		assertArrayEquals(stack.getDimensions(), single.getDimensions());
		assertEquals(255, single.getStack().getProcessor(2).get(4, 4));
		assertTrue(run(file, out.resolve("c.tif"), "slices", "some").contains("volume or single"));
		assertFalse(Files.exists(out.resolve("c.tif")));
	}
}
