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
package org.skelite.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EstimateTest {

	@Test
	void meanHasStudentsInterval() {
		final Estimate mean = Estimate.mean(new double[] { 1, 2, 3, 4, 5 });
		assertEquals(3, mean.value(), 1e-12);
		// t(0.975, 4) = 2.776445, standard deviation 1.581139
		assertEquals(2.776445 * 1.581139 / Math.sqrt(5), mean.margin(), 1e-5);
	}

	@Test
	void ratioOfProportionalValuesIsCertain() {
		final Estimate ratio = Estimate.ratio(new double[] { 1, 2, 3 }, new double[] { 2, 4, 6 });
		assertEquals(0.5, ratio.value(), 1e-12);
		assertEquals(0, ratio.margin(), 1e-12);
	}

	@Test
	void ratioToNothingIsUndefined() {
		assertTrue(Double.isNaN(Estimate.ratio(new double[] { 1, 2 }, new double[] { 0, 0 }).value()));
	}

	@Test
	void differenceIsPaired() {
		final Estimate difference = Estimate.difference(new double[] { 11, 22, 33 }, new double[] { 10,
			21, 32 });
		assertEquals(1, difference.value(), 1e-12);
		assertEquals(0, difference.margin(), 1e-12);
	}

	@Test
	void textHasWantedDigits() {
		assertEquals("0.54 ± 0.01", new Estimate(0.541, 0.012).text(2));
		assertEquals("", new Estimate(Double.NaN, Double.NaN).text(2));
	}
}
