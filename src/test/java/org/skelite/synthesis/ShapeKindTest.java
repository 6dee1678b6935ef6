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
package org.skelite.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.synthesis.tube.Slices;
import org.skelite.synthesis.tube.Tube;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;

/** Tests what all kinds of shapes promise, and what single kinds do. */
class ShapeKindTest {

	private static final int SAMPLES = 25;

	/** Returns each kind in 2D, in 3D, and in 3D with slices far apart. */
	static List<SynthesisOptions> options() {
		final List<SynthesisOptions> all = new ArrayList<>();
		for (final ShapeKind kind : ShapeKind.values()) {
			if (kind.exists(2)) all.add(SynthesisOptions.for2d().size(128, 96).radius(0.7, 10).kinds(kind));
			final SynthesisOptions volume = SynthesisOptions.for3d().kinds(kind);
			all.add(volume);
			all.add(volume.size(48, 40, 20).anisotropy(1, 8));
		}
		return all;
	}

	@ParameterizedTest
	@MethodSource("options")
	void masksFitTheirCenterlines(final SynthesisOptions options) {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(options);
		for (int i = 0; i < SAMPLES; i++) {
			final Sample sample = synthesizer.sample(i);
			assertEquals(options.shapeKinds()[0], sample.kind());
			assertMasksHaveTheTopologyOfTheCenterlineAndContainIt(sample);
			assertAxesLieOneRadiusWithinTheMask(sample);
		}
	}

	private static void assertMasksHaveTheTopologyOfTheCenterlineAndContainIt(final Sample sample) {
		final PixelSet centerline = sample.centerline().pixels();
		assertTrue(centerline.count() > 0);
		final BettiNumbers expected = BettiNumbers.of(centerline);
		assertEquals(expected, BettiNumbers.of(sample.clean()));
		assertEquals(expected, BettiNumbers.of(sample.noisy()));
		assertEquals(0, SkeletonPoints.of(centerline).deletable());
		for (long p = centerline.next(0); p >= 0; p = centerline.next(p + 1))
			assertTrue(sample.clean().contains(p) && sample.noisy().contains(p));
	}

	/** The centers of the tubes' pixels lie within the tubes, those beside them do not. */
	private static void assertAxesLieOneRadiusWithinTheMask(final Sample sample) {
		for (final Tube tube : sample.centerline().tubes())
			for (int p = 0; p < tube.size(); p += 3) {
				// a center of a pixel that is much closer to the axis than the surface
				final long x = Math.round(tube.x(p));
				final long y = Math.round(tube.y(p));
				final long z = Math.round(Slices.number(tube.z(p), sample.spacing()));
				if (!isInside(sample.clean(), x, y, z)) continue;
				final double away = Math.sqrt(square(x - tube.x(p)) + square(y - tube.y(p)) + square(sample.z(
					z) - tube.z(p)));
				if (sample.kind() != ShapeKind.LINES && away < tube.radius(p) - 0.3) assertTrue(sample.clean()
					.contains(sample.clean().position(x, y, z)), "pixel missing at " + away);
			}
	}

	@ParameterizedTest
	@MethodSource("options")
	void samplesDoNotDependOnOrderOrThreads(final SynthesisOptions options) {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(options);
		final List<Sample> samples = IntStream.range(0, 6).parallel().mapToObj(synthesizer::sample)
			.toList();
		for (int i = 5; i >= 0; i -= 2) {
			final Sample again = new CurveSynthesizer(options).sample(i);
			assertEquals(samples.get(i).noisy(), again.noisy());
			assertEquals(samples.get(i).centerline().pixels(), again.centerline().pixels());
			assertEquals(samples.get(i).spacing(), again.spacing());
		}
		assertNotEquals(samples.get(0).clean(), samples.get(1).clean());
	}

	@Test
	void curvesAreTheSameAmongOtherKinds() {
		final SynthesisOptions options = SynthesisOptions.for2d().merging(0.3);
		final CurveSynthesizer alone = new CurveSynthesizer(options);
		final CurveSynthesizer mixed = new CurveSynthesizer(options.kinds(ShapeKind.values()).exact(
			0.5));
		int curves = 0;
		for (int i = 0; i < 40; i++) {
			final Sample sample = mixed.sample(i);
			if (sample.kind() != ShapeKind.CURVES) continue;
			curves++;
			assertEquals(alone.sample(i).noisy(), sample.noisy());
		}
		assertTrue(curves > 0);
	}

	@Test
	void kindsAreDrawnAsOftenAsTheyAreNamed() {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(SynthesisOptions.for2d().size(32, 32)
			.kinds(ShapeKind.LINES, ShapeKind.LINES, ShapeKind.LINES, ShapeKind.FLAT,
				ShapeKind.STRAIGHT));
		final int[] counts = new int[ShapeKind.values().length];
		for (int i = 0; i < 200; i++)
			counts[synthesizer.sample(i).kind().ordinal()]++;
		// those that do not exist in 2D are left out
		assertEquals(0, counts[ShapeKind.FLAT.ordinal()]);
		assertEquals(150, counts[ShapeKind.LINES.ordinal()], 25);
		assertThrows(IllegalArgumentException.class, () -> new CurveSynthesizer(SynthesisOptions.for2d()
			.kinds(ShapeKind.FLAT)));
	}

	@ParameterizedTest
	@EnumSource(value = ShapeKind.class, names = { "SPINES", "TREES", "BLOBS" })
	void sideBranchesBeginOnAnAxisAndStandOut(final ShapeKind kind) {
		for (final SynthesisOptions options : List.of(SynthesisOptions.for2d().size(160, 160),
			SynthesisOptions.for3d()))
		{
			final CurveSynthesizer synthesizer = new CurveSynthesizer(options.kinds(kind));
			int branches = 0;
			for (int i = 0; i < SAMPLES; i++) {
				final Sample sample = synthesizer.sample(i);
				final List<Tube> tubes = sample.centerline().tubes();
				for (final Tube tube : tubes) {
					if (!beginsOnAnother(tube, tubes)) continue;
					branches++;
					final int tip = lastInside(tube, options);
					double beyond = Double.MAX_VALUE;
					for (final Tube other : tubes)
						if (other != tube && !(beginsOn(other, tube) && tubes.indexOf(other) > tubes.indexOf(
							tube))) beyond = Math.min(beyond, distance(tube,
							tip, other));
					assertTrue(beyond + tube.radius(tip) >= SideBranches.LEAST, "a tip stands out by " +
						beyond);
					assertTrue(hasEndNear(sample, tube, tip), "the tip at " + tube.x(tip) + ", " + tube
						.y(tip) + ", " + tube.z(tip) + " of sample " + i + " is no end");
				}
			}
			assertTrue(branches > 2 * SAMPLES, branches + " branches");
		}
	}

	@Test
	void spinesAreAsLongAndThickAsPromised() {
		for (final SynthesisOptions options : List.of(SynthesisOptions.for2d().size(160, 160),
			SynthesisOptions.for3d()))
		{
			final CurveSynthesizer synthesizer = new CurveSynthesizer(options.kinds(ShapeKind.SPINES));
			int shorter = 0;
			int spines = 0;
			for (int i = 0; i < SAMPLES; i++) {
				final List<Tube> tubes = synthesizer.sample(i).centerline().tubes();
				for (final Tube tube : tubes) {
					if (!beginsOnAnother(tube, tubes)) continue;
					final int tip = tube.size() - 1;
					double beyond = Double.MAX_VALUE;
					for (final Tube other : tubes)
						if (other != tube && !beginsOnAnother(other, tubes)) beyond = Math.min(beyond, distance(
							tube, tip, other) + tube.radius(tip));
					spines++;
					if (beyond < 4) shorter++;
					assertTrue(beyond <= 9, "a spine of " + beyond);
					assertTrue(tube.radius(0) >= 0.69 && tube.radius(tip) <= 2.01);
				}
			}
			assertTrue(shorter > 0.2 * spines && shorter < 0.8 * spines, shorter + " of " + spines);
		}
	}

	@Test
	void linesAreTheirOwnCenterlinesWithGapsBetween() {
		for (final SynthesisOptions options : List.of(SynthesisOptions.for2d(), SynthesisOptions
			.for3d().anisotropy(1, 4)))
		{
			final CurveSynthesizer exact = new CurveSynthesizer(options.kinds(ShapeKind.LINES).exact(1)
				.curves(3, 8));
			for (int i = 0; i < SAMPLES; i++) {
				final Sample sample = exact.sample(i);
				assertEquals(sample.centerline().pixels(), sample.clean());
				assertEquals(sample.clean(), sample.noisy());
				assertEquals(NoiseFamily.NONE, sample.noise());
			}
		}
	}

	/** Among straight shapes there are bars that fill even and odd numbers of pixels along the axes. */
	@Test
	void barsHaveEvenAndOddWidths() {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(SynthesisOptions.for2d().size(128, 128)
			.radius(0.7, 5).curves(1, 1).kinds(ShapeKind.STRAIGHT).noise(NoiseFamily.NONE));
		final int[] widths = new int[12];
		for (int i = 0; i < 300; i++) {
			final int width = rectangle(synthesizer.sample(i).clean());
			if (width > 0 && width < widths.length) widths[width]++;
		}
		for (int width = 1; width <= 8; width++)
			assertTrue(widths[width] > 0, "no bar of width " + width + ": " + Arrays.toString(widths));
	}

	/** Returns the shorter edge of a mask that is a rectangle along the axes, 0 if it is not. */
	private static int rectangle(final PixelSet mask) {
		long x0 = Long.MAX_VALUE;
		long y0 = Long.MAX_VALUE;
		long x1 = -1;
		long y1 = -1;
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
			x0 = Math.min(x0, mask.x(p));
			x1 = Math.max(x1, mask.x(p));
			y0 = Math.min(y0, mask.y(p));
			y1 = Math.max(y1, mask.y(p));
		}
		final long width = x1 - x0 + 1;
		final long height = y1 - y0 + 1;
		return mask.count() == width * height ? (int) Math.min(width, height) : 0;
	}

	@Test
	void flatTubesAreWiderThanThick() {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(SynthesisOptions.for3d().kinds(
			ShapeKind.FLAT).curves(1, 1).noise(NoiseFamily.NONE));
		for (int i = 0; i < SAMPLES; i++) {
			final Sample sample = synthesizer.sample(i);
			final Tube tube = sample.centerline().tubes().get(0);
			final double ratio = tube.reach(0) / tube.radius(0);
			assertTrue(ratio >= 1 && ratio <= 4.01, "ratio " + ratio);
			for (int p = 0; p < tube.size(); p++)
				assertTrue(tube.reach(p) <= 10, "half-axis of " + tube.reach(p));
		}
	}

	/** Whether a tube is a side branch: parents come before their branches. */
	private static boolean beginsOnAnother(final Tube tube, final List<Tube> tubes) {
		return tubes.subList(0, tubes.indexOf(tube)).stream().anyMatch(other -> beginsOn(tube, other));
	}

	/** Whether the first point of a tube is one of another's axis. */
	private static boolean beginsOn(final Tube tube, final Tube other) {
		return IntStream.range(0, other.size()).anyMatch(p -> tube.distance(0, other, p) == 0);
	}

	private static int lastInside(final Tube tube, final SynthesisOptions options) {
		int p = tube.size() - 1;
		while (p > 0 && !isInside(new PixelSet(options.size(), 1), Math.round(tube.x(p)), Math.round(
			tube.y(p)), Math.round(tube.z(p))))
			p--;
		return p;
	}

	private static boolean hasEndNear(final Sample sample, final Tube tube, final int p) {
		final PixelSet pixels = sample.centerline().pixels();
		final int depth = pixels.numDimensions() == 3 ? 1 : 0;
		for (int z = -depth; z <= depth; z++)
			for (int y = -1; y <= 1; y++)
				for (int x = -1; x <= 1; x++) {
					final long px = Math.round(tube.x(p)) + x;
					final long py = Math.round(tube.y(p)) + y;
					final long pz = Math.round(tube.z(p)) + z;
					if (!isInside(pixels, px, py, pz)) continue;
					final long position = pixels.position(px, py, pz);
					if (pixels.contains(position) && Integer.bitCount(pixels.neighborhood(position)) == 2)
						return true;
				}
		return false;
	}

	private static boolean isInside(final PixelSet set, final long x, final long y, final long z) {
		return x >= 0 && y >= 0 && z >= 0 && x < set.dimension(0) && y < set.dimension(1) && z < (set
			.numDimensions() == 3 ? set.dimension(2) : 1);
	}

	private static double distance(final Tube tube, final int point, final Tube other) {
		return IntStream.range(0, other.size()).mapToDouble(p -> tube.distance(point, other, p) - other
			.radius(p)).min().orElseThrow();
	}

	private static double square(final double value) {
		return value * value;
	}
}
