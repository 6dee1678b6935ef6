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

import java.util.Arrays;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.tube.TubeField;
import org.skelite.topology.SimplePoints;

/**
 * Changes a mask towards another one pixel by pixel, as far as its topology
 * stays: a pixel is added or deleted only where it is simple.
 * <p>
 * So tubes that would break keep a line, those that would merge keep a gap, and
 * holes within and specks beside them do not come up. Safe for use by several
 * threads.
 * </p>
 */
final class HomotopicChange {

	private HomotopicChange() {}

	/**
	 * Returns the changed mask.
	 *
	 * @param kept pixels that must not be deleted
	 * @param values wanted values in the order of {@code field}: a pixel should
	 *          belong to the result if it is 0 or less
	 */
	static PixelSet apply(final PixelSet mask, final PixelSet kept, final TubeField field,
		final float[] values)
	{
		final PixelSet result = mask.copy();
		long[] wanted = new long[64];
		int n = 0;
		int i = 0;
		for (int z = 0; z < field.size(2); z++)
			for (int y = 0; y < field.size(1); y++) {
				final long row = mask.position(0, y, z);
				for (int x = 0; x < field.size(0); x++) {
					final long p = row + x;
					if (values[i++] <= 0 == mask.contains(p) || kept.contains(p)) continue;
					if (n == wanted.length) wanted = Arrays.copyOf(wanted, 2 * n);
					wanted[n++] = p;
				}
			}
		final SimplePoints simple = SimplePoints.of(mask.numDimensions());
		int before = n + 1;
		while (n < before) {
			before = n;
			n = 0;
			for (int k = 0; k < before; k++) {
				final long p = wanted[k];
				if (!simple.isSimple(result.neighborhood(p))) wanted[n++] = p;
				else if (result.contains(p)) result.remove(p);
				else result.add(p);
			}
		}
		return result;
	}
}
