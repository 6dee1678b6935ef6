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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.mask.PixelSet;
import org.skelite.topology.SkeletonPoints;

/** A winding tube that a microscope has stretched along z has one line and two ends. */
class StretchedTubeTest {

	private static final double[][] CURVE = { { 12, 12, 12 }, { 60, 16, 26 }, { 20, 50, 20 } };
	private static final int STEPS = 60;

	@ParameterizedTest
	@CsvSource({ "2, 3", "2, 5", "2.5, 4.5" })
	void hasOneLine(final double factor, final double radius) {
		try (Model model = Model.open("skelite-3d")) {
			final PixelSet skeleton = new Skeletonizer(model).skeletonize(tube(factor, radius)).pixels();
			assertEquals(2, SkeletonPoints.of(skeleton).endPoints());
		}
	}

	private static PixelSet tube(final double factor, final double radius) {
		final double[][] curve = new double[STEPS + 1][];
		for (int i = 0; i <= STEPS; i++) {
			final double t = (double) i / STEPS;
			curve[i] = Axis.between(Axis.between(CURVE[0], CURVE[1], t), Axis.between(CURVE[1], CURVE[2], t), t);
		}
		final Painter painter = new Painter(52, 60, (int) (38 * factor));
		painter.where(p -> {
			final double[] unstretched = { p[0], p[1], p[2] / factor };
			double nearest = Double.POSITIVE_INFINITY;
			for (final double[] point : curve)
				nearest = Math.min(nearest, Axis.distance(unstretched, point));
			return nearest - radius;
		});
		return painter.mask();
	}
}
