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
