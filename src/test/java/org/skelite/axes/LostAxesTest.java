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
package org.skelite.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

class LostAxesTest {

	private static final Axis AXIS = Axis.polygon(4, new double[] { 10, 20, 0 }, new double[] { 80, 20,
		0 });

	private static PixelSet line(final int first, final int last, final int y) {
		final PixelSet line = new PixelSet(new long[] { 100, 50 }, 1);
		for (int x = first; x <= last; x++)
			line.add(line.position(x, y, 0));
		return line;
	}

	@Test
	void endsMayBeShort() {
		assertFalse(new LostAxes(line(16, 74, 20), 1).isLost(AXIS));
		assertFalse(new LostAxes(line(16, 74, 22), 1).isLost(AXIS));
		// a tenth of what lies between the ends, and what is near enough
		assertFalse(new LostAxes(line(24, 74, 20), 1).isLost(AXIS));
		assertTrue(new LostAxes(line(27, 74, 20), 1).isLost(AXIS));
	}

	@Test
	void farLinesDoNotCount() {
		assertTrue(new LostAxes(line(10, 80, 24), 1).isLost(AXIS));
		assertTrue(new LostAxes(line(45, 45, 20), 1).isLost(AXIS));
		assertEquals(0.5, new LostAxes(line(10, 80, 20), 1).share(List.of(AXIS, Axis.polygon(1,
			new double[] { 10, 40, 0 }, new double[] { 80, 40, 0 }))));
	}

	@Test
	void whatLiesOutsideTheImageDoesNotCount() {
		final Axis through = Axis.polygon(2, new double[] { -200, 20, 0 }, new double[] { 300, 20, 0 });
		assertFalse(new LostAxes(line(3, 96, 20), 1).isLost(through));
		assertTrue(new LostAxes(line(3, 80, 20), 1).isLost(through));
	}

	@Test
	void pixelsStandForTheirSlices() {
		final PixelSet skeleton = new PixelSet(new long[] { 20, 20, 10 }, 1);
		for (int z = 0; z < 10; z++)
			skeleton.add(skeleton.position(10, 10, z));
		final Axis along = Axis.polygon(1, new double[] { 10, 10, 0 }, new double[] { 10, 10, 79 });
		assertFalse(new LostAxes(skeleton, 8).isLost(along));
		final Axis aside = Axis.polygon(1, new double[] { 13, 10, 0 }, new double[] { 13, 10, 79 });
		assertTrue(new LostAxes(skeleton, 8).isLost(aside));
	}
}
