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

import java.util.Arrays;

import org.skelite.mask.PixelSet;

/** Counts and unions of pixel sets, whose borders may differ. */
final class PixelSets {

	private PixelSets() {}

	/** Returns the members of {@code set} that {@code other} has, too. */
	public static PixelSet intersection(final PixelSet set, final PixelSet other) {
		return filter(set, other, true);
	}

	/** Returns the members of {@code set} that {@code other} lacks. */
	public static PixelSet difference(final PixelSet set, final PixelSet other) {
		return filter(set, other, false);
	}

	/** Returns the members of either set. */
	public static PixelSet union(final PixelSet set, final PixelSet other) {
		checkSameSize(set, other);
		final PixelSet union = set.copy();
		for (long p = other.next(0); p >= 0; p = other.next(p + 1))
			union.add(set.position(other.x(p), other.y(p), other.z(p)));
		return union;
	}

	private static PixelSet filter(final PixelSet set, final PixelSet other, final boolean inside) {
		checkSameSize(set, other);
		final PixelSet result = set.emptyCopy();
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			if (other.contains(other.position(set.x(p), set.y(p), set.z(p))) == inside) result.add(p);
		return result;
	}

	static void checkSameSize(final PixelSet set, final PixelSet other) {
		if (!Arrays.equals(set.dimensions(), other.dimensions())) throw new IllegalArgumentException(
			"Images must have the same size, got " + Arrays.toString(set.dimensions()) + " and " +
				Arrays.toString(other.dimensions()) + ".");
	}
}
