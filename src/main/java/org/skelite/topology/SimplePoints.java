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
package org.skelite.topology;

import org.skelite.mask.PixelSet;

/**
 * Tells whether a foreground pixel is simple: whether its deletion keeps the
 * topology of the image. In 2D the foreground is 8-connected and the background
 * 4-connected, in 3D they are 26- and 6-connected.
 * <p>
 * A pixel is simple if there is exactly one foreground component among its
 * neighbors, and exactly one background component among them that is
 * face-adjacent to it. In 3D the background components are those of the 18
 * neighbors that share a face or an edge with the pixel: G. Bertrand, G.
 * Malandain, "A new characterization of three-dimensional simple points",
 * Pattern Recognition Letters 15 (1994),
 * <a href="https://doi.org/10.1016/0167-8655(94)90046-9">doi:10.1016/0167-8655(94)90046-9</a>.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class SimplePoints {

	private static final int NOT_FIRST_X = positions(0, 1);
	private static final int NOT_LAST_X = positions(2, 1);
	private static final int NOT_FIRST_Y = positions(0, 3);
	private static final int NOT_LAST_Y = positions(2, 3);

	private static final int CENTER_2D = 1 << 4;
	private static final int NEAR_2D = 0b111_101_111;
	private static final int FACES_2D = 0b010_101_010;

	private static final int CENTER_3D = 1 << 13;
	private static final int NEAR_3D = 0b010_111_010 | NEAR_2D << 9 | 0b010_111_010 << 18;
	private static final int FACES_3D = CENTER_2D | FACES_2D << 9 | CENTER_2D << 18;

	private static final boolean[] SIMPLE_2D = new boolean[512];

	static {
		for (int code = 0; code < SIMPLE_2D.length; code++)
			SIMPLE_2D[code] = isSimple(code & ~CENTER_2D, ~code & NEAR_2D, FACES_2D);
	}

	private static final SimplePoints IN_2D = new SimplePoints(false);
	private static final SimplePoints IN_3D = new SimplePoints(true);

	private final boolean volume;

	private SimplePoints(final boolean volume) {
		this.volume = volume;
	}

	/**
	 * @param dimensions 2 or 3
	 * @throws IllegalArgumentException if {@code dimensions} is neither
	 */
	public static SimplePoints of(final int dimensions) {
		if (dimensions != 2 && dimensions != 3) throw new IllegalArgumentException(
			"Image must be 2D or 3D, got " + dimensions + "D.");
		return dimensions == 2 ? IN_2D : IN_3D;
	}

	/**
	 * @param neighborhood the pixel's surroundings as
	 *          {@link PixelSet#neighborhood(long)} returns them; the bit of the
	 *          pixel itself does not matter
	 */
	public boolean isSimple(final int neighborhood) {
		if (!volume) return SIMPLE_2D[neighborhood];
		return isSimple(neighborhood & ~CENTER_3D, ~neighborhood & NEAR_3D, FACES_3D);
	}

	private static boolean isSimple(final int foreground, final int background, final int faces) {
		final int touching = background & faces;
		if (touching == 0 || foreground == 0) return false;
		int part = touching & -touching;
		int before = 0;
		while ((part & touching) != touching) {
			if (part == before) return false;
			before = part;
			part = growByFaces(part) & background;
		}
		part = foreground & -foreground;
		while (part != foreground) {
			before = part;
			part = growByCorners(part) & foreground;
			if (part == before) return false;
		}
		return true;
	}

	private static int growByFaces(final int part) {
		return part | (part & NOT_LAST_X) << 1 | (part & NOT_FIRST_X) >>> 1 |
			(part & NOT_LAST_Y) << 3 | (part & NOT_FIRST_Y) >>> 3 | part << 9 | part >>> 9;
	}

	private static int growByCorners(final int part) {
		final int line = part | (part & NOT_LAST_X) << 1 | (part & NOT_FIRST_X) >>> 1;
		final int plane = line | (line & NOT_LAST_Y) << 3 | (line & NOT_FIRST_Y) >>> 3;
		return plane | plane << 9 | plane >>> 9;
	}

	/** Returns the bits whose coordinate along the axis of a stride differs from the given one. */
	private static int positions(final int excluded, final int stride) {
		int bits = 0;
		for (int bit = 0; bit < 27; bit++)
			if (bit / stride % 3 != excluded) bits |= 1 << bit;
		return bits;
	}
}
