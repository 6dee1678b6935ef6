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
package org.skelite.thinning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

public class FaceNeighborsTest {

	@Test
	public void valuesAreThoseBySteps() {
		final Random random = new Random(1);
		for (int i = 0; i < 200; i++) {
			final long[] size = i % 2 == 0 ? new long[] { 1 + random.nextInt(i % 4 == 0 ? 3 : 200), 1 +
				random.nextInt(9) } : new long[] { 1 + random.nextInt(i % 4 == 1 ? 3 : 200), 1 + random
					.nextInt(5), 1 + random.nextInt(5) };
			final PixelIndex index = new PixelIndex(Masks.random(random, random.nextDouble(), size));
			final float[] values = new float[index.size()];
			for (int m = 0; m < values.length; m++)
				values[m] = 1 + random.nextFloat();
			final FaceNeighbors neighbors = new FaceNeighbors(index);
			for (int m = 0; m < values.length; m++) {
				neighbors.moveTo(index.position(m));
				final int own = Float.floatToRawIntBits(values[m]);
				for (int d = 0; d < size.length; d++) {
					assertEquals(expected(index, values, m, d, -1), neighbors.lowerBits(d, values, own));
					assertEquals(expected(index, values, m, d, 1), neighbors.higherBits(d, values, own));
				}
			}
		}
	}

	private static int expected(final PixelIndex index, final float[] values, final int member,
		final int d, final int step)
	{
		final PixelSet set = index.set();
		final long[] point = new long[3];
		for (int k = 0; k < set.numDimensions(); k++)
			point[k] = set.coordinate(index.position(member), k);
		point[d] += step;
		if (point[d] < 0 || point[d] == set.dimension(d)) return Float.floatToRawIntBits(values[member]);
		final int neighbor = index.find(set.position(point[0], point[1], point[2]));
		return neighbor < 0 ? 0 : Float.floatToRawIntBits(values[neighbor]);
	}
}
