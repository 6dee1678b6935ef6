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
package org.skelite.mask.img;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;

/**
 * The Java arrays in which the planes of an image lie.
 * <p>
 * ImageJ's images have an array per plane. Loops over their pixels by ImgLib2 are fast
 * until images of other types were looped over in the same program, and several times
 * slower from then on; loops over arrays are always fast.
 * </p>
 */
final class Planes {

	private final RandomAccessibleInterval<?> image;
	private final int size;

	private Planes(final RandomAccessibleInterval<?> image) {
		this.image = image;
		size = Math.toIntExact(image.dimension(0) * image.dimension(1));
	}

	/**
	 * Returns those of a 2D or 3D image, or null if its pixels do not lie in arrays of
	 * bytes, shorts or floats.
	 */
	static Planes of(final RandomAccessibleInterval<?> image) {
		if (!(image instanceof ArrayImg || image instanceof PlanarImg)) return null;
		final Planes planes = new Planes(image);
		final Object array = planes.array(0);
		return array instanceof byte[] || array instanceof short[] || array instanceof float[] ? planes
			: null;
	}

	/** Returns the array that holds a plane; null if it lies elsewhere. */
	Object array(final long z) {
		final Object access = image instanceof PlanarImg ? ((PlanarImg<?, ?>) image).getPlane(Math
			.toIntExact(z)) : ((ArrayImg<?, ?>) image).update(null);
		return access instanceof ArrayDataAccess ? ((ArrayDataAccess<?>) access)
			.getCurrentStorageArray() : null;
	}

	/** Returns where in its array a plane starts. */
	int start(final long z) {
		return image instanceof PlanarImg ? 0 : Math.toIntExact(z * size);
	}
}
