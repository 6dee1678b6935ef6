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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;

/** Tests {@link ObjectSkeleton}. */
class ObjectSkeletonTest {

	private static final PlanarImg<UnsignedByteType, ?> IMAGE = PlanarImgs.unsignedBytes(6, 5, 4);

	private static RandomAccessibleInterval<UnsignedByteType> crop(final long[] origin, final long... size) {
		return new ObjectSkeleton(null, 0, origin, size, null).crop(IMAGE);
	}

	/** Its arrays are filled much faster than the pixels of a view. */
	@Test
	void wholeImagesAreNoViews() {
		assertSame(IMAGE, crop(new long[3], 6, 5, 4));
	}

	@Test
	void partsBeginAtZero() {
		final RandomAccessibleInterval<UnsignedByteType> part = crop(new long[] { 1, 2, 0 }, 3, 3, 4);
		assertArrayEquals(new long[] { 3, 3, 4 }, part.dimensionsAsLongArray());
		assertArrayEquals(new long[3], part.minAsLongArray());
		part.getAt(0, 0, 3).set(7);
		assertEquals(7, IMAGE.getAt(1, 2, 3).get());
	}
}
