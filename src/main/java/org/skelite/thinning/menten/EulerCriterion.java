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
package org.skelite.thinning.menten;

/**
 * Takes a pixel as simple if its deletion leaves the Euler characteristic of
 * the foreground unchanged (arXiv 2309.02527).
 * <p>
 * Pixels are taken as closed squares (cubes), which makes the foreground 8-
 * (26-)connected. A deletion takes away the pixel itself and those of its
 * vertices, edges and faces that belong to no other foreground pixel; the
 * Euler characteristic stays if these cancel out.
 * </p>
 * <p>
 * In 2D that is the exact test of simple points. In 3D it is necessary but not
 * sufficient: a pixel that splits its neighborhood and closes a tunnel at once
 * passes, so topology may change. It is quicker than the exact test.
 * </p>
 */
public final class EulerCriterion implements SimplePointCriterion {

	private final int[] oddCells;
	private final int[] evenCells;

	/**
	 * @param numDimensions 2 or 3
	 */
	public EulerCriterion(final int numDimensions) {
		final boolean volume = numDimensions == 3;
		oddCells = new int[volume ? 14 : 4];
		evenCells = new int[volume ? 12 : 4];
		int odds = 0;
		int evens = 0;
		for (int z = volume ? -1 : 0; z <= (volume ? 1 : 0); z++)
			for (int y = -1; y <= 1; y++)
				for (int x = -1; x <= 1; x++) {
					final int codimension = x * x + y * y + z * z;
					if (codimension == 0) continue;
					if (codimension % 2 == 1) oddCells[odds++] = pixelsAround(x, y, z, volume);
					else evenCells[evens++] = pixelsAround(x, y, z, volume);
				}
	}

	@Override
	public boolean isSimple(final int neighborhood) {
		int change = 1;
		for (final int cell : oddCells)
			if ((neighborhood & cell) == 0) change--;
		for (final int cell : evenCells)
			if ((neighborhood & cell) == 0) change++;
		return change == 0;
	}

	/**
	 * Returns the pixels other than the middle one that share the middle pixel's
	 * vertex, edge or face in a direction.
	 */
	private static int pixelsAround(final int x, final int y, final int z, final boolean volume) {
		final int middle = volume ? 13 : 4;
		int pixels = 0;
		for (int k = 0; k <= Math.abs(z); k++)
			for (int j = 0; j <= Math.abs(y); j++)
				for (int i = 0; i <= Math.abs(x); i++)
					pixels |= 1 << middle + i * x + 3 * j * y + 9 * k * z;
		return pixels & ~(1 << middle);
	}
}
