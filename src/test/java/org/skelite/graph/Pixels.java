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
package org.skelite.graph;

import java.util.Random;

import org.skelite.mask.PixelSet;

/** Sets of pixels for tests. */
public final class Pixels {

	private Pixels() {}

	/** Returns a 2D set drawn with letters: all but dots and blanks are members. */
	public static PixelSet draw(final String... rows) {
		final PixelSet set = new PixelSet(new long[] { rows[0].length(), rows.length }, 1);
		for (int y = 0; y < rows.length; y++)
			for (int x = 0; x < rows[y].length(); x++)
				if (". ".indexOf(rows[y].charAt(x)) < 0) set.add(set.position(x, y, 0));
		return set;
	}

	/** Returns a set whose pixels are members with some probability. */
	public static PixelSet random(final Random random, final double probability,
		final long... size)
	{
		final PixelSet set = new PixelSet(size, 1);
		for (long z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (long y = 0; y < size[1]; y++)
				for (long x = 0; x < size[0]; x++)
					if (random.nextDouble() < probability) set.add(set.position(x, y, z));
		return set;
	}
}
