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
package org.skelite.fiji.io.formats;

import java.io.IOException;

/**
 * The size of an image, each at least 1.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels how many there are
 * @param slices along z
 * @param frames in time
 */
record ImageSize(long width, long height, long channels, long slices, long frames) {

	/** What Java can have in an array. */
	private static final long MAX_PLANE = Integer.MAX_VALUE - 8;

	private static final long MAX_PLANES = 1 << 24;

	static ImageSize of2d(final long width, final long height) {
		return new ImageSize(width, height, 1, 1, 1);
	}

	long planes() {
		return channels * slices * frames;
	}

	long planePixels() {
		return width * height;
	}

	/**
	 * @throws IOException if an edge is not positive, or a plane or the number of
	 *           planes exceeds what ImageJ can keep
	 */
	void check() throws IOException {
		for (final long edge : new long[] { width, height, channels, slices, frames })
			if (edge < 1) throw new IOException("File is damaged: image of " + this + ".");
		if (width > MAX_PLANE || height > MAX_PLANE || width * height > MAX_PLANE ||
			channels > MAX_PLANES || slices > MAX_PLANES || frames > MAX_PLANES || channels *
				slices > MAX_PLANES || planes() > MAX_PLANES) throw new IOException("Image of " + this +
					" is larger than ImageJ can keep: at most 2^31 pixels in a plane, and 2^24 planes.");
	}

	@Override
	public String toString() {
		return width + " x " + height + (slices == 1 ? "" : " x " + slices) + " pixels" +
			(channels == 1 ? "" : ", " + channels + " channels") + (frames == 1 ? "" : ", " + frames +
				" frames");
	}
}
