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
			() -> options.noise(), () -> options.kinds(), () -> options.anisotropy(0.9, 2),
			() -> options.anisotropy(1, Double.NaN), () -> options.exact(2), () -> options.strength(0.5, 1.5));
		for (final Executable setting : impossible)
			assertThrows(IllegalArgumentException.class, setting);
	}
}
