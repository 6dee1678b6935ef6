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
package org.skelite.topology;

import org.skelite.mask.BackgroundRuns;
import org.skelite.mask.Components;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/**
 * The topology of a set of pixels in numbers. The foreground is 8-connected in
 * 2D and 26-connected in 3D, the background 4- and 6-connected. Everything
 * outside the image is background.
 *
 * @param components number of connected components
 * @param tunnels holes in 2D, tunnels in 3D
 * @param cavities background components enclosed by the foreground in 3D, 0 in
 *          2D
 */
public record BettiNumbers(long components, long tunnels, long cavities) {

	/** Counts, in time that follows the number of members and of rows. */
	public static BettiNumbers of(final PixelSet set) {
		final long euler = EulerCharacteristic.of(set);
		final long components = new Components(PixelIndex.of(set)).count();
		// in 2D holes follow from the Euler characteristic alone
		final long cavities = set.numDimensions() == 2 ? 0 : new BackgroundRuns(set)
			.componentsAcrossFaces() - 1;
		return new BettiNumbers(components, components + cavities - euler, cavities);
	}

	/** Returns the sum of the absolute differences to other Betti numbers. */
	public long difference(final BettiNumbers other) {
		return Math.abs(components - other.components) + Math.abs(tunnels - other.tunnels) + Math
			.abs(cavities - other.cavities);
	}
}
