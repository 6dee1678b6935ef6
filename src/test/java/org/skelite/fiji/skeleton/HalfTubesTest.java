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
package org.skelite.fiji.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.score.SegmentationClDice;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Half of a tube is half right, by the bundled models, whether it has one middle pixel or several. */
class HalfTubesTest extends CommandTest {

	private static final int LENGTH = 80;
	private static final int EDGE = 15;

	private interface Section {

		boolean contains(double y, double z);
	}

	/** @param center of the tube, in y and, in 3D, z */
	private static ImagePlus tube(final int end, final int slices, final double center,
		final Section section)
	{
		final ImagePlus image = IJ.createImage("tube", LENGTH + 10, EDGE, slices, 8);
		for (int z = 0; z < slices; z++)
			for (int y = 0; y < EDGE; y++)
				for (int x = 5; x < end; x++)
					if (section.contains(y - center, slices == 1 ? 0 : z - center)) image.getStack()
						.getProcessor(z + 1).set(x, y, 255);
		return image;
	}

	private void assertHalf(final int slices, final double center, final Section section)
		throws Exception
	{
		final ImagePlus whole = tube(5 + LENGTH, slices, center, section);
		final ImagePlus half = tube(5 + LENGTH / 2, slices, center, section);
		final CommandModule module = run(SegmentationClDice.class, "prediction", half, "truth", whole);
		assertNull(module.getCancelReason());
		final ResultsTable scores = (ResultsTable) module.getOutput("scores");
		assertEquals(0.5, scores.getValue("Topology sensitivity", 0), 0.06);
		assertEquals(1, scores.getValue("Topology precision", 0));
		assertEquals(2 / 3.0, scores.getValue("clDice", 0), 0.05);
	}

	@Test
	void oddTubes() throws Exception {
		assertHalf(EDGE, 7, (y, z) -> Math.hypot(y, z) <= 2);
		assertHalf(1, 7, (y, z) -> Math.abs(y) <= 2);
	}

	@Test
	void evenTubes() throws Exception {
		assertHalf(EDGE, 7.5, (y, z) -> Math.hypot(y, z) <= 2);
		assertHalf(1, 7.5, (y, z) -> Math.abs(y) <= 2);
	}

	@Test
	void evenBars() throws Exception {
		assertHalf(EDGE, 7.5, (y, z) -> Math.max(Math.abs(y), Math.abs(z)) <= 2);
		assertHalf(EDGE, 7.5, (y, z) -> Math.max(Math.abs(y), Math.abs(z)) <= 1);
	}
}
