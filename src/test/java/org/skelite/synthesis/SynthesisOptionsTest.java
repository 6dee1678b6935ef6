package org.skelite.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SynthesisOptionsTest {

	@Test
	void changesMakeCopies() {
		final SynthesisOptions options = SynthesisOptions.for2d();
		final SynthesisOptions changed = options.size(30, 40, 50).seed(7);
		assertArrayEquals(new long[] { 96, 96 }, options.size());
		assertEquals(1, options.seed());
		assertArrayEquals(new long[] { 30, 40, 50 }, changed.size());
		assertEquals(3, changed.numDimensions());
	}

	@Test
	void impossibleValuesAreRefused() {
		final SynthesisOptions options = SynthesisOptions.for2d();
		final List<Executable> impossible = List.of(() -> options.size(96), () -> options.size(96,
			8), () -> options.border(0), () -> options.curves(0, 3), () -> options.curves(3, 2),
			() -> options.radius(0.2, 3), () -> options.radius(5, 3), () -> options.branching(1.5),
			() -> options.loops(-1), () -> options.tortuous(2), () -> options.merging(Double.NaN),
			() -> options.noise(), () -> options.strength(0.5, 1.5));
		for (final Executable setting : impossible)
			assertThrows(IllegalArgumentException.class, setting);
	}
}
