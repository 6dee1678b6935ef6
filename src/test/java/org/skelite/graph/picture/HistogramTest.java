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
package org.skelite.graph.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

class HistogramTest {

	private static final int WHITE = 0xffffffff;

	@Test
	void noLabelIsCutOff() {
		for (final double weight : new double[] { 1, 1410.3, 123456.7, 1.234e-9, 1.234e14 }) {
			final BufferedImage picture = Histogram.of("Radius (um)", "length (um)", new double[] { 1.234e-7,
				9.876e12 }, new double[] { weight, weight }).draw(420, 300);
			for (int y = 0; y < 300; y++)
				assertEquals(true, picture.getRGB(1, y) == WHITE && picture.getRGB(418, y) == WHITE, weight +
					", row " + y);
		}
	}

	@Test
	void numbersAreShort() {
		final double[] values = { 0, .5, 1.234, 99.96, 613.4, 1410.3, 123456.7, 1.2345e7, 2e-5, -3.456 };
		final String[] texts = { "0", "0.5", "1.23", "100", "613", "1410", "123457", "1.23E+7", "0.00002",
			"-3.46" };
		for (int i = 0; i < values.length; i++)
			assertEquals(texts[i], ShortNumbers.text(values[i]));
	}
}
