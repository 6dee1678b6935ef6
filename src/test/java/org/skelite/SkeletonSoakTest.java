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
package org.skelite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Border;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.topology.BettiNumbers;
import org.skelite.util.Progress;

/**
 * Skeletonizes random masks, one after the other, with open models: topology is kept, and
 * memory does not grow. For more than a short look: {@code mvn -Psoak test}.
 */
class SkeletonSoakTest {

	private static final int MASKS = Integer.getInteger("campaign.soak", 150);

	private static final double MEGABYTE = 1 << 20;

	@Test
	void topologyIsKeptAndMemoryDoesNotGrow() {
		final Random random = new Random(Long.getLong("campaign.seed", 1));
		double before = 0;
		try (Model flat = Model.open("skelite-2d"); Model solid = Model.open("skelite-3d")) {
			for (int i = 0; i < MASKS; i++) {
				final int dimensions = 2 + random.nextInt(2);
				skeletonize(dimensions == 2 ? flat : solid, mask(random, dimensions), "mask " + i);
				if (i == MASKS / 3) before = used();
			}
			final double after = used();
			System.out.printf("%d random masks skeletonized, %.1f MB in use after a third of them, %.1f MB" +
				" at the end.%n", MASKS, before / MEGABYTE, after / MEGABYTE);
			assertTrue(after < before + 4 * MEGABYTE, before + " " + after);
		}
	}

	/** Blobs of all densities, with pinholes, on images of all sizes and shapes. */
	private static Img<UnsignedByteType> mask(final Random random, final int dimensions) {
		final long[] size = new long[dimensions];
		for (int d = 0; d < dimensions; d++)
			size[d] = 2 + random.nextInt(dimensions == 2 ? 70 : 22);
		final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(size);
		final double density = random.nextDouble();
		final double scale = 1 + 4 * random.nextDouble();
		final double[] phase = random.doubles(3, 0, 7).toArray();
		final Cursor<UnsignedByteType> cursor = mask.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			double value = 0;
			for (int d = 0; d < dimensions; d++)
				value += Math.sin(cursor.getLongPosition(d) / scale + phase[d]) / dimensions;
			final boolean noise = random.nextInt(20) == 0;
			cursor.get().set(value > 1.6 * density - 0.8 != noise ? 255 : 0);
		}
		cursor.get().set(0); // there is some background
		return mask;
	}

	private static void skeletonize(final Model model, final Img<UnsignedByteType> mask,
		final String what)
	{
		final Img<UnsignedByteType> skeleton = ArrayImgs.unsignedBytes(mask.dimensionsAsLongArray());
		new Skeletonizer(model).skeletonize(mask, skeleton);
		final PixelSet from = new MaskReader(0, false).read(mask, Border.CONTINUES, 1, Progress.NONE);
		final PixelSet to = new MaskReader(0, false).read(skeleton, Border.CONTINUES, 1, Progress.NONE);
		assertEquals(BettiNumbers.of(from), BettiNumbers.of(to), what);
		for (long p = to.next(0); p >= 0; p = to.next(p + 1))
			assertTrue(from.contains(p), what);
	}

	private static double used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
