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
 * The exact test of simple points by conditions on the neighborhood (Bertrand,
 * "A Boolean characterization of three-dimensional simple points", Pattern
 * Recognition Letters 17(2), 1996, doi:10.1016/0167-8655(95)00100-X), as
 * arXiv 2309.02527 uses it.
 * <p>
 * A 2D neighborhood is judged as the middle plane of a 3D one whose other
 * planes are empty, which gives the simple points of 8-connected foreground.
 * </p>
 */
public final class BooleanCriterion implements SimplePointCriterion {

	private static final int MIDDLE = 13;

	/** The 6-neighbors and, for each, the four edge neighbors beside it. */
	private final int[] faces = new int[6];
	private final int[] besideFace = new int[6];

	/** The edge neighbors and the eight pixels that lie around each and the middle pixel. */
	private final int[] edges = new int[12];
	private final int[] besideEdge = new int[12];

	/** The corner neighbors and the six pixels between each and the middle pixel. */
	private final int[] corners = new int[8];
	private final int[] besideCorner = new int[8];

	private final int allFaces;
	private final int allFacesAndEdges;
	private final SimplePointCriterion euler = new EulerCriterion(3);
	private final boolean volume;

	/**
	 * @param numDimensions 2 or 3
	 */
	public BooleanCriterion(final int numDimensions) {
		volume = numDimensions == 3;
		int f = 0;
		int e = 0;
		int c = 0;
		int facesAndEdges = 0;
		for (int i = 0; i < 27; i++) {
			final int distance = distance(i, MIDDLE);
			if (distance == 1) {
				faces[f] = 1 << i;
				besideFace[f++] = pixels(i, 1, 2);
			}
			else if (distance == 2) {
				edges[e] = 1 << i;
				besideEdge[e++] = pixels(i, 1, 1) | pixels(i, 2, 2) | pixels(i, 3, 1);
			}
			else if (distance == 3) {
				corners[c] = 1 << i;
				besideCorner[c++] = pixels(i, 2, 1) | pixels(i, 1, 2);
			}
			if (distance == 1 || distance == 2) facesAndEdges |= 1 << i;
		}
		allFaces = pixels(MIDDLE, 1, 1);
		allFacesAndEdges = facesAndEdges;
	}

	@Override
	public boolean isSimple(final int neighborhood) {
		final int code = (volume ? neighborhood : neighborhood << 9) & ~(1 << MIDDLE);
		if (Integer.bitCount(~code & allFaces) == 1) return true;
		if (Integer.bitCount(code) == 1) return true;
		if (anyLone(code, corners, besideCorner)) return false;
		if (Integer.bitCount(code & allFacesAndEdges) == 1) return true;
		return !anyLone(~code, faces, besideFace) && !anyLone(code, edges, besideEdge) && euler
			.isSimple(code);
	}

	/** Whether one of the pixels is a member and none of those beside it. */
	private static boolean anyLone(final int code, final int[] pixels, final int[] beside) {
		for (int i = 0; i < pixels.length; i++)
			if ((code & (pixels[i] | beside[i])) == pixels[i]) return true;
		return false;
	}

	/**
	 * Returns the pixels at a squared distance from one pixel and at another one
	 * from the middle pixel; {@link #MIDDLE} itself counts as its own distance.
	 */
	private static int pixels(final int from, final int distance, final int fromMiddle) {
		int pixels = 0;
		for (int i = 0; i < 27; i++)
			if (distance(i, from) == distance && distance(i, MIDDLE) == fromMiddle) pixels |= 1 << i;
		return pixels;
	}

	/** Returns the squared distance of two pixels of the neighborhood. */
	private static int distance(final int i, final int j) {
		final int dx = i % 3 - j % 3;
		final int dy = i / 3 % 3 - j / 3 % 3;
		final int dz = i / 9 - j / 9;
		return dx * dx + dy * dy + dz * dz;
	}
}
