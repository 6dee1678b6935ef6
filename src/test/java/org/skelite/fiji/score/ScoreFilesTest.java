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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.scijava.log.LogService;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.skeleton.FakeModel;
import org.skelite.fiji.skeleton.SkeletonModel;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Tests the commands that compare files and folders, and segmentations. */
class ScoreFilesTest extends CommandTest {

	@TempDir
	Path folder;

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void start() {
		context.service(LogService.class).addLogListener(message -> log.add(message.text()));
	}

	/** Segmentations are skeletonized to their pixels of even x and y. */
	public static class FakeClDice extends SegmentationClDice {

		@Override
		SkeletonModel openModel() {
			return new FakeModel();
		}
	}

	/** The same with files. */
	public static class FakeClDiceFolder extends SegmentationClDiceFolder {

		@Override
		SkeletonModel openModel() {
			return new FakeModel();
		}
	}

	private Path write(final String name, final ImagePlus image) throws IOException {
		final Path file = folder.resolve(name);
		ImageWriter.writeTiff(image, file, false);
		return file;
	}

	private void writeThree() throws IOException {
		for (final String name : new String[] { "a", "b", "c" }) {
			write("skeletons/" + name + ".tif", CompareSkeletonsTest.line(3, 1, 1));
			write("masks/" + name + ".tiff", CompareSkeletonsTest.bar(1, 1));
			write("references/" + name + ".tif", CompareSkeletonsTest.line(4, 1, 1));
		}
	}

	private String compareFolders(final Object... more) throws Exception {
		final List<Object> inputs = new ArrayList<>(List.of("skeleton", folder.resolve("skeletons"),
			"mask", folder.resolve("masks"), "csv", folder.resolve("scores.csv")));
		inputs.addAll(List.of(more));
		return run(CompareSkeletonsFolder.class, inputs.toArray()).getCancelReason();
	}

	private List<String> csv() throws IOException {
		return Files.readAllLines(folder.resolve("scores.csv"));
	}

	@Test
	void comparesFoldersByNames() throws Exception {
		writeThree();
		assertNull(compareFolders("reference", folder.resolve("references"), "tolerance", 0.0,
			"pictures", folder.resolve("pictures")));
		assertEquals(4, csv().size());
		assertEquals("b,pixel,0,10,0,1,0,,1,0,,0,0,,0,0,2,0,0,0,0,0,1,0,0,2,0,0", csv().get(2));
		assertTrue(Files.exists(folder.resolve("pictures/c-agreement.png")));
		assertTrue(log.stream().anyMatch(line -> line.startsWith("a: Tolerance 0, Pixels 10")), log
			.toString());
		assertTrue(log.stream().noneMatch(line -> line.contains("NaN")), log.toString());
	}

	@Test
	void oneThatFailsDoesNotKeepOthersFromIt() throws Exception {
		writeThree();
		Files.delete(folder.resolve("masks/b.tiff"));
		assertEquals("1 of 3 images failed; the log says why.", compareFolders());
		assertEquals(List.of("Image", "a", "c"), csv().stream().map(l -> l.split(",")[0]).toList());
		assertTrue(log.contains("b: Mask is missing: there is no b in " + folder.resolve("masks") +
			"."), log.toString());
	}

	@Test
	void refusesWhatIsAmbiguousOrMissing() throws Exception {
		writeThree();
		write("masks/b.tif", CompareSkeletonsTest.bar(1, 1));
		assertEquals("1 of 3 images failed; the log says why.", compareFolders());
		assertTrue(log.stream().anyMatch(line -> line.startsWith("b: Mask is ambiguous")));
		final Path skeleton = folder.resolve("skeletons/a.tif");
		assertTrue(run(CompareSkeletonsFolder.class, "skeleton", skeleton, "mask", folder.resolve(
			"masks")).getCancelReason().contains("both files or both folders"));
		assertEquals("Mask " + folder.resolve("x") + " does not exist.", run(
			CompareSkeletonsFolder.class, "skeleton", skeleton, "mask", folder.resolve("x"))
				.getCancelReason());
		assertEquals("The name of the file for scores must end in .csv, got " + skeleton + ".", run(
			CompareSkeletonsFolder.class, "skeleton", skeleton, "mask", skeleton, "csv", skeleton)
				.getCancelReason());
	}

	@Test
	void comparesSingleFiles() throws Exception {
		final Path skeleton = write("s.tif", CompareSkeletonsTest.line(3, 3, 1));
		final Path mask = write("m.tif", CompareSkeletonsTest.bar(3, 1));
		assertNull(run(CompareSkeletonsFolder.class, "skeleton", skeleton, "mask", mask, "csv", folder
			.resolve("scores.csv")).getCancelReason());
		assertEquals("s,pixel,2,10,0,1,0,0,1,0,0,0,0,0,0,0,2,0,0,0,,,,,,,,", csv().get(1));
		final Path other = write("other.tif", CompareSkeletonsTest.bar(1, 1));
		assertEquals("s: Skeleton and mask must have the same size, but are 12 x 7 x 3 and 12 x 7.", run(
			CompareSkeletonsFolder.class, "skeleton", skeleton, "mask", other).getCancelReason());
	}

	@Test
	void scoresSegmentations() throws Exception {
		// skeletons: x of 0 to 10 in rows 2 and 4, and x of 2 to 10 in row 4
		final ResultsTable scores = (ResultsTable) run(FakeClDice.class, "prediction",
			CompareSkeletonsTest.bar(1, 1), "truth", CompareSkeletonsTest.line(4, 1, 1)).getOutput(
				"scores");
		assertEquals(5 / 12.0, scores.getValue("Topology precision", 0));
		assertEquals(1, scores.getValue("Topology sensitivity", 0));
		assertEquals(10 / 17.0, scores.getValue("clDice", 0), 1e-15);
		assertEquals(20 / 46.0, scores.getValue("Dice", 0));
		assertEquals(0, scores.getValue("Betti error", 0));
	}

	@Test
	void scoresFilesOfSegmentations() throws Exception {
		writeThree();
		assertNull(run(FakeClDiceFolder.class, "prediction", folder.resolve("references"), "truth",
			folder.resolve("masks"), "csv", folder.resolve("scores.csv"), "pictures", folder.resolve("p"))
				.getCancelReason());
		assertEquals("Image,clDice,Topology precision,Topology sensitivity,Dice,Components,Tunnels," +
			"Cavities,Expected components,Expected tunnels,Expected cavities,Betti-0 error," +
			"Betti-1 error,Betti-2 error,Betti error", csv().get(0));
		assertTrue(csv().get(1).endsWith(",1,0,,1,0,,0,0,,0"), csv().get(1));
		assertTrue(Files.exists(folder.resolve("p/a-agreement.png")));
	}

	@Test
	void skeletonWithoutPixelsHasNoShare() throws Exception {
		// no pixel of the line has an even y
		final CommandModule module = run(FakeClDice.class, "prediction", CompareSkeletonsTest.line(3, 1,
			1), "truth", CompareSkeletonsTest.bar(1, 1));
		final ResultsTable scores = (ResultsTable) module.getOutput("scores");
		assertEquals("", scores.getStringValue("Topology precision", 0));
		assertEquals("", scores.getStringValue("clDice", 0));
		assertEquals(0, scores.getValue("Topology sensitivity", 0));
	}

	@Test
	void missingModelsAreNamed() throws Exception {
		final String reason = run(SegmentationClDice.class, "prediction", CompareSkeletonsTest.line(3, 1,
			1), "truth", CompareSkeletonsTest.bar(1, 1), "model", "nonsense").getCancelReason();
		assertTrue(reason.contains("nonsense"), reason);
		assertFalse(reason.contains("\n"));
	}
}
