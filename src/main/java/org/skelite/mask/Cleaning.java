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
package org.skelite.mask;

/**
 * What masks may need before they are skeletonized: every hole becomes a loop (2D) or a sheet (3D)
 * of the skeleton, every speck a skeleton of its own. Immutable, and so safe for use by several
 * threads.
 *
 * @param largestHole holes of at most so many pixels are filled: background, connected across
 *          faces, that does not reach the border of the image; in 3D, cavities
 * @param fewestPixels objects of fewer pixels are dropped; pixels are connected across corners
 */
public record Cleaning(long largestHole, long fewestPixels) {

	/**
	 * @throws IllegalArgumentException if a size is negative
	 */
	public Cleaning {
		if (largestHole < 0 || fewestPixels < 0) throw new IllegalArgumentException(
			"Sizes of holes and specks must be at least 0, got " + largestHole + " and " + fewestPixels +
				".");
	}

	/** Cleans a mask in place: fills holes, then drops specks. */
	public void clean(final PixelSet mask) {
		if (largestHole > 0) new BackgroundRuns(mask).fillHoles(mask, largestHole);
		if (fewestPixels > 1) dropSpecks(mask);
	}

	private void dropSpecks(final PixelSet mask) {
		final PixelIndex index = new PixelIndex(mask);
		final Components components = new Components(index);
		final long[] pixels = new long[components.runs()];
		for (int run = 0; run < components.runs(); run++)
			pixels[components.component(run)] += components.start(run + 1) - components.start(run);
		for (int run = 0; run < components.runs(); run++)
			if (pixels[components.component(run)] < fewestPixels) for (int i = components.start(
				run); i < components.start(run + 1); i++)
				mask.remove(index.position(i));
	}
}
