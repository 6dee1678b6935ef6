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
package org.skelite.fiji.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandService;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.BinaryImages;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.mask.PixelSet;
import org.skelite.score.MaskScores;
import org.skelite.synthesis.noise.NoiseFamily;

/** Tests that what the command writes is what it says. */
class SynthesizeCurvesTest extends CommandTest {

	@TempDir
	Path folder;

	/** Returns why the command failed, null if it did not. */
	private String run(final Path output, final Object... options) throws Exception {
		return run(SynthesizeCurves.class, with(options, "output", output)).getCancelReason();
	}

	private static PixelSet read(final Path file) throws Exception {
		return BinaryImages.read(ImagePlusImages.wrap(ImageFiles.open(file), 1, 1), false);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void tableAgreesWithTheImages(final int dimensions) throws Exception {
		assertNull(run(folder, "dimensions", dimensions, "size", 40, "number", 3, "max_radius", 3.0));
		final List<String> lines = Files.readAllLines(folder.resolve("samples.csv"));
		assertEquals("Image,Kind,Noise,Slice spacing,Strength,Mask pixels,Centerline pixels,Components,Tunnels," +
			"Cavities,End points,Junctions", lines.get(0));
		assertEquals(4, lines.size());
		for (final String line : lines.subList(1, 4)) {
			final String[] cells = line.split(",");
			final PixelSet mask = read(folder.resolve("masks").resolve(cells[0] + ".tif"));
			final PixelSet centerline = read(folder.resolve("centerlines").resolve(cells[0] + ".tif"));
			assertEquals(dimensions, mask.numDimensions());
			assertEquals(40, mask.dimension(1));
			final MaskScores scores = MaskScores.of(centerline, mask);
			assertEquals(0, scores.outside());
			assertEquals(scores.topology().expected(), scores.topology().actual());
			assertEquals(Long.toString(mask.count()), cells[5]);
			assertEquals(Long.toString(centerline.count()), cells[6]);
			assertEquals(Long.toString(scores.topology().actual().components()), cells[7]);
			assertEquals(dimensions == 2 ? "" : "0", cells[9]);
			assertEquals(Long.toString(scores.points().endPoints()), cells[10]);
			assertEquals(Long.toString(scores.points().junctions()), cells[11]);
		}
	}

	@Test
	void filesHaveTheDistanceOfSlices() throws Exception {
		assertNull(run(folder, "dimensions", 3, "size", 24, "number", 3, "max_anisotropy", 5.0, "kinds",
			"straight,lines:2"));
		for (final String line : Files.readAllLines(folder.resolve("samples.csv")).subList(1, 4)) {
			final String[] cells = line.split(",");
			assertTrue(cells[1].equals("straight") || cells[1].equals("lines"), cells[1]);
			final double spacing = Double.parseDouble(cells[3]);
			assertTrue(spacing > 1 && spacing < 5, cells[3]);
			for (final String file : new String[] { "masks/", "centerlines/" })
				assertEquals(spacing, ImageFiles.open(folder.resolve(file + cells[0] + ".tif"))
					.getCalibration().pixelDepth, 1e-4);
		}
	}

	@Test
	void sameSeedGivesTheSameMasks() throws Exception {
		for (final String name : new String[] { "a", "b" })
			assertNull(run(folder.resolve(name), "number", 2, "size", 32, "noise", "bumps"));
		assertNull(run(folder.resolve("c"), "number", 2, "size", 32, "noise", "bumps", "seed", 2L));
		assertEquals(-1, Files.mismatch(folder.resolve("a/masks/0002.tif"), folder.resolve(
			"b/masks/0002.tif")));
		assertTrue(Files.mismatch(folder.resolve("a/masks/0002.tif"), folder.resolve(
			"c/masks/0002.tif")) >= 0);
	}

	@Test
	void offersEveryKindOfNoise() {
		final List<Object> choices = new ArrayList<>();
		context.service(CommandService.class).getCommand(SynthesizeCurves.class).getInput("noise")
			.getChoices().forEach(choices::add);
		assertEquals(SynthesizeCurves.ANY, choices.remove(0));
		assertEquals(Arrays.stream(NoiseFamily.values()).map(SynthesizeCurves::name).toList(), choices);
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertEquals("Number must be at least 1, got 0.", run(folder, "number", 0));
		assertEquals("Dimensions must be 2 or 3, got 4.", run(folder, "dimensions", 4));
		assertTrue(run(folder, "size", 3).contains("at least 16"));
		assertTrue(run(folder, "min_radius", 5.0, "max_radius", 2.0).contains("5.0 to 2.0"));
		assertTrue(run(folder, "strength", 2.0).contains("Strength"));
		assertTrue(run(folder, "noise", "loud").contains("loud"));
		assertTrue(run(folder, "kinds", "curves,round").contains("got \"round\""));
		assertTrue(run(folder, "kinds", "curves:0").contains("got \"curves:0\""));
		assertTrue(run(folder, "kinds", "flat").contains("need 3 dimensions"));
		assertTrue(run(folder, "max_anisotropy", 0.5).contains("got 0.5"));
		assertFalse(Files.exists(folder.resolve("samples.csv")));
		Files.writeString(folder.resolve("samples.csv"), "old");
		assertTrue(run(folder).contains("exists already"));
		assertFalse(Files.exists(folder.resolve("masks")));
	}
}
