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
package org.skelite.score;

import org.skelite.mask.PixelSet;

/** How much of one set lies in another, as shares from 0 to 1. */
final class Overlap {

	private Overlap() {}

	/** Returns the share of a set's members that {@code other} has, NaN if there are no members. */
	static double share(final PixelSet set, final PixelSet other) {
		return ratio(PixelSets.intersection(set, other).count(), set.count());
	}

	/**
	 * Returns the Dice coefficient, 2|A &cap; B| / (|A| + |B|), NaN if both sets
	 * are empty (<a href="https://doi.org/10.2307/1932409">doi:10.2307/1932409</a>).
	 */
	static double dice(final PixelSet a, final PixelSet b) {
		return ratio(2 * PixelSets.intersection(a, b).count(), a.count() + b.count());
	}

	/** Returns 2ab / (a + b), its limit 0 if both are 0, NaN if one is. */
	static double harmonicMean(final double a, final double b) {
		return a == 0 && b == 0 ? 0 : 2 * a * b / (a + b);
	}

	private static double ratio(final long part, final long whole) {
		return whole == 0 ? Double.NaN : (double) part / whole;
	}
}
