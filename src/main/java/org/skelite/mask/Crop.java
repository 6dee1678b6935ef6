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
 * The part of an image around all members of a set, with a pixel of background on each side unless
 * the image ends there. Members come in the same order as in the image, and so have the same index; and
 * as each has its nearest background in the part, their distances to it are the same. Immutable.
 */
public final class Crop {

	/** Share of the image that a crop may have and still be worth its copies. */
	private static final double MAX_SHARE = 0.5;

	/** Pixels of background: the nearest one to any member touches a member. */
	private static final int MARGIN = 1;

	private final PixelSet whole;
	private final long[] min;
	private final PixelSet part;

	private Crop(final PixelSet whole, final long[] min, final long[] size) {
		this.whole = whole;
		this.min = min;
		part = whole.crop(min, size, whole.border());
	}

	/** Returns the crop of a set, or null if it is hardly smaller than the image, or empty. */
	public static Crop worthwhile(final PixelSet set) {
		final Box box = Box.around(set);
		final long[] min = box.min();
		final long[] size = box.max();
		double share = 1;
		for (int d = 0; d < size.length; d++) {
			min[d] = Math.max(0, min[d] - MARGIN);
			size[d] = Math.min(size[d] + 1 + MARGIN, set.dimension(d)) - min[d];
			share *= (double) size[d] / set.dimension(d);
		}
		return share > 0 && share <= MAX_SHARE ? new Crop(set, min, size) : null;
	}

	/** Returns the members as a set of the crop. */
	public PixelSet part() {
		return part;
	}

	/** Returns pixels of the crop as a set of the image. */
	public PixelSet inImage(final PixelSet pixels) {
		final PixelSet result = whole.emptyCopy();
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1))
			result.add(whole.position(min[0] + pixels.x(p), min[1] + pixels.y(p), min.length == 3 ? min[2] +
				pixels.z(p) : 0));
		return result;
	}
}
