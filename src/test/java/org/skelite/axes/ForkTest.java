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
package org.skelite.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.mask.PixelSet;
import org.skelite.topology.EndPoints;

/** A thick vessel that forks, and is narrow in one branch, has one line and three ends. */
class ForkTest {

	@ParameterizedTest
	@ValueSource(longs = { 13, 28, 56 })
	void noBranchGoesOnBesideAnother(final long seed) {
		try (Model model = Model.open("skelite-3d")) {
			final PixelSet skeleton = new Skeletonizer(model).skeletonize(fork(new Random(seed))).pixels();
			int ends = 0;
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				if (EndPoints.neighbors(skeleton.neighborhood(p)) == 1) ends++;
			assertEquals(3, ends);
		}
	}

	private static PixelSet fork(final Random random) {
		final Painter painter = new Painter(70, 50, 130);
		final double trunk = 8 + 5 * random.nextDouble();
		final double[] middle = { 35 + 4 * random.nextGaussian(), 25, 60 };
		final double[] top = { 30 + 20 * random.nextDouble(), 25 + 3 * random.nextGaussian(), 8 };
		cone(painter, top, middle, trunk, 0.8 * trunk, 1);
		ball(painter, middle, 0.8 * trunk);
		final double[] left = { 14 + 6 * random.nextDouble(), 25, 122 };
		final double[] right = { 50 + 6 * random.nextDouble(), 25, 122 };
		final double[] narrow = { (middle[0] + left[0]) / 2 + 3 * random.nextGaussian(), 25 + 2 * random
			.nextGaussian(), 85 + 6 * random.nextGaussian() };
		final double least = 3 + 2 * random.nextDouble();
		cone(painter, middle, narrow, 0.7 * trunk, least, 0.8 + 0.8 * random.nextDouble());
		ball(painter, narrow, least);
		cone(painter, narrow, left, least, 6, 1);
		cone(painter, middle, right, 0.5 * trunk, 6, 1);
		return painter.mask();
	}

	/** Adds a piece of a cone with flat ends that is so many times as thin along y. */
	private static void cone(final Painter painter, final double[] a, final double[] b, final double first,
		final double last, final double flatness)
	{
		painter.where(p -> {
			double along = 0;
			double square = 0;
			for (int d = 0; d < 3; d++) {
				along += (p[d] - a[d]) * (b[d] - a[d]);
				square += (b[d] - a[d]) * (b[d] - a[d]);
			}
			along /= square;
			if (along < 0 || along > 1) return 1;
			final double[] c = Axis.between(a, b, along);
			return Math.hypot(Math.hypot(p[0] - c[0], flatness * (p[1] - c[1])), p[2] - c[2]) - first - along *
				(last - first);
		});
	}

	private static void ball(final Painter painter, final double[] center, final double radius) {
		final double[] rounded = { Math.round(center[0]), Math.round(center[1]), Math.round(center[2]) };
		painter.where(p -> Axis.distance(p, rounded) - radius);
	}
}
