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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.synthesis.tube.Tube;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;

class CurveSynthesizerTest {

	private static final long HASH = -2858033791092152052L;

	private static final List<SynthesisOptions> OPTIONS = List.of(SynthesisOptions.for2d(),
		SynthesisOptions.for2d().size(200, 70).curves(4, 12).radius(0.7, 30), SynthesisOptions.for2d().size(
			16, 16), SynthesisOptions.for3d(), SynthesisOptions.for3d().size(40, 52, 16).curves(3, 6));

	/** Samples that several tests look at. */
	private static final Map<SynthesisOptions, List<Sample>> SAMPLES = new IdentityHashMap<>();

	static List<SynthesisOptions> options() {
		return OPTIONS;
	}

	/** Returns the first samples. */
	private static List<Sample> samples(final SynthesisOptions options, final int count) {
		final List<Sample> samples = SAMPLES.computeIfAbsent(options, o -> new ArrayList<>());
		while (samples.size() < count)
			samples.add(new CurveSynthesizer(options).sample(samples.size()));
		return samples.subList(0, count);
	}

	@AfterAll
	static void forgetSamples() {
		SAMPLES.clear();
	}

	@ParameterizedTest
	@MethodSource("options")
	void samplesDoNotDependOnOrderOrThreads(final SynthesisOptions options) {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(options);
		final List<Sample> samples = IntStream.range(0, 12).parallel().mapToObj(synthesizer::sample)
			.toList();
		for (int i = 11; i >= 0; i -= 3) {
			final Sample again = new CurveSynthesizer(options).sample(i);
			assertEquals(samples.get(i).clean(), again.clean());
			assertEquals(samples.get(i).noisy(), again.noisy());
			assertEquals(samples.get(i).centerline().pixels(), again.centerline().pixels());
		}
		assertNotEquals(samples.get(0).clean(), samples.get(1).clean());
		assertNotEquals(samples.get(0).clean(), new CurveSynthesizer(options.seed(2)).sample(0)
			.clean());
	}

	/** Fails where floating point numbers or random ones come out differently. */
	@Test
	void samplesAreTheSameOnEveryMachine() {
		long hash = 0;
		for (final SynthesisOptions options : options())
			for (final Sample sample : samples(options, 8))
				hash = 31 * hash + sample.noisy().hashCode();
		assertEquals(HASH, hash);
	}

	@ParameterizedTest
	@MethodSource("options")
	void masksHaveTheTopologyOfTheCenterline(final SynthesisOptions options) {
		for (final Sample sample : samples(options, 40)) {
			final BettiNumbers expected = BettiNumbers.of(sample.centerline().pixels());
			assertEquals(expected, BettiNumbers.of(sample.clean()));
			assertEquals(expected, BettiNumbers.of(sample.noisy()));
			assertContains(sample.clean(), sample.centerline().pixels());
			assertContains(sample.noisy(), sample.centerline().pixels());
		}
	}

	@ParameterizedTest
	@EnumSource(value = NoiseFamily.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void noiseRoughensButKeepsTopology(final NoiseFamily family) {
		for (final SynthesisOptions options : List.of(SynthesisOptions.for2d().size(128, 128),
			SynthesisOptions.for3d().size(32, 32, 32)))
		{
			final CurveSynthesizer rough = new CurveSynthesizer(options.noise(family).strength(1, 1));
			final CurveSynthesizer clean = new CurveSynthesizer(options.noise(NoiseFamily.NONE));
			double changed = 0;
			for (int i = 0; i < 15; i++) {
				final Sample sample = rough.sample(i);
				assertEquals(family, sample.noise());
				assertEquals(clean.sample(i).noisy(), sample.clean());
				assertEquals(BettiNumbers.of(sample.clean()), BettiNumbers.of(sample.noisy()));
				changed += difference(sample.clean(), sample.noisy()) / (double) sample.clean().count() /
					15;
			}
			assertTrue(changed > 0.02 && changed < 1, family + " changes " + changed);
		}
	}

	@ParameterizedTest
	@MethodSource("options")
	void centerlineIsThin(final SynthesisOptions options) {
		for (final Sample sample : samples(options, 20)) {
			final Centerline centerline = sample.centerline();
			final SkeletonPoints points = SkeletonPoints.of(centerline.pixels());
			assertEquals(0, points.deletable());
			assertEquals(points.endPoints(), centerline.endPoints());
			assertTrue(centerline.junctions() <= points.junctions());
		}
	}

	@ParameterizedTest
	@MethodSource("options")
	void surfaceLiesOneRadiusFromTheCenterline(final SynthesisOptions options) {
		final Sample sample = new CurveSynthesizer(options.curves(1, 1)).sample(3);
		final PixelSet mask = sample.clean();
		final Tube tube = sample.centerline().tubes().get(0);
		for (int z = 0; z < (mask.numDimensions() == 3 ? mask.dimension(2) : 1); z++)
			for (int y = 0; y < mask.dimension(1); y++)
				for (int x = 0; x < mask.dimension(0); x++) {
					final long p = mask.position(x, y, z);
					if (sample.centerline().pixels().contains(p)) continue;
					final double distance = distance(tube, x, y, z);
					if (mask.contains(p)) assertTrue(distance < 0.1, "pixel outside at " + distance);
					else assertTrue(distance > -0.1, "pixel missing at " + distance);
				}
	}

	@ParameterizedTest
	@MethodSource("options")
	void endsShow(final SynthesisOptions options) {
		for (final Sample sample : samples(options, 100)) {
			final Centerline centerline = sample.centerline();
			for (final Tube tube : centerline.tubes()) {
				assertEndShows(centerline, tube, 0, 1, options);
				assertEndShows(centerline, tube, tube.size() - 1, -1, options);
			}
		}
	}

	/** Lines of steps, as diagonals are, reach as far as others. */
	@ParameterizedTest
	@MethodSource("options")
	void centerlineReachesTheEndsOfTheCurves(final SynthesisOptions options) {
		int ends = 0;
		for (final Sample sample : samples(options, 100)) {
			final Centerline centerline = sample.centerline();
			for (final Tube tube : centerline.tubes())
				for (final int end : new int[] { 0, tube.size() - 1 }) {
					final boolean free = isInside(tube, end, options) && gap(centerline, tube, end) > 0;
					if (!free) continue;
					ends++;
					assertTrue(centerline.endsAt(tube, end, 1), "a curve of sample " + sample.index() + " ends early");
				}
		}
		assertTrue(ends > 20, ends + " ends");
	}

	/** An end is at a joint, or a stretch from there or from the image's edge on is free. */
	private static void assertEndShows(final Centerline centerline, final Tube tube, final int end,
		final int step, final SynthesisOptions options)
	{
		int first = end;
		while (!isInside(tube, first, options))
			first += step;
		final boolean joined = first == end && gap(centerline, tube, end) < 0;
		final int length = (int) ((2 * tube.radius(first) + 2) / Tube.SPACING);
		for (int p = first; !joined && Math.abs(p - first) < length; p += step)
			assertTrue(gap(centerline, tube, p) > 0, "other tubes cover an end");
	}

	private static boolean isInside(final Tube tube, final int p, final SynthesisOptions options) {
		final float[] point = { tube.x(p), tube.y(p), tube.z(p) };
		return IntStream.range(0, options.numDimensions()).allMatch(d -> point[d] > -0.5 &&
			point[d] < options.size()[d] - 0.5);
	}

	/** Returns the distance from a tube's surface around a point to the other tubes. */
	private static double gap(final Centerline centerline, final Tube tube, final int p) {
		return centerline.tubes().stream().filter(other -> other != tube).mapToDouble(other -> distance(
			other, tube.x(p), tube.y(p), tube.z(p)) - tube.radius(p)).min().orElse(Double.MAX_VALUE);
	}

	@Test
	void radiiAndNumbersOfCurvesStayWithinTheirRanges() {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(SynthesisOptions.for2d().size(200,
			200).radius(1.5, 9).curves(2, 4));
		int thin = 0;
		int all = 0;
		for (int i = 0; i < 60; i++) {
			final List<Tube> tubes = synthesizer.sample(i).centerline().tubes();
			assertTrue(tubes.size() <= 4);
			for (final Tube tube : tubes) {
				for (int k = 0; k < tube.size(); k++)
					assertTrue(tube.radius(k) >= 1.5f && tube.radius(k) <= 9);
				all++;
				if (tube.radius(tube.size() / 2) < 3.7) thin++;
			}
		}
		assertTrue(thin > 0.3 * all && thin < 0.85 * all, thin + " of " + all + " are thin");
	}

	@Test
	void mergingTubesKeepTheCenterlineInside() {
		final CurveSynthesizer synthesizer = new CurveSynthesizer(SynthesisOptions.for2d().merging(1)
			.curves(5, 9));
		for (int i = 0; i < 20; i++) {
			final Sample sample = synthesizer.sample(i);
			assertContains(sample.clean(), sample.centerline().pixels());
			assertEquals(BettiNumbers.of(sample.clean()), BettiNumbers.of(sample.noisy()));
		}
	}

	/** Returns the signed distance of a point to the surface of a tube. */
	private static double distance(final Tube tube, final double x, final double y,
		final double z) {
		double least = Double.MAX_VALUE;
		for (int i = 0; i < tube.size(); i++) {
			final double dx = tube.x(i) - x;
			final double dy = tube.y(i) - y;
			final double dz = tube.z(i) - z;
			least = Math.min(least, Math.sqrt(dx * dx + dy * dy + dz * dz) - tube.radius(i));
		}
		return least;
	}

	private static long difference(final PixelSet a, final PixelSet b) {
		return missing(a, b) + missing(b, a);
	}

	private static long missing(final PixelSet in, final PixelSet of) {
		long count = 0;
		for (long p = of.next(0); p >= 0; p = of.next(p + 1))
			if (!in.contains(p)) count++;
		return count;
	}

	private static void assertContains(final PixelSet outer, final PixelSet inner) {
		assertEquals(0, missing(outer, inner));
	}
}
