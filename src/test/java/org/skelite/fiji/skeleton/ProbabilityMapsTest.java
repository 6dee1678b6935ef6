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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.process.ImageProcessor;

/** Tests the commands on probability maps, with the bundled model. */
class ProbabilityMapsTest extends CommandTest {

	@TempDir
	Path folder;

	private CommandModule skeletonize(final ImagePlus input, final Object... options)
		throws Exception
	{
		return run(LearnedSkeleton.class, with(options, "engine", "java", "input", input));
	}

	private ImagePlus skeleton(final ImagePlus input, final Object... options) throws Exception {
		final CommandModule module = skeletonize(input, options);
		assertNull(module.getCancelReason());
		return (ImagePlus) module.getOutput("output");
	}

	private String refusal(final ImagePlus input, final Object... options) throws Exception {
		return String.valueOf(skeletonize(input, options).getCancelReason());
	}

	/** A bar whose edge rises over four pixels, to {@code maximum}; its upper edge over eight. */
	private static ImagePlus map(final int bits, final double maximum) {
		final ImagePlus image = IJ.createImage("map", 40, 24, 1, bits);
		final ImageProcessor pixels = image.getProcessor();
		for (int y = 4; y < 18; y++)
			for (int x = 4; x < 36; x++)
				pixels.setf(x, y, (float) (maximum * Math.min((y - 3) / 8.0, Math.min(1, Math.min(18 - y,
					Math.min(x - 3, 36 - x)) / 4.0))));
		return image;
	}

	private static byte[] pixels(final ImagePlus image) {
		return (byte[]) image.getProcessor().getPixels();
	}

	@Test
	void zeroStandsForOneHalf() throws Exception {
		final byte[] half = pixels(skeleton(map(32, 1), "values", "probability", "threshold", 0.5));
		final byte[] zero = pixels(skeleton(map(32, 1), "values", "probability"));
		assertArrayEquals(half, zero);
		assertTrue(count(zero) > 0);
		assertEquals(0, skeleton(map(32, 0.4), "values", "probability").getStatistics().max);
	}

	private static long count(final byte[] skeleton) {
		return IntStream.range(0, skeleton.length).filter(i -> skeleton[i] != 0).count();
	}

	@Test
	void probabilitiesGuideTheSkeleton() throws Exception {
		final ImagePlus bar = IJ.createImage("map", 60, 28, 1, 32);
		bar.getProcessor().setValue(1);
		bar.getProcessor().fillRect(6, 8, 48, 11);
		bar.getProcessor().blurGaussian(2);
		assertTrue(count(pixels(skeleton(bar, "values", "probability"))) > 35);
		final Random random = new Random(1);
		final float[] values = (float[]) bar.getProcessor().getPixels();
		for (int i = 0; i < values.length; i++)
			values[i] = Math.max(0, Math.min(1, values[i] + 0.8f * (random.nextFloat() - 0.5f)));
		final byte[] guided = pixels(skeleton(bar, "values", "probability"));
		assertFalse(Arrays.equals(pixels(skeleton(bar, "threshold", 0.5)), guided));
	}

	@Test
	void integersAreScaledByTheirMaximum() throws Exception {
		final byte[] expected = pixels(skeleton(map(32, 1), "values", "probability"));
		assertArrayEquals(expected, pixels(skeleton(map(8, 200), "values", "scaled")));
		assertArrayEquals(expected, pixels(skeleton(map(16, 20000), "values", "scaled")));
	}

	@Test
	void selectionsCutMapsOut() throws Exception {
		final ImagePlus map = map(32, 1);
		map.getProcessor().setf(39, 23, 7); // is no probability, but outside
		map.setRoi(new Roi(0, 0, 30, 20));
		skeleton(map, "values", "probability");
		final OvalRoi oval = new OvalRoi(2, 2, 30, 18);
		map.setRoi(oval);
		final ImagePlus actual = skeleton(map, "values", "probability");
		final ImagePlus cut = map(32, 1);
		for (int y = 0; y < 24; y++)
			for (int x = 0; x < 40; x++)
				if (!oval.contains(x, y)) cut.getProcessor().setf(x, y, 0);
		cut.setRoi(new Roi(2, 2, 30, 18));
		assertArrayEquals(pixels(skeleton(cut, "values", "probability")), pixels(actual));
	}

	@Test
	void lookUpTablesDoNotMatter() throws Exception {
		final ImagePlus map = map(8, 200);
		final byte[] expected = pixels(skeleton(map, "values", "scaled"));
		map.getProcessor().invertLut();
		assertArrayEquals(expected, pixels(skeleton(map, "values", "scaled")));
	}

	@Test
	void takesThresholdsBelowWhatIsNegligible() throws Exception {
		final ImagePlus map = map(32, 1);
		map.getProcessor().setf(20, 22, 5e-6f);
		assertArrayEquals(pixels(skeleton(map, "values", "probability", "threshold", 1e-5)), pixels(
			skeleton(map, "values", "probability", "threshold", 1e-6)));
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertTrue(refusal(map(32, 1.5), "values", "probability").startsWith(
			"Image contains values that are no probabilities from 0 to 1, first in row y=9"));
		assertTrue(refusal(map(32, -1), "values", "scaled").startsWith(
			"Image contains NaN, infinite or negative values, first in row y=4"));
		assertEquals("Probabilities are those of the object: with values=scaled, set object=auto and" +
			" invert=false.", refusal(map(8, 9), "values", "scaled", "invert", true));
		assertEquals("The threshold of probabilities must be at least 0 (for 0.5) and less than 1, got" +
			" 127.0.", refusal(map(8, 9), "values", "scaled", "threshold", 127.0));
		assertEquals("Values must be one of mask, probability, scaled, labels, got grey.", refusal(map(8, 9),
			"values", "grey"));
	}

	@Test
	void foldersAreScoredByWhatIsSkeletonized() throws Exception {
		final Path in = Files.createDirectory(folder.resolve("in"));
		final Path out = folder.resolve("out");
		ImageWriter.writeTiff(map(8, 200), in.resolve("a.tif"), false);
		assertNull(run(LearnedSkeletonFolder.class, "input", in, "output", out, "engine", "java",
			"values", "scaled", "overlay", true).getCancelReason());
		assertArrayEquals(pixels(skeleton(map(8, 200), "values", "scaled")), pixels(ImageFiles.open(out
			.resolve("a.tif"))));
		final String line = Files.readAllLines(out.resolve(BatchLog.NAME)).get(1);
		// above one half: 28 columns, and the rows 8 to 15
		assertTrue(line.contains("," + 28 * 8 + ","), line);
	}
}
