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
package org.skelite.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.thinning.menten.BooleanCriterion;
import org.skelite.thinning.menten.MentenThinning;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;
import org.skelite.util.SkeliteException;

/** Tests skeletons that follow tracings. */
class TracedSkeletonTest {

	private static MentenThinning teacher(final int dimensions) {
		return new MentenThinning(new BooleanCriterion(dimensions));
	}

	private static void fill(final PixelSet set, final int x0, final int y0, final int x1,
		final int y1)
	{
		for (int y = y0; y <= y1; y++)
			for (int x = x0; x <= x1; x++)
				set.add(set.position(x, y, 0));
	}

	/** A thick line from left to right, with a spine upwards. */
	private static PixelSet spiny() {
		final PixelSet mask = new PixelSet(new long[] { 60, 40 }, 1);
		fill(mask, 5, 18, 54, 24);
		fill(mask, 28, 6, 31, 17);
		return mask;
	}

	private static int ends(final PixelSet set) {
		int ends = 0;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			if (EndPoints.isEndPoint(set.neighborhood(p))) ends++;
		return ends;
	}

	private static void assertSkeletonOf(final PixelSet mask, final PixelSet skeleton) {
		final SimplePoints simple = SimplePoints.of(mask.numDimensions());
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
			assertTrue(mask.contains(p));
			final int code = skeleton.neighborhood(p);
			assertFalse(simple.isSimple(code) && !EndPoints.isEndPoint(code), "thin");
		}
		assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
	}

	@Test
	void whatIsNotTracedHasNoBranch() {
		final PixelSet mask = spiny();
		final PixelSet whole = mask.copy();
		teacher(2).thin(whole);
		assertTrue(ends(whole) >= 3);
		final PixelSet line = mask.emptyCopy();
		fill(line, 8, 22, 50, 22); // not in the middle
		final TracedSkeleton traced = TracedSkeleton.of(mask, new Tracing(line, 0), teacher(2));
		assertEquals(line, traced.skeleton());
		assertEquals(0, traced.strayed());
	}

	@Test
	void broadTracingsGapsAndSmallMissesDoNoHarm() {
		final PixelSet mask = spiny();
		final PixelSet line = mask.emptyCopy();
		fill(line, 2, 20, 25, 22); // begins three pixels outside of the mask
		fill(line, 35, 20, 50, 22);
		final TracedSkeleton traced = TracedSkeleton.of(mask, new Tracing(line, 0), teacher(2));
		assertSkeletonOf(mask, traced.skeleton());
		assertEquals(2, ends(traced.skeleton()));
		assertTrue(traced.skeleton().contains(mask.position(5, 21, 0)), "to the edge of the mask");
		assertEquals(0, traced.strayed());
	}

	@Test
	void tracedLoopWithoutHoleIsThinned() {
		final PixelSet mask = new PixelSet(new long[] { 40, 40 }, 1);
		fill(mask, 5, 5, 34, 34);
		final PixelSet line = mask.emptyCopy();
		fill(line, 10, 10, 28, 28);
		for (int y = 11; y < 28; y++)
			for (int x = 11; x < 28; x++)
				line.remove(line.position(x, y, 0));
		final PixelSet skeleton = TracedSkeleton.of(mask, new Tracing(line, 0), teacher(2)).skeleton();
		assertSkeletonOf(mask, skeleton);
		assertTrue(skeleton.count() < 60, skeleton.count() + " pixels");
	}

	@Test
	void tracingsOfOtherMasksAreRefused() {
		final PixelSet mask = spiny();
		final PixelSet line = mask.emptyCopy();
		assertTrue(assertThrows(SkeliteException.class, () -> TracedSkeleton.of(mask, new Tracing(line,
			0), teacher(2))).getMessage().startsWith("is empty"));
		fill(line, 10, 35, 50, 35);
		assertTrue(assertThrows(SkeliteException.class, () -> TracedSkeleton.of(mask, new Tracing(line,
			0), teacher(2))).getMessage().startsWith("is not that of this mask: 100%"));
		fill(line, 10, 20, 50, 20);
		assertEquals(0.5, TracedSkeleton.of(mask, new Tracing(line, 0), teacher(2)).strayed());
		assertThrows(SkeliteException.class, () -> TracedSkeleton.of(mask, new Tracing(line, 1), teacher(
			2)));
	}

	@Test
	void shakyTracingsOfRandomCurvesGiveSkeletons() {
		final Random random = new Random(5);
		for (int dimensions = 2; dimensions <= 3; dimensions++) {
			final CurveSynthesizer curves = new CurveSynthesizer((dimensions == 2 ? SynthesisOptions.for2d()
				.size(80, 80) : SynthesisOptions.for3d().size(32, 32, 32)).border(1).seed(3));
			for (int i = 0; i < 8; i++) {
				final Sample sample = curves.sample(i);
				final PixelSet mask = sample.noisy();
				final PixelSet line = mask.emptyCopy();
				final PixelSet centerline = sample.centerline().pixels();
				for (long p = centerline.next(0); p >= 0; p = centerline.next(p + 1)) {
					final long[] at = { mask.x(p), mask.y(p), mask.z(p) };
					for (int d = 0; d < dimensions; d++)
						at[d] = Math.max(0, Math.min(mask.dimension(d) - 1, at[d] + random.nextInt(4) - 1));
					line.add(line.position(at[0], at[1], at[2]));
				}
				assertSkeletonOf(mask, TracedSkeleton.of(mask, new Tracing(line, 0), teacher(dimensions))
					.skeleton());
			}
		}
	}
}
