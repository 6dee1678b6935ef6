package org.skelite.training.masks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.PixelSet;

/** Tests that smoothing removes roughness and nothing else. */
class SmoothingTest {

	private static PixelSet random(final int dimensions, final double share, final long seed) {
		final PixelSet set = new PixelSet(dimensions == 2 ? new long[] { 40, 30 } : new long[] { 14, 12,
			10 }, 1);
		final Random random = new Random(seed);
		for (int z = 0; z < (dimensions == 2 ? 1 : 10); z++)
			for (int y = 0; y < set.dimension(1); y++)
				for (int x = 0; x < set.dimension(0); x++)
					if (random.nextDouble() < share) set.add(set.position(x, y, z));
		return set;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void topologyIsKept(final int dimensions) {
		for (long seed = 0; seed < 10; seed++) {
			final PixelSet mask = random(dimensions, 0.2 + 0.06 * seed, seed);
			final PixelSet before = mask.copy();
			assertEquals(BettiNumbers.of(mask), BettiNumbers.of(Smoothing.smooth(mask, 1.5)));
			assertEquals(before, mask);
		}
	}

	@Test
	void bumpsGoAndLinesStay() {
		final PixelSet mask = new PixelSet(new long[] { 60, 40 }, 1);
		for (int x = 5; x < 55; x++) {
			for (int y = 10; y < 20; y++)
				mask.add(mask.position(x, y, 0));
			mask.add(mask.position(x, 30, 0));
		}
		final PixelSet rough = mask.copy();
		rough.add(rough.position(30, 9, 0));
		rough.remove(rough.position(40, 10, 0));
		final PixelSet smooth = Smoothing.smooth(rough, 2);
		assertTrue(!smooth.contains(smooth.position(30, 9, 0)) && smooth.contains(smooth.position(40,
			10, 0)));
		for (int x = 5; x < 55; x++)
			assertTrue(smooth.contains(smooth.position(x, 30, 0)));
		assertSame(rough, Smoothing.smooth(rough, 0));
	}
}
